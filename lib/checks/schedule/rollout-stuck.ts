import { at } from '../../manifest/read';
import { definePodRule, NOTHING } from '../rule';
import { planned } from './planned';
import { clause, printSuggestions } from './refusals';

const PACE = ['spec', 'strategy', 'rollingUpdate', 'maxUnavailable'];

/** It runs once; its next version never does. The new pod stays Pending, and the old ones wait for it. */
export const rolloutStuck = definePodRule({
  id: 'schedule/rollout-stuck',
  severity: 'error',
  summary: 'a rollout has room for the pod that it starts before it ends one',
  requires: 'lab',
  check(pods, cluster) {
    const found = planned(cluster)?.of(pods);
    const verdict = found?.rollout?.verdict;
    // What does not even run is another rule's.
    if (found?.steady.kind !== 'fits' || verdict?.kind !== 'impossible') return NOTHING;
    return [
      {
        path: at(pods.owner, ...PACE) === undefined ? '/spec' : `/${PACE.join('/')}`,
        message: `no rollout of it can ever proceed: ${clause(verdict.why)}`,
        hint: printSuggestions(verdict.suggestions),
      },
    ];
  },
});
