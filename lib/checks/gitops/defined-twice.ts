import { kindsOf } from '../../manifest/identity';
import { defineRule, NOTHING } from '../rule';
import { earlierOf } from './duplicate-object';

/** Without a lab the two may be for different clusters: a guess. */
export const definedTwice = defineRule({
  id: 'gitops/defined-twice',
  severity: 'warning',
  summary: 'without a lab, no two objects of one name differ',
  kinds: (cluster) => (cluster.lab === undefined ? kindsOf(earlierOf(cluster).keys()) : []),
  check(manifest, cluster) {
    const earlier = cluster.lab === undefined ? earlierOf(cluster).get(manifest) : undefined;
    if (earlier === undefined || JSON.stringify(earlier) === JSON.stringify(manifest)) return NOTHING;
    return [
      {
        path: '',
        message: 'is written more than once, and differently: what is applied last replaces the other',
        hint: 'remove one, or check what is for one cluster at a time',
      },
    ];
  },
});
