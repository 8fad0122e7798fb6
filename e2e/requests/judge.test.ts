import type { Manifest } from '../../lib/manifest/manifest';
import { LABS, manifestsOf, readLab } from '../support/labs';
import type { Reply } from './ask';
import type { Pod } from './cluster-view';
import { judge } from './ingresses';
import { type EmittedRoute, emittedRoutes, intendedRoutes, type Question, routeOf } from './routes';

const pod = (name: string, app: string): Pod => ({ namespace: 'shop', name, ip: '10.42.0.2', labels: { app }, containers: [] });
const pods = [pod('web-1', 'web'), pod('api-1', 'api')];
const service: Manifest = {
  apiVersion: 'v1',
  kind: 'Service',
  metadata: { name: 'web', namespace: 'shop' },
  spec: { selector: { app: 'web' }, ports: [{ port: 80, targetPort: 8080 }] },
};
const services = new Map([['shop/web', service]]);
const route: EmittedRoute = {
  host: 'shop.lab',
  path: '/',
  entryPoint: 'web',
  namespace: 'shop',
  service: 'web',
  port: 80,
  ingress: 'shop/web',
  redirects: false,
};
const question: Question = { entryPoint: 'web', host: 'shop.lab', path: '/x?q=1', route };
const echo = { namespace: 'shop', pod: 'web-1', container: 'web', port: 8080, host: 'shop.lab', path: '/x?q=1' };
const reply: Reply = { status: 200, headers: {}, echo, certificate: undefined };

describe('The judge of an answer', () => {
  test('is content with a pod of the Service on its port, asked as the client asked', () => {
    expect(judge(question, reply, pods, services)).toBeUndefined();
  });

  test.each([
    ['another Service’s pod', question, { ...reply, echo: { ...echo, pod: 'api-1' } }],
    ['another container port', question, { ...reply, echo: { ...echo, port: 8081 } }],
    ['a path that was cut on the way', question, { ...reply, echo: { ...echo, path: '/' } }],
    ['404 where there is a route', question, { ...reply, status: 404, echo: undefined }],
    ['a pod where there is no route', { ...question, route: undefined }, reply],
    ['a pod where a redirect belongs', { ...question, route: { ...route, redirects: true } }, reply],
    ['no answer', question, 'socket hang up'],
    [
      'a redirect to elsewhere',
      { ...question, route: { ...route, redirects: true } },
      { ...reply, status: 301, echo: undefined, headers: { location: 'https://shop.lab/' } },
    ],
  ] as const)('is not with %s', (_, asked, got) => {
    expect(judge(asked, got, pods, services)).toEqual(expect.any(String));
  });
});

describe('The route of a request', () => {
  const api = { ...route, path: '/api', service: 'api' };
  const any = { ...route, host: undefined, service: 'any' };
  const all = [any, route, api];

  test.each([
    ['shop.lab', '/', 'web'],
    ['shop.lab', '/api', 'api'],
    ['shop.lab', '/api/v1?q=/', 'api'],
    ['other.lab', '/api', 'any'],
  ])('%s%s is %s', (host, path, expected) => {
    expect(routeOf(all, { entryPoint: 'web', host, path })?.service).toBe(expected);
    expect(routeOf(all, { entryPoint: 'websecure', host, path })).toBeUndefined();
  });
});

test.each(LABS)('%s: a changed Ingress is not what the document says', (name) => {
  const lab = readLab(name);
  const manifests = manifestsOf(name).map(({ manifest }) => manifest);
  const text = JSON.stringify(manifests).replaceAll('"path":"/"', '"path":"/other"');
  const plain = emittedRoutes(JSON.parse(text) as Manifest[], lab).map(({ ingress, redirects, ...rest }) => rest);
  expect(plain).not.toEqual(intendedRoutes(lab));
});
