import type { Manifest } from '../manifest/manifest';
import { ApiSchema } from './api-schema';

const schema = new ApiSchema(34, []);

/** A Deployment with these things in its pod, in its container and beside its template. */
function deployment(container: object = {}, pod: object = {}, spec: object = {}): Manifest {
  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name: 'web' },
    spec: {
      selector: { matchLabels: { app: 'web' } },
      template: { metadata: { labels: { app: 'web' } }, spec: { containers: [{ name: 'web', image: 'web:1', ...container }], ...pod } },
      ...spec,
    },
  };
}

const said = (manifest: unknown, of = schema) => of.problems(manifest).map(({ path, message, hint }) => `${path}: ${message} (${hint})`);
const CONTAINER = '/spec/template/spec/containers/0';

test('a good object has no problem', () => {
  const container = { ports: [{ containerPort: 80 }], resources: { limits: { cpu: '250m', memory: '0.5Gi', 'example.com/gpu': 1 } } };
  expect(said(deployment(container, { volumes: [{ name: 'tmp', emptyDir: {} }] }, { replicas: 2 }))).toEqual([]);
});

test.each([
  ['a field that is not there', deployment({}, {}, { replica: 2 }), "/spec/replica: unknown field 'replica' (did you mean 'replicas'?)"],
  [
    'a field of nobody',
    { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'a' }, colour: 1 },
    "/colour: unknown field 'colour' (remove it; known are apiVersion, binaryData, data, immutable, kind, metadata)",
  ],
  ['a key that needs escapes', deployment({ 'a/b~c': 1 }), `${CONTAINER}/a~1b~0c: unknown field 'a/b~c' (`],
  [
    'an enum',
    deployment({ imagePullPolicy: 'Alway' }),
    `${CONTAINER}/imagePullPolicy: got 'Alway', expected one of Always, IfNotPresent, Never (did you mean 'Always'?)`,
  ],
  [
    'an enum far off',
    deployment({}, { restartPolicy: 'Sometimes' }),
    "/spec/template/spec/restartPolicy: got 'Sometimes', expected one of Always, Never, OnFailure (choose one of these)",
  ],
  [
    'an empty word that means nothing',
    deployment({}, { os: { name: '' } }),
    "/spec/template/spec/os/name: got '', expected one of linux, windows (choose one of these)",
  ],
  [
    'text for a number',
    deployment({ ports: [{ containerPort: '80' }] }),
    `${CONTAINER}/ports/0/containerPort: got the text '80', expected a whole number (write 80 without quotes)`,
  ],
  [
    'text for a truth value',
    deployment({ tty: 'true' }),
    `${CONTAINER}/tty: got the text 'true', expected true or false (write true without quotes)`,
  ],
  [
    'a truth value for text',
    deployment({ env: [{ name: 'A', value: true }] }),
    `${CONTAINER}/env/0/value: got true, expected text (put it in quotes: without them YAML takes yes, no, on, off, y and n for true or false)`,
  ],
  [
    'a number for text',
    deployment({ env: [{ name: 'A', value: 8080 }] }),
    `${CONTAINER}/env/0/value: got a number, expected text (put it in quotes)`,
  ],
  [
    'a fraction',
    deployment({}, {}, { replicas: 1.5 }),
    '/spec/replicas: got the number 1.5, expected a whole number (give a whole number)',
  ],
  ['text for a list', deployment({ command: 'sh' }), `${CONTAINER}/command: got text of 2 characters, expected a list (make a list of it)`],
  [
    'a list for a map',
    deployment({}, { securityContext: [] }),
    '/spec/template/spec/securityContext: got a list, expected a map (give a map)',
  ],
  [
    'a missing field',
    deployment({ ports: [{ name: 'http' }] }),
    `${CONTAINER}/ports/0: required field 'containerPort' is missing (set 'containerPort')`,
  ],
  ['a null for what is required', deployment({ name: null }), `${CONTAINER}: required field 'name' is missing (set 'name')`],
  ['a null item', deployment({ ports: [null] }), `${CONTAINER}/ports/0: required field 'containerPort' is missing (set 'containerPort')`],
  ['no containers', deployment({}, { containers: [] }), '/spec/template/spec/containers: got 0 items, expected at least 1 (add some)'],
  [
    'a quantity',
    deployment({ resources: { limits: { memory: '64mb' } } }),
    `${CONTAINER}/resources/limits/memory: got quantity '64mb', expected a number, alone or with one of the suffixes`,
  ],
  [
    'a map for a quantity',
    deployment({ resources: { limits: { memory: {} } } }),
    `${CONTAINER}/resources/limits/memory: got a map, expected a quantity (write it as '250m', '1.5' or '64Mi')`,
  ],
  [
    'a port out of range',
    deployment({ ports: [{ containerPort: 99999 }] }),
    `${CONTAINER}/ports/0/containerPort: got 99999, expected a number from 1 to 65535 (choose a number from 1 to 65535)`,
  ],
  [
    'a number that is too large',
    deployment({}, {}, { minReadySeconds: 3e9 }),
    '/spec/minReadySeconds: got 3000000000, expected a number from 0 to 2147483647 (',
  ],
  ['a negative number', deployment({}, {}, { replicas: -1 }), '/spec/replicas: got -1, expected a number from 0 to 2147483647 ('],
  [
    'int-or-string',
    deployment({ livenessProbe: { tcpSocket: { port: true } } }),
    `${CONTAINER}/livenessProbe/tcpSocket/port: got true, expected a whole number or text (give a whole number or text)`,
  ],
  [
    'a percentage',
    deployment({}, {}, { strategy: { rollingUpdate: { maxSurge: '25' } } }),
    "/spec/strategy/rollingUpdate/maxSurge: got '25', expected a percentage such as '25%' (write a percentage such as '25%')",
  ],
  [
    'base64',
    { apiVersion: 'v1', kind: 'Secret', metadata: { name: 'a' }, data: { key: 'p@ss' } },
    '/data/key: got text of 4 characters, expected base64 (write base64)',
  ],
  [
    'a time',
    { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'a', creationTimestamp: '2026-02-30T00:00:00Z' } },
    "/metadata/creationTimestamp: got '2026-02-30T00:00:00Z', expected a time such as",
  ],
  [
    'an older version',
    { apiVersion: 'policy/v1beta1', kind: 'PodDisruptionBudget' },
    '/apiVersion: got policy/v1beta1, expected policy/v1 for kind PodDisruptionBudget (write policy/v1)',
  ],
  [
    'another group',
    { apiVersion: 'extensions/v1beta1', kind: 'Ingress' },
    '/apiVersion: got extensions/v1beta1, expected networking.k8s.io/v1 for kind Ingress (write networking.k8s.io/v1)',
  ],
  [
    'a kind with a slip',
    { apiVersion: 'apps/v1', kind: 'Deploymnt' },
    "/kind: unknown kind 'Deploymnt' in apps/v1 (did you mean 'Deployment'?)",
  ],
  [
    'a kind of nobody',
    { apiVersion: 'example.com/v1', kind: 'Spaceship' },
    "/kind: unknown kind 'Spaceship' in example.com/v1 (add its CustomResourceDefinition to the manifests)",
  ],
  ['no kind', { apiVersion: 'v1' }, ": required field 'kind' is missing (set 'kind')"],
  ['no map', [], ': got a list, expected an object (write one)'],
])('%s', (_, manifest, expected) => {
  const [first, ...more] = said(manifest);
  expect(first?.slice(0, expected.length)).toBe(expected);
  expect(more).toEqual([]);
});

