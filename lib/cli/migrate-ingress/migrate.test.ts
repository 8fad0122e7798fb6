import { clusterOf } from '../../products/cluster-of';
import { ingress, labOn, object, type Paths, serviceAndPod } from '../../products/routes.fixture';
import { simplePrefix } from './annotations';
import { migrate } from './run';

const CLASS = 'nginx';

function migrated(
  to: 'traefik' | 'gateway-api',
  all: readonly (readonly [host: string, paths: Paths, annotations?: Record<string, string>, tls?: boolean])[],
) {
  const ingresses = all.map(([host, paths, annotations = {}, tls = false], i) => {
    const named = Object.fromEntries(Object.entries(annotations).map(([key, text]) => [`nginx.ingress.kubernetes.io/${key}`, text]));
    const plain = ingress(`i${i}`, host, paths, named, CLASS);
    return tls ? { ...plain, spec: { ...Object(plain.spec), tls: [{ hosts: [host], secretName: 'cert' }] } } : plain;
  });
  const secret = { ...object('v1', 'Secret', 'cert', undefined), type: 'kubernetes.io/tls', data: { 'tls.crt': '', 'tls.key': '' } };
  const before = clusterOf([...ingresses, ...serviceAndPod('web'), ...serviceAndPod('api'), secret], labOn('nginx'));
  const { objects, result } = migrate(before, to);
  return { objects, ...result, why: result.comparison.differences.map(({ why }) => why) };
}

const NORMALIZED = 'the pod gets the path as it was sent, or without its // and dots';
const OWN_CERTIFICATE = 'ingress-nginx answers https for hosts without a certificate as well';

test('prefixes and exact paths are answered alike, but for what is normalized', () => {
  const paths = { '/': 'web', '/api': 'api', '/api/v1/': 'web', '=/Exact': 'api' };
  expect(migrated('traefik', [['shop.lab', paths]]).why).toEqual([NORMALIZED]);
  expect(new Set(migrated('gateway-api', [['shop.lab', paths]]).why)).toEqual(new Set([NORMALIZED, OWN_CERTIFICATE]));
});

test('a host with a certificate is redirected, with another status', () => {
  const found = migrated('traefik', [['shop.lab', { '/': 'web' }, {}, true]]);
  expect(new Set(found.why)).toEqual(new Set([NORMALIZED, 'redirects with 301 instead of 308', 'another status']));
  expect(found.objects.map(({ kind, metadata }) => `${kind} ${metadata.name}`)).toEqual([
    'Middleware i0-https',
    'IngressRoute i0-http',
    'IngressRoute i0-tls',
  ]);
  expect(migrated('gateway-api', [['shop.lab', { '/': 'web' }, {}, true]]).objects.map(({ kind }) => kind)).toEqual([
    'Gateway',
    'ReferenceGrant',
    'HTTPRoute',
    'HTTPRoute',
  ]);
});

test('what would let everybody in, or answer in place of another, is not written', () => {
  const all = [
    ['a.lab', { '/': 'web' }, { 'auth-type': 'basic', 'auth-secret': 'users' }],
    ['b.lab', { '/': 'web' }],
    ['b.lab', { '/': 'api' }, { canary: 'true', 'canary-weight': '20' }],
    ['c.lab', { '/': 'web' }, { 'allowlist-source-range': '10.0.0.0/24' }],
  ] as const;
  const left = (to: 'traefik' | 'gateway-api') => migrated(to, all).leftOut.map(({ ingress: one }) => one);
  expect(left('traefik')).toEqual(['shop/i0', 'shop/i2']);
  expect(left('gateway-api')).toEqual(['shop/i0', 'shop/i2', 'shop/i3']);
  const routes = migrated('traefik', all).objects.filter(({ kind }) => kind === 'IngressRoute');
  expect(routes.map(({ metadata }) => metadata.name)).toEqual(['i1', 'i3']);
  expect(migrated('traefik', all).leftOut[0]?.why).toContain('a Middleware basicAuth');
});

test('patterns begin at the start and ignore case, for all paths of the host', () => {
  const all = [
    ['shop.lab', { '~/[A-Z]{3}': 'web' }, { 'use-regex': 'true' }],
    ['shop.lab', { '=/api': 'api' }],
  ] as const;
  expect(migrated('traefik', all).why.filter((why) => why !== NORMALIZED)).toEqual([]);
});

test('a rewrite with groups', () => {
  const rewrite = [['shop.lab', { '~/api(/|$)(.*)': 'api' }, { 'rewrite-target': '/$2' }]] as const;
  expect(migrated('traefik', rewrite).why.filter((why) => why !== NORMALIZED && why !== 'the pod gets another path')).toEqual([]);
  const found = migrated('gateway-api', rewrite);
  expect(found.annotations).toEqual([]);
  const [route] = found.objects.filter(({ kind }) => kind === 'HTTPRoute');
  expect(route?.spec).toMatchObject({
    rules: [
      { matches: [{ path: { type: 'PathPrefix', value: '/api' } }], filters: [{ urlRewrite: { path: { replacePrefixMatch: '/' } } }] },
    ],
  });
});

test('a path that lacks the slash of an exact one is redirected by ingress-nginx alone', () => {
  expect(migrated('traefik', [['shop.lab', { '=/app/': 'web', '/': 'api' }]]).why).toContain(
    'ingress-nginx redirects to the path with a slash at its end',
  );
});

test('annotations without a counterpart are named', () => {
  const cors = { 'enable-cors': 'true', 'proxy-body-size': '8m' };
  expect(migrated('gateway-api', [['shop.lab', { '/': 'web' }, cors]]).annotations).toEqual([
    { ingress: 'shop/i0', without: ['enable-cors'] },
  ]);
  expect(migrated('traefik', [['shop.lab', { '/': 'web' }, { ...cors, 'whitelist-source-range': '10.0.0.0/24' }]]).annotations).toEqual([
    { ingress: 'shop/i0', without: ['enable-cors'] },
  ]);
});

test.each([
  ['/api(/|$)(.*)', '/$2', { prefix: '/api', by: '/' }],
  ['/api/(.*)', '/v1/$1', { prefix: '/api', by: '/v1/' }],
  ['/api(/|$)(.*)', '/$1', undefined],
  ['/a|b(.*)', '/$1', undefined],
  ['/api', '/', undefined],
] as const)('%s and %s', (path, rewrite, expected) => {
  expect(simplePrefix(path, rewrite)).toEqual(expected);
});

test('a lab on another controller has nothing to migrate', () => {
  expect(() => migrate(clusterOf([], labOn('traefik')), 'traefik')).toThrow('there is nothing to migrate');
});
