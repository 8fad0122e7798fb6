import { adoptions } from './adoption/adoption';
import { drains } from './drain/drains';
import { mistakes } from './harness/red';
import { argoCd } from './labs/argo-cd';
import { applied } from './labs/server';
import { requests } from './requests/requests';
import { runSuites } from './support/scenarios';
import { differences } from './verify/differences';
import { gone } from './verify/gone';

// In one file, so that the next one begins while the last is waited for; the longest first.
runSuites([...argoCd, differences, ...drains, ...requests, ...applied, ...adoptions, mistakes, gone]);
