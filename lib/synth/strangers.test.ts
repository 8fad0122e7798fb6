import { testStrangers } from './strangers.fixture';

// Starts processes, which takes long on a busy machine.
jest.setTimeout(60_000);

// All of them are tried by npm run test:e2e.
testStrangers({ runs: 25, kills: 50 });
