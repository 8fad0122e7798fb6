import type { Pods } from '../../cluster/pods';
import { at, listAt, numberAt, type ReadMap } from '../../manifest/read';
import { isMap } from '../../manifest/tree';

/** Kinds whose pods stay: those of others end, and get no requests for long. */
const LASTING: readonly string[] = ['DaemonSet', 'Deployment', 'ReplicaSet', 'ReplicationController', 'StatefulSet'];

/** Whether requests get to these pods as soon as they run: nothing says when they are ready. */
export function isReadyAtOnce({ containers, object, owner, spec }: Pods): boolean {
  if (!owner || !LASTING.includes(object.kind) || listAt(spec, 'readinessGates').length > 0) return false;
  // A container is not ready before its startup probe succeeds.
  return !containers.some(({ spec: container }) => ['readinessProbe', 'startupProbe'].some((probe) => isMap(at(container, probe))));
}

/** Seconds for which a probe fails until something happens. */
export function patienceOf(probe: ReadMap): number {
  return (numberAt(probe, 'periodSeconds') ?? 10) * (numberAt(probe, 'failureThreshold') ?? 3);
}
