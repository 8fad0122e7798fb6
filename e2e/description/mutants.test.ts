import { LABS, testMutants } from '../../lib/cli/mutants-suite.fixture';
import { compile } from '../verify/homelab';

beforeAll(compile);
testMutants(
  // A thousand of all labs together.
  170,
  LABS.map((lab) => [lab]),
);
