import { LABS, testMutants } from '../../lib/cli/mutants-suite.fixture';
import { compile } from '../verify/homelab';

beforeAll(compile);
testMutants(
  1000,
  LABS.map((lab) => [lab]),
);
