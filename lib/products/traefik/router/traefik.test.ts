import { routerOf } from '../../../cluster/routing/router';
import { clusterOf } from '../../cluster-of';
import { answerTo, brief, ingress, ingressRoute, labOn, object, serviceAndPod, traefikObject, traefikValues } from '../../routes.fixture';

// Hundreds of random or large inputs a test.
jest.setTimeout(60_000);

const services = [...serviceAndPod('web'), ...serviceAndPod('api'), ...serviceAndPod('named', 'web'), ...serviceAndPod('lost', 'nope')];
const ROUTER = 'traefik.ingress.kubernetes.io/router.';

describe('Paths of an Ingress', () => {
  const all = [
    ...services,
    ingress('shop', 'shop.lab', { '/': 'web', '/api': 'api', '=/only/this': 'api', '=/one': 'api', '~/any': 'named' }),
  ];

  test.each([
    ['/', 'web:8080/'],
    ['/api', 'api:8080/api'],
    ['/api/v1?q=1', 'api:8080/api/v1?q=1'],
    ['/apix', 'api:8080/apix'],
    ['/ap', 'web:8080/ap'],
    ['/only/this', 'api:8080/only/this'],
    ['/only/this/', 'web:8080/only/this/'],
    // Path("/one") is shorter than PathPrefix("/"): to Traefik the longer rule is the better one, though Kubernetes says that Exact is.
    ['/one', 'web:8080/one'],
    ['/anything', 'named:8080/anything'],
    ['/api/../x', 'web:8080/x'],
    ['//api', 'api:8080/api'],
  ])('%s goes to %s', (path, expected) => {
    expect(brief(answerTo(all, path))).toBe(expected);
  });
});

describe('Hosts of an Ingress', () => {
  const all = [
    ...services,
    ingress('own', 'shop.lab', { '/': 'web' }),
    ingress('other', 'shop.example', { '/': 'web' }),
    ingress('wild', '*.lab', { '/': 'api' }),
    ingress('any', '', { '/': 'named' }),
  ];

  test.each([
    // The pattern of a wildcard is longer than the host, so to Traefik it is the better rule.
    ['shop.lab', 'api'],
    ['OTHER.lab:8000', 'api'],
    ['deep.other.lab', 'named'],
    ['shop.example', 'web'],
    ['SHOP.example.', 'web'],
    ['elsewhere', 'named'],
  ])('%s goes to %s', (host, expected) => {
    expect(brief(answerTo(all, '/', { host }))).toBe(`${expected}:8080/`);
  });
});

describe('Priority', () => {
  test('the longer rule wins, and says over which', () => {
    const answer = answerTo([...services, ingressRoute('a', { match: 'PathPrefix(`/`)' }), ingress('b', 'shop.lab', { '/': 'api' })]);
    expect(answer).toMatchObject({
      kind: 'service',
      winner: { object: { kind: 'Ingress', name: 'b' }, at: '/spec/rules/0/http/paths/0', tied: [] },
    });
    expect(answer.winner?.why).toBe('priority 35 (length of its rule); the next, IngressRoute shop/a /spec/routes/0, has 15');
  });

  test('an explicit priority replaces the length; 0 counts as unset', () => {
    const rules = [
      { match: 'Host(`shop.lab`) && PathPrefix(`/`)', priority: 0 },
      { match: 'PathPrefix(`/`)', priority: 90, services: [{ name: 'api', port: 80 }] },
    ];
    expect(brief(answerTo([...services, ingressRoute('a', ...rules)]))).toBe('api:8080/');
    const low = ingress('b', 'shop.lab', { '/': 'web' }, { [`${ROUTER}priority`]: '1' });
    expect(brief(answerTo([...services, low, ingress('c', '', { '/': 'api' })]))).toBe('api:8080/');
  });

  test('of two with the same one nobody knows', () => {
    const { winner } = answerTo([...services, ingress('a', 'shop.lab', { '/': 'web' }), ingress('b', 'shop.lab', { '/': 'api' })]);
    expect([winner?.object.name, ...(winner?.tied ?? []).map((tied) => tied.object.name)].sort()).toEqual(['a', 'b']);
    expect(winner?.why).toContain('left to chance');
  });

  test('a default backend comes last, and counts only without rules', () => {
    const backend = { defaultBackend: { service: { name: 'api', port: { name: 'http' } } } };
    const fallback = object('networking.k8s.io/v1', 'Ingress', 'fallback', backend);
    const all = [...services, fallback, ingressRoute('a', { match: 'PathPrefix(`/a`)', priority: -1000 })];
    expect(brief(answerTo(all, '/b'))).toBe('api:8080/b');
    expect(brief(answerTo(all, '/a'))).toBe('web:8080/a');
    const { spec, ...rest } = ingress('b', 'shop.lab', { '/b': 'web' });
    expect(brief(answerTo([...services, { ...rest, spec: { ...Object(spec), ...backend } }], '/c'))).toBe('404 no-path');
  });
});

