import { at, listAt, mapsAt, textAt } from '../../manifest/read';
import { defineRule, list, type Report } from '../rule';

const HOSTNAME = 'kubernetes.io/hostname';

/** Pods that mount such a volume are never scheduled. */
export const volumeNode = defineRule({
  id: 'reference/volume-node',
  severity: 'error',
  summary: 'a PersistentVolume is tied to a node that the lab has',
  requires: 'lab',
  kinds: 'PersistentVolume',
  check(volume, cluster) {
    const reports: Report[] = [];
    const nodes = cluster.lab?.nodes ?? [];
    const known = new Set(nodes.map(({ name, labels }) => (typeof labels[HOSTNAME] === 'string' ? labels[HOSTNAME] : name)));
    const terms = mapsAt(volume, 'spec', 'nodeAffinity', 'required', 'nodeSelectorTerms');
    const problems = terms.map((term, i) =>
      mapsAt(term, 'matchExpressions').flatMap((expression, j): readonly Report[] => {
        if (at(expression, 'key') !== HOSTNAME || textAt(expression, 'operator') !== 'In') return [];
        const values = listAt(expression, 'values').filter((value) => typeof value === 'string');
        if (values.length === 0 || values.some((value) => known.has(value))) return [];
        const path = `/spec/nodeAffinity/required/nodeSelectorTerms/${i}/matchExpressions/${j}/values`;
        return [{ path, message: `the lab has no node ${list(values)}`, hint: `its nodes are ${list(known)}` }];
      }),
    );
    // One term that can be met is enough.
    if (problems.every((found) => found.length > 0)) for (const report of problems.flat()) reports.push(report);
    return reports;
  },
});
