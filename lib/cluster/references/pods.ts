import { textAt } from '../../manifest/read';
import type { Cluster, Reference } from '../cluster';
import { externalsOf } from '../externals';
import { PODS, type ReferencePlace } from './reference';
import { PULL_SECRET, SERVICE_ACCOUNT } from './rules';

const CONTAINERS = ['initContainers', 'containers', 'ephemeralContainers'];

/** The places where pods name a ConfigMap, or a Secret, which they take variables or files from. */
function configPlaces(all: string, one: string, volume: string, volumeName: string): readonly ReferencePlace[] {
  const ofContainers = CONTAINERS.flatMap((list): readonly ReferencePlace[] => [
    { from: PODS, path: `spec.${list}.*.envFrom.*.${all}.name` },
    { from: PODS, path: `spec.${list}.*.env.*.valueFrom.${one}.name`, keys: 'key' },
  ]);
  return [
    ...ofContainers,
    { from: PODS, path: `spec.volumes.*.${volume}.${volumeName}`, keys: 'items' },
    { from: PODS, path: `spec.volumes.*.projected.sources.*.${volume}.name`, keys: 'items' },
  ];
}

/** What to do about a Secret that is not there. */
export const SECRET_HINT: Pick<Reference, 'hint' | 'known'> = {
  hint: "declare it as made outside git ('outside' of lab.json), or seal it",
  known: ({ lab }: Cluster, namespace: string) =>
    (lab?.outside ?? []).flatMap((need) => (need.kind === 'Secret' && need.namespace === namespace ? [need.name] : [])),
};

/** What pods name. */
export const POD_REFERENCES: readonly Reference[] = [
  {
    rule: { id: 'reference/config-map', severity: 'error', summary: 'a ConfigMap that pods take variables or files from exists' },
    keyRule: { id: 'reference/config-map-key', severity: 'error', summary: 'a key that pods take from a ConfigMap is in it' },
    to: 'ConfigMap',
    hint: 'write it, or mark the reference optional',
    places: configPlaces('configMapRef', 'configMapKeyRef', 'configMap', 'name'),
  },
  {
    rule: {
      id: 'reference/secret',
      severity: 'error',
      summary: 'a Secret that pods take variables or files from exists, or is declared as made outside git',
    },
    keyRule: { id: 'reference/secret-key', severity: 'error', summary: 'a key that pods take from a Secret is in it, or is declared' },
    to: 'Secret',
    ...SECRET_HINT,
    places: configPlaces('secretRef', 'secretKeyRef', 'secret', 'secretName'),
  },
  {
    rule: PULL_SECRET,
    to: 'Secret',
    ...SECRET_HINT,
    places: [{ from: PODS, path: 'spec.imagePullSecrets.*.name' }],
  },
  {
    rule: { id: 'reference/claim', severity: 'error', summary: 'a PersistentVolumeClaim that pods mount exists' },
    to: 'PersistentVolumeClaim',
    hint: 'write the claim',
    places: [{ from: PODS, path: 'spec.volumes.*.persistentVolumeClaim.claimName' }],
  },
  {
    rule: SERVICE_ACCOUNT,
    to: 'ServiceAccount',
    hint: 'write it',
    places: [
      { from: PODS, path: 'spec.serviceAccountName', emptyIsNone: true },
      // The older name of the field: the server reads it where the newer one is missing.
      { from: PODS, path: 'spec.serviceAccount', emptyIsNone: true, when: (pod) => (textAt(pod, 'serviceAccountName') ?? '') === '' },
    ],
  },
  {
    rule: { id: 'reference/priority-class', severity: 'error', summary: 'a PriorityClass that pods name exists' },
    to: 'scheduling.k8s.io/PriorityClass',
    hint: "write the class, or declare it among the lab's externals",
    known: (cluster) => externalsOf(cluster, 'PriorityClass'),
    places: [{ from: PODS, path: 'spec.priorityClassName', emptyIsNone: true }],
  },
  {
    rule: { id: 'reference/runtime-class', severity: 'error', summary: 'a RuntimeClass that pods name exists' },
    to: 'node.k8s.io/RuntimeClass',
    hint: "leave runtimeClassName out, or declare the class among the lab's externals",
    known: (cluster) => externalsOf(cluster, 'RuntimeClass'),
    places: [{ from: PODS, path: 'spec.runtimeClassName', emptyIsNone: true }],
  },
];
