import type { Manifest } from './manifest/manifest';
import {
  application,
  container,
  deployment,
  helmChart,
  inContainer,
  middleware,
  monitor,
  object,
  podSpec,
  template,
} from './planted-objects.fixture';

/** Objects with something planted at a place where secrets are: what is printed of them must not have it. */
export interface Planted {
  readonly place: string;
  readonly manifest: (value: unknown) => Manifest;
}

/** What stands below these keys in no message, of whatever type it is. */
const OF_OBJECTS: readonly (readonly [string, Planted['manifest']])[] = [
  ['env value', inContainer((value) => ({ env: [{ name: 'DB_PASSWORD', value }] }))],
  ['env item', inContainer((value) => ({ env: [value] }))],
  ['env', inContainer((value) => ({ env: value }))],
  ['env as a map', inContainer((value) => ({ env: { DB_PASSWORD: value } }))],
  ['env value beside valueFrom', inContainer((value) => ({ env: [{ name: 'A', value, valueFrom: { fieldRef: { fieldPath: 'x' } } }] }))],
  [
    'two variables of one name',
    inContainer((value) => ({
      env: [
        { name: 'A', value },
        { name: 'A', value: 'x' },
      ],
    })),
  ],
  ['command item', inContainer((value) => ({ command: ['psql', value] }))],
  ['command', inContainer((value) => ({ command: value }))],
  ['args item', inContainer((value) => ({ args: ['--password', value] }))],
  ['args', inContainer((value) => ({ args: value }))],
  ['command of a probe', inContainer((value) => ({ livenessProbe: { exec: { command: ['sh', value] } } }))],
  ['command of a hook', inContainer((value) => ({ lifecycle: { preStop: { exec: { command: value } } } }))],
  ['header of a probe', inContainer((value) => ({ readinessProbe: { httpGet: { port: 80, httpHeaders: [{ name: 'X-Key', value }] } } }))],
  ['header item of a probe', inContainer((value) => ({ startupProbe: { httpGet: { port: 80, httpHeaders: [value] } } }))],
  [
    'env of an init container',
    (value) => deployment({ ...podSpec({}), initContainers: [container({ name: 'a', env: [{ name: 'A', value }] })] }),
  ],
  [
    'env of an ephemeral container',
    (value) => deployment({ ...podSpec({}), ephemeralContainers: [container({ name: 'a', env: [{ name: 'A', value }] })] }),
  ],
  ['env of a Pod', (value) => object('v1', 'Pod', { spec: podSpec({ env: [{ name: 'A', value }] }) })],
  ['args of a Job', (value) => object('batch/v1', 'Job', { spec: { template: template(podSpec({ args: [value] })) } })],
  [
    'env of a CronJob',
    (value) =>
      object('batch/v1', 'CronJob', {
        spec: { schedule: '* * * * *', jobTemplate: { spec: { template: template(podSpec({ env: [{ name: 'A', value }] })) } } },
      }),
  ],
  [
    'env of a StatefulSet',
    (value) => object('apps/v1', 'StatefulSet', { spec: { template: template(podSpec({ env: [{ name: 'A', value }] })) } }),
  ],
  ['data of a Secret', (value) => object('v1', 'Secret', { data: { password: value } })],
  ['stringData of a Secret', (value) => object('v1', 'Secret', { stringData: { password: value } })],
  ['all data of a Secret', (value) => object('v1', 'Secret', { data: value })],
  ['all stringData of a Secret', (value) => object('v1', 'Secret', { stringData: value })],
  ['binaryData of a Secret', (value) => object('v1', 'Secret', { binaryData: { password: value } })],
  [
    'a Docker configuration',
    (value) => object('v1', 'Secret', { type: 'kubernetes.io/dockerconfigjson', stringData: { '.dockerconfigjson': value } }),
  ],
  ['a TLS key', (value) => object('v1', 'Secret', { type: 'kubernetes.io/tls', data: { 'tls.key': value } })],
  ['an SSH key', (value) => object('v1', 'Secret', { type: 'kubernetes.io/ssh-auth', data: { 'ssh-privatekey': value } })],
  ['data of a ConfigMap', (value) => object('v1', 'ConfigMap', { data: { password: value } })],
  ['binaryData of a ConfigMap', (value) => object('v1', 'ConfigMap', { binaryData: { key: value } })],
  ['all data of a ConfigMap', (value) => object('v1', 'ConfigMap', { data: value })],
  ['encryptedData of a SealedSecret', (value) => object('bitnami.com/v1alpha1', 'SealedSecret', { spec: { encryptedData: { a: value } } })],
  [
    'data of a SealedSecret',
    (value) => object('bitnami.com/v1alpha1', 'SealedSecret', { spec: { encryptedData: {}, template: { data: { a: value } } } }),
  ],
  ['valuesContent of a HelmChart', (value) => helmChart({ valuesContent: value })],
  ['set of a HelmChart', (value) => helmChart({ set: { 'auth.password': value } })],
  ['values of a HelmChart', (value) => helmChart({ values: value })],
  ['values in a HelmChart', (value) => helmChart({ values: { auth: { password: value } } })],
  ['valuesObject of an Application', (value) => application({ helm: { valuesObject: value } })],
  ['a value of an Application', (value) => application({ helm: { valuesObject: { auth: { password: value } } } })],
  ['a pair of an Application', (value) => application({ helm: { valuesObject: { extraEnv: [{ name: 'DB_PASSWORD', value }] } } })],
  ['values of an Application', (value) => application({ helm: { values: value } })],
  ['a parameter of an Application', (value) => application({ helm: { parameters: [{ name: 'auth.password', value }] } })],
  ['env of a plugin', (value) => application({ plugin: { env: [{ name: 'TOKEN', value }] } })],
  ['a parameter of a plugin', (value) => application({ plugin: { parameters: [{ name: 'token', string: value }] } })],
  ['a patch of Kustomize', (value) => application({ kustomize: { patches: [{ patch: value }] } })],
  ['tlas of Jsonnet', (value) => application({ directory: { jsonnet: { tlas: [{ name: 'a', value }] } } })],
  [
    'an element of an ApplicationSet',
    (value) =>
      object('argoproj.io/v1alpha1', 'ApplicationSet', {
        spec: { generators: [{ list: { elements: [{ password: value }] } }], template: 7 },
      }),
  ],
  ['a header of a Middleware', (value) => middleware({ headers: { customRequestHeaders: { Authorization: value } } })],
  ['headers of a Middleware', (value) => middleware({ headers: { customResponseHeaders: value } })],
  ['bearer token of a monitor', (value) => monitor({ bearerTokenSecret: { key: 1, password: value } })],
  ['password of a monitor', (value) => monitor({ basicAuth: { username: {}, password: value } })],
  [
    'password of a volume',
    (value) => object('v1', 'PersistentVolume', { spec: { csi: { driver: 'd', volumeAttributes: { password: value } } } }),
  ],
  [
    'the last applied configuration',
    (value) => object('v1', 'Service', { spec: {} }, { annotations: { 'kubectl.kubernetes.io/last-applied-configuration': value } }),
  ],
  [
    'a snippet for nginx',
    (value) =>
      object(
        'networking.k8s.io/v1',
        'Ingress',
        { spec: {} },
        { annotations: { 'nginx.ingress.kubernetes.io/configuration-snippet': value } },
      ),
  ],
  [
    'an annotation that is called like one',
    (value) => object('v1', 'Service', { spec: {} }, { annotations: { 'example.com/api-token': value } }),
  ],
  ['a field that is called like one', (value) => object('v1', 'Service', { spec: { password: value } })],
  ['env of what no schema knows', (value) => object('example.com/v1', 'Widget', { spec: { extraEnv: [{ name: 'A', value }] } })],
  ['a type', (value) => object('v1', 'Secret', { type: 'kubernetes.io/service-account-token', data: { token: value } })],
];

