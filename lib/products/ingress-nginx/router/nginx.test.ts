import type { RouteRequest } from '../../../cluster/routing/answer';
import type { Manifest } from '../../../manifest/manifest';
import { answerTo as askedOf, brief, ingress as ingressOf, labOn, object, type Paths, serviceAndPod } from '../../routes.fixture';

const PREFIX = 'nginx.ingress.kubernetes.io/';
const services = [...serviceAndPod('web'), ...serviceAndPod('api')];

function ingress(name: string, host: string, paths: Paths, annotations: Record<string, string> = {}): Manifest {
  const named = Object.entries(annotations).map(([key, value]) => [`${PREFIX}${key}`, value]);
  return ingressOf(name, host, paths, Object.fromEntries(named), 'nginx');
}

function asked(manifests: readonly Manifest[], path = '/', more: Partial<RouteRequest> = {}) {
  return askedOf([...services, ...manifests], path, more, labOn('nginx'));
}

describe('Paths', () => {
  const all = [ingress('a', 'shop.lab', { '/': 'web', '/api': 'api', '=/only': 'api', '~/any': 'api' })];

  test.each([
    ['/api', 'api:8080/api'],
    ['/api/v1?q', 'api:8080/api/v1?q'],
    ['/apix', 'web:8080/apix'],
    ['/only', 'api:8080/only'],
    ['/only/', 'web:8080/only/'],
    ['/anything', 'api:8080/anything'],
  ])('%s goes to %s', (path, expected) => {
    expect(brief(asked(all, path))).toBe(expected);
  });
});

describe('Hosts', () => {
  const all = [ingress('own', 'shop.lab', { '/api': 'api' }), ingress('wild', '*.lab', { '/': 'api' }), ingress('any', '', { '/': 'web' })];

  test.each([
    ['shop.lab', '/api', 'api:8080/api'],
    // The host has a server: no other one is looked at.
    ['shop.lab', '/', '404 no-path'],
    ['other.lab', '/', 'api:8080/'],
    ['deep.other.lab', '/', 'api:8080/'],
    ['elsewhere', '/', 'web:8080/'],
  ])('%s%s: %s', (host, path, expected) => {
    expect(brief(asked(all, path, { host }))).toBe(expected);
  });

  test('an unknown one is a dead end that names a known one', () => {
    expect(asked([ingress('a', 'shop.lab', { '/': 'web' })], '/', { host: 'shpo.lab' })).toMatchObject({
      status: 404,
      code: 'no-host',
      hint: "did you mean 'shop.lab'?",
    });
  });
});

describe('Annotations', () => {
  test('a rewrite makes all paths of the host patterns, the longest first', () => {
    const rewrite = ingress('a', 'shop.lab', { '~/api(/|$)(.*)': 'api' }, { 'use-regex': 'true', 'rewrite-target': '/$2' });
    const all = [rewrite, ingress('b', 'shop.lab', { '/': 'web', '=/Exact': 'web' })];
    const answer = asked(all, '/api/v1/x');
    expect(brief(answer)).toBe('api:8080/v1/x');
    expect(answer.steps).toMatchObject([
      { at: '/metadata/annotations/nginx.ingress.kubernetes.io~1rewrite-target', effect: 'path now /v1/x' },
    ]);
    expect(brief(asked(all, '/API'))).toBe('api:8080/');
    expect(brief(asked(all, '/exactly'))).toBe('web:8080/exactly');
  });

  test('a path that misses because of a rewrite shows what the Service gets', () => {
    const all = [ingress('a', 'shop.lab', { '/api': 'api' }, { 'rewrite-target': '/' })];
    expect(brief(asked(all, '/api/tasks'))).toBe('api:8080/');
  });

  test.each([
    [{ 'force-ssl-redirect': 'true' }, '308 https://shop.lab/x?q'],
    [{ 'permanent-redirect': 'https://new.lab' }, '301 https://new.lab'],
    [{ 'temporal-redirect': 'https://new.lab' }, '302 https://new.lab'],
    [{ 'whitelist-source-range': '10.0.1.0/24, 10.0.2.1' }, '403'],
    [{ 'allowlist-source-range': '10.0.0.0/24' }, 'web:8080/x?q'],
    [{ 'auth-type': 'basic' }, '401'],
    [{ 'ssl-redirect': 'false' }, 'web:8080/x?q'],
  ])('%j: %s', (annotations, expected) => {
    expect(brief(asked([ingress('a', 'shop.lab', { '/': 'web' }, annotations)], '/x?q', { clientIp: '10.0.0.9' }))).toBe(expected);
  });

  test('with a certificate http is sent to https, unless ssl-redirect is false', () => {
    const secured = (annotations = {}) => {
      const plain = ingress('a', 'shop.lab', { '/': 'web' }, annotations);
      return { ...plain, spec: { ...Object(plain.spec), tls: [{ hosts: ['shop.lab'], secretName: 'tls' }] } };
    };
    expect(brief(asked([secured()]))).toBe('308 https://shop.lab/');
    expect(brief(asked([secured()], '/', { tls: true }))).toBe('web:8080/');
    expect(brief(asked([secured({ 'ssl-redirect': 'false' })]))).toBe('web:8080/');
  });
});

