import type { LabDescription } from '../lib/lab/description';
import type { Manifest } from '../lib/manifest/manifest';
import { app, asks, away, node, object, workload } from '../lib/schedule/fixture';
import { labOf } from '../lib/schedule/lab-of.fixture';

/** A lab and its objects. */
export interface Large {
  readonly lab: LabDescription;
  readonly manifests: readonly Manifest[];
}

/** Pods of a Deployment. */
const REPLICAS = 10;
const ZONES = 5;
/** Namespaces of the workloads that policies are about. */
const TEAMS = 20;

/** So many pods, a tenth of them DaemonSets', on so many nodes in five zones: requests of several sizes, spread, anti-affinity, budgets, pools. */
export function scheduled(pods: number, nodes: number): Large {
  const all = Array.from({ length: nodes }, (_, i) => node(`node-${i}`, poolNode(i)));
  const daemons = Array.from({ length: Math.round(pods / 10 / nodes) }, (_, i) =>
    workload('DaemonSet', `daemon-${i}`, 0, asks({ cpu: '50m', memory: '64Mi' }, { tolerations: [{ operator: 'Exists' }] })),
  );
  const deployments = Array.from({ length: Math.round((pods - daemons.length * nodes) / REPLICAS) }, (_, i) => deployment(i)).flat();
  return { lab: labOf(all), manifests: [...daemons, ...deployments] };
}

/** So many workloads, no two alike, and policies for some of each namespace's: from others by label, from other namespaces, from addresses. */
export function guarded(workloads: number, policies: number): Large {
  const pods = Array.from({ length: workloads }, (_, i) => inTeam(i, workload('Deployment', `app-${i}`, 1, listens(8000 + (i % 10)))));
  const rules = Array.from({ length: policies }, (_, i) =>
    inTeam(i, object('networking.k8s.io/v1', 'NetworkPolicy', `policy-${i}`, policy(i))),
  );
  return { lab: labOf([node('one')]), manifests: [...pods, ...rules] };
}

/** Every tenth node is kept for pods that ask for it. */
function poolNode(i: number) {
  const labels = { 'kubernetes.io/hostname': `node-${i}`, zone: `zone-${i % ZONES}`, pool: i % 10 === 0 ? 'kept' : 'any' };
  const taints = i % 10 === 0 ? [{ key: 'pool', value: 'kept', effect: 'NoSchedule' as const }] : [];
  return { labels, taints, capacity: { cpu: '8', memory: '32Gi' } };
}

function deployment(i: number): readonly Manifest[] {
  const name = `app-${i}`;
  const requests = { cpu: `${100 + 50 * (i % 4)}m`, memory: `${128 * (1 + (i % 3))}Mi` };
  const spread = { maxSkew: 1, topologyKey: 'zone', whenUnsatisfiable: 'DoNotSchedule', labelSelector: { matchLabels: { app: name } } };
  const kept = { nodeSelector: { pool: 'kept' }, tolerations: [{ key: 'pool', operator: 'Exists' }] };
  const spec = {
    ...(i % 3 === 0 ? { topologySpreadConstraints: [spread] } : {}),
    ...(i % 5 === 0 ? away(app(name)) : {}),
    ...(i % 10 === 7 ? kept : {}),
  };
  const budget = { spec: { maxUnavailable: 1, selector: { matchLabels: { app: name } } } };
  return [workload('Deployment', name, REPLICAS, asks(requests, spec)), object('policy/v1', 'PodDisruptionBudget', name, budget)];
}

function listens(containerPort: number) {
  return { containers: [{ name: 'main', image: 'any', ports: [{ containerPort, protocol: 'TCP' }] }] };
}

function policy(i: number) {
  const peers = [
    { podSelector: { matchLabels: { app: `app-${i + TEAMS}` } } },
    { namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': `team-${(i + 1) % TEAMS}` } } },
    { podSelector: { matchExpressions: [{ key: 'app', operator: 'NotIn', values: [`app-${i + 2 * TEAMS}`] }] } },
    { ipBlock: { cidr: '10.0.0.0/8', except: [`10.${i % 256}.0.0/16`] } },
  ];
  const ports = [{ protocol: 'TCP', port: 8000 + (i % 10), ...(i % 2 === 0 ? { endPort: 8010 } : {}) }];
  const podSelector = i % 7 === 0 ? {} : { matchLabels: { app: `app-${i}` } };
  const [from, to] = [[peers[i % 4], peers[(i + 1) % 4]], [peers[(i + 2) % 4]]];
  return { spec: { podSelector, policyTypes: ['Ingress', 'Egress'], ingress: [{ from, ports }], egress: [{ to, ports }] } };
}

function inTeam(i: number, manifest: Manifest): Manifest {
  return { ...manifest, metadata: { ...manifest.metadata, namespace: `team-${i % TEAMS}` } };
}
