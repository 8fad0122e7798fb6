import { build } from '../../bench/built';
import { testLoop } from '../../lib/synth/loop.fixture';

// Processes run the library as JavaScript.
beforeAll(build);

testLoop(300);
