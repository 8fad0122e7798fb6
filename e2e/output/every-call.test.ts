import { testEveryCall } from '../../lib/synth/every-call.fixture';

testEveryCall({ kills: 1, failures: 1 });
