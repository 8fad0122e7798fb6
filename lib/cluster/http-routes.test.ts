import type { Manifest } from '../manifest/manifest';
import { clusterOf } from '../products/cluster-of';
import { httpRoutesOf, routesByHost } from './http-routes';

function ingress(...rules: readonly object[]): Manifest {
  return { apiVersion: 'networking.k8s.io/v1', kind: 'Ingress', metadata: { name: 'shop', namespace: 'demo' }, spec: { rules } };
}

function ingressRoute(...matches: readonly (string | undefined)[]): Manifest {
  const routes = matches.map((match) => ({ match, services: [{ name: 'web', port: 80 }] }));
  return { apiVersion: 'traefik.io/v1alpha1', kind: 'IngressRoute', metadata: { name: 'web', namespace: 'demo' }, spec: { routes } };
}

const routesOf = (object: Manifest) => httpRoutesOf(clusterOf([object]), object);

const path = (value: string, name: string) => ({ path: value, pathType: 'Prefix', backend: { service: { name, port: { number: 80 } } } });

test('a path of an Ingress is a route, with its host and its backend', () => {
  const object = ingress(
    { host: 'shop.lab', http: { paths: [path('/', 'web'), path('/api', 'api')] } },
    { http: { paths: [path('/', 'any')] } },
  );
  const found = routesOf(object).map(({ at, hosts, path: given, backends }) => [at, hosts, given?.value, backends.map(({ name }) => name)]);
  expect(found).toEqual([
    ['/spec/rules/0/http/paths/0', ['shop.lab'], '/', ['web']],
    ['/spec/rules/0/http/paths/1', ['shop.lab'], '/api', ['api']],
    ['/spec/rules/1/http/paths/0', [], '/', ['any']],
  ]);
});

test('a host without paths is a route to nothing', () => {
  expect(routesOf(ingress({ host: 'shop.lab' }))).toMatchObject([{ at: '/spec/rules/0', hosts: ['shop.lab'], backends: [] }]);
});

test.each([
  ['Host(`a.lab`)', ['a.lab']],
  ['host("a.lab") && PathPrefix(`/x`)', ['a.lab']],
  ['Host(`a.lab`) || (Host(`b.lab`) && !Host(`c.lab`))', ['a.lab', 'b.lab']],
  ['HostRegexp(`.*`) && Path(`/a.lab`)', []],
  ['Host(`a.lab`', []],
  [undefined, []],
])('a rule of an IngressRoute names the hosts that it wants: %s', (match, hosts) => {
  expect(routesOf(ingressRoute(match))).toMatchObject([{ at: '/spec/routes/0', hosts, backends: [{ name: 'web' }] }]);
});

test('of a host the first object that has routes for it', () => {
  const cluster = clusterOf([
    ingressRoute('Host(`SHOP.lab`)', 'Host(`web.lab`)'),
    ingress({ host: 'Shop.lab', http: { paths: [path('/', 'web')] } }),
  ]);
  const places = [...routesByHost(cluster)].map(([host, { object, at }]) => `${host}: ${object.kind} ${at}`);
  expect(places).toEqual(['shop.lab: Ingress /spec/rules/0', 'web.lab: IngressRoute /spec/routes/1']);
});