/** Custom resources whose schema says much of what must not be quoted. */
export const DEFINITION: Manifest = {
  apiVersion: 'apiextensions.k8s.io/v1',
  kind: 'CustomResourceDefinition',
  metadata: { name: 'logins.example.com' },
  spec: {
    group: 'example.com',
    scope: 'Namespaced',
    names: { kind: 'Login', plural: 'logins' },
    versions: [
      {
        name: 'v1',
        served: true,
        storage: true,
        schema: {
          openAPIV3Schema: {
            type: 'object',
            properties: {
              spec: {
                type: 'object',
                properties: {
                  password: { type: 'string', pattern: '^[A-Z]+$' },
                  token: { type: 'string', enum: ['none'] },
                  apiKey: { type: 'string', maxLength: 1 },
                  secret: { type: 'integer', maximum: 1 },
                  passphrase: { type: 'string', format: 'date-time', minLength: 90 },
                  env: {
                    type: 'array',
                    items: { type: 'object', properties: { name: { type: 'string' }, value: { type: 'string', pattern: '^x$' } } },
                  },
                  headers: { type: 'object', additionalProperties: { type: 'string', maxLength: 1 } },
                  args: { anyOf: [{ type: 'integer' }, { type: 'string', enum: ['a'] }] },
                },
              },
            },
          },
        },
      },
    ],
  },
};
const LOGIN = ['password', 'token', 'apiKey', 'secret', 'passphrase', 'args'].map((field) => {
  return [`${field} of a custom resource`, (value: unknown) => object('example.com/v1', 'Login', { spec: { [field]: value } })] as const;
});

/** Every place that takes a value of any type. */
export const PLACES: readonly Planted[] = [
  ...OF_OBJECTS,
  ...LOGIN,
  ['env of a custom resource', (value: unknown) => object('example.com/v1', 'Login', { spec: { env: [{ name: 'A', value }] } })] as const,
  [
    'headers of a custom resource',
    (value: unknown) => object('example.com/v1', 'Login', { spec: { headers: { 'X-Key': value } } }),
  ] as const,
].map(([place, manifest]) => ({ place, manifest }));
