import fs from 'node:fs';
import os from 'node:os';
import nodePath from 'node:path';
import { LAB } from '../verify/fixture';
import { check } from './check';
import { readGroups } from './groups';

let folder: string;
beforeEach(() => {
  folder = fs.mkdtempSync(nodePath.join(os.tmpdir(), 'homelab-repository-'));
});
afterEach(() => fs.rmSync(folder, { recursive: true }));

/** Errors and warnings of a repository with these files, as `file rule path`, and what was passed over. */
function checked(files: Readonly<Record<string, string>>): { readonly found: readonly string[]; readonly skipped: readonly string[] } {
  for (const [path, text] of Object.entries(files)) {
    fs.mkdirSync(nodePath.dirname(nodePath.join(folder, path)), { recursive: true });
    fs.writeFileSync(nodePath.join(folder, path), text);
  }
  const { findings, skipped } = check(readGroups([folder], undefined));
  const relative = (file: string) => nodePath.relative(folder, file);
  return {
    found: findings.filter(({ severity }) => severity !== 'info').map(({ file, rule, path }) => `${relative(file)} ${rule} ${path}`),
    skipped: skipped.map(({ file, reason }) => `${relative(file)} ${reason}`),
  };
}

const deployment = (name: string, spec = '') => `
apiVersion: apps/v1
kind: Deployment
metadata: { name: ${name} }
spec:
  replicas: 2
  selector: { matchLabels: { app: ${name} } }
  template:
    metadata: { labels: { app: ${name} } }
    spec:
      automountServiceAccountToken: false
      containers:
        - name: ${name}
          image: docker.io/library/nginx:1.29
          resources: { requests: { cpu: 10m, memory: 16Mi }, limits: { memory: 64Mi } }
${spec}`;
const service = (name: string, port = '80') =>
  `---\napiVersion: v1\nkind: Service\nmetadata: { name: ${name} }\nspec:\n  selector: { app: ${name} }\n  ports: [{ port: 80, targetPort: ${port} }]\n`;
const kustomization = (text: string) => `apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\n${text}`;

const flux = (name: string, spec: string) =>
  `---\napiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\nmetadata: { name: ${name}, namespace: flux-system }\nspec: ${spec}\n`;
const RELEASE = (spec: string) =>
  `apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nmetadata: { name: web, namespace: web }\nspec: ${spec}\n`;

describe('what Flux Kustomizations add to what they apply', () => {
  const ROOT = '{ interval: 1h, path: ./apps, prune: true, sourceRef: { kind: GitRepository, name: home }';
  const adds = (kind: string, spec: string, target = '') =>
    `${ROOT}, patches: [{ target: { kind: ${kind}${target} }, patch: "{ apiVersion: v1, kind: ${kind}, metadata: { name: _ }, spec: ${spec} }" }] }`;
  const inherited = adds('Kustomization', '{ interval: 1h, prune: true, sourceRef: { kind: GitRepository, name: home } }');

  test.each([
    ['what it lacks', inherited, '{ path: ./apps/web }', ''],
    ['not another field', adds('Kustomization', '{ timeout: 1m }'), '{ path: ./a, interval: 1h, prune: true }', '/spec'],
    ['not what is wrong', inherited, '{ path: ./apps/web, wait: perhaps }', '/spec/wait'],
    [
      'where labels decide, perhaps',
      adds('Kustomization', '{ interval: 1h, prune: true, sourceRef: { name: home } }', ', labelSelector: a=b'),
      '{ path: ./a }',
      '',
    ],
    [
      'as a JSON patch',
      `${ROOT}, patches: [{ target: { kind: Kustomization }, patch: "[{ op: add, path: /spec/interval, value: 1h }, { op: add, path: /spec/dependsOn/-, value: { name: a } }]" }] }`,
      '{ path: ./a, prune: true, sourceRef: { kind: GitRepository, name: home } }',
      '',
    ],
    [
      'nothing to other kinds',
      adds('HelmRelease', '{ interval: 1h }'),
      '{ path: ./a, prune: true, sourceRef: { kind: GitRepository, name: home } }',
      '/spec',
    ],
    [
      'nothing to other names',
      adds('Kustomization', '{ interval: 1h }', ', name: other'),
      '{ path: ./a, prune: true, sourceRef: { kind: GitRepository, name: home } }',
      '/spec',
    ],
  ])('%s', (_, root, spec, wrong) => {
    const { found } = checked({ 'flux/root.yaml': flux('root', root), 'apps/ks.yaml': flux('web', spec) });
    expect(found.map((one) => one.split(' ').slice(-1).join())).toEqual(wrong === '' ? [] : [wrong]);
  });

  test('through a Kustomization that is patched to patch', () => {
    const inner = "patches: [{ target: { kind: HelmRelease }, patch: '{ kind: HelmRelease, spec: { interval: 1h } }' }]";
    const root = `${ROOT}, patches: [{ target: { kind: Kustomization }, patch: "{ apiVersion: kustomize.toolkit.fluxcd.io/v1, kind: Kustomization, metadata: { name: _ }, spec: { ${inner} } }" }] }`;
    const { found } = checked({
      'flux/root.yaml': flux('root', root),
      'apps/release.yaml': RELEASE('{ chartRef: { kind: OCIRepository, name: web } }'),
    });
    expect(found).toEqual([]);
  });
});

