import { App } from 'cdk8s';
import type { AppChart } from '../../lab/app-chart';
import { Lab } from '../../lab/lab';
import { ArgoCd } from '../../products/argo-cd/argo-cd';
import { K3s } from '../../products/k3s/k3s';
import { Longhorn } from '../../products/longhorn/longhorn';
import { Middleware, type TraefikLab } from '../../products/traefik/middleware';
import type { MiddlewareKind } from '../../products/traefik/middleware-kinds';
import { TcpRoute, type TcpRouteProps, UdpRoute } from '../../products/traefik/stream-route';
import { Traefik } from '../../products/traefik/traefik-of-k3s';
import { manifest, manifests, nginxLab, workload } from '../fixture';
import { Namespace } from '../namespace/namespace';
import { Route } from '../route/route';
import { Tls } from '../route/tls';
import { ExistingService, type ExistingServiceProps } from './existing-service';
import { ExternalNameService } from './external-name-service';
import { MachineService, type MachineServiceProps } from './machine-service';

const GIT = 'https://git.example.com/lab.git';

/** A lab with a NAS, whose Argo CD excludes nothing. */
function lab(excludes: readonly string[] | 'as installed' = [], crosses = false) {
  return new Lab(new App(), 'villa', {
    distribution: K3s.version('v1.33.6+k3s1'),
    network: { lan: '10.0.0.0/24', machines: { nas: '10.0.0.50' } },
    nodes: { one: { role: 'server', address: '10.0.0.2', cpu: '4', memory: '8Gi' } },
    ingress: Traefik.ofK3s({
      entryPoints: { mqtt: { port: 1883 }, dns: { port: 53, protocol: 'UDP' } },
      values: { providers: { kubernetesCRD: { allowCrossNamespace: crosses } } },
    }),
    storage: [],
    gitops: ArgoCd.pulls(GIT, excludes === 'as installed' ? {} : { excludes }),
  });
}

const backend = (name: string, number: number) => ({
  spec: { rules: [{ http: { paths: [{ backend: { service: { name, port: { number } } } }] } }] },
});

test('a route to a machine of the LAN', () => {
  const home = lab();
  const app = home.app('nas');
  const nas = new MachineService(app, 'nas', {
    name: 'nas',
    machines: [home.machine('nas'), '10.0.0.51'],
    ports: [{ name: 'http', port: 5000, servicePort: 80 }],
  });
  new Route(app, 'route', { name: 'nas', host: 'nas.home', to: nas });
  expect(nas.service.toJson()).toEqual({
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name: 'nas', namespace: 'nas' },
    spec: { ports: [{ name: 'http', port: 80, protocol: 'TCP', targetPort: 5000 }] },
  });
  expect(nas.endpointSlice.toJson()).toEqual({
    apiVersion: 'discovery.k8s.io/v1',
    kind: 'EndpointSlice',
    metadata: { name: 'nas', namespace: 'nas', labels: { 'kubernetes.io/service-name': 'nas' } },
    addressType: 'IPv4',
    endpoints: [
      { addresses: ['10.0.0.50'], conditions: { ready: true } },
      { addresses: ['10.0.0.51'], conditions: { ready: true } },
    ],
    ports: [{ name: 'http', port: 5000, protocol: 'TCP' }],
  });
  expect(manifest(app, 'Ingress', 'nas')).toMatchObject(backend('nas', 80));
});

test("a route to a chart's Service: the controller is let in where the namespace is closed", () => {
  const app = lab().app('dashboards', { namespace: 'monitoring' });
  const grafana = new ExistingService(app, 'grafana', {
    name: 'grafana',
    ports: [{ name: 'http', servicePort: 80, containerPort: 3000 }],
    podLabels: { 'app.kubernetes.io/name': 'grafana' },
  });
  new Route(app, 'route', { name: 'grafana', host: 'grafana.home', to: grafana });
  new Namespace(app, 'namespace', { isolated: true });
  expect(manifest(app, 'Ingress', 'grafana')).toMatchObject(backend('grafana', 80));
  expect(manifest(app, 'NetworkPolicy', 'grafana')).toMatchObject({
    spec: { podSelector: { matchLabels: { 'app.kubernetes.io/name': 'grafana' } }, ingress: [{ ports: [{ port: 3000 }] }] },
  });
  expect(app.lab.describe().externals).toContainEqual({
    kind: 'Service',
    namespace: 'monitoring',
    name: 'grafana',
    ports: [{ name: 'http', port: 80 }],
    podLabels: { 'app.kubernetes.io/name': 'grafana' },
  });
});

