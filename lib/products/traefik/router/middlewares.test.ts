import type { Manifest } from '../../../manifest/manifest';
import { answerTo, brief, ingress, ingressRoute, labOn, object, serviceAndPod, traefikObject, traefikValues } from '../../routes.fixture';

const services = serviceAndPod('web');

/** The answer of a route with one middleware. */
function through(spec: unknown, path = '/api/v1', request = {}, lab = labOn('traefik'), more: readonly Manifest[] = []) {
  const all = [
    ...more,
    ...services,
    traefikObject('Middleware', 'm', spec),
    ingressRoute('a', { match: 'Host(`shop.lab`)', middlewares: [{ name: 'm' }] }),
  ];
  return answerTo(all, path, request, lab);
}

test.each([
  ['stripPrefix', { stripPrefix: { prefixes: ['/x', '/api'] } }, 'web:8080/v1?q=1'],
  ['stripPrefix of all', { stripPrefix: { prefixes: ['/api/v1'] } }, 'web:8080/?q=1'],
  ['stripPrefix to the letter', { stripPrefix: { prefixes: ['/api/'] } }, 'web:8080/v1?q=1'],
  ['stripPrefixRegex', { stripPrefixRegex: { regex: ['/[a-z]+'] } }, 'web:8080/v1?q=1'],
  ['addPrefix', { addPrefix: { prefix: '/new' } }, 'web:8080/new/api/v1?q=1'],
  ['replacePath', { replacePath: { path: '/one' } }, 'web:8080/one?q=1'],
  ['replacePathRegex', { replacePathRegex: { regex: '^/api/(.*)', replacement: '/$1/x' } }, 'web:8080/v1/x?q=1'],
  ['replacePathRegex that does not match', { replacePathRegex: { regex: '^/none', replacement: '/' } }, 'web:8080/api/v1?q=1'],
  ['redirectScheme', { redirectScheme: { scheme: 'https', permanent: true } }, '301 https://shop.lab/api/v1?q=1'],
  ['redirectScheme to a port', { redirectScheme: { scheme: 'https', port: '8443' } }, '302 https://shop.lab:8443/api/v1?q=1'],
  ['redirectScheme to where it is', { redirectScheme: { scheme: 'http', port: '80' } }, 'web:8080/api/v1?q=1'],
  ['redirectRegex', { redirectRegex: { regex: '^http://([^/]+)/api', replacement: 'http://$1/new' } }, '302 http://shop.lab/new/v1?q=1'],
  ['redirectRegex that does not match', { redirectRegex: { regex: '^https', replacement: 'x' } }, 'web:8080/api/v1?q=1'],
  ['ipAllowList', { ipAllowList: { sourceRange: ['10.0.0.0/24'] } }, 'web:8080/api/v1?q=1'],
  ['ipAllowList of others', { ipAllowList: { sourceRange: ['10.0.1.0/24'], rejectStatusCode: 404 } }, '404'],
  ['ipWhiteList of others', { ipWhiteList: { sourceRange: ['10.0.1.7'] } }, '403'],
  ['headers', { headers: { frameDeny: true } }, 'web:8080/api/v1?q=1'],
  ['no limit of requests', { inFlightReq: { amount: 0 } }, 'web:8080/api/v1?q=1'],
  ['no limit of a rate', { rateLimit: { average: 0 } }, 'web:8080/api/v1?q=1'],
  ['attempts', { retry: { attempts: 1 } }, 'web:8080/api/v1?q=1'],
  ['pages of errors', { errors: { status: ['404', '500-599'], query: '/', service: { name: 'web', port: 80 } } }, 'web:8080/api/v1?q=1'],
  ['one that is not known here', { compress: {} }, 'web:8080/api/v1?q=1'],
])('%s', (_, spec, expected) => {
  expect(brief(through(spec, '/api/v1?q=1', { clientIp: '10.0.0.9' }))).toBe(expected);
});

test('a redirect of another method keeps it', () => {
  expect(brief(through({ redirectScheme: { scheme: 'https' } }, '/', { method: 'POST' }))).toBe('307 https://shop.lab/');
  expect(brief(through({ redirectScheme: { scheme: 'https', permanent: true } }, '/', { method: 'POST' }))).toBe('308 https://shop.lab/');
});

test('basicAuth asks for a password if its Secret is known, and else takes the route with it', () => {
  const spec = { basicAuth: { secret: 'users' } };
  const lab = labOn('traefik', { outside: [{ kind: 'Secret', namespace: 'shop', name: 'users', keys: {}, why: 'login' }] });
  expect(brief(through(spec, '/', {}, lab))).toBe('401');
  expect(brief(through(spec, '/', { headers: { Authorization: 'Basic x' } }, lab))).toBe('web:8080/');
  expect(through(spec)).toMatchObject({ status: 404, code: 'middleware-invalid', reason: expect.stringContaining('Secret shop/users') });
});

