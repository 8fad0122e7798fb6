import type { Manifest } from '../../lib/manifest/manifest';

const metadata = { name: 'base', namespace: 'default' };
const named = { name: 'base' };
const event = {
  involvedObject: { kind: 'Pod', name: 'base', namespace: 'default' },
  reason: 'a',
  message: 'a',
  type: 'Normal',
};

/** Of a certificate authority whose key nobody has. */
const CERTIFICATE = [
  '-----BEGIN CERTIFICATE-----',
  'MIIBLjCB4aADAgECAhRRYqK2MUtOlK2wt8FWLkQEwebx2DAFBgMrZXAwDDEKMAgG',
  'A1UEAwwBYTAgFw0yNjExMjgyMjQ5NDhaGA8yMTI2MTEwNDIyNDk0OFowDDEKMAgG',
  'A1UEAwwBYTAqMAUGAytlcAMhAAmEAqNoKXNKKOdrrcrFSXNXafWVFkF7rVQeQ3Y/',
  'rz8eo1MwUTAdBgNVHQ4EFgQUnRvtWkYF3G76qlwMBK90cMoEzGcwHwYDVR0jBBgw',
  'FoAUnRvtWkYF3G76qlwMBK90cMoEzGcwDwYDVR0TAQH/BAUwAwEB/zAFBgMrZXAD',
  'QQCJ4+H03Pk/QKb7uXHgYn1Z6CxC3gyXP2ywNkeXvWv3B/Q0SCStUQaY0Ur7ktng',
  'vUleCZJ3sHKV8KGqm/2mvdUL',
  '-----END CERTIFICATE-----',
].join('\n');

const podSpec = {
  resourceClaims: [{ name: 'claim', resourceClaimName: 'a' }],
  volumes: [
    { name: 'config', configMap: { name: 'a' } },
    { name: 'data', persistentVolumeClaim: { claimName: 'a' } },
  ],
  containers: [{ name: 'base', image: 'base:1' }],
};