test.each([
  ['null is as good as absent', deployment({ args: null, env: [{ name: 'A', value: null }] }, { nodeSelector: null })],
  ['an empty word is as good as absent', deployment({ imagePullPolicy: '' }, { restartPolicy: '' })],
  ['both of int-or-string', deployment({ livenessProbe: { tcpSocket: { port: 80 } }, readinessProbe: { tcpSocket: { port: 'http' } } })],
  ['any number is a quantity', deployment({ resources: { limits: { cpu: 0.5, memory: '1e3', x: '-1', y: '0' } } })],
  ['free maps take any key', deployment({}, { nodeSelector: { constructor: 'a', __proto__x: 'b', toString: 'c' } })],
  ['base64 with line breaks', { apiVersion: 'v1', kind: 'Secret', metadata: { name: 'a' }, data: { key: 'YWJj\nZGVm\n', none: '' } }],
])('%s', (_, manifest) => {
  expect(said(manifest)).toEqual([]);
});

test('every problem of an object is found at once', () => {
  const found = schema.problems(deployment({ imagePullPolicy: 1, stdn: true }, { hostNetwork: 'yes' }, { selector: undefined }));
  expect(found.map(({ code }) => code).sort()).toEqual(['required', 'type', 'type', 'unknown-field']);
});

