/** Mistakes in what is no workload: as a construct is given them, and as YAML. */
import {
  ArgoCd,
  ClusterIssuer,
  ConfigMap,
  Deployment,
  HelmRelease,
  type HelmReleaseProps,
  KubePrometheusStack,
  MetalLb,
  Middleware,
  Namespace,
  NetworkPolicy,
  PodMonitor,
  Route,
  SealedSecret,
  ServiceAccount,
  ServiceMonitor,
  Tls,
} from '.';
import type { Place } from './options-place.fixture';
import type { Mistake } from './typed-and-read.fixture';
import { ingressRoute, middleware, WEB } from './typed-yaml.fixture';

const release = (props: Partial<HelmReleaseProps>) => (place: Place) =>
  new HelmRelease(place.app(), 'mine', { name: 'mine', chart: 'a', repository: 'https://charts.example.com', version: '1.2.3', ...props });
const quiet = (place: Place) => new Deployment(place.app(), 'quiet', { name: 'quiet', image: 'example/web:1' });

const PATH = '{ path: /, pathType: Prefix, backend: { service: { name: web, port: { number: 80 } } } }';
const ingress = ({ host = 'web.lab', paths = PATH, annotations = '', tls = '' }) => `${WEB}
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: { name: web, namespace: demo, annotations: { ${annotations} } }
spec: { ingressClassName: traefik${tls}, rules: [{ host: '${host}', http: { paths: [${paths}] } }] }
`;
const policy = (spec: string) => `${WEB}
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: { name: web, namespace: demo }
spec: { ${spec} }
`;
const monitor = (labels: string, port: string) => `${WEB}
apiVersion: monitoring.coreos.com/v1
kind: ServiceMonitor
metadata: { name: web, namespace: demo, labels: { release: prometheus } }
spec: { selector: { matchLabels: { ${labels} } }, endpoints: [{ port: ${port} }] }
`;
const role = (rule: string) => `
apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: { name: reader, namespace: demo }
rules: [{ apiGroups: [''], ${rule} }]
`;
const chart = (spec: string) => `
apiVersion: helm.cattle.io/v1
kind: HelmChart
metadata: { name: mine, namespace: kube-system }
spec: { chart: a, ${spec} }
`;
const application = (source: string) => `
apiVersion: v1
kind: Namespace
metadata: { name: argocd }
---
apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: { name: mine, namespace: argocd }
spec: { project: default, destination: { server: https://kubernetes.default.svc, namespace: demo }, source: { targetRevision: HEAD, ${source} } }
`;
const peer = (spec: string) => `
apiVersion: metallb.io/v1beta2
kind: BGPPeer
metadata: { name: router, namespace: metallb-system }
spec: { ${spec} }
`;

