import type { Cluster } from '../../cluster/cluster';
import { keepsMaxUnavailable } from '../../cluster/rollout-gates';
import { identityOf } from '../../manifest/identity';
import type { Manifest } from '../../manifest/manifest';
import { at, textAt } from '../../manifest/read';
import type { DefaultChange } from './result';

/** What the API servers of two versions put in for the same object, and only one of them does. */
interface Default {
  /** For example `apps/StatefulSet`. */
  readonly kind: string;
  /** Keys of the field. */
  readonly field: readonly string[];
  readonly value: unknown;
  /** Whether the server of a cluster's version puts it in, where the object lacks it. */
  readonly isIn: (manifest: Manifest, cluster: Cluster) => boolean;
}

/** All of them: `e2e/upgrade` compares what the servers make of every object that it asks about. */
const DEFAULTS: readonly Default[] = [
  {
    kind: 'apps/StatefulSet',
    field: ['spec', 'updateStrategy', 'rollingUpdate', 'maxUnavailable'],
    value: 1,
    isIn: (manifest, cluster) =>
      keepsMaxUnavailable(cluster) && (textAt(manifest, 'spec', 'updateStrategy', 'type') ?? 'RollingUpdate') === 'RollingUpdate',
  },
  {
    kind: 'storage.k8s.io/CSIDriver',
    field: ['spec', 'preventPodSchedulingIfMissing'],
    value: false,
    isIn: (_, { minor }) => minor >= 37,
  },
];

/** Fields that the new server fills in and today's does not, each with the objects that lack it. */
export function defaultsOf(before: Cluster, after: Cluster): readonly DefaultChange[] {
  return DEFAULTS.flatMap(({ kind, field, value, isIn }) => {
    const objects = before
      .ofKind(kind)
      .filter((one) => at(one, ...field) === undefined && !isIn(one, before) && isIn(one, after))
      .map(identityOf);
    return objects.length === 0 ? [] : [{ kind, path: field.map((key) => `/${key}`).join(''), value: JSON.stringify(value), objects }];
  });
}
