import fs from 'node:fs';
import os from 'node:os';
import nodePath from 'node:path';
import { check } from './check';
import { readGroups } from './groups';

// What repositories of people hold beside what they apply: neither is it wrong, nor does it hide what is.

let folder: string;
beforeEach(() => {
  folder = fs.mkdtempSync(nodePath.join(os.tmpdir(), 'homelab-owners-'));
});
afterEach(() => fs.rmSync(folder, { recursive: true }));

/** Errors of a repository with these files, as `file rule path`. */
function errors(files: Readonly<Record<string, string>>): readonly string[] {
  for (const [path, text] of Object.entries(files)) {
    fs.mkdirSync(nodePath.dirname(nodePath.join(folder, path)), { recursive: true });
    fs.writeFileSync(nodePath.join(folder, path), text);
  }
  const { findings } = check(readGroups([folder], undefined));
  return findings.flatMap(({ severity, file, rule, path }) =>
    severity === 'error' ? [`${nodePath.relative(folder, file)} ${rule} ${path}`] : [],
  );
}

const CONFIG = 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: settings, namespace: demo }\n';
const workload = (spec: string): string =>
  `apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: web, namespace: demo }\nspec: ${spec}\n`;
const WHOLE = `{ selector: { matchLabels: { app: web } }, template: { metadata: { labels: { app: web } }, spec: { containers: [{ name: web, image: 'a:1' }] } } }`;
const PARTIAL = '{ template: { spec: { containers: [{ name: web, args: [-v] }] } } }';
const pod = (name: string, node: string): string =>
  `apiVersion: v1\nkind: Pod\nmetadata: { name: ${name}, namespace: demo }\nspec: { nodeName: ${node}, containers: [{ name: a, image: 'a:1' }] }\n`;
const secret = (fields: string): string => `apiVersion: v1\nkind: Secret\nmetadata: { name: token, namespace: demo }\n${fields}\n`;

describe('patches', () => {
  const unit = (more: string): Readonly<Record<string, string>> => ({
    'base/web.yaml': workload(WHOLE),
    'base/kustomization.yaml': 'resources: [web.yaml]\n',
    'prod/kustomization.yaml': `resources: [../base]\n${more}`,
  });

  test.each<[string, Readonly<Record<string, string>>, readonly string[]]>([
    [
      'as a list of files, as it once was',
      { ...unit('patches: [replicas.yaml]\n'), 'prod/replicas.yaml': workload('{ replicas: 4 }') },
      [],
    ],
    ['that are commented out', { ...unit('# patches: [{ path: args.yaml }]\n'), 'prod/args.yaml': workload(PARTIAL) }, []],
    [
      'in a folder of patches',
      { ...unit(''), 'prod/patches/web.yaml': 'apiVersion: v1\nkind: Service\nmetadata: { name: web }\nspec: { loadBalancerClass: x }\n' },
      [],
    ],
    ['by name', { ...unit(''), 'prod/web-patch.yaml': workload('{ replicas: two }') }, []],
    [
      'but not what selects its pods',
      { ...unit(''), 'prod/other.yaml': workload(WHOLE.replace(", image: 'a:1'", '')) },
      ['prod/other.yaml'],
    ],
    ['nor what runs something', { ...unit(''), 'prod/other.yaml': workload(WHOLE.replace(/selector: .*?}}?, /, '')) }, ['prod/other.yaml']],
    ['nor anything where nothing is built', { 'app/web.yaml': workload(PARTIAL) }, ['app/web.yaml', 'app/web.yaml']],
  ])('%s', (_, files, expected) => {
    expect(errors(files).map((one) => one.split(' ')[0])).toEqual(expected);
  });
});

test('values for a release whose chart another file names', () => {
  const release = (spec: string): string =>
    `apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nmetadata: { name: web, namespace: demo }\nspec: ${spec}\n`;
  const files = { 'kustomization.yaml': 'resources: [a.yaml]\n', 'a.yaml': CONFIG, 'values.yaml': release('{ values: { a: 1 } }') };
  expect(errors(files)).toEqual([]);
  expect(errors({ ...files, 'values.yaml': release('{ chart: { spec: { chart: web } } }') }).map((one) => one.split(' ')[1])).toContain(
    'schema/required',
  );
});

