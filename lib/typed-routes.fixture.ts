/** Mistakes in routes of Traefik: as a construct is given them, and as YAML. */
import { Middleware, Route, TcpRoute, type TraefikLab } from '.';
import type { Mistake } from './typed-and-read.fixture';
import { middleware, WEB } from './typed-yaml.fixture';

const tcp = (spec: string) => `${WEB}
apiVersion: traefik.io/v1alpha1
kind: IngressRouteTCP
metadata: { name: web, namespace: demo }
spec: { ${spec} }
`;
const BACKEND = 'backendRefs: [{ name: web, port: 80 }]';
const HTTP = '{ name: web, protocol: HTTP, port: 8000 }';
const FILTER = '{ type: ExtensionRef, extensionRef: { group: traefik.io, kind: Middleware, name: mine } }';
/** An HTTPRoute, and the Gateway that it names. */
const httpRoute = (rules: string, listeners = HTTP, parent = '') => `${WEB}
apiVersion: helm.cattle.io/v1
kind: HelmChartConfig
metadata: { name: traefik, namespace: kube-system }
spec: { valuesContent: 'providers: { kubernetesGateway: { enabled: true } }' }
---
apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: { name: edge, namespace: demo }
spec: { gatewayClassName: traefik, listeners: [${listeners}] }
---
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: { name: web, namespace: demo }
spec: { parentRefs: [{ name: edge${parent} }], hostnames: [web.lab], rules: [${rules}] }
`;
const times = (count: number, of: (i: number) => string) => Array.from({ length: count }, (_, i) => of(i)).join(', ');

export const ROUTE_MISTAKES: readonly Mistake[] = [
  {
    message: '*: got * *, expected a whole number from 1',
    typed: (place) => new Middleware(place.app(), 'mine', { name: 'mine', retry: { attempts: 0 } }),
    read: middleware('retry: { attempts: 0 }'),
    rule: 'network/route-unused',
  },
  {
    message: "*: got status '*', expected one like '404' or '500-599'",
    typed: (place) =>
      new Middleware(place.app(), 'mine', { name: 'mine', errors: { status: ['404,500'], to: place.web(), port: 80, query: '/' } }),
    read: middleware("errors: { status: ['404,500'], query: /, service: { name: web, port: 80 } }"),
    rule: 'network/route-unused',
  },
  {
    message: "*: got regular expression '*', which Go can't read; expected no lookaround and no backreferences",
    typed: (place) => new Middleware(place.app(), 'mine', { name: 'mine', replacePathRegex: { regex: '^(?!a)', replacement: '/b' } }),
    read: middleware("replacePathRegex: { regex: '^(?!a)', replacement: /b }"),
    rule: 'network/route-unused',
  },
  {
    message: '*: got host * without tls, expected tls: only with TLS a connection says which host it is for; or an entry point of its own',
    typed: (place) => new TcpRoute(place.app(), 'mine', { name: 'mine', entryPoints: ['web'], to: place.admin(), host: 'db.lab' }),
    read: tcp('entryPoints: [web], routes: [{ match: HostSNI(`db.lab`), services: [{ name: web, port: 80 }] }]'),
    rule: 'network/route-unused',
  },
  {
    message: "*: got entry point '*', expected one of lab *: *; more by entryPoints: { *: { port: … } } of its Traefik",
    typed: (place) => new TcpRoute<TraefikLab>(place.app(), 'mine', { name: 'mine', entryPoints: ['postgres'], to: place.admin() }),
    read: tcp('entryPoints: [postgres], routes: [{ match: HostSNI(`*`), services: [{ name: web, port: 80 }] }]'),
    rule: 'reference/entry-point',
  },
  {
    message: "*: got entry point '*', expected web or websecure for an HTTPRoute",
    read: httpRoute(`{ ${BACKEND} }`, HTTP, ', sectionName: postgres'),
    rule: 'network/route-not-accepted',
  },
  {
    message: '*: got entry point websecure without tls, expected tls, such as Tls.byDefault(): a listener for HTTPS has a certificate',
    typed: (place) =>
      new Route(place.gateway(), 'mine', {
        name: 'mine',
        options: { entryPoints: ['websecure'] },
        paths: [{ path: '/', to: place.gatewayWeb(), port: 80 }],
      }),
    read: httpRoute(`{ ${BACKEND} }`, '{ name: websecure, protocol: HTTPS, port: 8443 }'),
    rule: 'network/listener-not-accepted',
  },
  {
    message: '*: got paths to * Services, expected at most * of an HTTPRoute: make two routes',
    read: httpRoute(times(17, () => `{ ${BACKEND} }`)),
    rule: 'schema/value',
  },
  {
    message: '*: got * paths to a Service, expected at most *: make two routes',
    read: httpRoute(`{ ${BACKEND}, matches: [${times(65, (i) => `{ path: { value: /p${i} } }`)}] }`),
    rule: 'schema/value',
  },
  {
    message: '*: got * middlewares, expected at most *: a Middleware with chain can name the others',
    read: httpRoute(`{ ${BACKEND}, filters: [${times(17, () => FILTER)}] }`),
    rule: 'schema/value',
  },
  {
    message:
      "*: got middleware * of namespace *, expected one of *: a filter of an HTTPRoute names none of another namespace; a Middleware here with chain can, where the values of the lab's Traefik have providers.kubernetesCRD.allowCrossNamespace",
    read: httpRoute(`{ ${BACKEND}, filters: [${FILTER.replace('name: mine', 'name: mine, namespace: other')}] }`),
    rule: 'schema/unknown-field',
  },
  {
    message: "*: got path '*', expected one that an HTTPRoute can have: without //, /./, /../ and %2f, other characters written as %20",
    read: httpRoute(`{ ${BACKEND}, matches: [{ path: { value: /a//b } }] }`),
    rule: 'schema/http-route-path',
  },
];
