import type { LabDescription, NodeDescription } from '../../lab/description';
import type { Manifest } from '../../manifest/manifest';
import { textAt } from '../../manifest/read';

/** Of its labels. */
export const PREFIX = 'svccontroller.k3s.cattle.io';
/** Where a node has this label, only those are used that have `true`. */
export const ENABLED = `${PREFIX}/enablelb`;
/** Nodes of a pool serve the Services of that pool; it counts only where the label above is in use. */
export const POOL = `${PREFIX}/lbpool`;

/** Labels that a node needs so that ServiceLB listens there for a Service. @param service undefined for what is not among the manifests */
export function nodeSelectorOf({ nodes }: LabDescription, service: Manifest | undefined): Readonly<Record<string, string>> {
  if (!nodes.some(({ labels }) => ENABLED in labels)) return {};
  const pool = service === undefined ? undefined : textAt(service, 'metadata', 'labels', POOL);
  return { [ENABLED]: 'true', ...(pool ? { [POOL]: pool } : {}) };
}

/** Keys of taints that its pods tolerate; the last one with any effect. */
const TOLERATED: readonly string[] = ['node-role.kubernetes.io/master', 'node-role.kubernetes.io/control-plane'];
const CRITICAL = 'CriticalAddonsOnly';

/** Tolerations of its pods. */
export const TOLERATIONS: readonly Readonly<Record<string, string>>[] = [
  ...TOLERATED.map((key) => ({ key, operator: 'Exists', effect: 'NoSchedule' })),
  { key: CRITICAL, operator: 'Exists' },
];

/** Nodes on which ServiceLB listens for a Service. */
export function nodesFor(lab: LabDescription, service: Manifest | undefined): readonly NodeDescription[] {
  const wanted = Object.entries(nodeSelectorOf(lab, service));
  return lab.nodes.filter(({ labels, taints }) => {
    if (!wanted.every(([key, value]) => labels[key] === value)) return false;
    return taints.every(
      ({ key, effect }) => effect === 'PreferNoSchedule' || key === CRITICAL || (effect === 'NoSchedule' && TOLERATED.includes(key)),
    );
  });
}