test('exercises: files of which one is applied are no error, a file with both is', () => {
  const scaler = (name: string): string =>
    `---\napiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\nmetadata: { name: ${name}, namespace: demo }\nspec: { maxReplicas: 3, scaleTargetRef: { apiVersion: apps/v1, kind: Deployment, name: web } }\n`;
  const ingress = (name: string): string =>
    `---\napiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: { name: ${name}, namespace: demo }\nspec: { rules: [{ host: a.example.com, http: { paths: [{ path: /, pathType: Prefix, backend: { service: { name: web, port: { number: 80 } } } }] } }] }\n`;
  for (const make of [scaler, ingress]) {
    fs.rmSync(folder, { recursive: true });
    expect(errors({ '1.yaml': make('one'), '2.yaml': make('two') })).toEqual([]);
    expect(errors({ '1.yaml': make('one') + make('two'), '2.yaml': CONFIG })).not.toEqual([]);
    expect(errors({ '1.yaml': make('one'), '2.yaml': make('two'), 'kustomization.yaml': 'resources: [1.yaml, 2.yaml]\n' })).not.toEqual([]);
  }
});

test.each([
  ['a review for an admission webhook', 'apiVersion: admission.k8s.io/v1\nkind: AdmissionReview\nrequest: { uid: x }\n'],
  [
    'what istioctl installs',
    'apiVersion: install.istio.io/v1alpha1\nkind: IstioOperator\nmetadata: { namespace: istio-system }\nspec: {}\n',
  ],
  ['a policy of the scheduler of old', '{ "kind": "Policy", "apiVersion": "v1", "predicates": [] }'],
  ['a plugin of Argo CD', 'apiVersion: argoproj.io/v1alpha1\nkind: ConfigManagementPlugin\nmetadata: { name: x }\nspec: {}\n'],
])('of another program: %s', (_, text) => {
  expect(errors({ 'a.yaml': CONFIG, 'b.yaml': text })).toEqual([]);
});

test.each<[string, string, readonly string[]]>([
  ['a word that a script replaces', pod('wipe-HOSTNAME', 'HOSTNAME'), []],
  ['another one', pod('restore-TIMESTAMP', 'pi'), []],
  ['what Kustomize writes over', 'apiVersion: v1\nkind: Namespace\nmetadata:\n  name: _\n', []],
  ['what envsubst fills in', 'apiVersion: v1\nkind: Namespace\nmetadata:\n  name: $NAMESPACE\n', []],
  ['a capital letter is none', pod('Web', 'pi'), ['schema/name']],
  ['nor a product', pod('RTX6000-small', 'pi'), ['schema/name']],
  ['beside it the rest is judged', `${pod('wipe-HOSTNAME', 'HOSTNAME')}colour: red\n`, ['schema/unknown-field']],
  ['what a reader is to write', secret('data: { token: <your token in base64> }'), []],
  [
    'a number that a reader is to write',
    'apiVersion: v1\nkind: Service\nmetadata: { name: a, namespace: b }\nspec: { ports: [{ port: "<PORT>" }] }\n',
    [],
  ],
  ['but no text', secret('data: { token: hunter2! }'), ['schema/value']],
  [
    'a Docker configuration that SOPS has encrypted',
    secret(
      'type: kubernetes.io/dockerconfigjson\nstringData: { .dockerconfigjson: "ENC[AES256_GCM,data:AA==,iv:AA==,tag:AA==,type:str]" }\nsops: { mac: x, encrypted_regex: ^stringData$ }',
    ),
    [],
  ],
])('%s', (_, text, expected) => {
  expect(errors({ 'a.yaml': text }).map((one) => one.split(' ')[1])).toEqual(expected);
});

test('an alias without an anchor is one error, not what comes of it as well', () => {
  const text = 'apiVersion: v1\nkind: Service\nmetadata: { name: a, namespace: b }\nspec:\n  ports:\n    - port: *port\n';
  expect(errors({ 'a.yaml': text })).toEqual(['a.yaml yaml/syntax ']);
});