describe('Kustomize', () => {
  test('bases and overlays: patches are no manifests, what they change is not judged', () => {
    const { found, skipped } = checked({
      'base/app.yaml': deployment('web') + service('web', 'http'),
      'base/kustomization.yaml': kustomization('resources: [app.yaml]\n'),
      'prod/kustomization.yaml': kustomization(
        'namespace: prod\nresources: [../base]\npatches:\n  - path: ports.yaml\n  - path: json.yaml\n    target: { kind: Deployment }\n',
      ),
      'prod/ports.yaml':
        'apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: web }\nspec:\n  template:\n    spec:\n      containers: [{ name: web, ports: [{ name: http, containerPort: 80 }] }]\n',
      'prod/json.yaml': '- op: add\n  path: /spec/replicas\n  value: 1\n',
      'staging/kustomization.yaml': kustomization('namespace: staging\nresources: [../base]\n'),
    });
    // Staging has no patch: there the port is missing.
    expect(found).toEqual(['base/app.yaml reference/named-target-port /spec/ports/0/targetPort']);
    expect(skipped).toEqual([
      'base/kustomization.yaml other-format',
      'prod/json.yaml no-manifest',
      'prod/kustomization.yaml other-format',
      'prod/ports.yaml kustomize-input',
      'staging/kustomization.yaml other-format',
    ]);
  });

  test('faults that no patch takes back are found', () => {
    const { found } = checked({
      'base/app.yaml': `${deployment('web').replace('replicas: 2', 'replicas: two')}\n  strategie: {}\n`,
      'base/kustomization.yaml': kustomization('resources: [app.yaml]\npatches: [{ path: patch.yaml }]\n'),
      'base/patch.yaml': 'apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: web }\nspec: { revisionHistoryLimit: 2 }\n',
    });
    expect(found).toEqual(['base/app.yaml schema/type /spec/replicas', 'base/app.yaml schema/unknown-field /spec/strategie']);
  });

  test('components and generators belong to the overlay; yes is a text to Kustomize, true is not', () => {
    const spec = (value: string) =>
      `          env: [{ name: A, value: ${value} }]\n          envFrom: [{ configMapRef: { name: settings } }]\n`;
    const files = (value: string) => ({
      'app/web.yaml': deployment('web', spec(value)),
      'app/settings.env': 'A=1\n',
      'app/kustomization.yaml': kustomization(
        'namespace: demo\nresources: [web.yaml]\ncomponents: [../components/probe]\nconfigMapGenerator:\n  - name: settings\n    envs: [settings.env]\n',
      ),
      'components/probe/kustomization.yaml': 'apiVersion: kustomize.config.k8s.io/v1alpha1\nkind: Component\nresources: [probe.yaml]\n',
      'components/probe/probe.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: probe }\n',
    });
    expect(checked(files('yes')).found).toEqual([]);
    expect(checked(files('true')).found).toEqual(['app/web.yaml schema/type /spec/template/spec/containers/0/env/0/value']);
  });

  test('kustomizations that use each other in a circle end', () => {
    const { found } = checked({
      'a/kustomization.yaml': kustomization('resources: [../b, web.yaml]\n'),
      'b/kustomization.yaml': kustomization('resources: [../a]\n'),
      'a/web.yaml': deployment('web'),
      'c/kustomization.yaml': kustomization('resources: [../a, ../c]\n'),
      'd/kustomization.yaml': kustomization('resources: [https://github.com/example/x?ref=v1, ../missing]\npatches: [1, null]\n'),
    });
    expect(found).toEqual([]);
  });
});

test('the base of an overlay is read although only the overlay is given; with a lab all is one cluster', () => {
  const files = {
    'base/kustomization.yaml': kustomization('resources: [web.yaml]\n'),
    'base/web.yaml': deployment('web').replace('replicas: 2', 'replicas: two'),
    'prod/Kustomization': kustomization('namespace: demo\nresources: [../base/]\n'),
    'namespace.yaml': 'apiVersion: v1\nkind: Namespace\nmetadata: { name: demo }\n',
    'route.yaml': `apiVersion: v1\nkind: ServiceAccount\nmetadata: { name: web, namespace: demo }\n${service('web').replace('name: web }', 'name: web, namespace: demo }')}`,
  };
  expect(checked(files).found).toEqual(['base/web.yaml schema/type /spec/replicas']);
  const places = ({ findings }: ReturnType<typeof check>) =>
    findings.flatMap(({ file, rule, severity }) =>
      severity === 'error' && !rule.startsWith('schedule/') ? [`${nodePath.relative(folder, file)} ${rule}`] : [],
    );
  expect(places(check(readGroups([nodePath.join(folder, 'prod')], undefined)))).toEqual(['base/web.yaml schema/type']);
  fs.writeFileSync(nodePath.join(folder, 'lab.json'), JSON.stringify(LAB));
  fs.writeFileSync(nodePath.join(folder, 'base/web.yaml'), deployment('web'));
  // The Service selects the pods that the overlay puts into its namespace.
  expect(places(check(readGroups([folder], nodePath.join(folder, 'lab.json'))))).toEqual([]);
});

