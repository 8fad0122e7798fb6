/** Repositories as people have them, one a layout: what is in them, and the faults that were planted. */

/** A repository, and where its faults are: `file rule`. Nothing else may be called an error. */
export interface Layout {
  readonly name: string;
  readonly files: Readonly<Record<string, string>>;
  readonly planted: readonly string[];
}

const deployment = (
  name: string,
  { namespace = '', more = '', image = 'docker.io/library/nginx:1.29', fault = '' } = {},
): string => `apiVersion: apps/v1
kind: Deployment
metadata:
  name: ${name}
${namespace && `  namespace: ${namespace}\n`}spec:
  ${fault || 'replicas: 2'}
  selector: { matchLabels: { app: ${name} } }
  template:
    metadata: { labels: { app: ${name} } }
    spec:
      automountServiceAccountToken: false
      containers:
        - name: ${name}
          image: ${image}
          ports: [{ name: http, containerPort: 80 }]
${more}`;
const service = (name: string, { namespace = '', target = 'http' } = {}): string =>
  `apiVersion: v1\nkind: Service\nmetadata:\n  name: ${name}\n${namespace && `  namespace: ${namespace}\n`}spec:\n  selector: { app: ${name} }\n  ports: [{ port: 80, targetPort: ${target} }]\n`;
const documents = (...texts: readonly string[]): string => texts.join('---\n');
const kustomization = (text: string): string => `apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\n${text}`;
const namespace = (name: string): string => `apiVersion: v1\nkind: Namespace\nmetadata: { name: ${name} }\n`;
const application = (name: string, path: string): string =>
  `apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: { name: ${name}, namespace: argocd }\nspec:\n  project: default\n  source: { repoURL: https://git.example.com/lab.git, targetRevision: main, path: ${path} }\n  destination: { server: https://kubernetes.default.svc, namespace: ${name} }\n`;
const fluxKustomization = (name: string, path: string, more = ''): string =>
  `apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\nmetadata: { name: ${name}, namespace: flux-system }\nspec:\n  interval: 1h\n  prune: true\n  path: ${path}\n  sourceRef: { kind: GitRepository, name: flux-system }\n${more}`;
const definition = (group: string, kind: string): string =>
  `apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\nmetadata: { name: ${kind.toLowerCase()}s.${group} }\nspec:\n  group: ${group}\n  scope: Namespaced\n  names: { kind: ${kind}, plural: ${kind.toLowerCase()}s, singular: ${kind.toLowerCase()} }\n  versions:\n    - name: v1\n      served: true\n      storage: true\n      schema: { openAPIV3Schema: { type: object, properties: { spec: { type: object, properties: { size: { type: integer } } } } } }\n`;
const VARIABLE = (name: string): string => `\${${name}}`;

const BAD = { fault: 'replicas: two' };