export const OBJECT_MISTAKES: readonly Mistake[] = [
  {
    message: "*: got email '*', expected one like me@example.com",
    typed: (place) => new ClusterIssuer(place.app(), 'mine', { name: 'mine', server: 'letsencrypt-prod', email: 'me@', accountKey: 'key' }),
    read: `
apiVersion: cert-manager.io/v1
kind: ClusterIssuer
metadata: { name: mine }
spec: { acme: { server: 'https://acme-v02.api.letsencrypt.org/directory', email: someone, privateKeySecretRef: { name: key } } }
`,
    rule: 'reference/issuer-email',
  },
  {
    message: 'config map *: got * for key *, expected text',
    read: `
apiVersion: v1
kind: ConfigMap
metadata: { name: settings, namespace: demo }
data: { PORT: 80 }
`,
    rule: 'schema/type',
  },
  {
    message: "*: got key *, expected letters, digits, '-', '_' and '.'",
    typed: (place) => new ConfigMap(place.app(), 'mine', { name: 'mine', data: { 'a b': 'c' } }),
    read: `
apiVersion: v1
kind: ConfigMap
metadata: { name: settings, namespace: demo }
data: { a b: c }
`,
    rule: 'schema/config-data',
  },
  {
    message: '*: got pods of namespace *, expected *: a policy selects pods of its own namespace',
    typed: (place) => new NetworkPolicy(place.argoCd(), 'mine', { name: 'mine', of: place.web(), allowsFrom: [] }),
    read: policy('podSelector: { matchLabels: { app: elsewhere } }, ingress: []'),
    rule: 'reference/policy-selects-nothing',
  },
  {
    message: 'flow: got Peers.prometheus in lab *, which has no monitoring',
    read: policy('podSelector: {}, ingress: [{ from: [{ podSelector: { matchLabels: { app: prometheus } } }] }]'),
    rule: 'reference/policy-peer-matches-nothing',
  },
  {
    message: '*: got port *, expected 1 to 65535',
    typed: (place) =>
      new NetworkPolicy(place.app(), 'mine', { name: 'mine', of: place.web(), allowsFrom: [{ peer: place.admin(), ports: [0] }] }),
    read: policy('podSelector: {}, ingress: [{ ports: [{ port: 0 }] }]'),
    rule: 'schema/value',
  },
  {
    message: "*: got port *, expected a port of the target's pods: * (policies do not see ports of Services)",
    typed: (place) =>
      new NetworkPolicy(place.app(), 'mine', { name: 'mine', of: place.web(), allowsFrom: [{ peer: place.admin(), ports: [80] }] }),
    read: policy('podSelector: { matchLabels: { app: web } }, ingress: [{ ports: [{ port: 80 }] }]'),
    rule: 'reference/policy-port',
  },
  {
    message: '*: no node of lab * has a graphics card, expected one with gpu',
    read: `
apiVersion: v1
kind: Pod
metadata: { name: model, namespace: demo }
spec: { runtimeClassName: nvidia, containers: [{ name: model, image: 'example/model:1', resources: { limits: { nvidia.com/gpu: 1 } } }] }
---
apiVersion: node.k8s.io/v1
kind: RuntimeClass
metadata: { name: nvidia }
handler: nvidia
`,
    rule: 'schedule/does-not-fit',
  },
  {
    message: "*: got repository '*', expected an https address without user or password",
    typed: release({ repository: 'https://me:swordfish@charts.example.com' }),
    read: chart("repo: 'https://me:swordfish@charts.example.com', version: 1.2.3"),
    rule: 'security/likely-secret',
  },
  {
    message: '*: got * at *, expected a finite number',
    typed: release({ values: { a: Number.NaN } }),
    read: chart('repo: https://charts.example.com, version: 1.2.3, valuesContent: "a: .nan"'),
    rule: 'gitops/chart-values',
  },
  {
    message: "*: got a secret's value at *, expected the name of a Secret made outside git; values end up in git",
    typed: release({ values: { adminPassword: 'swordfish' } }),
    read: chart('repo: https://charts.example.com, version: 1.2.3, valuesContent: "adminPassword: swordfish"'),
    rule: 'security/likely-secret',
  },
  {
    message: 'helm release *: got it twice in lab *, expected each release once',
    typed: (place) => {
      for (const id of ['one', 'two'])
        new HelmRelease(place.talos(), id, { name: 'mine', chart: 'a', repository: 'https://charts.example.com', version: '1.2.3' });
    },
    read: `${chart('version: 1.2.3')}---${chart('version: 1.2.4')}`,
    rule: 'gitops/duplicate-object',
  },
  {
    message: 'service monitor *: workload * has no Service; serve a port of it, or use a PodMonitor',
    typed: (place) => new ServiceMonitor(place.app(), 'mine', { name: 'mine', of: quiet(place), port: 'http' }),
    read: monitor('app: quiet', 'http'),
    rule: 'reference/monitor-selects-nothing',
  },
  {
    message: 'service monitor *: got Service * without the label *, expected every label of the selector',
    read: monitor('app: web, tier: front', 'http'),
    rule: 'reference/monitor-selects-nothing',
  },
  {
    message: "* *: workload * has no port named '*'; *",
    typed: (place) => new PodMonitor(place.app(), 'mine', { name: 'mine', of: place.web(), port: 'metrics' }),
    read: monitor('app: web', 'metrics'),
    rule: 'reference/monitor-port',
  },
  {
    message: '*: got * pods, expected a whole number',
    typed: (place) => new Namespace(place.app(), 'mine', { quota: { name: 'all', pods: -1 } }),
    read: `
apiVersion: v1
kind: ResourceQuota
metadata: { name: all, namespace: demo }
spec: { hard: { pods: '-1' } }
`,
    rule: 'schema/quota',
  },
  {
    message: '*: got * * * above * *, expected at most as much',
    typed: (place) => new Namespace(place.app(), 'mine', { limits: { name: 'each', min: { cpu: '4' }, max: { cpu: '2' } } }),
    read: `
apiVersion: v1
kind: LimitRange
metadata: { name: each, namespace: demo }
spec: { limits: [{ type: Container, min: { cpu: '4' }, max: { cpu: '2' } }] }
`,
    rule: 'schema/limit-range',
  },
  {
    message: '*: got * of namespace *, expected a workload of *: a route reaches only its own namespace',
    typed: (place) => new Route(place.argoCd(), 'mine', { name: 'mine', to: place.web() }),
    read: ingress({}).replaceAll(
      'metadata: { name: web, namespace: demo, annotations',
      'metadata: { name: web, namespace: other, annotations',
    ),
    rule: 'reference/route-service',
  },
  {
    message: '*: got *, which has no Service, expected a workload with a port that is served',
    typed: (place) => new Route(place.app(), 'mine', { name: 'mine', to: quiet(place) }),
    read: ingress({ paths: PATH.replace('name: web', 'name: quiet') }),
    rule: 'reference/route-service',
  },
  {
    message: '*: got * of *, expected a port of its Service: *',
    typed: (place) => new Route(place.app(), 'mine', { name: 'mine', paths: [{ path: '/', to: place.admin(), port: 80 }] }),
    read: ingress({ paths: PATH.replace('80', '8080') }),
    rule: 'reference/route-port',
  },
  {
    message: "*: got *, whose Service has several ports, expected one of * as 'port'",
    typed: (place) => new Route(place.app(), 'mine', { name: 'mine', to: place.web() }),
    read: ingress({ paths: PATH.replace(', port: { number: 80 }', '') }),
    rule: 'schema/ingress',
  },
  {
    message: "*: got host '*', expected a lower-case host name like example.minilab, without scheme, port or address",
    typed: (place) => new Route(place.app(), 'mine', { name: 'mine', host: 'https://web.lab', to: place.admin() }),
    read: ingress({ host: 'https://web.lab' }),
    rule: 'schema/ingress',
  },
  {
    message: "*: got path '*', expected one that starts with /",
    read: ingress({ paths: PATH.replace('path: /', 'path: api') }),
    rule: 'schema/ingress',
  },
  {
    message: "*: got option '*', which *, the ingress controller of lab *, does not have; expected *",
    read: ingress({ annotations: 'nginx.ingress.kubernetes.io/proxy-body-size: 8m' }),
    rule: 'reference/unread-annotation',
  },
  {
    message: '*: got tls by cert-manager without a host, expected a host to ask a certificate for',
    typed: (place) =>
      new Route(place.app(), 'mine', { name: 'mine', to: place.admin(), tls: Tls.byCertManager({ issuer: 'ca', secret: 'web-tls' }) }),
    read: `${ingress({ annotations: 'cert-manager.io/cluster-issuer: ca', tls: ', tls: [{ secretName: web-tls }]' })}---
apiVersion: cert-manager.io/v1
kind: ClusterIssuer
metadata: { name: ca }
spec: { selfSigned: {} }
`,
    rule: 'reference/certificate-request',
  },
  { message: '*: got an empty list of paths, expected at least one', read: ingress({ paths: '' }), rule: 'schema/value' },
  {
    message: '*: got path * (*) twice, expected each once',
    typed: (place) => {
      const path = { path: '/api', to: place.admin() } as const;
      return new Route(place.app(), 'mine', { name: 'mine', host: 'a.lab', paths: [path, path] });
    },
    read: ingress({ paths: `${PATH}, ${PATH}` }),
    rule: 'reference/duplicate-route',
  },
  {
    message: 'sealed secret *: got a value for key * that is not sealed, expected the output of kubeseal --raw',
    typed: (place) => new SealedSecret(place.app(), 'mine', { name: 'mine', encrypted: { password: 'swordfish' } }),
    read: `
apiVersion: bitnami.com/v1alpha1
kind: SealedSecret
metadata: { name: mine, namespace: demo }
spec: { encryptedData: { password: swordfish } }
`,
    rule: 'reference/sealed-value',
  },
  {
    message: "*: got resource '*', expected one like pods, pods/exec or deployments.apps; a wildcard is more than anybody needs",
    typed: (place) => new ServiceAccount(place.app(), 'mine', { account: 'mine', role: 'mine', binding: 'mine', may: { '*': ['get'] } }),
    read: role("resources: ['*'], verbs: [get]"),
    rule: 'security/wildcard',
  },
  { message: '*: got no verbs for *, expected at least one', read: role('resources: [pods], verbs: []'), rule: 'schema/value' },
  {
    message:
      "*: got * without '*', expected both 'get' and 'create': a WebSocket opens with a GET, older clients with a POST; with one of them alone the other kind of client gets 403",
    typed: (place) =>
      new ServiceAccount(place.app(), 'mine', { account: 'mine', role: 'mine', binding: 'mine', may: { 'pods/exec': ['create'] } }),
    read: role('resources: [pods/exec], verbs: [create]'),
    rule: 'security/stream-verbs',
  },
  {
    message: "argo cd: got repository '*', expected git@host:path, ssh://… or https://… without user or password; they belong outside git",
    typed: () => ArgoCd.pulls('https://me:swordfish@git.example.com/lab.git'),
    read: application("path: a, repoURL: 'https://me:swordfish@git.example.com/lab.git'"),
    rule: 'security/likely-secret',
  },
  {
    message: "argo cd: got path '*', expected a folder of the repository like 'dist', without slashes at its ends",
    typed: () => ArgoCd.pulls('https://git.example.com/lab.git', { path: '/dist' }),
    read: application('path: /dist, repoURL: https://git.example.com/lab.git'),
    rule: 'gitops/application-path',
  },
  {
    message: "lab *: got Application '*' of * and of *, expected each name once; rename one",
    read: `${application('path: a, repoURL: https://git.example.com/a.git')}---${application('path: b, repoURL: https://git.example.com/b.git')}`,
    rule: 'gitops/duplicate-object',
  },
  {
    message: 'monitoring: got node port *, expected one from 30000 to 32767',
    typed: () => KubePrometheusStack.in('monitoring', { prometheus: { retention: '7d', storage: '1Gi', nodePort: 80 } }),
    read: WEB.replace('ports: [{', 'type: NodePort, ports: [{ nodePort: 80,'),
    rule: 'reference/node-port-range',
  },
  {
    message: 'monitoring: got node port * for both Prometheus and Grafana, expected one each',
    typed: () =>
      KubePrometheusStack.in('monitoring', {
        prometheus: { retention: '7d', storage: '1Gi', nodePort: 30080 },
        grafana: { nodePort: 30080, storage: '1Gi', adminSecret: { name: 'a', userKey: 'b', passwordKey: 'c' } },
      }),
    read: ['web', 'two']
      .map((name) =>
        WEB.replaceAll('name: web, namespace', `name: ${name}, namespace`).replace(
          'ports: [{',
          'type: NodePort, ports: [{ nodePort: 30080,',
        ),
      )
      .join('\n'),
    rule: 'reference/node-port-taken',
  },
  {
    message: "monitoring: got storage class '*', expected one of the lab's: *",
    read: `
apiVersion: monitoring.coreos.com/v1
kind: Prometheus
metadata: { name: k8s, namespace: monitoring }
spec: { storage: { volumeClaimTemplate: { spec: { storageClassName: fast, accessModes: [ReadWriteOnce], resources: { requests: { storage: 1Gi } } } } } }
`,
    rule: 'reference/storage-class',
  },
  {
    message: '*: router *: got ASN *, expected 1 to 4294967295',
    typed: () =>
      MetalLb.bgp({ pools: { lan: ['10.0.0.100-10.0.0.110'] }, routers: { edge: { address: '10.0.0.1', asn: 0, ownAsn: 64512 } } }),
    read: peer('myASN: 64512, peerASN: 0, peerAddress: 10.0.0.1'),
    rule: 'reference/bgp-peer',
  },
  {
    message: '*: got tls by cert-manager, which reads only Ingresses, expected a Certificate and its tls, Tls.fromSecret, or a Route',
    read: ingressRoute('', ', annotations: { cert-manager.io/cluster-issuer: ca }'),
    rule: 'reference/unread-annotation',
  },
  {
    message: '*: got *, expected exactly one of *',
    read: middleware('stripPrefix: { prefixes: [/a] }, addPrefix: { prefix: /b }'),
    rule: 'network/route-unused',
  },
  {
    message: '*: got no headers, expected at least one',
    typed: (place) => new Middleware(place.app(), 'mine', { name: 'mine', headers: {} }),
    read: middleware('headers: {}'),
    rule: 'network/route-unused',
  },
  {
    message:
      "*: got middleware * of namespace *, expected one of *: Traefik refuses others unless its providers.kubernetesCRD.allowCrossNamespace is set, in the values of the lab's Traefik",
    typed: (place) => {
      const lab = place.lab();
      const [home, far] = [lab.app('home'), lab.app('far')];
      const middlewares = [new Middleware(far, 'strip', { name: 'strip', stripPrefix: { prefixes: ['/a'] } })] as const;
      const to = new Deployment(home, 'web', { name: 'web', image: 'example/web:1', ports: [{ containerPort: 80, servicePort: 80 }] });
      return new Route(home, 'mine', { name: 'mine', to, options: { middlewares } });
    },
    read: `${ingressRoute(', middlewares: [{ name: mine, namespace: other }]')}---
apiVersion: traefik.io/v1alpha1
kind: Middleware
metadata: { name: mine, namespace: other }
spec: { stripPrefix: { prefixes: [/a] } }
`,
    rule: 'reference/cross-namespace',
  },
  {
    message: "*: got '*', expected an IPv4 network like 10.0.0.0/24",
    typed: (place) => new Middleware(place.app(), 'mine', { name: 'mine', ipAllowList: { sourceRange: ['10.0.0.0/33'] } }),
    read: middleware("ipAllowList: { sourceRange: ['10.0.0.0/33'] }"),
    rule: 'network/route-unused',
  },
  {
    message: 'metallb: got no pool, expected at least one',
    typed: () => MetalLb.layer2({ pools: {} }),
    read: `
apiVersion: metallb.io/v1beta1
kind: IPAddressPool
metadata: { name: lan, namespace: metallb-system }
spec: { addresses: [] }
`,
    rule: 'reference/address-pool-invalid',
  },
  {
    message: "*: got '*', expected the lower address first",
    typed: (place) => place.lab({ loadBalancer: MetalLb.layer2({ pools: { lan: ['10.0.0.110-10.0.0.100'] } }) }),
    read: `
apiVersion: metallb.io/v1beta1
kind: IPAddressPool
metadata: { name: lan, namespace: metallb-system }
spec: { addresses: [10.0.0.110-10.0.0.100] }
`,
    rule: 'reference/address-pool-invalid',
  },
  {
    message: 'pool *: got *, which overlaps * of pool *; expected ranges apart',
    typed: (place) =>
      place.lab({ loadBalancer: MetalLb.layer2({ pools: { lan: ['10.0.0.100-10.0.0.110'], wan: ['10.0.0.110-10.0.0.120'] } }) }),
    read: ['lan', 'wan']
      .map(
        (name) => `
apiVersion: metallb.io/v1beta1
kind: IPAddressPool
metadata: { name: ${name}, namespace: metallb-system }
spec: { addresses: [10.0.0.100-10.0.0.110] }
`,
      )
      .join('---'),
    rule: 'reference/address-pool-invalid',
  },
  {
    message: 'pool *: got *, which holds * of *',
    typed: (place) => place.lab({ loadBalancer: MetalLb.layer2({ pools: { lan: ['10.0.0.2-10.0.0.110'] } }) }),
    read: `
apiVersion: metallb.io/v1beta1
kind: IPAddressPool
metadata: { name: lan, namespace: metallb-system }
spec: { addresses: [10.0.0.2-10.0.0.110] }
`,
    rule: 'reference/address-pool-in-use',
  },
  {
    message: 'helm release *: got it in lab *, where *; expected rendered manifests, or another GitOps engine',
    read: `
apiVersion: helm.toolkit.fluxcd.io/v2
kind: HelmRelease
metadata: { name: mine, namespace: demo }
spec: { interval: 1h, chartRef: { kind: OCIRepository, name: mine } }
`,
    rule: 'schema/unknown-kind',
  },
  {
    message: '*: got ingress controller * in lab *, expected traefik: no other knows this kind',
    read: `
apiVersion: configuration.konghq.com/v1
kind: KongPlugin
metadata: { name: mine, namespace: demo }
plugin: rate-limiting
`,
    rule: 'schema/unknown-kind',
  },
];