describe('versions of an API', () => {
  const definition = (version: string, names: string, versions: string): string =>
    `apiVersion: apiextensions.k8s.io/${version}\nkind: CustomResourceDefinition\nmetadata: { name: ${names} }\nspec:\n  group: ${names.split('.').slice(1).join('.')}\n  scope: Namespaced\n${versions}`;
  const prometheus = (field: string): string =>
    `apiVersion: monitoring.coreos.com/v1\nkind: Prometheus\nmetadata: { name: main, namespace: demo }\nspec: { ${field} }\n`;
  const OLD_COPY = definition(
    'v1',
    'prometheuses.monitoring.coreos.com',
    '  names: { plural: prometheuses, kind: Prometheus }\n  versions:\n    - { name: v1, served: true, storage: true, schema: { openAPIV3Schema: { type: object, properties: { spec: { type: object, properties: { replicas: { type: integer } } } } } } }\n',
  );

  test.each<[string, string, readonly string[]]>([
    ['a field that is newer than an old copy of the definition', 'imagePullPolicy: Always', []],
    ['one that neither has', 'colour: red', ['schema/unknown-field']],
    ['a type that both know', 'replicas: two', ['schema/type']],
  ])('%s', (_, field, expected) => {
    expect(errors({ 'old/crd.yaml': OLD_COPY, 'app/a.yaml': prometheus(field) }).map((one) => one.split(' ')[1])).toEqual(expected);
  });

  test('an old copy without the version of today', () => {
    const old = definition(
      'v1',
      'httproutes.gateway.networking.k8s.io',
      '  names: { plural: httproutes, kind: HTTPRoute }\n  versions: [{ name: v1beta1, served: true, storage: true, schema: { openAPIV3Schema: { type: object } } }]\n',
    ).replace('metadata: {', 'metadata: { annotations: { api-approved.kubernetes.io: "https://example.com/1" },');
    const route = 'apiVersion: gateway.networking.k8s.io/v1\nkind: HTTPRoute\nmetadata: { name: a, namespace: b }\nspec: { rules: [{}] }\n';
    expect(errors({ 'old/crd.yaml': old, 'app/a.yaml': route }).filter((one) => one.startsWith('app'))).toEqual([]);
  });

  test('of what is to be written in another version no field is judged', () => {
    const ingress =
      'apiVersion: networking.k8s.io/v1beta1\nkind: Ingress\nmetadata: { name: a, namespace: b }\nspec: { rules: [{ http: { paths: [{ backend: { serviceName: web, servicePort: 80 } }] } }] }\n';
    const crd = definition('v1beta1', 'things.example.com', '  names: { plural: things, kind: Thing }\n  version: v1\n');
    const thing = 'apiVersion: example.com/v1\nkind: Thing\nmetadata: { name: a, namespace: b }\nspec: { size: 1 }\n';
    expect(errors({ 'a.yaml': ingress, 'b.yaml': crd, 'c.yaml': thing })).toEqual([
      'a.yaml schema/removed-api /apiVersion',
      'b.yaml schema/removed-api /apiVersion',
    ]);
  });

  test('a beta that a server has if it is asked to is no error without a lab', () => {
    const policy =
      'apiVersion: admissionregistration.k8s.io/v1beta1\nkind: MutatingAdmissionPolicy\nmetadata: { name: a }\nspec:\n  reinvocationPolicy: Never\n  matchConstraints: { resourceRules: [{ apiGroups: [batch], apiVersions: [v1], operations: [CREATE], resources: [jobs] }] }\n  mutations: [{ patchType: ApplyConfiguration, applyConfiguration: { expression: "Object{}" } }]\n';
    expect(errors({ 'a.yaml': policy })).toEqual([]);
  });

  test('what took the place of a kind is said', () => {
    const policy = 'apiVersion: policy/v1beta1\nkind: PodSecurityPolicy\nmetadata: { name: a }\nspec: {}\n';
    fs.writeFileSync(nodePath.join(folder, 'a.yaml'), policy);
    const { findings } = check(readGroups([folder], undefined));
    expect(findings.map(({ hint }) => hint).join()).toContain('Kubernetes 1.25 took it away: label the namespaces');
  });
});
