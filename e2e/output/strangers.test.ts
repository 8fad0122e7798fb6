import { testKilledStrangers, testStrangers } from '../../lib/synth/strangers.fixture';

testStrangers(1);
testKilledStrangers(1);
