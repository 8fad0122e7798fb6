/** Routes with every option, of each ingress controller. */
import {
  ExistingService,
  type LabTypes,
  Middleware,
  type NginxRouteOptions,
  Route,
  type RouteBaseProps,
  type RouteProps,
  TcpRoute,
  type TcpRouteProps,
  Tls,
  UdpRoute,
  type UdpRouteProps,
  type Workload,
} from '.';
import { every } from './options-every.fixture';
import type { Names } from './options-place.fixture';

interface OnNginx extends LabTypes {
  readonly routeOptions: NginxRouteOptions;
}

export const ROUTES = {
  Route: every<RouteProps<Names>>()(
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
      { name: 'route', to: place.admin() },
    ],
    (place, given) => new Route(place.app(), 'route', given),
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
  UdpRoute: every<UdpRouteProps>()(
    (place) => {
      const ports = [
        { name: 'dns', servicePort: 53, protocol: 'UDP' },
        { name: 'ntp', servicePort: 123, protocol: 'UDP' },
      ] as const;
      const to = new ExistingService(place.app(), 'dns', { name: 'dns', ports });
      return [{ name: 'route', entryPoints: ['web'], to, port: 53, labels: { tier: 'data' } }];
    },
    (place, given) => new UdpRoute(place.app(), 'route', given),
  ),
} as const;
