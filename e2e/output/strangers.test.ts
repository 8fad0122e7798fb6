import { testStrangers } from '../../lib/synth/strangers.fixture';

testStrangers({ runs: 1, kills: 1 });