test('the subjects of RBAC and of flow control are not mixed up', () => {
  const binding = {
    apiVersion: 'rbac.authorization.k8s.io/v1',
    kind: 'RoleBinding',
    metadata: { name: 'a' },
    roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'Role', name: 'a' },
    subjects: [{ kind: 'ServiceAccount', name: 'a', namespace: 'b' }],
  };
  const flow = {
    apiVersion: 'flowcontrol.apiserver.k8s.io/v1',
    kind: 'FlowSchema',
    metadata: { name: 'a' },
    spec: {
      priorityLevelConfiguration: { name: 'a' },
      rules: [{ subjects: [{ kind: 'ServiceAccount', serviceAccount: { name: 'a', namespace: 'b' } }] }],
    },
  };
  expect([...said(binding), ...said(flow)]).toEqual([]);
  expect(said({ ...binding, subjects: flow.spec.rules[0]?.subjects })).toHaveLength(2);
});

test('a version knows its own fields only', () => {
  const manifest = deployment({ lifecycle: { stopSignal: 'SIGTERM' } });
  const codes = [32, 33, 34].map((minor) => new ApiSchema(minor, []).problems(manifest).map(({ code }) => code));
  expect(codes).toEqual([['unknown-field'], ['dropped'], ['dropped']]);
  expect(() => new ApiSchema(29, [])).toThrow('got Kubernetes 1.29, expected one of 1.32, 1.33');
});

test('fields that servers do not enforce may be missing, in the kinds where they do not', () => {
  const binding = {
    apiVersion: 'rbac.authorization.k8s.io/v1',
    kind: 'RoleBinding',
    metadata: { name: 'a' },
    roleRef: { kind: 'Role', name: 'a' },
  };
  const claim = (apiVersion: string, kind: string, spec: object) => ({ apiVersion, kind, metadata: { name: 'a' }, spec });
  const source = { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1' } }, dataSource: { name: 'a' } };
  expect([33, 34].flatMap((minor) => said(binding, new ApiSchema(minor, [])))).toEqual([]);
  expect(said(claim('v1', 'PersistentVolumeClaim', source))).toEqual([]);
  const pod = claim('v1', 'Pod', {
    containers: [{ name: 'a', image: 'a' }],
    volumes: [{ name: 'a', ephemeral: { volumeClaimTemplate: { spec: source } } }],
  });
  expect(said(pod)).toHaveLength(1);
});

test('a kind knows where it is from, its scope and its plural', () => {
  expect(schema.kind('apps/v1', 'Deployment')).toMatchObject({ origin: 'kubernetes', scope: 'Namespaced', plural: 'deployments' });
  expect(schema.kind('cert-manager.io/v1', 'ClusterIssuer')).toMatchObject({ origin: 'bundled', scope: 'Cluster' });
  expect(schema.kind('constructor', 'toString')).toBeUndefined();
});

test('custom resources that we know are checked', () => {
  const route = {
    apiVersion: 'traefik.io/v1alpha1',
    kind: 'IngressRoute',
    metadata: { name: 'a', label: {} },
    spec: {
      routes: [{ kind: 'Rule', match: 'Host(`a`)', services: [{ name: 'a', port: 80, weight: -1, strategy: 'wr' }] }],
      entryPoint: [],
    },
  };
  expect(said(route).sort()).toEqual([
    "/metadata/label: unknown field 'label' (did you mean 'labels'?)",
    "/spec/entryPoint: unknown field 'entryPoint' (did you mean 'entryPoints'?)",
    "/spec/routes/0/services/0/strategy: got 'wr', expected one of wrr, p2c, hrw, leasttime, RoundRobin (did you mean 'wrr'?)",
    '/spec/routes/0/services/0/weight: got -1, expected at least 0 (choose at least 0)',
  ]);
});

test.each([
  ['128mi', '128Mi'],
  ['1 Gi', '1Gi'],
  ['512MiB', '512Mi'],
  ['1gb', '1G'],
  ['100mb', '100M'],
  ['64K', '64k'],
  ['0.5 cores', '0.5'],
  ['2cpus', '2'],
  ['250 millicores', '250m'],
])('of the quantity %s, %s is meant', (got, meant) => {
  const problems = schema.problems(deployment({ resources: { limits: { memory: got } } }));
  expect(problems.map(({ hint }) => hint)).toEqual([`did you mean '${meant}'?`]);
});

test.each(['much', '1 apple', '1,5Gi', '-'])('of the quantity %s nobody knows what is meant', (got) => {
  const problems = schema.problems(deployment({ resources: { limits: { memory: got } } }));
  expect(problems.map(({ hint }) => hint)).toEqual(["write it as '250m', '1.5' or '64Mi'"]);
});