test('of a product that the lab installs its name is enough', () => {
  const service = ui({ name: 'longhorn-frontend' });
  expect(service.ports).toEqual([{ name: 'http', servicePort: 80, containerPort: 80, protocol: 'TCP' }]);
  expect(service.url()).toBe('http://longhorn-frontend.longhorn-system.svc.cluster.local');
});

test('a name elsewhere', () => {
  const app = lab().app('nas');
  const nas = new ExternalNameService(app, 'nas', { name: 'nas', externalName: 'nas.home.arpa', ports: [{ port: 5000 }] });
  new Route(app, 'route', { name: 'nas', host: 'nas.home', to: nas });
  expect(nas.service.toJson().spec).toEqual({
    type: 'ExternalName',
    externalName: 'nas.home.arpa',
    ports: [{ port: 5000, protocol: 'TCP' }],
  });
  expect(manifest(app, 'Ingress', 'nas')).toMatchObject(backend('nas', 5000));
});

test('TCP and UDP by entry points of their own', () => {
  const app = lab().app('iot');
  const broker = workload(app, 'mosquitto', 1883, 1883);
  const resolver = new ExistingService(app, 'dns', { name: 'dns', ports: [{ servicePort: 53, protocol: 'UDP' }] });
  const tcp = new TcpRoute(app, 'tcp', { name: 'mqtt', entryPoints: ['mqtt'], to: broker });
  const tls = new TcpRoute(app, 'tls', { name: 'mqtts', entryPoints: ['websecure'], to: broker, host: 'mqtt.home', tls: 'passthrough' });
  const udp = new UdpRoute(app, 'udp', { name: 'dns', entryPoints: ['dns'], to: resolver });
  expect(tcp.ingressRouteTcp.toJson().spec).toEqual({
    entryPoints: ['mqtt'],
    routes: [{ match: 'HostSNI(`*`)', services: [{ name: 'mosquitto', port: 1883 }] }],
  });
  expect(tls.ingressRouteTcp.toJson().spec).toMatchObject({ routes: [{ match: 'HostSNI(`mqtt.home`)' }], tls: { passthrough: true } });
  expect(udp.ingressRouteUdp.toJson()).toMatchObject({
    kind: 'IngressRouteUDP',
    spec: { entryPoints: ['dns'], routes: [{ services: [{ name: 'dns', port: 53 }] }] },
  });
  expect(app.lab.describe().hosts).toContainEqual({ address: '10.0.0.2', names: ['one', 'mqtt.home'] });
});

test("a middleware of another namespace where the lab's Traefik allows it", () => {
  const home = lab([], true);
  const sso = new Middleware(home.app('auth'), 'sso', { name: 'sso', forwardAuth: { address: 'http://auth.home/verify' } });
  const app = home.app('web');
  new Middleware(app, 'chain', { name: 'chain', chain: { middlewares: [sso] } });
  new Route(app, 'route', { name: 'web', host: 'web.home', to: workload(app, 'web'), options: { middlewares: [sso] } });
  expect(manifest(app, 'Middleware', 'chain')?.spec).toEqual({ chain: { middlewares: [{ name: 'sso', namespace: 'auth' }] } });
  expect(manifests(app).find(({ kind }) => kind === 'Ingress')?.metadata.annotations).toEqual({
    'traefik.ingress.kubernetes.io/router.middlewares': 'auth-sso@kubernetescrd',
  });
});

