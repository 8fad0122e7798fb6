import fc from 'fast-check';
import { canonical, canonicalize } from './canonical';
import type { Manifest } from './manifest';

const object = (apiVersion: string, kind: string, rest: Record<string, unknown>): Manifest => ({
  apiVersion,
  kind,
  metadata: { name: 'a', namespace: 'b' },
  ...rest,
});
const deployment = (container: Record<string, unknown>, pod: Record<string, unknown> = {}): Manifest =>
  object('apps/v1', 'Deployment', { spec: { template: { spec: { containers: [{ name: 'c', ...container }], ...pod } } } });
const container = (manifest: Manifest): unknown => JSON.parse(JSON.stringify(manifest)).spec.template.spec.containers[0];

test('keys: apiVersion, kind, metadata, then in the order of code units, all the way down', () => {
  const text = JSON.stringify(
    canonical({
      zeta: { b: 1, B: 2, a: [{ y: 1, x: 2 }] },
      metadata: { namespace: 'n', name: 'a' },
      kind: 'K',
      alpha: 1,
      apiVersion: 'x/v1',
    }),
  );
  expect(text).toBe(
    '{"apiVersion":"x/v1","kind":"K","metadata":{"name":"a","namespace":"n"},"alpha":1,"zeta":{"B":2,"a":[{"x":2,"y":1}],"b":1}}',
  );
});

test('nulls go, also from lists; the manifest given stays as it is', () => {
  const given = object('example.com/v1', 'Thing', { spec: { a: null, b: undefined, c: [1, null, { d: null }], e: {}, f: [] } });
  const before = JSON.stringify(given);
  expect(canonical(given).spec).toEqual({ c: [1, {}], e: {}, f: [] });
  expect(JSON.stringify(given)).toBe(before);
});

test('what is empty and means nothing goes', () => {
  const given = deployment(
    { env: [], args: [], resources: { limits: {}, requests: {} }, securityContext: {} },
    { volumes: [], imagePullSecrets: [], nodeSelector: {}, securityContext: {} },
  );
  expect(canonical(given).spec).toEqual({ template: { spec: { containers: [{ name: 'c' }] } } });
  expect(canonical({ ...given, metadata: { name: 'a', labels: {}, annotations: {} } }).metadata).toEqual({ name: 'a' });
});

test('what is empty and means something stays', () => {
  const spec = { podSelector: {}, policyTypes: ['Ingress', 'Egress'], ingress: [], egress: [{}, { to: [{ namespaceSelector: {} }] }] };
  expect(canonical(object('networking.k8s.io/v1', 'NetworkPolicy', { spec })).spec).toEqual(spec);
  const volumes = [{ name: 'x', emptyDir: {} }];
  expect(canonical(deployment({ env: [{ name: 'E', value: '' }] }, { volumes })).spec).toEqual({
    template: { spec: { containers: [{ name: 'c', env: [{ name: 'E', value: '' }] }], volumes } },
  });
  expect(canonical(object('monitoring.coreos.com/v1', 'Prometheus', { spec: { serviceMonitorSelector: {} } })).spec).toEqual({
    serviceMonitorSelector: {},
  });
  expect(canonical({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'a', labels: { x: '' } } }).metadata.labels).toEqual({ x: '' });
});

