/** Routes with every option, of each ingress controller. */
import {
  ExistingService,
  type LabTypes,
  Middleware,
  type NginxRouteOptions,
  Route,
  type RouteBaseProps,
  type RoutePath,
  type RouteProps,
  TcpRoute,
  type TcpRouteProps,
  Tls,
  type TraefikRouteOptions,
  UdpRoute,
  type UdpRouteProps,
  type Workload,
} from '.';
import { every } from './options-every.fixture';
import type { Place } from './options-place.fixture';

interface OnNginx extends LabTypes {
  readonly routeOptions: NginxRouteOptions;
}

/** Traefik with an entry point for UDP. */
type OnDatagrams = ReturnType<Place['datagrams']>['types'];

/** Traefik, where a route is an Ingress. */
interface OnTraefik extends LabTypes {
  readonly routeOptions: Omit<TraefikRouteOptions, 'redirectToHttps'>;
}

/** Traefik, where it is an HTTPRoute. */
interface OnGateway extends LabTypes {
  readonly routeOptions: Omit<TraefikRouteOptions, 'priority'>;
}

export const ROUTES = {
  Route: every<RouteProps<OnTraefik>>()(
    (place) => [
      {
        name: 'route',
        host: 'web.example.com',
        labels: { tier: 'front' },
        tls: Tls.byCertManager({ issuer: 'letsencrypt', secret: 'web-tls' }),
        options: {
          entryPoints: ['websecure'],
          middlewares: [new Middleware(place.app(), 'strip', { name: 'strip', stripPrefix: { prefixes: ['/api'] } })],
          priority: 10,
        },
        paths: [{ path: '/api', type: 'Exact', to: place.web(), port: 80 }],
      },
      { name: 'route', to: place.web(), port: 90 },
    ],
    (place, given) => new Route(place.app(), 'route', given),
  ),
  'Route as an HTTPRoute': every<RouteBaseProps<OnGateway> & { readonly paths: readonly [RoutePath, ...RoutePath[]] }>()(
    (place) => [
      {
        name: 'route',
        host: 'web.example.com',
        labels: { tier: 'front' },
        tls: Tls.byCertManager({ issuer: 'letsencrypt', secret: 'web-tls' }),
        options: {
          entryPoints: ['web', 'websecure'],
          middlewares: [new Middleware(place.gateway(), 'strip', { name: 'strip', stripPrefix: { prefixes: ['/api'] } })],
        },
        paths: [{ path: '/api', type: 'Exact', to: place.gatewayWeb(), port: 80 }],
      },
      {
        name: 'route',
        host: 'web.example.com',
        tls: Tls.byCertManager({ issuer: 'letsencrypt', secret: 'web-tls' }),
        options: { redirectToHttps: true },
        paths: [{ path: '/', to: place.gatewayWeb(), port: 80 }],
      },
    ],
    (place, given) => new Route(place.gateway(), 'route', given),
  ),
  'Route on nginx': every<RouteBaseProps<OnNginx> & { readonly to: Workload }>()(
    (place) => [
      {
        name: 'route',
        host: 'web.example.com',
        labels: { tier: 'front' },
        tls: Tls.byCertManager({ issuer: 'letsencrypt', secret: 'web-tls' }),
        options: { sslRedirect: false, proxyBodySize: '8m', proxyReadTimeout: 3600, proxySendTimeout: 3600, backendProtocol: 'HTTPS' },
        to: place.nginxAdmin(),
      },
    ],
    (place, given) => new Route(place.nginx(), 'route', given),
  ),
  TcpRoute: every<TcpRouteProps>()(
    (place) => [
      {
        name: 'route',
        entryPoints: ['web'],
        to: place.web(),
        port: 80,
        host: 'db.example.com',
        tls: Tls.fromSecret(place.certificate().name),
        labels: { tier: 'data' },
      },
      { name: 'route', entryPoints: ['web'], to: place.admin(), host: 'db.example.com', tls: 'passthrough' },
    ],
    (place, given) => new TcpRoute(place.app(), 'route', given),
  ),
  UdpRoute: every<UdpRouteProps<OnDatagrams>>()(
    (place) => {
      const ports = [
        { name: 'dns', servicePort: 53, protocol: 'UDP' },
        { name: 'ntp', servicePort: 123, protocol: 'UDP' },
      ] as const;
      const to = new ExistingService(place.datagrams(), 'dns', { name: 'dns', ports });
      return [{ name: 'route', entryPoints: ['dns'], to, port: 53, labels: { tier: 'data' } }];
    },
    (place, given) => new UdpRoute(place.datagrams(), 'route', given),
  ),
} as const;
