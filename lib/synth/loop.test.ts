import { testLoop } from './loop.fixture';

// Starts processes, which takes long on a busy machine.
jest.setTimeout(60_000);

// npm run test:e2e takes longer.
testLoop(8);
