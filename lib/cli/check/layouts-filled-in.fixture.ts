import type { Layout } from './layouts.fixture';

// Repositories of which a part is not in git, or is filled in by something else before it is applied.

const container = (name: string, more: string): string =>
  `apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: ${name} }\nspec:\n  selector: { matchLabels: { app: ${name} } }\n  template:\n    metadata: { labels: { app: ${name} } }\n    spec:\n      containers:\n        - name: ${name}\n          image: docker.io/library/nginx:1.29\n${more}`;
const variable = (map: string, key: string): string =>
  `          env: [{ name: A, valueFrom: { configMapKeyRef: { name: ${map}, key: ${key} } } }]\n`;
const generator = (name: string): string =>
  `namespace: ${name}\nresources: [web.yaml]\nconfigMapGenerator: [{ name: settings, envs: [settings.env] }]\n`;
const store = (configuration: string): string =>
  `apiVersion: cert-manager.io/v1\nkind: Certificate\nmetadata: { name: web }\nspec: ${configuration}\n`;
const definition = `apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata: { name: games.example.com }
spec:
  group: example.com
  scope: Namespaced
  names: { kind: Game, plural: games, singular: game }
  versions:
    - name: v1
      served: true
      storage: true
      schema:
        openAPIV3Schema:
          type: object
          properties:
            spec:
              type: object
              required: [engine, slots]
              properties:
                engine: { type: string, enum: [fast, pretty], default: fast }
                slots: { type: integer }
`;
const game = (name: string, spec: string): string =>
  `apiVersion: example.com/v1\nkind: Game\nmetadata: { name: ${name}, namespace: games }\nspec: ${spec}\n`;
const secret = (name: string, value: string): string =>
  `apiVersion: v1\nkind: Secret\nmetadata: { name: ${name}, namespace: web }\ndata: { password: ${value} }\n`;

