/** A lab of which every text wants to be more. */
import { PAGE_LAB } from '../../checks/page-lab';

/** Wants to be all at once: a command, a colour, a heading, a mention, an image, a cell. */
export const EVIL =
  '\n::error title=fake::pwned\r\x1b[31m\u202e ##[error]x ##vso[task.complete]\n\n# Approved @everyone #1 ![x](https://vendor.example/p.png) <b> `|`';
export const WORD = '::stop-commands::pwned\x9b@everyone';

const labels = { app: EVIL };
const object = (apiVersion: string, kind: string, name: string, rest: object = {}, namespace = EVIL) => ({
  apiVersion,
  kind,
  metadata: { name, namespace },
  ...rest,
});
const container = { name: EVIL, image: `${EVIL}:latest`, resources: { requests: { cpu: '1', memory: '100Gi' } } };
export const MANIFESTS: readonly object[] = [
  { apiVersion: 'v1', kind: 'Namespace', metadata: { name: EVIL } },
  object('v1', 'ConfigMap', EVIL, { data: { [EVIL]: 5 } }),
  object('apps/v1', 'Deployment', EVIL, {
    [EVIL]: EVIL,
    spec: {
      replicas: 3,
      selector: { matchLabels: labels },
      template: {
        metadata: { labels },
        spec: { nodeSelector: { [EVIL]: EVIL }, containers: [{ ...container, envFrom: [{ configMapRef: { name: 'gone' } }] }] },
      },
    },
  }),
  object(
    'apps/v1',
    'Deployment',
    WORD,
    {
      spec: {
        selector: { matchLabels: labels },
        template: {
          metadata: { labels },
          spec: { containers: [{ ...container, ports: [{ name: EVIL, containerPort: 80 }], resources: {} }] },
        },
      },
    },
    WORD,
  ),
  object('v1', 'Service', EVIL, { spec: { selector: labels, ports: [{ port: 80, targetPort: EVIL }] } }),
  object('networking.k8s.io/v1', 'Ingress', EVIL, {
    spec: {
      ingressClassName: EVIL,
      rules: [
        {
          host: 'app.example.com',
          http: { paths: [{ path: '/', pathType: 'Prefix', backend: { service: { name: EVIL, port: { name: EVIL } } } }] },
        },
      ],
    },
  }),
  object('networking.k8s.io/v1', 'NetworkPolicy', EVIL, {
    spec: { podSelector: { matchLabels: labels }, policyTypes: ['Ingress'], ingress: [] },
  }),
  { [EVIL]: 1 },
];

/** Of the lab and its folder. */
export const NAME = 'a\n::error::b\x1b`|`@everyone';
export const LAB = {
  ...PAGE_LAB,
  name: NAME,
  // Names of nodes and their labels are held to what Kubernetes takes.
  nodes: PAGE_LAB.nodes.map((node) => ({ ...node, name: `${node.name}-pwned`, labels: { pwned: 'yes' } })),
  hosts: [{ names: ['app.example.com', EVIL], address: '10.0.0.2' }],
  waivers: [
    { rule: 'security/mutable-tag', object: { apiVersion: 'apps/v1', kind: 'Deployment', namespace: EVIL, name: EVIL }, reason: EVIL },
    { rule: EVIL, object: { apiVersion: 'v1', kind: EVIL, name: EVIL }, reason: EVIL },
  ],
};

/** Routes that can be moved: of names, hosts, paths and annotations that want to be more. */
const SHORT = '\n::error::pwned\x1b[2J\u202e';
const old = (name: string, host: string, path: string, annotations: Readonly<Record<string, string>>) => ({
  apiVersion: 'networking.k8s.io/v1',
  kind: 'Ingress',
  metadata: {
    name,
    namespace: WORD,
    annotations: Object.fromEntries(Object.entries(annotations).map(([key, text]) => [`nginx.ingress.kubernetes.io/${key}`, text])),
  },
  spec: {
    ingressClassName: 'nginx',
    rules: [{ host, http: { paths: [{ path, pathType: 'Prefix', backend: { service: { name: SHORT, port: { name: EVIL } } } }] } }],
  },
});
export const INGRESSES = [
  old(SHORT, 'app.example.com', '/', { [EVIL]: EVIL, 'rewrite-target': EVIL }),
  old(WORD, SHORT, `/${SHORT}`, { 'permanent-redirect': EVIL }),
  old('canary', EVIL, EVIL, { canary: 'true' }),
  old(`login${SHORT}`, EVIL, EVIL, { 'auth-url': EVIL }),
];
export const LAB_ON_NGINX = {
  ...LAB,
  ingress: {
    controller: 'nginx',
    className: 'nginx',
    namespace: 'ingress-nginx',
    podLabels: { app: 'x' },
    addresses: ['10.0.0.2'],
    entryPoints: { web: 80, websecure: 443 },
    managedBy: 'helm',
  },
};