const machine = (props: Partial<MachineServiceProps>, excludes?: readonly string[]) =>
  new MachineService(lab(excludes).app('nas'), 'nas', { name: 'nas', machines: ['10.0.0.50'], ports: [{ port: 80 }], ...props });
const tcp = (props: Partial<TcpRouteProps>) => {
  const app: AppChart<TraefikLab> = lab().app('iot');
  return new TcpRoute(app, 'tcp', { name: 'mqtt', entryPoints: ['mqtt'], to: workload(app, 'mosquitto', 1883, 1883), ...props });
};

/** What somebody might write, and what it says. */
const MISTAKES: readonly (readonly [what: string, make: () => unknown, said: string])[] = [
  [
    'an Argo CD that leaves EndpointSlices out',
    () => machine({}, ['discovery.k8s.io/EndpointSlice']),
    'Argo CD leaves objects of kind discovery.k8s.io/EndpointSlice out, unless resource.exclusions in its ConfigMap argocd-cm was changed; expected that it was, and ArgoCd.pulls(…, { excludes: [] }) to say so; or point a Service of type ExternalName',
  ],
  ['an Argo CD as it is installed', asInstalled, 'Argo CD leaves objects of kind discovery.k8s.io/EndpointSlice out'],
  [
    'a machine that is a pod',
    () => machine({ machines: ['10.42.0.9'] }),
    'got address 10.42.0.9, which is in the network of pods of lab villa; expected a machine outside of the cluster',
  ],
  ['a machine that is a Service', () => machine({ machines: ['10.43.0.9'] }), 'which is in the network of services of lab villa'],
  [
    'the machine itself',
    () => machine({ machines: ['127.0.0.1'] }),
    'got address 127.0.0.1, which the API server refuses in an EndpointSlice; expected one of the LAN',
  ],
  [
    'a machine by its name',
    // @ts-expect-error an address
    () => machine({ machines: ['nas.home'] }),
    "machine service nas: got 'nas.home', expected an IPv4 address like 10.0.0.2",
  ],
  ['a machine twice', () => machine({ machines: ['10.0.0.50', '10.0.0.50'] }), 'got address 10.0.0.50 twice, expected each once'],
  [
    'ports without names',
    () => machine({ ports: [{ port: 80 }, { port: 81 }] }),
    'got several ports, one without a name; expected a name each',
  ],
  [
    'an address as an external name',
    () => external('10.0.0.50'),
    "got '10.0.0.50', an address, which DNS takes for a name; expected a DNS name, or a MachineService for an address",
  ],
  ['a URL as an external name', () => external('https://nas'), "got 'https://nas', an address"],
  [
    'a Service that is said twice',
    twice,
    'existing service grafana: got its ports, but lab villa knows it in namespace web already; expected its name alone',
  ],
  [
    'labels of pods that the lab knows',
    () => ui({ name: 'longhorn-frontend', podLabels: { app: 'longhorn-ui' } }),
    'existing service longhorn-frontend: got its podLabels, but lab villa knows it in namespace longhorn-system already; expected its name alone',
  ],
  [
    'a Service that no product makes',
    () => ui({ name: 'longhorn-ui' }),
    "existing service longhorn-ui: got no ports, but lab villa knows no such Service in namespace longhorn-system, only 'longhorn-frontend'; expected its ports",
  ],
  [
    'a Service of a namespace that no product is in',
    () => new ExistingService(lab().app('web'), 'ui', { name: 'ui' }),
    'existing service ui: got no ports, but lab villa knows no such Service in namespace web; expected its ports',
  ],
  [
    'a Service of another namespace',
    otherNamespace,
    'got grafana of namespace monitoring, expected a workload of web: a route reaches only its own namespace',
  ],
  [
    'an entry point that is not there',
    () => tcp({ entryPoints: ['mqtts'] }),
    "got entry point 'mqtts', expected one of lab villa: web, websecure, mqtt, dns; more by entryPoints: { mqtts: { port: … } } of its Traefik",
  ],
  [
    'a host of plain TCP',
    () => tcp({ host: 'mqtt.home' }),
    'got host mqtt.home without tls, expected tls: only with TLS a connection says which host it is for',
  ],
  ['a UDP route to a port of TCP', udpToTcp, 'got no port of mosquitto, expected a port of its Service: it has none of UDP'],
  ['a TCP route on another controller', onNginx, 'got ingress controller nginx in lab workshop, expected traefik'],
  [
    'a middleware of another namespace',
    crossing,
    'got middleware sso of namespace auth, expected one of web: Traefik refuses others unless its providers.kubernetesCRD.allowCrossNamespace is set, in the values of',
  ],
  ['a wildcard host by an HTTP issuer', wildcard, "got host *.home, which ClusterIssuer le can't prove by HTTP; expected a solver by DNS"],
  [
    'a regular expression of JavaScript',
    () => middleware({ stripPrefixRegex: { regex: ['(?=x)'] } }),
    "got regular expression '(?=x)', which Go can't read; expected no lookaround and no backreferences",
  ],
  [
    'an invalid status',
    () => middleware({ errors: { status: ['5xx'], to: workload(lab().app('web'), 'web'), query: '/' } }),
    "got status '5xx', expected one like '404' or '500-599'",
  ],
];

