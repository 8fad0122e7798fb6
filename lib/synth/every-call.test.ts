import { testEveryCall } from './every-call.fixture';

// All of them are tried by npm run test:e2e.
testEveryCall({ kills: 5, failures: 25 });
