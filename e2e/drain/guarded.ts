import type { Manifest } from '../../lib/manifest/manifest';
import type { Labels } from '../../lib/manifest/selector';

type Json = Readonly<Record<string, unknown>>;

const HERE = 'kubernetes.io/hostname';
const WORKER = {
  nodeAffinity: {
    requiredDuringSchedulingIgnoredDuringExecution: {
      nodeSelectorTerms: [{ matchExpressions: [{ key: 'node-role.kubernetes.io/control-plane', operator: 'DoesNotExist' }] }],
    },
  },
};

/** What else runs on demo-ha's workers: one of each thing that can become of a pod when its node is drained. */
export const GUARDED: readonly Manifest[] = [
  // None may go, all may go, half may go.
  deployment('all', 2),
  budget('all', { app: 'all' }, { minAvailable: '100%' }),
  deployment('none', 2),
  budget('none', { app: 'none' }, { minAvailable: 0 }),
  deployment('half', 4),
  budget('half', { app: 'half' }, { minAvailable: '50%' }),
  // The other worker has one already: the first is evicted without effect. With a budget that wants both it stays.
  deployment('apart', 2, apart('apart')),
  deployment('kept-apart', 2, apart('kept-apart')),
  budget('kept-apart', { app: 'kept-apart' }, { minAvailable: 2 }),
  // The API refuses to choose between budgets, however much they allow.
  deployment('twice', 2),
  budget('twice', { app: 'twice' }, { minAvailable: 0 }),
  budget('twice-more', { app: 'twice' }, { maxUnavailable: '100%' }),
  { apiVersion: 'v1', kind: 'Pod', metadata: meta('bare'), spec: { ...asks(), nodeSelector: { [HERE]: 'k3s-node-1' } } },
  { apiVersion: 'apps/v1', kind: 'DaemonSet', metadata: meta('everywhere'), spec: template('everywhere', asks()) },
];

function deployment(name: string, replicas: number, affinity: Json = {}): Manifest {
  const spec = { replicas, ...template(name, { ...asks(), affinity: { ...WORKER, ...affinity } }) };
  return { apiVersion: 'apps/v1', kind: 'Deployment', metadata: meta(name), spec };
}

function budget(name: string, matchLabels: Labels, wanted: Json): Manifest {
  return { apiVersion: 'policy/v1', kind: 'PodDisruptionBudget', metadata: meta(name), spec: { selector: { matchLabels }, ...wanted } };
}

function apart(app: string): Json {
  const term = { topologyKey: HERE, labelSelector: { matchLabels: { app } } };
  return { podAntiAffinity: { requiredDuringSchedulingIgnoredDuringExecution: [term] } };
}

function template(app: string, spec: Json): Json {
  return { selector: { matchLabels: { app } }, template: { metadata: { labels: { app } }, spec } };
}

function asks(): Json {
  return { containers: [{ name: 'main', image: 'any', resources: { requests: { cpu: '5m' } } }] };
}

function meta(name: string): Manifest['metadata'] {
  return { name, namespace: 'demo-ha', labels: { app: name } };
}
