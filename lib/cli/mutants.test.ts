import { testMutants } from './mutants-suite.fixture';

// Starts processes, which takes long on a busy machine.
jest.setTimeout(60_000);

testMutants(10);