test('a missing Service, port or pod is 503, with what would fix it', () => {
  expect(asked([ingress('a', 'shop.lab', { '/': 'wbe' })])).toMatchObject({
    status: 503,
    code: 'service-missing',
    hint: "did you mean 'web'?",
  });
  const [service] = serviceAndPod('empty');
  expect(brief(asked([ingress('a', 'shop.lab', { '/': 'empty' }), ...(service ? [service] : [])]))).toBe('503 no-endpoints');
});

test('an Ingress of another class, or of none, does not answer', () => {
  expect(asked([ingressOf('a', 'shop.lab', { '/': 'web' })])).toMatchObject({
    status: 404,
    code: 'ingress-class',
    hint: 'set ingressClassName: nginx',
  });
  const { spec, ...rest } = ingress('a', 'shop.lab', { '/': 'web' });
  const { ingressClassName: _, ...without } = Object(spec);
  expect(brief(asked([{ ...rest, spec: without }]))).toBe('404 ingress-class');
  const ours = {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'IngressClass',
    metadata: { name: 'nginx', annotations: { 'ingressclass.kubernetes.io/is-default-class': 'true' } },
    spec: { controller: 'k8s.io/ingress-nginx' },
  };
  expect(brief(asked([{ ...rest, spec: without }, ours]))).toBe('web:8080/');
});

test('a default backend answers where nothing else is at /', () => {
  const fallback = object('networking.k8s.io/v1', 'Ingress', 'b', {
    ingressClassName: 'nginx',
    defaultBackend: { service: { name: 'web', port: { number: 80 } } },
  });
  const all = [fallback, ingress('a', 'shop.lab', { '/api': 'api' })];
  expect(brief(asked(all, '/', { host: 'elsewhere' }))).toBe('web:8080/');
});

test('of one path in two Ingresses the oldest counts, which the objects do not say', () => {
  const { winner } = asked([ingress('a', 'shop.lab', { '/': 'web' }), ingress('b', 'shop.lab', { '/': 'api' })]);
  expect([winner?.object.name, winner?.tied.map((tied) => tied.object.name)]).toEqual(['a', ['b']]);
});

describe('Patterns', () => {
  const regex = { 'use-regex': 'true' };
  const perl = ingress('perl', 'shop.lab', { '~/(?!api).*': 'web' }, regex);

  test('of Perl only: not known where they decide', () => {
    const answer = asked([perl, ingress('b', 'shop.lab', { '~/api/v[0-9]+/longer': 'api', '~/a': 'api' }, regex)], '/api/v1');
    expect(brief(answer)).toBe('unknown: its pattern is not evaluated: invalid or unsupported Perl syntax: `(?!`');
    expect(answer).toMatchObject({ kind: 'unknown', route: { object: { name: 'perl' }, at: '/spec/rules/0/http/paths/0' } });
  });

  test('of Perl only: of no account where a longer one matches, or for another host', () => {
    const all = [perl, ingress('b', 'shop.lab', { '~/api/v[0-9]+/longer': 'api' }, regex), ingress('c', 'other.lab', { '/': 'api' })];
    expect(brief(asked(all, '/api/v1/longer'))).toBe('api:8080/api/v1/longer');
    expect(brief(asked(all, '/', { host: 'other.lab' }))).toBe('api:8080/');
  });
});

