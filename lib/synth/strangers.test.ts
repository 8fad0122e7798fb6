import { testKilledStrangers, testStrangers } from './strangers.fixture';

// All of them are tried by npm run test:e2e.
testStrangers(10);
testKilledStrangers(30);
