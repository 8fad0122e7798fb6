import type { Cluster } from '../../cluster/cluster';
import { namespaceOf } from '../../manifest/identity';
import { memoize } from '../../manifest/memoize';
import { mapsAt, numberAt, textAt } from '../../manifest/read';
import { definePodRule, type Report } from '../rule';
import { missing } from './missing';

const KIND = 'PersistentVolumeClaim';

/** The scheduler places no pod whose claim does not exist. */
export const claim = definePodRule({
  id: 'reference/claim',
  severity: 'error',
  summary: 'a PersistentVolumeClaim that pods mount exists',
  requires: 'lab',
  check({ namespace, spec, at: template }, cluster) {
    const reports: Report[] = [];
    for (const [i, volume] of mapsAt(spec, 'volumes').entries()) {
      const name = textAt(volume, 'persistentVolumeClaim', 'claimName');
      if (name === undefined || isOfStatefulSet(cluster, namespace, name)) continue;
      const at = `${template}/spec/volumes/${i}/persistentVolumeClaim/claimName`;
      for (const report of missing(cluster, { at, kind: KIND, name, namespace }, { otherwise: 'write the claim' })) reports.push(report);
    }
    return reports;
  },
});

/** StatefulSets make claims of their own: `<template>-<name>-<number>`. */
function isOfStatefulSet(cluster: Cluster, namespace: string, name: string): boolean {
  const [, prefix, ordinal] = /^(.+)-(\d+)$/.exec(name) ?? [];
  if (prefix === undefined) return false;
  const set = claimTemplates(cluster).get(`${namespace}/${prefix}`);
  return set !== undefined && Number(ordinal) < set;
}

/** How many claims there are of each template, by `namespace/<template>-<name>`. */
const claimTemplates = memoize((cluster: Cluster): ReadonlyMap<string, number> => {
  const sets = cluster.ofKind('apps/StatefulSet').flatMap((set) => {
    const count = (numberAt(set, 'spec', 'replicas') ?? 1) + (numberAt(set, 'spec', 'ordinals', 'start') ?? 0);
    return mapsAt(set, 'spec', 'volumeClaimTemplates').map(
      (template) => [`${namespaceOf(set)}/${textAt(template, 'metadata', 'name')}-${set.metadata.name}`, count] as const,
    );
  });
  return new Map(sets);
});
