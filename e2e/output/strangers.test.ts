import { testStrangers } from '../../lib/synth/strangers.fixture';

testStrangers(1);