describe('Canaries', () => {
  const main = ingress('a', 'shop.lab', { '/': 'web' });
  const of = (more: Record<string, string>, headers: Record<string, string>) =>
    brief(asked([main, ingress('b', 'shop.lab', { '/': 'api' }, { canary: 'true', ...more })], '/', { headers }));
  const [WEB, API] = ['web:8080/', 'api:8080/'];

  test.each([
    [{ 'canary-by-header': 'X-Try' }, { 'x-try': 'always' }, API],
    [{ 'canary-by-header': 'X-Try' }, { 'x-try': 'never' }, WEB],
    [{ 'canary-by-header': 'X-Try' }, { 'x-try': 'yes' }, WEB],
    [{ 'canary-by-header': 'X-Try', 'canary-by-header-value': 'yes' }, { 'x-try': 'yes' }, API],
    [{ 'canary-by-header': 'X-Try', 'canary-by-header-value': 'yes' }, { 'x-try': 'always' }, WEB],
    [{ 'canary-by-header': 'X-Try', 'canary-by-header-value': 'yes', 'canary-weight': '100' }, { 'x-try': 'never' }, API],
    [{ 'canary-by-header': 'X-Try', 'canary-by-header-pattern': '^v\\d+$' }, { 'x-try': 'v12' }, API],
    [{ 'canary-by-header': 'X-Try', 'canary-by-header-pattern': '^v\\d+$' }, { 'x-try': 'always' }, WEB],
    [{ 'canary-by-cookie': 'try' }, { cookie: 'a=b; try=always' }, API],
    [{ 'canary-by-cookie': 'try', 'canary-weight': '100' }, { cookie: 'try=never' }, WEB],
    [{ 'canary-by-cookie': 'try' }, { cookie: 'retry=always' }, WEB],
    [{ 'canary-by-header': 'X-Try', 'canary-by-cookie': 'try' }, { 'x-try': 'never', cookie: 'try=always' }, WEB],
    [{ 'canary-by-header': 'X-Try', 'canary-by-cookie': 'try' }, { 'x-try': 'maybe', cookie: 'try=always' }, API],
  ])('%j, asked with %j', (more, headers, expected) => {
    expect(of(more, headers as Record<string, string>)).toBe(expected);
  });
});

test('some may not ask', () => {
  const denied = ingress(
    'a',
    'shop.lab',
    { '/': 'web' },
    { 'denylist-source-range': '10.0.0.0/24, 10.0.2.1', 'allowlist-source-range': '10.0.0.0/16' },
  );
  const of = (clientIp: string) => brief(asked([denied], '/', { clientIp }));
  expect(['10.0.0.7', '10.0.1.7', '10.0.2.1', '10.1.0.1'].map(of)).toEqual(['403', 'web:8080/', '403', '403']);
});

test('a certificate is asked for by TLS, for all paths of the host', () => {
  const of = (more: Partial<RouteRequest>, verify?: string) => {
    const named = { 'auth-tls-secret': 'shop/ca', ...(verify ? { 'auth-tls-verify-client': verify } : {}) };
    return brief(asked([ingress('a', 'shop.lab', { '/a': 'web' }, named), ingress('b', 'shop.lab', { '/': 'api' })], '/', more));
  };
  expect(of({ tls: true, clientCertificate: false })).toBe('400 client-certificate');
  expect(of({ tls: true })).toBe('api:8080/');
  expect(of({ clientCertificate: false })).toBe('api:8080/');
  expect(of({ tls: true, clientCertificate: false }, 'optional')).toBe('api:8080/');
});