test.each(MISTAKES)('%s', (_, make, said) => {
  expect(make).toThrow(said);
});

function asInstalled() {
  new MachineService(lab('as installed').app('nas'), 'nas', { name: 'nas', machines: ['10.0.0.50'], ports: [{ port: 80 }] });
}

/** In the namespace of Longhorn, which the lab installs. */
function ui(props: ExistingServiceProps) {
  const home = new Lab(new App(), 'villa', {
    distribution: K3s.version('v1.33.6+k3s1'),
    network: { lan: '10.0.0.0/24' },
    nodes: { one: { role: 'server', address: '10.0.0.2', cpu: '4', memory: '8Gi' } },
    ingress: Traefik.ofK3s(),
    storage: [Longhorn.release()],
  });
  return new ExistingService(home.app('ui', { namespace: 'longhorn-system' }), 'ui', props);
}

function external(externalName: string) {
  return new ExternalNameService(lab().app('nas'), 'nas', { name: 'nas', externalName });
}

function twice() {
  const app = lab().app('web');
  for (const id of ['a', 'b']) new ExistingService(app, id, { name: 'grafana', ports: [{ servicePort: 80 }] });
}

function otherNamespace() {
  const home = lab();
  const to = new ExistingService(home.app('monitoring'), 'grafana', { name: 'grafana', ports: [{ servicePort: 80 }] });
  new Route(home.app('web'), 'route', { name: 'grafana', to });
}

function udpToTcp() {
  const app = lab().app('iot');
  new UdpRoute(app, 'udp', { name: 'dns', entryPoints: ['dns'], to: workload(app, 'mosquitto', 1883, 1883) });
}

function onNginx() {
  const app = nginxLab().app('iot');
  // @ts-expect-error the kind is Traefik's
  new TcpRoute(app, 'tcp', { name: 'mqtt', entryPoints: ['mqtt'], to: workload(app, 'mosquitto', 1883, 1883) });
}

function crossing() {
  const home = lab();
  const sso = new Middleware(home.app('auth'), 'sso', { name: 'sso', forwardAuth: { address: 'http://auth.home/verify' } });
  new Middleware(home.app('web'), 'chain', { name: 'chain', chain: { middlewares: [sso] } });
}

function wildcard() {
  const app = lab().app('web');
  const issuer = { name: 'le', proves: (host: string) => !host.startsWith('*.') };
  new Route(app, 'route', { name: 'web', host: '*.home', to: workload(app, 'web'), tls: Tls.byCertManager({ issuer, secret: 'tls' }) });
}

function middleware(kind: MiddlewareKind) {
  return new Middleware(lab().app('web'), 'm', { name: 'm', ...kind });
}
