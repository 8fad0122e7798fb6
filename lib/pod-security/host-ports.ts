import { mapsAt, numberAt, type ReadMap } from '../manifest/read';
import type { Control, Offence } from './control';
import { below, type Place } from './pod-view';

/** A port of the node can be taken by one pod only, and goes around Services and NetworkPolicies. */
export const hostPorts: Control = {
  id: 'hostPorts',
  level: 'baseline',
  since: 0,
  hint: 'leave out hostPort and hostNetwork, and let a Service lead to the container port',
  offences: (pod) =>
    pod.containers.flatMap((container) =>
      mapsAt(container.fields, 'ports').flatMap((port, index) => offences(container, index, port, pod.fields.hostNetwork === true)),
    ),
};

function offences(container: Place, index: number, port: ReadMap, hostNetwork: boolean): Offence[] {
  const [host, inside] = [numberAt(port, 'hostPort') ?? 0, numberAt(port, 'containerPort') ?? 0];
  if (host !== 0)
    return [{ path: below(container, 'ports', index, 'hostPort'), summary: `${container.title} takes port ${host} of its node` }];
  // In the node's network, the API server sets hostPort to the container port before admission looks.
  if (!hostNetwork || inside === 0) return [];
  const path = below(container, 'ports', index, 'containerPort');
  return [{ path, summary: `${container.title} takes port ${inside} of its node, by hostNetwork` }];
}