test('two clusters in one repository are not each other’s duplicates; a fault of each is found', () => {
  const files = (cluster: string, port: string) => ({ [`clusters/${cluster}/web/all.yaml`]: deployment('web') + service('web', port) });
  expect(checked({ ...files('home', '80'), ...files('work', 'http') }).found).toEqual([
    'clusters/work/web/all.yaml reference/named-target-port /spec/ports/0/targetPort',
  ]);
});

test('nor are three of which two are in one folder; only what stands twice in one file is written twice', () => {
  const settings = (colour: string): string =>
    `---\napiVersion: v1\nkind: ConfigMap\nmetadata: { name: settings, namespace: web }\ndata: { colour: ${colour} }\n`;
  const folders = { 'a/one.yaml': settings('red'), 'b/c/two.yaml': settings('blue'), 'b/d/three.yaml': settings('green') };
  const files = {
    ...folders,
    'e/four.yaml': settings('grey'),
    'e/five.yaml': settings('pink'),
    'f/six.yaml': settings('a') + settings('b'),
  };
  expect(checked(files).found).toEqual(['f/six.yaml gitops/defined-twice ']);
});

test('a definition anywhere in the repository is known everywhere', () => {
  const definition = (cluster: string) => ({
    [`clusters/${cluster}/crds/crd.yaml`]: JSON.stringify({
      apiVersion: 'apiextensions.k8s.io/v1',
      kind: 'CustomResourceDefinition',
      metadata: { name: 'widgets.example.com' },
      spec: {
        group: 'example.com',
        scope: 'Namespaced',
        names: { kind: 'Widget', plural: 'widgets', singular: 'widget' },
        versions: [
          {
            name: 'v1',
            served: true,
            storage: true,
            schema: { openAPIV3Schema: { type: 'object', properties: { size: { type: 'integer' } } } },
          },
        ],
      },
    }),
  });
  const widget = 'apiVersion: example.com/v1\nkind: Widget\nmetadata: { name: a, namespace: a }\nsize: large\n';
  const { found } = checked({ ...definition('home'), ...definition('work'), 'apps/widget.yaml': widget });
  expect(found).toEqual(['apps/widget.yaml schema/type /size']);
});

test('placeholders are not judged, what stands beside them is', () => {
  const { found } = checked({
    'ingress.yaml': `apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: { name: "\${APP}", namespace: demo }
spec:
  tls: [{ hosts: ["\${APP}.\${DOMAIN}"], secretName: tls }]
  rules:
    - host: \${APP}.\${DOMAIN}
      http: { paths: [{ path: web, pathType: Prefix, backend: { service: { name: "\${APP}", port: { number: "\${PORT}" } } } }] }
`,
    'set.yaml': `apiVersion: argoproj.io/v1alpha1
kind: ApplicationSet
metadata: { name: apps, namespace: argocd }
spec:
  goTemplate: true
  generators: [{ git: { repoURL: https://git.example.com/lab.git, revision: main, directories: [{ path: apps/* }] } }]
  template:
    metadata: { name: '{{ .path.basename }}' }
    spec:
      project: default
      source: { repoURL: https://git.example.com/lab.git, targetRevision: main, path: '{{ .path.path }}' }
      destination: { server: https://kubernetes.default.svc, namespace: '{{ .path.basename }}' }
`,
  });
  expect(found).toEqual(['ingress.yaml schema/ingress /spec/rules/0/http/paths/0/path']);
});

test('values that SOPS has encrypted are not judged, others are errors', () => {
  const secret = (extra: string) => `apiVersion: v1
kind: Secret
metadata: { name: login, namespace: demo }
data:
  password: ENC[AES256_GCM,data:AAAA,iv:AAAA,tag:AAAA,type:str]
${extra}sops:
  encrypted_regex: ^(data|stringData)$
  mac: ENC[AES256_GCM,data:AAAA,iv:AAAA,tag:AAAA,type:str]
  version: 3.9.0
`;
  expect(checked({ 'a.sops.yaml': secret('') }).found).toEqual([]);
  const { found } = checked({ 'a.sops.yaml': secret('stringData:\n  user: somebody\n') });
  expect(found).toEqual(['a.sops.yaml security/sops-plain-value /stringData/user']);
});
