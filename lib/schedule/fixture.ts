/** Nodes and pods of least size for tests. */

import type { WrittenLab } from '../lab/complete';
import type { Manifest } from '../manifest/manifest';
import { textAt } from '../manifest/read';
import type { Labels } from '../manifest/selector';
import { clusterOf } from '../products/cluster-of';
import { canBeOn, refusalsOf } from './filters';
import { labOf } from './lab-of.fixture';
import type { SchedulePlan, WorkloadPlan } from './plan';
import { scheduleLab } from './schedule-lab';
import { schedulerStateOf } from './scheduler-state';

type Json = Record<string, unknown>;
type Node = WrittenLab['nodes'][number];

/** A worker of 2 cores and 4Gi. */
export function node(name: string, { capacity = {}, ...more }: Partial<Node> = {}): Node {
  return {
    name,
    role: 'worker',
    address: '10.0.0.2',
    kubernetes: 'v1.34.4',
    ...more,
    capacity: { cpu: '2', memory: '4Gi', pods: '110', ...capacity },
  };
}

/** A pod spec with one container that asks for this. */
export function asks(requests: Json = {}, spec: Json = {}): Json {
  return { containers: [{ name: 'c', image: 'any', resources: { requests } }], ...spec };
}

/** A pod; `nodeName` in its spec says where it stands already. */
export function pod(name: string, spec: Json = asks(), labels: Labels = { app: name }): Manifest {
  return { apiVersion: 'v1', kind: 'Pod', metadata: { name, namespace: 'shop', labels }, spec };
}

/** A workload of `apps`. @param more of its spec */
export function workload(kind: string, name: string, replicas: number, spec: Json = asks(), more: Json = {}): Manifest {
  const template = { metadata: { labels: { app: name } }, spec };
  const count = kind === 'DaemonSet' ? {} : { replicas };
  return {
    apiVersion: 'apps/v1',
    kind,
    metadata: { name, namespace: 'shop' },
    spec: { ...count, selector: { matchLabels: { app: name } }, template, ...more },
  };
}

/** Any other object of the namespace. */
export function object(apiVersion: string, kind: string, name: string, rest: Json): Manifest {
  return { apiVersion, kind, metadata: { name, namespace: 'shop' }, ...rest };
}

/** A claim of the local-path class. */
export function claim(name: string, spec: Json = {}): Manifest {
  return object('v1', 'PersistentVolumeClaim', name, { spec: { accessModes: ['ReadWriteOnce'], storageClassName: 'local-path', ...spec } });
}

/** Terms of required inter-pod affinity. */
export function near(...terms: readonly Json[]): Json {
  return { affinity: { podAffinity: { requiredDuringSchedulingIgnoredDuringExecution: terms } } };
}

/** Terms of required inter-pod anti-affinity. */
export function away(...terms: readonly Json[]): Json {
  return { affinity: { podAntiAffinity: { requiredDuringSchedulingIgnoredDuringExecution: terms } } };
}

/** A term about pods of an app, by node or by zone. */
export function app(name: string, by: 'kubernetes.io/hostname' | 'zone' = 'kubernetes.io/hostname', more: Json = {}): Json {
  return { topologyKey: by, labelSelector: { matchLabels: { app: name } }, ...more };
}

/** Where one more pod of the last manifest can be, and why not elsewhere, while those before it stand on the node that they name. */
export function placesOf(
  nodes: readonly Node[],
  ...manifests: readonly Manifest[]
): { readonly open: readonly string[]; readonly reasons: Readonly<Record<string, string>> } {
  const { occupancy, groups } = schedulerStateOf(clusterOf(manifests, labOf(nodes)));
  for (const group of groups) {
    const at = occupancy.nodes.find(({ name }) => name === textAt(group.source.spec, 'nodeName'));
    if (at) occupancy.add(group, at.index);
  }
  const asked = groups.at(-1);
  if (asked === undefined) throw new Error('no pods');
  const reasons: Record<string, string> = {};
  const open: string[] = [];
  for (const { index, name } of occupancy.nodes) {
    if (canBeOn(occupancy, asked, index)) open.push(name);
    else
      reasons[name] = refusalsOf(occupancy, asked, index)
        .map(({ reason }) => reason)
        .join(', ');
  }
  return { open, reasons };
}

/** The plan of nodes and manifests. */
export function planOf(nodes: readonly Node[], ...manifests: readonly Manifest[]): SchedulePlan {
  return scheduleLab(clusterOf(manifests, labOf(nodes)));
}

/** What the plan says of the workload of that name. */
export function of({ workloads }: SchedulePlan, name: string): WorkloadPlan {
  const found = workloads.find(({ workload }) => workload.name === name);
  if (found === undefined) throw new Error(`no workload ${name}`);
  return found;
}
