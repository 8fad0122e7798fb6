import type { Manifest } from '../manifest/manifest';
import { isMap } from '../manifest/tree';

/** A way into an object. */
export type Keys = readonly (string | number)[];

/** Where something stands: the end of a path of field names, with `[]` for an item, after the kind. */
type Ends = readonly string[];

const WORKLOADS = ['Deployment', 'DaemonSet', 'StatefulSet', 'Job'];
const CUSTOM = [
  'AppProject',
  'Application',
  'ClusterIssuer',
  'HelmChart',
  'IPAddressPool',
  'IngressRoute',
  'L2Advertisement',
  'Middleware',
  'ServiceMonitor',
];
const within = (kinds: Ends, ...ends: Ends): Ends => kinds.flatMap((kind) => ends.map((end) => `${kind}.${end}`));

/** Required fields of what the labs have: from the API reference and from what servers refuse, not from our schemas. */
const REQUIRED: Ends = [
  ...within(CUSTOM, 'metadata'),
  ...within([...WORKLOADS, 'Ingress', 'Service', 'PersistentVolume', 'PersistentVolumeClaim'], 'spec'),
  ...within(['AppProject', 'Application', 'ClusterIssuer', 'IPAddressPool', 'IngressRoute', 'Middleware', 'ServiceMonitor'], 'spec'),
  ...within(['Deployment', 'DaemonSet', 'StatefulSet'], 'spec.selector'),
  ...within(WORKLOADS, 'spec.template', 'spec.template.spec'),
  ...within(['spec'], 'containers', 'volumes[].name', 'volumes[].hostPath.path', 'volumes[].persistentVolumeClaim.claimName'),
  ...within(['containers[]', 'initContainers[]'], 'name', 'image', 'ports[].containerPort', 'env[].name', 'volumeMounts[].name'),
  ...within(['volumeMounts[]'], 'mountPath'),
  ...within(['livenessProbe', 'readinessProbe', 'startupProbe'], 'httpGet.port', 'tcpSocket.port'),
  ...['secretKeyRef.key', 'configMapKeyRef.key', 'fieldRef.fieldPath', 'seccompProfile.type', 'items[].key', 'items[].path'],
  ...within(['preferredDuringSchedulingIgnoredDuringExecution[]'], 'weight', 'podAffinityTerm', 'podAffinityTerm.topologyKey'),
  ...['requiredDuringSchedulingIgnoredDuringExecution[].topologyKey', 'nodeSelectorTerms'],
  ...within(['matchExpressions[]'], 'key', 'operator'),
  ...within(['topologySpreadConstraints[]'], 'maxSkew', 'topologyKey', 'whenUnsatisfiable'),
  ...within(['PersistentVolumeClaim'], 'spec.accessModes', 'spec.resources'),
  ...within(['PersistentVolume'], 'spec.accessModes', 'spec.capacity', 'spec.hostPath.path'),
  ...within(['Service'], 'spec.ports[].port'),
  ...['http.paths', 'paths[].backend', 'paths[].pathType', 'backend.service.name'],
  'ipBlock.cidr',
  ...['rules[].verbs', 'roleRef', 'roleRef.kind', 'roleRef.name', 'subjects[].kind', 'subjects[].name'],
  ...within(['clusterResourceWhitelist[]', 'namespaceResourceBlacklist[]', 'namespaceResourceWhitelist[]'], 'group', 'kind'),
  ...within(['Application'], 'spec.destination', 'spec.project', 'spec.source.repoURL'),
  ...within(['ClusterIssuer'], 'spec.acme.privateKeySecretRef', 'spec.acme.privateKeySecretRef.name', 'spec.acme.server'),
  ...within(['ServiceMonitor'], 'spec.endpoints', 'spec.selector'),
  ...within(['IngressRoute'], 'spec.routes', 'spec.routes[].match', 'services[].name', 'middlewares[].name'),
  ...['IPAddressPool.spec.addresses'],
];

/** Maps whose keys are up to the author. */
const FREE: Ends = [
  ...['annotations', 'labels', 'matchLabels', 'nodeSelector', 'Service.spec.selector'],
  ...['ConfigMap.data', 'limits', 'requests', 'ResourceQuota.spec.hard', 'PersistentVolume.spec.capacity'],
];

/** Below these anything goes, also within. */
const ANYTHING = 'Application.spec.source.helm.valuesObject';

/** Text as well as a whole number. */
const EITHER: Ends = [
  'httpGet.port',
  'tcpSocket.port',
  'targetPort',
  'NetworkPolicy.spec.ingress[].ports[].port',
  'NetworkPolicy.spec.egress[].ports[].port',
];

/** Maps of quantities, which may be numbers. */
const QUANTITIES: Ends = ['limits', 'requests', 'ResourceQuota.spec.hard', 'PersistentVolume.spec.capacity'];

/** Whether the API asks for this field. */
export function requiredAt(manifest: Manifest, keys: Keys): boolean {
  if (keys.length === 1 && (keys[0] === 'apiVersion' || keys[0] === 'kind')) return true;
  return !anything(manifest, keys) && among(REQUIRED, manifest, keys);
}

/** Whether this key could be any other. */
export function takesAnyKey(manifest: Manifest, keys: Keys): boolean {
  const holder = keys.slice(0, -1);
  return anything(manifest, keys) || among(FREE, manifest, holder);
}

/** Values of each other type. */
export function retyped(value: unknown): unknown[] {
  return ['x', 7, true, ['x'], { x: 'x' }].filter((other) => typeOf(other) !== typeOf(value));
}

/** Whether this place takes a value of that type, too. */
export function takesType(manifest: Manifest, keys: Keys, value: unknown): boolean {
  if (anything(manifest, keys)) return true;
  if (typeof value === 'number' && among(QUANTITIES, manifest, keys.slice(0, -1))) return true;
  return (typeof value === 'number' || typeof value === 'string') && among(EITHER, manifest, keys);
}

function typeOf(value: unknown): string {
  return Array.isArray(value) ? 'list' : isMap(value) ? 'map' : typeof value;
}

function anything(manifest: Manifest, keys: Keys): boolean {
  return `${pathOf(manifest, keys)}.`.startsWith(`${ANYTHING}.`) && pathOf(manifest, keys) !== ANYTHING;
}

function among(ends: Ends, manifest: Manifest, keys: Keys): boolean {
  const path = `.${pathOf(manifest, keys)}`;
  return ends.some((end) => path.endsWith(`.${end}`));
}

function pathOf({ kind }: Manifest, keys: Keys): string {
  return [kind, ...keys].reduce<string>((path, key) => (typeof key === 'number' ? `${path}[]` : path === '' ? key : `${path}.${key}`), '');
}