describe('A route that can not be built', () => {
  test.each([
    ['a Service that is missing', ingress('b', 'shop.lab', { '/api': 'ap' }), 'service-missing', "did you mean 'api'?"],
    [
      'a port that is missing',
      ingressRoute('b', { match: 'PathPrefix(`/api/v1`)', services: [{ name: 'api', port: 81 }] }),
      'port-missing',
      'it has 80 (http)',
    ],
    ['an invalid rule', ingressRoute('b', { match: 'Host(`shop.lab`' }), undefined, undefined],
    [
      'a middleware that is missing',
      ingress('b', 'shop.lab', { '/api': 'api' }, { [`${ROUTER}middlewares`]: 'shop-gone@kubernetescrd' }),
      'middleware-missing',
      undefined,
    ],
    ['another class', ingress('b', 'shop.lab', { '/api': 'api' }, {}, 'nginx'), 'ingress-class', 'set ingressClassName: traefik'],
    [
      'an annotation that is unknown',
      ingress('b', 'shop.lab', { '/api': 'api' }, { [`${ROUTER}middleware`]: 'x' }),
      'annotation',
      "did you mean 'middlewares'?",
    ],
    [
      'a priority that is no number',
      ingress('b', 'shop.lab', { '/api': 'api' }, { [`${ROUTER}priority`]: 'high' }),
      'annotation',
      undefined,
    ],
  ])('for %s leaves its requests to the next one', (_, broken, code, hint) => {
    const all = [...services, ingress('a', '', { '/': 'web' }), broken];
    const answer = answerTo(all, '/api/v1');
    expect(brief(answer)).toBe('web:8080/api/v1');
    expect(answer.skippedRoutes.map(({ problem }) => problem.code)).toEqual(code === undefined ? [] : [code]);
    if (hint !== undefined) expect(answer.skippedRoutes[0]?.problem.hint).toBe(hint);
  });

  test('is the reason if there is no other', () => {
    const answer = answerTo([...services, ingress('b', 'shop.lab', { '/': 'wbe' })]);
    expect(answer).toMatchObject({ kind: 'dead-end', status: 404, code: 'service-missing', reason: 'Service shop/wbe does not exist' });
  });

  test('does not overwrite one with the same rule that can', () => {
    const match = 'Path(`/`)';
    const rules = [{ match }, { match, services: [{ name: 'gone', port: 80 }] }];
    expect(brief(answerTo([...services, ingressRoute('a', ...rules)]))).toBe('web:8080/');
    expect(brief(answerTo([...services, ingressRoute('a', ...rules.reverse())]))).toBe('web:8080/');
  });
});

describe('Pods behind a route', () => {
  test('a named port is looked up in them', () => {
    expect(brief(answerTo([...services, ingress('a', 'shop.lab', { '/': 'named' })]))).toBe('named:8080/');
    const lost = answerTo([...services, ingress('a', 'shop.lab', { '/': 'lost' })]);
    expect(lost).toMatchObject({ status: 503, code: 'no-endpoints', hint: "they have 'web'" });
  });

  test('none: 503, or no route where the chart says so', () => {
    const [service] = serviceAndPod('empty');
    const all = [...services, ...(service ? [service] : []), ingress('a', 'shop.lab', { '/': 'empty' })];
    expect(brief(answerTo(all))).toBe('503 no-endpoints');
    const valuesContent = 'providers: { kubernetesIngress: { allowEmptyServices: false } }';
    expect(brief(answerTo([...all, traefikValues(valuesContent)]))).toBe('404 no-endpoints');
  });

  test('those of a Service from elsewhere are taken to be there', () => {
    const lab = labOn('traefik', { externals: [{ kind: 'Service', namespace: 'shop', name: 'far', ports: [{ port: 80 }] }] });
    const all = [ingress('a', 'shop.lab', { '/': 'far' })];
    expect(answerTo(all, '/', {}, lab)).toMatchObject({ kind: 'service', backends: [{ elsewhere: true, at: '', port: 80 }] });
    expect(brief(answerTo(all))).toBe('404 service-missing');
  });
});