const SECRETS: readonly (readonly [string, Manifest])[] = [
  ['an ExternalSecret', object('external-secrets.io/v1', 'ExternalSecret', 'login', { target: { name: 'users' }, data: [] })],
  [
    'a SealedSecret, whatever its template is called',
    object('bitnami.com/v1alpha1', 'SealedSecret', 'users', { template: { metadata: { name: 'x' } } }),
  ],
  [
    'a ClusterExternalSecret',
    { apiVersion: 'external-secrets.io/v1', kind: 'ClusterExternalSecret', metadata: { name: 'x' }, spec: { externalSecretName: 'users' } },
  ],
];

test.each(SECRETS)('%s makes the Secret of a basicAuth', (_, secret) => {
  const spec = { basicAuth: { secret: 'users' } };
  expect(brief(through(spec, '/', { headers: { Authorization: 'Basic x' } }, labOn('traefik'), [secret]))).toBe('web:8080/');
});

test('of a namespace into which others install it is not known that a Secret is missing', () => {
  const chart = object('helm.cattle.io/v1', 'HelmChart', 'login', { targetNamespace: 'shop' });
  expect(brief(through({ basicAuth: { secret: 'users' } }, '/', {}, labOn('traefik'), [chart]))).toBe('401');
});

test.each([
  ['two kinds', { addPrefix: { prefix: '/a' }, compress: {} }, 'is both addPrefix and compress'],
  ['nothing', {}, 'does nothing'],
  ['a bad pattern', { redirectRegex: { regex: '(' } }, 'missing closing )'],
  ['a bad range', { ipAllowList: { sourceRange: ['here'] } }, "got sourceRange 'here'"],
  ['no range', { ipAllowList: {} }, 'names no sourceRange'],
  ['no scheme', { redirectScheme: {} }, 'names no scheme'],
  ['no attempts', { retry: { attempts: 0 } }, 'says no attempts'],
  ['no retries at all', { retry: {} }, 'says no attempts'],
  ['two codes in one', { errors: { status: ['404,500'], query: '/', service: { name: 'web', port: 80 } } }, "got status '404,500'"],
  ['an unknown encoding', { compress: { encodings: ['gzip', 'lz4'] } }, "got encoding 'lz4'"],
  ['a size below 0', { buffering: { maxRequestBodyBytes: -1 } }, 'got maxRequestBodyBytes -1'],
  ['nobody to ask', { forwardAuth: { trustForwardHeader: true } }, 'names no address'],
  ['a bad pattern of headers', { forwardAuth: { address: 'http://a/', authResponseHeadersRegex: '(?=x)' } }, 'invalid or unsupported'],
  ['a bad pattern of origins', { headers: { accessControlAllowOriginListRegex: ['*'] } }, 'missing argument'],
  ['a period without a unit that is known', { rateLimit: { average: 1, period: '1x' } }, "got period '1x'"],
  ['two things to count by', { rateLimit: { sourceCriterion: { ipStrategy: {}, requestHost: true } } }, 'of ipStrategy and requestHost'],
  ['a plugin that is not loaded', { plugin: { bouncer: {} } }, "the plugin 'bouncer'"],
  ['itself in its chain', { chain: { middlewares: [{ name: 'm' }] } }, 'leads back to itself'],
])('one with %s takes the route with it', (_, spec, reason) => {
  expect(through(spec)).toMatchObject({
    kind: 'dead-end',
    status: 404,
    code: 'middleware-invalid',
    reason: expect.stringContaining(reason),
  });
});

const LOGINS: readonly (readonly [string, string, object, string])[] = [
  ['one key', 'basicAuth', { stringData: { users: '' } }, '401'],
  ['two keys', 'basicAuth', { stringData: { username: '', password: '' } }, '404 middleware-invalid'],
  ['two keys of that type', 'basicAuth', { type: 'kubernetes.io/basic-auth', stringData: { username: '', password: '' } }, '401'],
  [
    'two keys of that type, for a digest',
    'digestAuth',
    { type: 'kubernetes.io/basic-auth', data: { username: '', password: '' } },
    '404 middleware-invalid',
  ],
];

test.each(LOGINS)('a login by a Secret with %s, %s', (_, kind, content, expected) => {
  const secret: Manifest = { apiVersion: 'v1', kind: 'Secret', metadata: { name: 'users', namespace: 'shop' }, ...content };
  expect(brief(through({ [kind]: { secret: 'users' } }, '/', {}, labOn('traefik'), [secret]))).toBe(expected);
});

test('an address without a scheme is an error at each request, as a real Traefik has shown', () => {
  expect(brief(through({ forwardAuth: { address: 'auth.shop.svc:80/verify' } }))).toBe('500');
  expect(brief(through({ forwardAuth: { address: 'http://auth.shop.svc/verify' } }, '/'))).toBe('web:8080/');
});

