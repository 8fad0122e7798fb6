import type { LabDescription } from '../../lib/lab/description';
import type { Manifest } from '../../lib/manifest/manifest';
import { GROUPS, portsOf } from './sets';

/** Whose CRDs, classes and entry points are used. */
export const LAB = 'halo';

/** Versions of Traefik that are asked. */
export const VERSIONS = ['3.6', '3.7'] as const;

/** What the values of its chart say to a lab's Traefik: its version, its provider, and the ports of a group of sets. */
export function chartConfig(version: string, group: number): Manifest {
  const { web, websecure } = portsOf(group);
  const values = {
    image: { tag: `v${version}.12` },
    providers: { kubernetesGateway: { enabled: true } },
    gateway: { enabled: false },
    ports: { web: { port: web }, websecure: { port: websecure } },
  };
  return {
    apiVersion: 'helm.cattle.io/v1',
    kind: 'HelmChartConfig',
    metadata: { name: 'traefik', namespace: 'kube-system' },
    spec: { valuesContent: JSON.stringify(values) },
  };
}

/** The same as flags. @param namespaces those of the group */
export function flagsOf(group: number, namespaces: readonly string[]): readonly string[] {
  const { web, websecure } = portsOf(group);
  return [
    '--providers.kubernetesgateway=true',
    '--providers.kubernetesingress=false',
    '--providers.kubernetescrd=false',
    `--providers.kubernetesgateway.namespaces=${namespaces.join(',')}`,
    `--entrypoints.web.address=127.0.0.1:${web}`,
    `--entrypoints.websecure.address=127.0.0.1:${websecure}`,
    `--entrypoints.traefik.address=127.0.0.1:${8080 + 1 + group}`,
  ];
}

/** With room for a pod of every set. */
export function roomy(lab: LabDescription): LabDescription {
  return { ...lab, nodes: lab.nodes.map((node) => ({ ...node, capacity: { ...node.capacity, pods: '1000' } })) };
}

export const ALL_GROUPS = Array.from({ length: GROUPS }, (_, group) => group);