export const LAYOUTS: readonly Layout[] = [
  {
    name: 'plain manifests, a folder an app',
    files: {
      'README.md': '# lab\n',
      'web/deployment.yaml': deployment('web', { namespace: 'web' }),
      'web/service.yaml': service('web', { namespace: 'web', target: 'https' }),
      'web/namespace.yaml': namespace('web'),
      'db/all.yml': documents(namespace('db'), deployment('db', { namespace: 'db', ...BAD })),
    },
    planted: ['db/all.yml schema/type', 'web/service.yaml reference/named-target-port'],
  },
  {
    name: 'Kustomize bases and overlays',
    files: {
      'base/kustomization.yaml': 'resources:\n  - web.yaml\n',
      'base/web.yaml': documents(deployment('web'), service('web')),
      'overlays/prod/kustomization.yaml': kustomization('namespace: prod\nresources: [../../base]\npatches: [{ path: replicas.yaml }]\n'),
      'overlays/prod/replicas.yaml': 'apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: web }\nspec: { replicas: 3 }\n',
      'overlays/staging/kustomization.yaml': kustomization('namespace: staging\nresources: [../../base, extra.yaml]\n'),
      'overlays/staging/extra.yaml': service('extra').replace('selector', 'selctor'),
    },
    planted: ['overlays/staging/extra.yaml schema/unknown-field'],
  },
  {
    name: 'Kustomize components and generators',
    files: {
      'app/kustomization.yaml': kustomization(
        'namespace: app\nresources: [web.yaml]\ncomponents: [../components/volsync]\nconfigMapGenerator: [{ name: settings, files: [settings.ini] }]\n',
      ),
      'app/web.yaml': deployment('web', { more: '          envFrom: [{ configMapRef: { name: settings } }]\n' }),
      'app/settings.ini': '[a]\nb=c\n',
      'components/volsync/kustomization.yaml': 'apiVersion: kustomize.config.k8s.io/v1alpha1\nkind: Component\nresources: [claim.yaml]\n',
      'components/volsync/claim.yaml':
        'apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata: { name: data }\nspec: { accessModes: [ReadWriteOne], resources: { requests: { storage: 1Gi } } }\n',
    },
    planted: ['components/volsync/claim.yaml schema/value'],
  },
  {
    name: 'kustomizations in one, each in a namespace of its own',
    files: {
      'kustomization.yaml': kustomization('resources: [one, two]\n'),
      'one/kustomization.yaml': kustomization('namespace: one\nresources: [web.yaml]\n'),
      'one/web.yaml': documents(deployment('web'), service('web')),
      'two/kustomization.yaml': kustomization('namespace: two\nresources: [web.yaml]\n'),
      'two/web.yaml': documents(deployment('web', { image: 'docker.io/library/nginx:1.28' }), service('web', { target: 'admin' })),
    },
    planted: ['two/web.yaml reference/named-target-port'],
  },
  {
    name: 'Flux with substitution',
    files: {
      'clusters/home/apps.yaml': fluxKustomization(
        'apps',
        './apps',
        '  postBuild:\n    substitute: { DOMAIN: home.example.com, PORT: "99999" }\n    substituteFrom: [{ kind: Secret, name: cluster-secrets }]\n',
      ),
      'apps/web.yaml': documents(
        deployment('web', { namespace: 'web' }),
        `${service('web', { namespace: 'web' })}  externalIPs:\n    - ${VARIABLE('ADDRESS')}\n`,
      ),
      'apps/ingress.yaml': `apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: { name: web, namespace: web }\nspec:\n  rules:\n    - host: web.${VARIABLE('DOMAIN')}\n      http:\n        paths:\n          - path: /\n            pathType: Prefix\n            backend:\n              service:\n                name: web\n                port:\n                  number: ${VARIABLE('PORT')}\n`,
    },
    planted: ['apps/ingress.yaml schema/value'],
  },
  {
    name: 'Flux, a Kustomization an app, with shared components',
    files: {
      'kubernetes/apps/media/kustomization.yaml': kustomization(
        'namespace: media\nresources: [plex/ks.yaml]\ncomponents: [../../components/common]\n',
      ),
      'kubernetes/apps/media/plex/ks.yaml': fluxKustomization(
        'plex',
        './kubernetes/apps/media/plex/app',
        '  postBuild:\n    substitute: { APP: plex }\n',
      ),
      'kubernetes/apps/media/plex/app/kustomization.yaml': kustomization('resources: [claim.yaml]\n'),
      'kubernetes/apps/media/plex/app/claim.yaml': `apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata:\n  name: ${VARIABLE('APP')}_data\nspec: { accessModes: [ReadWriteOnce], resources: { requests: { storage: 1Gi } } }\n`,
      'kubernetes/components/common/kustomization.yaml':
        'apiVersion: kustomize.config.k8s.io/v1alpha1\nkind: Component\nresources: [namespace.yaml]\n',
      'kubernetes/components/common/namespace.yaml': namespace('not-used'),
    },
    planted: ['kubernetes/apps/media/plex/app/claim.yaml schema/name'],
  },
  {
    name: 'Helm charts beside manifests',
    files: {
      'charts/web/Chart.yaml': 'apiVersion: v2\nname: web\nversion: 1.0.0\n',
      'charts/web/values.yaml': 'replicas: 1\nimage: { tag: "1" }\n',
      'charts/web/templates/deployment.yaml':
        '{{- if .Values.enabled }}\napiVersion: apps/v1\nkind: Deployment\nmetadata: { name: {{ .Release.Name }} }\n{{- end }}\n',
      'charts/web/templates/service.yaml': 'apiVersion: v1\nkind: Service\nmetadata:\n  name: web\nspec: { prots: [] }\n',
      'charts/web/crds/widget.yaml': definition('example.com', 'Widget'),
      'manifests/web.yaml': service('web', { namespace: 'web' }).replace('port: 80', 'port: 80000'),
    },
    planted: ['manifests/web.yaml schema/value'],
  },
  {
    name: 'Ansible beside manifests',
    files: {
      'ansible.cfg': '[defaults]\n',
      'inventory/hosts.yml': 'all: { hosts: { one: { ansible_host: 10.0.0.2 } } }\n',
      'site.yml': '- hosts: all\n  roles: [k3s]\n',
      'roles/k3s/tasks/main.yml': '- name: install\n  ansible.builtin.command: "kubectl apply -f x"\n  when: kind == "server"\n',
      'roles/k3s/templates/config.yaml.j2': 'a: {{ b }}\n',
      'roles/k3s/templates/vip.yaml':
        'apiVersion: apps/v1\nkind: DaemonSet\nmetadata:\n  name: kube-vip\nspec:\n  {% if a %}\n  x: {{ y }}\n  {% endif %}\n',
      'k8s/web.yaml': deployment('web', { namespace: 'web', ...BAD }),
    },
    planted: ['k8s/web.yaml schema/type'],
  },
  {
    name: 'SOPS',
    files: {
      '.sops.yaml': 'creation_rules: [{ encrypted_regex: ^(data|stringData)$, age: age1x }]\n',
      'secret.sops.yaml':
        'apiVersion: v1\nkind: Secret\nmetadata: { name: a, namespace: a }\nstringData:\n  password: ENC[AES256_GCM,data:AAAA,iv:AAAA,tag:AAAA,type:str]\n  user: somebody\nsops:\n  encrypted_regex: ^(data|stringData)$\n  mac: ENC[AES256_GCM,data:AAAA,iv:AAAA,tag:AAAA,type:str]\n  version: 3.9.0\n',
      'values.sops.yaml': 'password: ENC[AES256_GCM,data:AAAA,iv:AAAA,tag:AAAA,type:str]\nsops: { mac: x }\n',
    },
    planted: ['secret.sops.yaml security/sops-plain-value'],
  },
  {
    name: 'several clusters with the same apps',
    files: {
      'clusters/home/web.yaml': documents(deployment('web', { namespace: 'web' }), service('web', { namespace: 'web' })),
      'clusters/work/web.yaml': documents(
        deployment('web', { namespace: 'web', image: 'docker.io/library/nginx:1.28' }),
        service('web', { namespace: 'web', target: 'admin' }),
      ),
    },
    planted: ['clusters/work/web.yaml reference/named-target-port'],
  },
  {
    name: 'a monorepo with code',
    files: {
      '.gitignore': 'node_modules/\ndist/\n',
      'package.json': '{ "name": "shop", "kind": "app", "apiVersion": 1 }\n',
      'tsconfig.json': '{\n  // ours\n  "compilerOptions": { "strict": true, },\n}\n',
      'services/api/openapi.yaml': 'openapi: 3.1.0\ninfo: { title: x, version: "1" }\n',
      'services/api/k8s/api.yaml': documents(deployment('api', { namespace: 'shop' }), service('api', { namespace: 'shop' })),
      'services/web/docker-compose.yml': 'services: { web: { image: nginx } }\n',
      'services/web/k8s/web.yaml': service('web', { namespace: 'shop' }).replace('apiVersion: v1', 'apiVersion: v2'),
      'node_modules/x/k8s.yaml': 'apiVersion: v1\nkind: Service\nmetadata: { name: X }\n',
      '.github/workflows/ci.yaml': 'on: push\n',
    },
    planted: [],
  },
  {
    name: 'app of apps',
    files: {
      'root.yaml': application('root', 'apps'),
      'apps/web.yaml': application('web', 'web'),
      'apps/broken.yaml': application('broken', 'broken').replace('destination:', 'destnation:'),
      'web/web.yaml': documents(deployment('web'), service('web')),
    },
    planted: ['apps/broken.yaml schema/required', 'apps/broken.yaml schema/unknown-field'],
  },
  {
    name: 'an ApplicationSet with templates',
    files: {
      'set.yaml':
        "apiVersion: argoproj.io/v1alpha1\nkind: ApplicationSet\nmetadata: { name: apps, namespace: argocd }\nspec:\n  goTemplate: true\n  generators: [{ git: { repoURL: https://git.example.com/lab.git, revision: main, directories: [{ path: apps/* }] } }]\n  template:\n    metadata: { name: '{{ .path.basename }}' }\n    spec:\n      project: default\n      source: { repoURL: https://git.example.com/lab.git, targetRevision: main, path: '{{ .path.path }}' }\n      destination: { server: https://kubernetes.default.svc, namespace: '{{ .path.basename }}' }\n",
      'apps/web/web.yaml': deployment('web', BAD),
    },
    planted: ['apps/web/web.yaml schema/type'],
  },
  {
    name: 'Jsonnet output, JSON and Lists',
    files: {
      'environments/default/main.jsonnet': '{ a: 1 }\n',
      'rendered/web.json': JSON.stringify({
        apiVersion: 'v1',
        kind: 'List',
        items: [
          { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'a', namespace: 'a' }, data: { a: 'b' } },
          { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'b', namespace: 'a' }, data: { a: 1 } },
        ],
      }),
      'rendered/data.json': JSON.stringify(Array.from({ length: 500 }, (_, i) => i)),
      'vendor/lib.libsonnet': '{}\n',
    },
    planted: ['rendered/web.json schema/type'],
  },
  {
    name: 'vendored definitions',
    files: {
      'crds/widgets.yaml': definition('example.com', 'Widget'),
      'apps/widget.yaml': 'apiVersion: example.com/v1\nkind: Widget\nmetadata: { name: a, namespace: a }\nspec: { size: large }\n',
      'apps/other.yaml': 'apiVersion: unknown.example.com/v1\nkind: Other\nmetadata: { name: a, namespace: a }\nspec: { size: large }\n',
    },
    planted: ['apps/widget.yaml schema/type'],
  },
  {
    name: 'Talos and its patches',
    files: {
      'talos/talconfig.yaml': 'clusterName: home\nnodes: [{ hostname: one }]\n',
      'talos/patches/machine.yaml': 'machine: { kubelet: { extraArgs: { a: b } } }\n',
      'talos/controlplane.yaml': 'version: v1alpha1\nmachine: { type: controlplane }\n',
      'talos/volume.yaml': 'apiVersion: v1alpha1\nkind: VolumeConfig\nname: EPHEMERAL\n',
      'bootstrap/kubeconfig.yaml': 'apiVersion: v1\nkind: Config\nclusters: []\n',
      'bootstrap/resources.yaml': documents(namespace('flux-system'), namespace('Upper')),
    },
    planted: ['bootstrap/resources.yaml schema/name'],
  },
  {
    name: 'kind, kubeadm and k3d configuration',
    files: {
      'kind.yaml': 'kind: Cluster\napiVersion: kind.x-k8s.io/v1alpha4\nnodes: [{ role: control-plane }]\n',
      'kubeadm.yaml': documents(
        'apiVersion: kubeadm.k8s.io/v1beta4\nkind: ClusterConfiguration\n',
        'apiVersion: kubelet.config.k8s.io/v1beta1\nkind: KubeletConfiguration\n',
      ),
      'k3d.yaml': 'apiVersion: k3d.io/v1alpha5\nkind: Simple\nmetadata: { name: x }\n',
      'skaffold.yaml': 'apiVersion: skaffold/v4beta11\nkind: Config\n',
      'web.yaml': 'apiVersion: v1\nkind: Service\nspec: {}\n',
    },
    planted: ['web.yaml yaml/incomplete'],
  },
  {
    name: 'documentation with YAML in it',
    files: {
      'docs/index.md': '```yaml\napiVersion: v1\nkind: Service\n```\n',
      'mkdocs.yml': 'site_name: x\nplugins: [search]\n',
      'docs/examples/values.yaml': 'kind: small\nsize: 3\n',
      'docs/examples/web.yaml': deployment('web', { fault: 'replica: 2' }),
    },
    planted: ['docs/examples/web.yaml schema/unknown-field'],
  },
  {
    name: 'a course with exercises that start from the same file',
    files: {
      '01-pods/start/pod.yaml': deployment('web'),
      '01-pods/solution/pod.yaml': deployment('web', { image: 'docker.io/library/nginx:1.28' }),
      '02-services/start/pod.yaml': deployment('web'),
      '02-services/solution/pod.yaml': documents(deployment('web'), service('web', { target: 'htpp' })),
      'courses.json': JSON.stringify([{ kind: 'course', title: 'a' }]),
    },
    planted: ['02-services/solution/pod.yaml reference/named-target-port'],
  },
  {
    name: 'HelmReleases and their values',
    files: {
      'apps/web/release.yaml':
        'apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nmetadata: { name: web, namespace: web }\nspec:\n  interval: 1h\n  chartRef: { kind: OCIRepository, name: web }\n  values: { a: null, b: "{{ .Release.Name }}" }\n',
      'apps/web/values.yaml': 'image: { repository: nginx, tag: latest }\n',
      'apps/web/dashboard.json': JSON.stringify({ apiVersion: 'dashboard.grafana.app/v1', kind: 'Dashboard', panels: [] }),
      'apps/web/secret.yaml': 'apiVersion: v1\nkind: Secret\nmetadata: { name: web, namespace: web }\ndata: { a: "not base64!" }\n',
    },
    planted: ['apps/web/secret.yaml schema/value'],
  },
  {
    name: 'files with blanks that a script or a reader fills in',
    files: {
      'templates/db.yaml':
        "apiVersion: v1\nkind: Service\nmetadata:\n  name: '{prefix}-db'\n  namespace: '{prefix}'\nspec: { ports: [{ port: 80 }] }\n",
      'docs/web.yaml':
        'apiVersion: v1\nkind: Service\nmetadata:\n  name: <your-app>\n  labels: { app: <your-app> }\nspec: { ports: [{ port: 0 }] }\n',
      'web.yaml': 'apiVersion: v1\nkind: Service\nmetadata: { name: Web, namespace: web }\nspec: { ports: [{ port: 80 }] }\n',
    },
    planted: ['docs/web.yaml schema/value', 'web.yaml schema/name'],
  },
  {
    name: 'what git ignores, and what starts with a dot',
    files: {
      '.gitignore': 'secrets/\n*.local.yaml\n',
      'secrets/a.yaml': 'apiVersion: v1\nkind: Secret\nmetadata: [\n',
      'web.local.yaml': 'apiVersion: v1\nkind: Service\nmetadata: { name: X }\n',
      '.archive/old.yaml': 'apiVersion: v1\nkind: Service\nmetadata: { name: X }\n',
      '.git/HEAD': 'ref: refs/heads/main\n',
      'web.yaml': 'apiVersion: v1\nkind: Service\nmetadata: { name: web, namespace: web }\nspec: { ports: [{ port: 0 }] }\n',
    },
    planted: ['web.yaml schema/value'],
  },
];
