import type { Cluster } from '../../cluster/cluster';
import { releaseNamespaces } from '../../cluster/unmanaged';
import { closestMatch } from '../../manifest/closest-match';
import type { Manifest } from '../../manifest/manifest';
import { memoize, memoizeIn } from '../../manifest/memoize';
import { listAt, textAt } from '../../manifest/read';
import { definePodRule, NOTHING } from '../rule';

/** The scheduler that every cluster has. */
const DEFAULT = 'default-scheduler';

/** A guess: another scheduler may be installed separately. */
export const schedulerName = definePodRule({
  id: 'reference/scheduler-name',
  severity: 'warning',
  summary: 'a scheduler of the name that pods choose is in the lab',
  requires: 'lab',
  check({ spec, at }, cluster) {
    const name = textAt(spec, 'schedulerName') ?? '';
    if (name === '' || name === DEFAULT || isMentioned(cluster, name)) return NOTHING;
    const near = closestMatch(name, [DEFAULT]);
    return [
      {
        path: `${at}/spec/schedulerName`,
        message: `nothing in the lab runs a scheduler named '${name}': without it the pods stay Pending`,
        hint: near === undefined ? `leave it out for '${DEFAULT}', or install the scheduler` : `did you mean '${near}'?`,
      },
    ];
  },
});

/** Whether a workload, a configuration or values of a chart have the name, in whatever form. */
const isMentioned = memoizeIn((cluster: Cluster, name: string): boolean => texts(cluster).some((text) => text.includes(name)));

const texts = memoize((cluster: Cluster): readonly string[] => [
  ...cluster.pods.flatMap(({ object, containers }) => [
    object.name,
    ...containers.flatMap(({ spec }) => [...listAt(spec, 'command'), ...listAt(spec, 'args')].filter((arg) => typeof arg === 'string')),
  ]),
  ...cluster.all.filter((manifest) => mayConfigure(cluster, manifest)).map((manifest) => JSON.stringify(manifest)),
]);

function mayConfigure(cluster: Cluster, manifest: Manifest): boolean {
  return manifest.kind === 'ConfigMap' || releaseNamespaces(manifest, cluster) !== undefined;
}