const FOREIGN: readonly (readonly [string, string, string])[] = [
  ['of no provider that it is started with', '', '404 middleware-missing'],
  ['of the file that it reads', 'providers: { file: { enabled: true } }', 'web:8080/'],
  ['of the file that arguments name', 'additionalArguments: [--providers.file.filename=/etc/routes.yaml]', 'web:8080/'],
];

test.each(FOREIGN)('a middleware %s', (_, values, expected) => {
  const annotations = { 'traefik.ingress.kubernetes.io/router.middlewares': 'login@file' };
  expect(brief(answerTo([...services, traefikValues(values), ingress('a', 'shop.lab', { '/': 'web' }, annotations)]))).toBe(expected);
});

test('of a Traefik that is managed elsewhere nobody knows providers and plugins', () => {
  const lab = labOn('traefik');
  const elsewhere = { ...lab, ingress: { ...lab.ingress, managedBy: 'elsewhere' } };
  expect(brief(through({ plugin: { bouncer: {} } }, '/', {}, elsewhere))).toBe('web:8080/');
});

test('a chain is all of its middlewares, in order, each a step', () => {
  const all: Manifest[] = [
    ...services,
    traefikObject('Middleware', 'add', { addPrefix: { prefix: '/x' } }),
    traefikObject('Middleware', 'strip', { stripPrefix: { prefixes: ['/x/api'] } }),
    traefikObject('Middleware', 'both', { chain: { middlewares: [{ name: 'add' }, { name: 'strip' }] } }),
    ingressRoute('a', { match: 'Host(`shop.lab`)', middlewares: [{ name: 'both' }] }),
  ];
  const answer = answerTo(all, '/api/v1');
  expect(brief(answer)).toBe('web:8080/v1');
  expect(answer.steps.map(({ object: { name }, at, effect }) => [name, at, effect])).toEqual([
    ['add', '/spec/addPrefix', 'path now /x/api/v1'],
    ['strip', '/spec/stripPrefix', 'path now /v1'],
  ]);
});

test('a redirect goes by the path that earlier middlewares have made', () => {
  const all = [
    ...services,
    traefikObject('Middleware', 'strip', { stripPrefix: { prefixes: ['/api'] } }),
    traefikObject('Middleware', 'secure', { redirectScheme: { scheme: 'https' } }),
    ingressRoute('a', { match: 'Host(`shop.lab`)', middlewares: [{ name: 'strip' }, { name: 'secure' }] }),
  ];
  expect(brief(answerTo(all, '/api/v1?q'))).toBe('302 https://shop.lab/v1?q');
});

describe('Middlewares of another namespace', () => {
  const far: Manifest = {
    ...traefikObject('Middleware', 'm', { addPrefix: { prefix: '/far' } }),
    metadata: { name: 'm', namespace: 'tools' },
  };
  const all = [...services, far, ingressRoute('a', { match: 'Host(`shop.lab`)', middlewares: [{ name: 'm', namespace: 'tools' }] })];

  test('are refused to an IngressRoute, unless the chart allows them', () => {
    expect(answerTo(all)).toMatchObject({ status: 404, code: 'middleware-namespace' });
    const values = [
      { valuesContent: 'providers: { kubernetesCRD: { allowCrossNamespace: true } }' },
      { valuesContent: 'additionalArguments: [--providers.kubernetescrd.allowcrossnamespace]' },
    ];
    for (const spec of values) expect(brief(answerTo([...all, traefikValues(spec.valuesContent)]))).toBe('web:8080/far/');
  });

  test('are allowed to a chain', () => {
    const chain = traefikObject('Middleware', 'chain', { chain: { middlewares: [{ name: 'm', namespace: 'tools' }] } });
    const route = ingressRoute('a', { match: 'Host(`shop.lab`)', middlewares: [{ name: 'chain' }] });
    expect(brief(answerTo([...services, far, chain, route]))).toBe('web:8080/far/');
  });

  test('are allowed to an Ingress', () => {
    const annotations = { 'traefik.ingress.kubernetes.io/router.middlewares': 'tools-m@kubernetescrd' };
    expect(brief(answerTo([...services, far, ingress('a', 'shop.lab', { '/': 'web' }, annotations)]))).toBe('web:8080/far/');
  });

  test('must be named with their provider there', () => {
    const annotations = { 'traefik.ingress.kubernetes.io/router.middlewares': 'tools-m' };
    const answer = answerTo([...services, far, ingress('a', 'shop.lab', { '/': 'web' }, annotations)]);
    expect(answer).toMatchObject({ code: 'middleware-missing', hint: 'write <namespace>-<name>@kubernetescrd' });
  });
});