export const FILLED_IN: readonly Layout[] = [
  {
    name: 'files of variables, some of which git ignores',
    files: {
      '.gitignore': 'lost/settings.env\n',
      'lost/kustomization.yaml': generator('lost'),
      'lost/web.yaml': container('web', variable('settings', 'colour')),
      'there/kustomization.yaml': generator('there'),
      'there/web.yaml': container('web', variable('settings', 'colour')),
      'there/settings.env': '# as it is\ncolour=red\n\n SIZE = 5\n',
      'wrong/kustomization.yaml': generator('wrong'),
      'wrong/web.yaml': container('web', variable('settings', 'color')),
      'wrong/settings.env': 'colour=red\n',
    },
    planted: ['wrong/web.yaml reference/config-map-key'],
  },
  {
    name: 'patches that git ignores',
    files: {
      'web/kustomization.yaml': 'namespace: web\nresources: [web.yaml]\npatches: [{ path: private/issuer.yaml }]\n',
      'web/web.yaml': store('{ secretName: web, dnsNames: [a.lan] }'),
      'old/kustomization.yaml': 'namespace: old\nresources: [web.yaml]\npatchesStrategicMerge: [private/issuer.yaml]\n',
      'old/web.yaml': store('{ secretName: web, dnsNames: [a.lan] }'),
      'typo/kustomization.yaml': 'namespace: typo\nresources: [web.yaml]\npatches: [{ path: private/issuer.yaml }]\n',
      'typo/web.yaml': store('{ secretName: web, dnsname: [a.lan] }'),
      'known/kustomization.yaml':
        'namespace: known\nresources: [web.yaml]\npatches: [{ target: { kind: Service }, path: private/port.yaml }]\n',
      'known/web.yaml': store('{ secretName: web, dnsNames: [a.lan] }'),
      'none/kustomization.yaml': 'namespace: none\nresources: [web.yaml]\n',
      'none/web.yaml': store('{ secretName: web, dnsNames: [a.lan] }'),
    },
    planted: ['known/web.yaml schema/required', 'none/web.yaml schema/required', 'typo/web.yaml schema/unknown-field'],
  },
  {
    name: 'an operator, its definitions with defaults, and samples of these',
    files: {
      'config/crd/games.yaml': definition,
      'config/samples/one.yaml': game('one', '{ slots: 4 }'),
      'config/samples/two.yaml': game('two', '{ slots: 4, engine: null }'),
      'config/samples/wrong.yaml': game('wrong', '{ slots: 4, engine: slow }'),
      'config/samples/lacking.yaml': game('lacking', '{ engine: fast }'),
    },
    planted: ['config/samples/lacking.yaml schema/required', 'config/samples/wrong.yaml schema/value'],
  },
  {
    name: 'templates and examples by their names',
    files: {
      'web/secret.example.yaml': secret('web', 'your-password'),
      'web/backup.tmpl.yaml': 'apiVersion: batch/v1\nkind: Job\nmetadata: {}\nspec: {}\n',
      'web/claim.template.yaml':
        'apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata: { name: web, namespace: web }\nspec: { storageClassName: FILL_IN }\n',
      'template.yml': secret('SERVICE', 'x'),
      'web/pod-template.yaml': secret('web-2', '"not base64!"'),
      'web/template-job.yaml': secret('web-3', '"not base64!"'),
    },
    planted: ['web/pod-template.yaml schema/value', 'web/template-job.yaml schema/value'],
  },
  {
    name: 'Ansible that fills in manifests',
    files: {
      'files/secret.yml': secret('web', '"{{ web_password | b64encode }}"'),
      'files/service.yml':
        'apiVersion: v1\nkind: Service\nmetadata: { name: web, namespace: web }\nspec: { type: NodePort, ports: [{ port: "{{ port }}", nodePort: 80 }] }\n',
      'files/ingress.yml':
        'apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: { name: web, namespace: web }\nspec: { rules: [{ host: "web.{{ domain }}" }], tls: [{ hosts: [web.lan], secretName: "{{ tls" }] }\n',
      'files/alert.yml':
        'apiVersion: monitoring.coreos.com/v1\nkind: PrometheusRule\nmetadata: { name: up, namespace: web }\nspec: { groups: [{ name: up, rules: [{ alert: Down, expr: up == 0, for: "{{ later }}" }] }] }\n',
      'files/plain.yml': secret('plain', '"{ web_password }"'),
    },
    planted: [
      'files/alert.yml schema/value',
      'files/ingress.yml schema/ingress',
      'files/plain.yml schema/value',
      'files/service.yml reference/node-port-range',
    ],
  },
  {
    name: 'tests of policies and operators, with what they read',
    files: {
      'policies/tests/kyverno-test.yaml': 'apiVersion: cli.kyverno.io/v1alpha1\nkind: Test\nmetadata: { name: a }\nresources: [bad.yaml]\n',
      'policies/tests/bad.yaml': secret('bad', '"not base64!"'),
      'e2e/one/chainsaw-test.yaml': 'apiVersion: chainsaw.kyverno.io/v1alpha1\nkind: Test\nmetadata: { name: a }\nspec: { steps: [] }\n',
      'e2e/one/assert.yaml': 'apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: web }\nspec: { replicas: 1 }\n',
      'e2e/one/more/assert.yaml': 'apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: web }\nspec: { replicas: 1 }\n',
      'e2e/two.yaml': secret('two', '"not base64!"'),
      'internal/testdata/invalid.yaml': secret('invalid', '"not base64!"'),
      'lint/fixtures/deep/bad.yaml': 'apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: web }\nspec: {}\n',
      'app/kustomization.yaml': 'namespace: app\nresources: [fixtures/used.yaml]\n',
      'app/fixtures/used.yaml': secret('used', '"not base64!"'),
      'tests/web.yaml': secret('web', '"not base64!"'),
    },
    planted: ['app/fixtures/used.yaml schema/value', 'e2e/two.yaml schema/value', 'tests/web.yaml schema/value'],
  },
  {
    name: 'functions of Kustomize and kpt',
    files: {
      'fn/config.yaml':
        'apiVersion: fn.kpt.example/v1\nkind: SetName\nmetadata: { name: Not A Name, annotations: { config.kubernetes.io/local-config: "true" } }\n',
      'fn/data.yaml':
        'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: setters\n  annotations:\n    config.kubernetes.io/local-config: "true"\ndata: [a]\n',
      'web.yaml':
        'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: web, namespace: web, annotations: { config.kubernetes.io/local-config: "false" } }\ndata: [a]\n',
    },
    planted: ['web.yaml schema/type'],
  },
];
