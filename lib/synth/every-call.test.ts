import { testEveryCall } from './every-call.fixture';

// Starts processes, which takes long on a busy machine.
jest.setTimeout(60_000);

// All of them are tried by npm run test:e2e.
testEveryCall({ kills: 5, failures: 25 });