/** Good objects of the kinds that `../schemas/bases.ts` lacks. */
export const MORE_BASES: Readonly<Record<string, Manifest>> = {
  pod: { apiVersion: 'v1', kind: 'Pod', metadata, spec: podSpec },
  daemonSet: {
    apiVersion: 'apps/v1',
    kind: 'DaemonSet',
    metadata,
    spec: { selector: { matchLabels: { app: 'base' } }, template: { metadata: { labels: { app: 'base' } }, spec: podSpec } },
  },
  revision: { apiVersion: 'apps/v1', kind: 'ControllerRevision', metadata, revision: 1, data: { a: 'b' } },
  slice: {
    apiVersion: 'discovery.k8s.io/v1',
    kind: 'EndpointSlice',
    metadata,
    addressType: 'IPv4',
    endpoints: [{ addresses: ['192.0.2.1'] }],
    ports: [{ name: 'a', port: 80 }],
  },
  event: { apiVersion: 'v1', kind: 'Event', metadata, ...event },
  newEvent: {
    apiVersion: 'events.k8s.io/v1',
    kind: 'Event',
    metadata,
    eventTime: '2026-01-01T00:00:00.000000Z',
    reportingController: 'example.com/a',
    reportingInstance: 'a',
    action: 'a',
    reason: 'a',
    type: 'Normal',
    regarding: { kind: 'Pod', name: 'base', namespace: 'default' },
  },
  ipAddress: {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'IPAddress',
    metadata: { name: '10.43.0.77' },
    spec: { parentRef: { resource: 'services', name: 'a', namespace: 'default' } },
  },
  serviceCidr: { apiVersion: 'networking.k8s.io/v1', kind: 'ServiceCIDR', metadata: named, spec: { cidrs: ['10.99.0.0/24'] } },
  runtimeClass: { apiVersion: 'node.k8s.io/v1', kind: 'RuntimeClass', metadata: named, handler: 'a' },
  clusterRole: {
    apiVersion: 'rbac.authorization.k8s.io/v1',
    kind: 'ClusterRole',
    metadata: named,
    rules: [{ apiGroups: [''], resources: ['pods'], verbs: ['get'] }],
  },
  clusterBinding: {
    apiVersion: 'rbac.authorization.k8s.io/v1',
    kind: 'ClusterRoleBinding',
    metadata: named,
    roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'ClusterRole', name: 'view' },
    subjects: [{ kind: 'ServiceAccount', name: 'a', namespace: 'a' }],
  },
  deviceClass: { apiVersion: 'resource.k8s.io/v1', kind: 'DeviceClass', metadata: named, spec: {} },
  resourceClaim: {
    apiVersion: 'resource.k8s.io/v1',
    kind: 'ResourceClaim',
    metadata,
    spec: { devices: { requests: [{ name: 'a', exactly: { deviceClassName: 'a' } }] } },
  },
  resourceClaimTemplate: {
    apiVersion: 'resource.k8s.io/v1',
    kind: 'ResourceClaimTemplate',
    metadata,
    spec: { spec: { devices: { requests: [{ name: 'a', exactly: { deviceClassName: 'a' } }] } } },
  },
  resourceSlice: {
    apiVersion: 'resource.k8s.io/v1',
    kind: 'ResourceSlice',
    metadata: named,
    spec: { driver: 'example.com', pool: { name: 'a', generation: 1, resourceSliceCount: 1 }, nodeName: 'a', devices: [{ name: 'a' }] },
  },
  csiNode: {
    apiVersion: 'storage.k8s.io/v1',
    kind: 'CSINode',
    metadata: named,
    spec: { drivers: [{ name: 'a', nodeID: 'a', topologyKeys: ['a'] }] },
  },
  csiCapacity: { apiVersion: 'storage.k8s.io/v1', kind: 'CSIStorageCapacity', metadata, storageClassName: 'a', capacity: '1' },
  attachment: {
    apiVersion: 'storage.k8s.io/v1',
    kind: 'VolumeAttachment',
    metadata: named,
    spec: { attacher: 'a', nodeName: 'a', source: { persistentVolumeName: 'a' } },
  },
  attributesClass: {
    apiVersion: 'storage.k8s.io/v1',
    kind: 'VolumeAttributesClass',
    metadata: named,
    driverName: 'a',
    parameters: { a: 'b' },
  },
  mutatingPolicy: {
    apiVersion: 'admissionregistration.k8s.io/v1',
    kind: 'MutatingAdmissionPolicy',
    metadata: named,
    spec: {
      reinvocationPolicy: 'Never',
      matchConstraints: { resourceRules: [{ apiGroups: [''], apiVersions: ['v1'], operations: ['CREATE'], resources: ['pods'] }] },
      mutations: [{ patchType: 'JSONPatch', jsonPatch: { expression: '[JSONPatch{op: "remove", path: "/metadata/labels/a"}]' } }],
    },
  },
  mutatingPolicyBinding: {
    apiVersion: 'admissionregistration.k8s.io/v1',
    kind: 'MutatingAdmissionPolicyBinding',
    metadata: named,
    spec: { policyName: 'a', paramRef: { name: 'a', parameterNotFoundAction: 'Allow' } },
  },
  trustBundle: {
    apiVersion: 'certificates.k8s.io/v1',
    kind: 'ClusterTrustBundle',
    metadata: { name: 'example.com:a:base' },
    spec: { signerName: 'example.com/a', trustBundle: CERTIFICATE },
  },
  deviceTaint: {
    apiVersion: 'resource.k8s.io/v1',
    kind: 'DeviceTaintRule',
    metadata: named,
    spec: { taint: { key: 'a', effect: 'NoSchedule' } },
  },
  migration: {
    apiVersion: 'storagemigration.k8s.io/v1',
    kind: 'StorageVersionMigration',
    metadata: named,
    spec: { resource: { group: '', resource: 'configmaps' } },
  },
  configMap: { apiVersion: 'v1', kind: 'ConfigMap', metadata, data: { a: 'b' } },
  limitRange: { apiVersion: 'v1', kind: 'LimitRange', metadata, spec: { limits: [{ type: 'Container', max: { cpu: '1' } }] } },
  namespace: { apiVersion: 'v1', kind: 'Namespace', metadata: named, spec: {} },
  node: { apiVersion: 'v1', kind: 'Node', metadata: named, spec: {} },
  quota: { apiVersion: 'v1', kind: 'ResourceQuota', metadata, spec: { hard: { pods: '1' } } },
  secret: { apiVersion: 'v1', kind: 'Secret', metadata, stringData: { a: 'b' } },
  account: { apiVersion: 'v1', kind: 'ServiceAccount', metadata },
};
