import { testLoop } from './loop.fixture';

// npm run test:e2e takes longer.
testLoop(8);