describe('Entry points', () => {
  const route = traefikObject('IngressRoute', 'a', {
    entryPoints: ['websecure'],
    routes: [{ match: 'Host(`shop.lab`)', services: [{ name: 'web', port: 80 }] }],
  });

  test('a route is on those that it names, by TLS where the entry point is', () => {
    const all = [...services, route];
    expect(brief(answerTo(all, '/', { entryPoint: 'websecure', tls: true }))).toBe('web:8080/');
    expect(answerTo(all)).toMatchObject({ code: 'entry-point', hint: 'it is on websecure by https' });
    expect(brief(answerTo(all, '/', { entryPoint: 'websecure' }))).toBe('404 entry-point');
  });

  test('on all if it names none; its own tls is for every one', () => {
    const all = [
      ...services,
      ingress('a', 'shop.lab', { '/': 'web' }),
      ingress('b', 'safe.lab', { '/': 'api' }, { [`${ROUTER}tls`]: 'true' }),
    ];
    expect(brief(answerTo(all))).toBe('web:8080/');
    expect(brief(answerTo(all, '/', { entryPoint: 'websecure', tls: true }))).toBe('web:8080/');
    expect(brief(answerTo(all, '/', { host: 'safe.lab' }))).toBe('404 entry-point');
    expect(brief(answerTo(all, '/', { host: 'safe.lab', tls: true }))).toBe('api:8080/');
  });

  test('one may send all to another', () => {
    const valuesContent = 'ports: { web: { http: { redirections: { entryPoint: { to: websecure, permanent: true } } } } }';
    const all = [...services, ingress('a', 'shop.lab', { '/': 'web' }), traefikValues(valuesContent)];
    expect(brief(answerTo(all, '/x?y'))).toBe('301 https://shop.lab/x?y');
    expect(brief(answerTo(all, '/x', { entryPoint: 'websecure', tls: true }))).toBe('web:8080/x');
  });
});

describe('Nobody answers', () => {
  const all = [
    ...services,
    ingress('a', 'shop.lab', { '/api': 'web' }),
    ingressRoute('b', { match: 'Host(`shop.lab`) && Path(`/post`) && Method(`POST`)' }),
  ];

  test.each([
    ['a host like a known one', { host: 'shpo.lab' }, 'no-host', "did you mean 'shop.lab'?"],
    ['a host like none', { host: 'elsewhere.example' }, 'no-host', undefined],
    ['a path like a known one', { path: '/apo' }, 'no-path', "did you mean '/api'?"],
    ['another path', { path: '/something' }, 'no-path', 'it has /api, /post'],
    ['another method', { path: '/post' }, 'no-match', undefined],
  ])('%s', (_, request, code, hint) => {
    const answer = answerTo(all, '/', request);
    expect(answer).toMatchObject({ kind: 'dead-end', status: 404, code });
    expect('hint' in answer ? answer.hint : undefined).toBe(hint);
  });
});

test('finds each route among 10,000 Ingresses', () => {
  const many = Array.from({ length: 10_000 }, (_, i) => ingress(`i${i}`, `h${i}.lab`, { '/': 'web', '/api': 'api' }));
  const router = routerOf(clusterOf([...services, ...many], labOn('traefik')));
  const names = Array.from(
    { length: 100 },
    (_, i) => router.answer({ host: `h${i * 100}.lab`, path: '/api/x', entryPoint: 'web', tls: false }).winner?.object.name,
  );
  expect(names).toEqual(names.map((_, i) => `i${i * 100}`));
});

describe('Patterns that are too much', () => {
  const large = 'PathRegexp(`(?i)(one|two|three|other){900}`)';

  test('not known where they decide', () => {
    const all = [...serviceAndPod('web'), ingressRoute('large', { match: `Host(\`shop.lab\`) && ${large}` })];
    expect(brief(answerTo(all))).toBe(
      'unknown: its pattern is not evaluated: it has more than 3000 characters with its repetitions written out',
    );
    expect(brief(answerTo(all, '/', { host: 'other.lab' }))).toBe('404 no-host');
  });

  test('of no account behind the route that answers', () => {
    const all = [...serviceAndPod('web'), ingressRoute('a', { match: 'Host(`shop.lab`)', priority: 100 }, { match: large, priority: 1 })];
    expect(brief(answerTo(all))).toBe('web:8080/');
  });
});
