import type { PlacedManifest } from './labs';

/** Kinds as Argo CD's gitops-engine applies them; others come last. */
const KINDS = [
  'Namespace',
  'NetworkPolicy',
  'ResourceQuota',
  'LimitRange',
  'PodSecurityPolicy',
  'PodDisruptionBudget',
  'ServiceAccount',
  'Secret',
  'SecretList',
  'ConfigMap',
  'StorageClass',
  'PersistentVolume',
  'PersistentVolumeClaim',
  'CustomResourceDefinition',
  'ClusterRole',
  'ClusterRoleList',
  'ClusterRoleBinding',
  'ClusterRoleBindingList',
  'Role',
  'RoleList',
  'RoleBinding',
  'RoleBindingList',
  'Service',
  'DaemonSet',
  'Pod',
  'ReplicationController',
  'ReplicaSet',
  'Deployment',
  'HorizontalPodAutoscaler',
  'StatefulSet',
  'Job',
  'CronJob',
  'IngressClass',
  'Ingress',
  'APIService',
];

/** In Argo CD's order: wave, kind, name. The apps' objects come as one application's, the root Application first. */
export function inArgoOrder(placed: readonly PlacedManifest[]): PlacedManifest[] {
  const keyed = placed.map((item) => ({ item, key: orderOf(item) }));
  keyed.sort((a, b) => compare(a.key, b.key));
  return keyed.map(({ item }) => item);
}

type OrderKey = readonly [number, number, number, string];

function orderOf({ folder, manifest: { kind, metadata } }: PlacedManifest): OrderKey {
  const stage = kind === 'Namespace' ? 0 : folder === 'bootstrap' ? 1 : folder === 'apps' ? 2 : 3;
  const wave = Number(metadata.annotations?.['argocd.argoproj.io/sync-wave'] ?? 0);
  const place = KINDS.indexOf(kind);
  return [stage, stage === 0 ? 0 : wave, place === -1 ? KINDS.length : place, metadata.name];
}

function compare(a: OrderKey, b: OrderKey): number {
  for (let i = 0; i < a.length; i += 1) {
    const [left, right] = [a[i] ?? 0, b[i] ?? 0];
    if (left !== right) return left < right ? -1 : 1;
  }
  return 0;
}