test.each([
  [
    'v1',
    'PersistentVolumeClaim',
    { spec: { resources: { requests: { storage: '1024Mi' } } } },
    { spec: { resources: { requests: { storage: '1Gi' } } } },
  ],
  ['v1', 'PersistentVolume', { spec: { capacity: { storage: '1024Mi' } } }, { spec: { capacity: { storage: '1Gi' } } }],
  [
    'v1',
    'ResourceQuota',
    { spec: { hard: { 'requests.cpu': 0.5, pods: 10 } } },
    { spec: { hard: { pods: '10', 'requests.cpu': '500m' } } },
  ],
  ['v1', 'LimitRange', { spec: { limits: [{ default: { cpu: '1000m' } }] } }, { spec: { limits: [{ default: { cpu: '1' } }] } }],
  [
    'apps/v1',
    'StatefulSet',
    { spec: { volumeClaimTemplates: [{ spec: { resources: { requests: { storage: '2048Mi' } } } }] } },
    { spec: { volumeClaimTemplates: [{ spec: { resources: { requests: { storage: '2Gi' } } } }] } },
  ],
  [
    'autoscaling/v2',
    'HorizontalPodAutoscaler',
    { spec: { metrics: [{ pods: { target: { averageValue: '1000m' } } }] } },
    { spec: { metrics: [{ pods: { target: { averageValue: '1' } } }] } },
  ],
  ['policy/v1', 'PodDisruptionBudget', { spec: { minAvailable: '1000m' } }, { spec: { minAvailable: '1000m' } }],
  [
    'example.com/v1',
    'Deployment',
    { spec: { resources: { limits: { cpu: '1000m' } } } },
    { spec: { resources: { limits: { cpu: '1000m' } } } },
  ],
  ['v1', 'ConfigMap', { data: { b: '1000m', a: '' } }, { data: { a: '', b: '1000m' } }],
])('quantities of %s %s', (apiVersion, kind, given, expected) => {
  expect(canonical(object(apiVersion, kind, given))).toEqual(object(apiVersion, kind, expected));
});

test('quantities and ports of every pod template', () => {
  const pod = {
    initContainers: [{ resources: { limits: { memory: '1024Ki', 'nvidia.com/gpu': 1 } } }],
    containers: [{ ports: [{ name: 'a', containerPort: 1 }] }],
  };
  const expected = {
    initContainers: [{ resources: { limits: { memory: '1Mi', 'nvidia.com/gpu': '1' } } }],
    containers: [{ ports: [{ name: 'a', containerPort: 1, protocol: 'TCP' }] }],
  };
  expect(canonical(object('v1', 'Pod', { spec: pod })).spec).toEqual(expected);
  const cron = (spec: unknown): Manifest => object('batch/v1', 'CronJob', { spec: { jobTemplate: { spec: { template: { spec } } } } });
  expect(canonical(cron(pod))).toEqual(cron(expected));
});

test('protocol TCP on ports that have none, in its place among the keys', () => {
  const service = canonical(
    object('v1', 'Service', {
      spec: {
        ports: [
          { targetPort: 'http', port: 80 },
          { port: 53, protocol: 'UDP' },
        ],
      },
    }),
  );
  expect(JSON.stringify(service.spec)).toBe('{"ports":[{"port":80,"protocol":"TCP","targetPort":"http"},{"port":53,"protocol":"UDP"}]}');
  const policy = canonical(
    object('networking.k8s.io/v1', 'NetworkPolicy', {
      spec: { ingress: [{ ports: [{ port: 80 }] }], egress: [{ ports: [{ port: 'dns' }] }] },
    }),
  );
  expect(policy.spec).toEqual({
    egress: [{ ports: [{ port: 'dns', protocol: 'TCP' }] }],
    ingress: [{ ports: [{ port: 80, protocol: 'TCP' }] }],
  });
});

test('an invalid quantity is reported with object and pointer', () => {
  const given = deployment({ resources: { limits: { memory: '64mb', 'a/b~c': true } } });
  expect(() => canonical(given)).toThrow(
    'Deployment b/a, /spec/template/spec/containers/0/resources/limits/a~1b~0c: got true, expected a quantity',
  );
  const { problems, manifest } = canonicalize(given);
  expect(problems.map(({ path }) => path)).toEqual([
    '/spec/template/spec/containers/0/resources/limits/a~1b~0c',
    '/spec/template/spec/containers/0/resources/limits/memory',
  ]);
  expect(container(manifest)).toEqual(container(given));
});

test('property: the canonical form is its own canonical form, byte for byte', () => {
  fc.assert(
    fc.property(
      fc.dictionary(fc.string(), fc.jsonValue()),
      fc.constantFrom('Deployment', 'Service', 'ConfigMap', 'Other'),
      (spec, kind) => {
        const once = canonical(object('x/v1', kind, { spec }));
        expect(JSON.stringify(canonical(once))).toBe(JSON.stringify(once));
      },
    ),
  );
});
