import { completeLab } from '../../lab/complete';
import type { LabDescription } from '../../lab/description';
/** Policies, pods and a lab of least size for tests. */

import type { Manifest } from '../../manifest/manifest';
import { clusterOf } from '../../products/cluster-of';
import type { PodPort, PodsEndpoint, PolicyEndpoint } from './endpoint';
import type { NaiveEnd, RawPolicy, RawSpec } from './naive.fixture';
import { NetworkPolicies } from './network-policies';

/** Two nodes; its ingress controller uses the network of the first. */
export const LAB: LabDescription = completeLab({
  name: 'policies',
  distribution: { name: 'k3s', version: 'v1.33.3+k3s1' },
  kubernetes: '1.33.3',
  network: { lan: '10.0.0.0/24', pods: '10.42.0.0/16', services: '10.43.0.0/16' },
  nodes: [
    { name: 'one', role: 'control-plane', address: '10.0.0.2', kubernetes: 'v1.33.3', capacity: {}, labels: {}, taints: [] },
    { name: 'two', role: 'worker', address: '10.0.0.3', kubernetes: 'v1.33.3', capacity: {}, labels: {}, taints: [] },
  ],
  ingress: {
    controller: 'nginx',
    className: 'nginx',
    namespace: 'ingress-nginx',
    podLabels: { app: 'ingress' },
    hostNetwork: true,
    addresses: ['10.0.0.2'],
    nodes: ['one'],
    entryPoints: { http: 80 },
    managedBy: 'elsewhere',
  },
  externals: [{ kind: 'Namespace', name: 'outer', labels: { team: 'platform' } }],
});

/** A policy; its name is `policy` unless it is given. */
export function policy(namespace: string, spec: RawSpec, name = 'policy'): RawPolicy {
  return { apiVersion: 'networking.k8s.io/v1', kind: 'NetworkPolicy', metadata: { name, namespace }, spec };
}

/** A Namespace object. */
export function namespace(name: string, labels: Readonly<Record<string, string>>): Manifest {
  return { apiVersion: 'v1', kind: 'Namespace', metadata: { name, labels } };
}

/** Pods with the label `app`. */
export function pods(inNamespace: string, app: string, ports: readonly PodPort[] = [], more: Partial<PodsEndpoint> = {}): PodsEndpoint {
  return { namespace: inNamespace, labels: { app }, ports, hostNetwork: false, ...more };
}

/** The engine for these objects. */
export function policies(objects: readonly Manifest[], lab?: LabDescription): NetworkPolicies {
  return NetworkPolicies.of(clusterOf(objects, lab));
}

/** The naive evaluator's end of a connection, for the engine. */
export function asEndpoint({ address, pod }: NaiveEnd): PolicyEndpoint {
  if (pod === undefined) return { cidr: `${address}/32` };
  return { namespace: pod.namespace, labels: pod.labels, ports: pod.ports, hostNetwork: false, address };
}
