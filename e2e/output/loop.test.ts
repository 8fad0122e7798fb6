import { testLoop } from '../../lib/synth/loop.fixture';

testLoop(300);
