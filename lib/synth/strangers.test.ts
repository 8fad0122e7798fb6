import { testStrangers } from './strangers.fixture';

// All of them are tried by npm run test:e2e.
testStrangers({ runs: 25, kills: 50 });
