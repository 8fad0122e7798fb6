import { testMutants } from './mutants-suite.fixture';

testMutants(10);
