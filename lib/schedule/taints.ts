import type { Taint } from '../lab/description';
import { mapsAt, type ReadMap, textAt } from '../manifest/read';

/** What a pod tolerates. */
export interface Toleration {
  readonly key: string | undefined;
  readonly operator: string;
  readonly value: string;
  readonly effect: string | undefined;
}

/** The taint of a node that is cordoned. */
export const UNSCHEDULABLE = 'node.kubernetes.io/unschedulable';

/** What the DaemonSet controller adds to its pods' tolerations. */
const OF_DAEMONS: readonly Toleration[] = [
  ...['not-ready', 'unreachable'].map((key) => tolerates(key, 'NoExecute')),
  ...['disk-pressure', 'memory-pressure', 'pid-pressure', 'unschedulable', 'network-unavailable'].map((key) =>
    tolerates(key, 'NoSchedule'),
  ),
];

/** With nodeName the scheduler is not asked, and the kubelet looks at NoExecute only. */
export const BYPASSED: Toleration = { key: undefined, operator: 'Exists', value: '', effect: 'NoSchedule' };

/** A pod's tolerations. @param daemon whether a DaemonSet makes it */
export function tolerationsOf(spec: ReadMap, daemon: boolean): readonly Toleration[] {
  const own = mapsAt(spec, 'tolerations').map((item) => ({
    key: textAt(item, 'key'),
    operator: textAt(item, 'operator') || 'Equal',
    value: textAt(item, 'value') ?? '',
    effect: textAt(item, 'effect'),
  }));
  return daemon ? [...own, ...OF_DAEMONS] : own;
}

/** The first taint that keeps these pods off the node. */
export function untolerated(taints: readonly Taint[], tolerations: readonly Toleration[]): Taint | undefined {
  return taints.find((taint) => taint.effect !== 'PreferNoSchedule' && !isTolerated(taint, tolerations));
}

/** Whether one of the tolerations is for this taint. */
export function isTolerated(taint: Taint, tolerations: readonly Toleration[]): boolean {
  return tolerations.some(({ key, operator, value, effect }) => {
    if (effect !== undefined && effect !== '' && effect !== taint.effect) return false;
    if (key !== undefined && key !== '' && key !== taint.key) return false;
    if (operator === 'Exists') return true;
    return operator === 'Equal' && key !== undefined && key !== '' && value === (taint.value ?? '');
  });
}

/** What the scheduler says of it. */
export function printTaint({ key, value = '' }: Taint): string {
  return `node(s) had untolerated taint {${key}: ${value}}`;
}

function tolerates(name: string, effect: string): Toleration {
  return { key: `node.kubernetes.io/${name}`, operator: 'Exists', value: '', effect };
}
