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
  expect(new Set(found.why)).toEqual(new Set([NORMALIZED, 'redirects with 301 instead of 308', 'redirects to another address']));
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

test.each(['traefik', 'gateway-api'] as const)(
  'to %s, requests of an Ingress that is left out say so, with a certificate or without',
  (to) => {
    const guarded = { 'auth-url': 'http://auth.lab$request_uri' };
    for (const tls of [true, false])
      expect(migrated(to, [['a.lab', { '/': 'web' }, guarded, tls]]).why).toEqual(['its Ingress is left out']);
  },
);

test('what would let everybody in, or answer in place of another, is not written', () => {
  const all = [
    ['a.lab', { '/': 'web' }, { 'auth-url': 'http://auth.lab$request_uri' }],
    ['b.lab', { '/': 'web' }],
    ['b.lab', { '/': 'api' }, { canary: 'true', 'canary-by-header': 'X-Canary', 'canary-by-header-pattern': '(?=x)' }],
    ['c.lab', { '/': 'web' }, { 'allowlist-source-range': '10.0.0.0/24' }],
  ] as const;
  const left = (to: 'traefik' | 'gateway-api') => migrated(to, all).leftOut.map(({ ingress: one }) => one);
  expect(left('traefik')).toEqual(['shop/i0', 'shop/i2']);
  expect(left('gateway-api')).toEqual(['shop/i0', 'shop/i2', 'shop/i3']);
  const routes = migrated('traefik', all).objects.filter(({ kind }) => kind === 'IngressRoute');
  expect(routes.map(({ metadata }) => metadata.name)).toEqual(['i1', 'i3']);
  expect(migrated('traefik', all).leftOut[0]?.why).toContain('a Middleware forwardAuth');
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
  expect(migrated('traefik', [['shop.lab', { '/': 'web' }, { ...cors, 'configuration-snippet': '' }]]).annotations).toEqual([
    { ingress: 'shop/i0', without: ['configuration-snippet'] },
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

describe('canaries', () => {
  const all = [
    ['b.lab', { '/': 'web', '/api': 'web' }],
    ['b.lab', { '/': 'api' }, { canary: 'true', 'canary-weight': '20' }],
  ] as const;

  test('a weight is that of the service', () => {
    const { objects, leftOut, why } = migrated('traefik', all);
    expect(objects).toHaveLength(1);
    expect(JSON.stringify(objects)).toContain('"services":[{"name":"web","port":80,"weight":80},{"name":"api","port":80,"weight":20}]');
    expect(leftOut).toEqual([]);
    expect(why).toEqual([NORMALIZED]);
    expect(JSON.stringify(migrated('gateway-api', all).objects)).toContain(
      '"backendRefs":[{"name":"web","port":80,"weight":80},{"name":"api","port":80,"weight":20}]',
    );
  });

  test('one that is beside no Ingress gets nothing, and is not written', () => {
    const { objects, leftOut } = migrated('traefik', [
      ['b.lab', { '/': 'web' }],
      ['c.lab', { '/': 'api' }, { canary: 'true', 'canary-weight': '20' }],
    ]);
    expect(JSON.stringify(objects)).not.toContain('"name":"api"');
    expect(leftOut[0]?.why).toContain('gets no requests today');
  });
});

describe('canaries by header and cookie', () => {
  const asks = (to: 'traefik' | 'gateway-api', more: Record<string, string>, paths: Paths = { '/': 'web', '/api': 'web' }) => {
    const found = migrated(to, [
      ['b.lab', paths],
      ['b.lab', { '/': 'api' }, { canary: 'true', ...more }],
    ]);
    expect(found.leftOut).toEqual([]);
    return found;
  };
  const CANARIES: readonly Record<string, string>[] = [
    { 'canary-by-header': 'X-Try' },
    { 'canary-by-header': 'X-Try', 'canary-weight': '30' },
    { 'canary-by-header': 'X-Try', 'canary-by-header-value': 'yes' },
    { 'canary-by-header': 'X-Try', 'canary-by-header-value': 'yes', 'canary-weight': '100' },
    { 'canary-by-header': 'X-Try', 'canary-by-header-pattern': '^v[0-9]+$' },
    { 'canary-by-cookie': 'try' },
    { 'canary-by-cookie': 'try.me', 'canary-weight': '100' },
    { 'canary-by-header': 'X-Try', 'canary-by-cookie': 'try', 'canary-weight': '10' },
  ];

  test.each(CANARIES)('%j', (more) => {
    expect(asks('traefik', more).why).toEqual([NORMALIZED]);
    expect(new Set(asks('gateway-api', more).why)).toEqual(new Set([NORMALIZED, OWN_CERTIFICATE]));
  });

  test('their routes come before that of the same path, and after that of a longer one', () => {
    const { objects } = asks('traefik', { 'canary-by-header': 'X-Try' });
    const routes = objects.flatMap(({ spec }) => Object(spec).routes as { match: string; priority: number }[]);
    const order = routes.toSorted((a, b) => b.priority - a.priority).map(({ match }) => match.replace('Host(`b.lab`) && ', ''));
    expect(order).toEqual([
      '(Path(`/api`) || PathPrefix(`/api/`))',
      'PathPrefix(`/`) && Header(`X-Try`, `always`)',
      'PathPrefix(`/`) && Header(`X-Try`, `never`)',
      'PathPrefix(`/`)',
    ]);
  });
});

describe('login servers', () => {
  const of = (more: Record<string, string>) => migrated('traefik', [['a.lab', { '/': 'web' }, more]]);

  test('are those of a Middleware forwardAuth', () => {
    const { objects, why, annotations, notes } = of({
      'auth-url': 'https://$host/oauth2/auth',
      'auth-response-headers': 'X-Auth-Request-User, X-Auth-Request-Email',
      'auth-signin': 'https://$host/oauth2/start?rd=$escaped_request_uri',
    });
    expect(objects.find(({ kind }) => kind === 'Middleware')).toMatchObject({
      spec: { forwardAuth: { address: 'https://a.lab/oauth2/auth', authResponseHeaders: ['X-Auth-Request-User', 'X-Auth-Request-Email'] } },
    });
    expect([why, annotations]).toEqual([[NORMALIZED], [{ ingress: 'shop/i0', without: ['auth-signin'] }]]);
    expect(notes[0]?.note).toContain('X-Original-URL');
  });

  test.each<readonly [Record<string, string>, string]>([
    [{ 'auth-url': 'http://auth.lab/?u=$request_uri' }, 'the variable $request_uri'],
    [{ 'auth-url': '/auth' }, 'not a URL'],
    [{ 'auth-url': 'http://auth.lab/', satisfy: 'any', 'allowlist-source-range': '10.0.0.0/8' }, 'satisfy: any'],
  ])('that it can not have are not written: %j', (more, why) => {
    const { leftOut, objects } = of(more);
    expect(leftOut[0]?.why).toContain(why);
    expect(objects).toEqual([]);
  });
});

describe('certificates of clients', () => {
  const CA = { 'auth-tls-secret': 'shop/ca' };
  const REDIRECTED = ['redirects with 301 instead of 308', 'redirects to another address'];

  test('are asked for by a TLSOption of the host, also for what other Ingresses have there', () => {
    const { objects, leftOut, annotations, why } = migrated('traefik', [
      ['a.lab', { '/admin': 'web' }, { ...CA, 'auth-tls-verify-client': 'on' }, true],
      ['a.lab', { '/': 'api' }, {}, true],
      ['b.lab', { '/': 'api' }, {}, true],
    ]);
    expect([leftOut, annotations]).toEqual([[], []]);
    expect(objects.filter(({ kind }) => kind === 'TLSOption').map(({ metadata, spec }) => [metadata.name, spec])).toEqual([
      ['i0-certificates', { clientAuth: { secretNames: ['ca'], clientAuthType: 'RequireAndVerifyClientCert' } }],
    ]);
    const options = objects.flatMap(({ metadata, spec }) => (metadata.name.endsWith('-tls') ? [Object(spec).tls] : []));
    expect(options).toEqual([
      { secretName: 'cert', options: { name: 'i0-certificates' } },
      { secretName: 'cert', options: { name: 'i0-certificates' } },
      { secretName: 'cert' },
    ]);
    expect(why.filter((one) => one !== NORMALIZED && !REDIRECTED.includes(one))).toEqual([]);
  });

  test.each([
    ['optional', 'VerifyClientCertIfGiven'],
    ['optional_no_ca', 'RequestClientCert'],
  ])('%s', (verify, type) => {
    const { objects, why } = migrated('traefik', [['a.lab', { '/': 'web' }, { ...CA, 'auth-tls-verify-client': verify }, true]]);
    expect(objects.find(({ kind }) => kind === 'TLSOption')).toMatchObject({ spec: { clientAuth: { clientAuthType: type } } });
    expect(why.filter((one) => one !== NORMALIZED && !REDIRECTED.includes(one))).toEqual([]);
  });

  test.each<readonly [string, Record<string, string>, boolean, string]>([
    ['a.lab', { 'auth-tls-secret': 'other/ca' }, true, "in namespace 'other'"],
    ['a.lab', { ...CA, 'auth-tls-match-cn': 'CN=me' }, true, 'auth-tls-match-cn'],
    ['a.lab', CA, false, 'no certificate in spec.tls'],
    ['*.lab', CA, true, 'written in full'],
  ])('%s, %j: not written, nor what else the host has', (host, more, tls, why) => {
    const all = [
      [host, { '/a': 'web' }, more, tls],
      [host, { '/': 'api' }, {}, tls],
    ] as const;
    const { leftOut, objects } = migrated('traefik', all);
    expect(leftOut.map((one) => one.why.includes(why))).toEqual([true, true]);
    expect(objects).toEqual([]);
    expect(migrated('gateway-api', all).leftOut).toHaveLength(2);
  });

  test('are not asked for where they are off', () => {
    const { objects } = migrated('traefik', [['a.lab', { '/': 'web' }, { ...CA, 'auth-tls-verify-client': 'off' }, true]]);
    expect(objects.map(({ kind }) => kind)).not.toContain('TLSOption');
  });
});

describe('who may not ask', () => {
  const of = (more: Record<string, string>) => migrated('traefik', [['a.lab', { '/': 'web' }, more]]);

  test.each([
    { 'denylist-source-range': '10.0.0.0/24' },
    { 'denylist-source-range': '10.0.0.0/24,192.0.2.1' },
    { 'denylist-source-range': '2001:db8::/32' },
    { 'denylist-source-range': '10.0.5.0/24', 'allowlist-source-range': '10.0.0.0/16, 192.0.2.0/24' },
  ])('%j', (more) => {
    const { why, annotations } = of(more);
    expect(why.filter((one) => one !== NORMALIZED)).toEqual([]);
    expect(annotations).toEqual([]);
  });

  test('lists that are invalid or allow no address are not written', () => {
    expect(of({ 'denylist-source-range': '10.0.0.0/33' }).leftOut[0]?.why).toContain('invalid');
    expect(of({ 'denylist-source-range': '10.0.0.0/8', 'allowlist-source-range': '10.0.0.0/24' }).leftOut[0]?.why).toContain(
      'allow no address',
    );
  });
});

test('other names of a host', () => {
  const { objects, why, annotations } = migrated('traefik', [['b.lab', { '/': 'web' }, { 'server-alias': 'c.lab, d.lab' }]]);
  expect(JSON.stringify(objects)).toContain('Host(`c.lab`)');
  expect(JSON.stringify(objects)).toContain('Host(`d.lab`)');
  expect([why, annotations]).toEqual([[NORMALIZED], []]);
});

describe('logins', () => {
  const users = { 'auth-type': 'basic', 'auth-secret': 'users' };
  const left = (more: Record<string, string>) => migrated('traefik', [['a.lab', { '/': 'web' }, { ...users, ...more }]]).leftOut[0]?.why;

  test('are those of a Middleware', () => {
    const { objects, comparison } = migrated('traefik', [['a.lab', { '/': 'web' }, { ...users, 'auth-realm': 'private' }]]);
    expect(objects.find(({ kind }) => kind === 'Middleware')).toMatchObject({ spec: { basicAuth: { secret: 'users', realm: 'private' } } });
    expect(comparison.differences.filter(({ example }) => !example.before.startsWith('401'))).toEqual([]);
    expect(JSON.stringify(migrated('traefik', [['a.lab', { '/': 'web' }, { ...users, 'auth-type': 'digest' }]]).objects)).toContain(
      '"digestAuth":{"secret":"users"}',
    );
  });

  test.each<readonly [Record<string, string>, string]>([
    [{ 'auth-secret-type': 'auth-map' }, 'a line user:hash for each'],
    [{ 'auth-secret': 'logins/users' }, "in namespace 'logins'"],
    [{ 'auth-secret': '' }, 'no auth-secret'],
    [{ satisfy: 'any', 'whitelist-source-range': '10.0.0.0/8' }, 'satisfy: any'],
    [{ 'auth-type': 'ldap' }, "'ldap' is not known"],
  ])('that it can not have are not written: %j', (more, why) => {
    expect(left(more)).toContain(why);
  });

  test('of the own namespace, written out', () => {
    expect(left({ 'auth-secret': 'shop/users' })).toBeUndefined();
  });
});

test.each<readonly [what: string, annotations: Record<string, string>, wanted: object]>([
  [
    'CORS',
    { 'enable-cors': 'true', 'cors-allow-origin': 'https://a.lab, https://b.lab', 'cors-allow-credentials': 'false' },
    {
      headers: {
        accessControlAllowOriginList: ['https://a.lab', 'https://b.lab'],
        accessControlAllowCredentials: false,
        accessControlMaxAge: 1728000,
      },
    },
  ],
  ['a rate', { 'limit-rps': '10' }, { rateLimit: { average: 10, burst: 50 } }],
  ['a rate by the minute', { 'limit-rpm': '60', 'limit-burst-multiplier': '2' }, { rateLimit: { average: 60, burst: 120, period: '1m' } }],
  [
    'a rate with a multiplier that is no number',
    { 'limit-rps': '10', 'limit-burst-multiplier': 'many' },
    { rateLimit: { average: 10, burst: 50 } },
  ],
  ['CORS for a time that is no number', { 'enable-cors': 'true', 'cors-max-age': '1h' }, { headers: { accessControlMaxAge: 1728000 } }],
  ['requests at once', { 'limit-connections': '4' }, { inFlightReq: { amount: 4 } }],
  ['the host that pods see', { 'upstream-vhost': 'inside.lab' }, { headers: { customRequestHeaders: { Host: 'inside.lab' } } }],
])('a Middleware for %s', (_, annotations, wanted) => {
  const found = migrated('traefik', [['a.lab', { '/': 'web' }, annotations]]);
  expect(found.objects.find(({ kind }) => kind === 'Middleware')).toMatchObject({ spec: wanted });
  expect(found.annotations).toEqual([]);
  expect(migrated('gateway-api', [['a.lab', { '/': 'web' }, annotations]]).annotations[0]?.without).toEqual(Object.keys(annotations));
});

test('sessions stay with a pod', () => {
  const { objects } = migrated('traefik', [
    ['a.lab', { '/': 'web' }, { affinity: 'cookie', 'session-cookie-name': 'who', 'session-cookie-samesite': 'Lax' }],
  ]);
  expect(JSON.stringify(objects)).toContain('"sticky":{"cookie":{"name":"who","httpOnly":true,"sameSite":"lax"}}');
});

describe('to the Gateway API', () => {
  const differing = (paths: Paths, annotations: Record<string, string>) => {
    const { why, annotations: without } = migrated('gateway-api', [['a.lab', paths, annotations]]);
    return { why: why.filter((one) => one !== NORMALIZED && one !== OWN_CERTIFICATE), without };
  };

  test('a prefix is taken off beside a path that stays', () => {
    const rewrite = { 'rewrite-target': '/$2', 'use-regex': 'true' };
    expect(differing({ '~/api(/|$)(.*)': 'api', '~/()(.*)': 'web' }, rewrite)).toMatchObject({ without: [] });
    // But for capital letters.
    const { objects } = migrated('gateway-api', [['a.lab', { '~/api(/|$)(.*)': 'api', '~/()(.*)': 'web' }, rewrite]]);
    expect(JSON.stringify(objects)).toContain(
      '{"matches":[{"path":{"type":"PathPrefix","value":"/"}}],"backendRefs":[{"name":"web","port":80}]}',
    );
  });

  test.each(['permanent-redirect', 'temporal-redirect'])('%s', (name) => {
    const { why, without } = differing({ '/': 'web' }, { [name]: 'https://new.lab/home' });
    // It keeps what is asked behind a question mark.
    expect([why, without]).toEqual([['redirects to another address'], []]);
    expect(differing({ '/': 'web' }, { [name]: 'https://new.lab$request_uri' }).without).toHaveLength(1);
  });

  test('the root is sent elsewhere', () => {
    const { objects, annotations } = migrated('gateway-api', [['a.lab', { '/': 'web' }, { 'app-root': '/login' }]]);
    expect(JSON.stringify(objects)).toContain('"replaceFullPath":"/login"');
    expect(annotations).toEqual([]);
  });
});
