import type { Manifest } from '../manifest/manifest';
import { ingress, object, traefikObject, traefikValues } from '../products/routes.fixture';
import { deadEnd, deployment, get, kinds, lab, policy, reach, SHOP, service } from './fixture';

test('the way of a request, hop by hop, each with what decides it', () => {
  const trace = get('http://shop.lab/api/items?page=2');
  expect(trace.outcome).toBe('reached');
  expect(kinds(trace)).toBe('host entry route service policy pods');
  expect(trace.hops.map(({ by, at }) => (by === undefined ? '' : `${by === 'lab' ? by : `${by.kind} ${by.name}`} ${at}`))).toEqual([
    'lab /hosts/0',
    'lab /ingress',
    'Ingress shop /spec/rules/0/http/paths/0',
    'Service web /spec/ports/0',
    '',
    'Deployment web /spec/template/spec/containers/0/ports/0',
  ]);
  expect(trace.destinations).toEqual([expect.objectContaining({ object: expect.objectContaining({ name: 'web' }), port: 8080, pods: 2 })]);
});

test.each([
  ['nodeName', { nodeName: 'two' }],
  ['nodeSelector', { nodeSelector: { 'kubernetes.io/hostname': 'two' } }],
])('pods that are pinned by %s are on that node', (_, spec) => {
  const [, ...rest] = SHOP;
  expect(get('http://shop.lab/api', [deployment('web', { http: 8080 }, spec), ...rest]).destinations).toMatchObject([{ nodes: ['two'] }]);
});

const TLS = { 'traefik.ingress.kubernetes.io/router.entrypoints': 'web' };
const onWeb = [...SHOP.slice(0, 2), ingress('shop', 'shop.lab', { '/api': 'web' }, TLS)];
const missing = { 'traefik.ingress.kubernetes.io/router.middlewares': 'shop-gone@kubernetescrd' };
const closed = policy('closed', 'web', { policyTypes: ['Ingress'] });
const nearly = policy('nearly', 'web', { ingress: [{ from: [{ podSelector: { matchLabels: { app: 'traefik' } } }] }] });

test.each([
  ['a host that nobody knows', 'http://shp.lab/api', SHOP, 'host-unknown', 'lab', "did you mean 'shop.lab'?"],
  [
    'a host on a node where no controller listens',
    'http://wrong.lab/',
    SHOP,
    'not-listening',
    'lab',
    'wrong.lab must resolve to 10.0.0.2 (one)',
  ],
  ['a node by its name', 'http://two/', SHOP, 'not-listening', 'lab', 'ask 10.0.0.2 (one)'],
  ['an address of another machine', 'http://printer.lab/', SHOP, 'address-elsewhere', 'lab', 'traefik is at 10.0.0.2 (one)'],
  ['a port where nothing listens', 'http://shop.lab:8080/api', SHOP, 'entry-point', 'lab', 'traefik has web 80, websecure 443'],
  ['a path that misses', 'http://shop.lab/apy', SHOP, 'no-path', 'Ingress shop', "did you mean '/api'?"],
  ['https on a route without it', 'https://shop.lab/api', onWeb, 'entry-point', 'Ingress shop', 'it is on web by http'],
  [
    'a middleware that is missing',
    'http://shop.lab/api',
    [...SHOP.slice(0, 2), ingress('shop', 'shop.lab', { '/api': 'web' }, missing)],
    'middleware-missing',
    'Ingress shop',
    undefined,
  ],
  ['a Service that is missing', 'http://shop.lab/api', [SHOP[0], SHOP[2]], 'service-missing', 'Ingress shop', undefined],
  [
    'a Service that selects nothing',
    'http://shop.lab/api',
    [...SHOP, service('web', 80, 'http', { selector: { app: 'wbe' } })].filter((one) => one !== SHOP[1]),
    'no-endpoints',
    'Service web',
    'Deployment shop/web has app=web',
  ],
  [
    'a Deployment without replicas',
    'http://shop.lab/api',
    [{ ...deployment('web', { http: 8080 }), spec: { replicas: 0, template: { metadata: { labels: { app: 'web' } } } } }, SHOP[1], SHOP[2]],
    'no-endpoints',
    'Service web',
    'Deployment shop/web has 0 replicas',
  ],
  [
    'a port name that no pod has',
    'http://shop.lab/api',
    [SHOP[0], service('web', 80, 'web'), SHOP[2]],
    'no-endpoints',
    'Service web',
    "they have 'http', not 'web'",
  ],
  [
    'a policy without rules',
    'http://shop.lab/api',
    [...SHOP, closed],
    'blocked',
    'NetworkPolicy closed',
    'to allow it, add traefik with TCP 8080',
  ],
  [
    'a policy that nearly lets it through',
    'http://shop.lab/api',
    [...SHOP, nearly],
    'blocked',
    'NetworkPolicy nearly',
    'it allows pods with app=traefik of its own namespace shop, not of namespace kube-system',
  ],
])('%s is a dead end that says what would fix it', (_, url, manifests, code, by, hint) => {
  const trace = get(
    url,
    manifests.filter((one) => one !== undefined),
  );
  const hop = deadEnd(trace);
  expect(trace).toMatchObject({ outcome: 'dead-end', destinations: [] });
  expect(hop?.code).toBe(code);
  expect(hop?.by === 'lab' ? 'lab' : `${hop?.by?.kind} ${hop?.by?.name}`).toBe(by);
  if (hint !== undefined) expect(hop?.hint).toContain(hint);
});

test('redirects are followed, and one that goes in a circle is a dead end', () => {
  const toHttps = { 'traefik.ingress.kubernetes.io/router.middlewares': 'shop-https@kubernetescrd' };
  const routes = [
    ingress('plain', 'shop.lab', { '/': 'web' }, { ...toHttps, 'traefik.ingress.kubernetes.io/router.entrypoints': 'web' }),
    ingress('secure', 'shop.lab', { '/': 'web' }, { 'traefik.ingress.kubernetes.io/router.entrypoints': 'websecure' }),
  ];
  const https = traefikObject('Middleware', 'https', { redirectScheme: { scheme: 'https' } });
  const trace = get('http://shop.lab/x', [...SHOP.slice(0, 2), ...routes, https]);
  expect(trace.outcome).toBe('reached');
  expect(kinds(trace)).toBe('host entry route middleware answer host entry route service policy pods');
  const plain = { 'traefik.ingress.kubernetes.io/router.middlewares': 'shop-http@kubernetescrd' };
  const back = ingress('secure', 'shop.lab', { '/': 'web' }, { ...plain, 'traefik.ingress.kubernetes.io/router.entrypoints': 'websecure' });
  const http = traefikObject('Middleware', 'http', { redirectScheme: { scheme: 'http' } });
  const circle = [...SHOP.slice(0, 2), ...routes.slice(0, 1), back, https, http];
  expect(deadEnd(get('http://shop.lab/x', circle))?.code).toBe('redirect-loop');
  const away = traefikObject('Middleware', 'https', {
    redirectRegex: { regex: '^http://shop.lab/.*', replacement: 'https://example.org/' },
  });
  expect(get('http://shop.lab/x', [...SHOP.slice(0, 2), ...routes, away])).toMatchObject({
    outcome: 'reached',
    destinations: [{ message: 'https://example.org/, which is not in lab halo' }],
  });
});

test('the Host header counts for routes, the URL for the address; a login is asked for', () => {
  const asked = reach(SHOP).request({ url: new URL('http://10.0.0.2/api'), headers: { host: 'shop.lab' } });
  expect(asked.outcome).toBe('reached');
  const login = { 'traefik.ingress.kubernetes.io/router.middlewares': 'shop-login@kubernetescrd' };
  const objects = [
    ...SHOP.slice(0, 2),
    ingress('shop', 'shop.lab', { '/': 'web' }, login),
    traefikObject('Middleware', 'login', { basicAuth: { secret: 'users' } }),
    { ...object('v1', 'Secret', 'users', undefined), data: { users: 'dXNlcjp4' } },
  ];
  expect(deadEnd(get('http://shop.lab/', objects))).toMatchObject({ code: 'refused', message: 'traefik answers 401' });
});

test('a port of every node leads to its Service, from the node, and to one that is managed elsewhere', () => {
  const spec = { type: 'NodePort', ports: [{ port: 80, targetPort: 8080, nodePort: 30080, protocol: 'TCP' }] };
  const [nodePort, local] = [service('web', 80, 'http', spec), service('web', 80, 'http', { ...spec, externalTrafficPolicy: 'Local' })];
  expect(kinds(get('http://two:30080/', [deployment('web', { http: 8080 }), nodePort]))).toBe('host entry service policy pods');
  const onlyNodes = policy('nodes', 'web', { ingress: [{ from: [{ ipBlock: { cidr: '10.0.0.3/32' } }] }] });
  expect(get('http://two:30080/', [deployment('web', { http: 8080 }), nodePort, onlyNodes]).outcome).toBe('reached');
  expect(get('http://two:30080/', [deployment('web', { http: 8080 }), local, onlyNodes]).outcome).toBe('partly');
  const external = { kind: 'Service', namespace: 'data', name: 'search', ports: [{ port: 9200, nodePort: 30398 }] } as const;
  expect(get('http://two:30398/', [], lab({ externals: [external] })).destinations).toMatchObject([
    { object: { name: 'search' }, port: 9200 },
  ]);
});

test('a controller on the network of its node: of several nodes the one that is asked counts', () => {
  const hostNetwork = lab();
  const description = {
    ...hostNetwork,
    ingress: { ...hostNetwork.ingress, hostNetwork: true, nodes: ['one', 'two'], addresses: ['10.0.0.2', '10.0.0.3'] },
  };
  const objects = [
    deployment('web', { http: 8080 }, { nodeName: 'two' }),
    ...SHOP.slice(1),
    policy('one', 'web', { ingress: [{ from: [{ ipBlock: { cidr: '10.0.0.9/32' } }] }] }),
  ];
  expect(get('http://shop.lab/api', objects, description).outcome).toBe('dead-end');
  const onTwo = reach(objects, description).request({ url: new URL('http://10.0.0.3/api'), headers: { Host: 'shop.lab' } });
  expect(onTwo).toMatchObject({ outcome: 'reached' });
});

test('requests that go nowhere are reported, and the rest reach their pods', () => {
  const services = [
    { name: 'web', port: 80, weight: 3 },
    { name: 'gone', port: 80, weight: 1 },
  ];
  const route = traefikObject('IngressRoute', 'shop', {
    entryPoints: ['web'],
    routes: [{ kind: 'Rule', match: 'Host(`shop.lab`)', services }],
  });
  const trace = get('http://shop.lab/', [...SHOP.slice(0, 2), service('gone', 80, 80), route]);
  expect(trace.outcome).toBe('partly');
  expect(trace.hops.filter(({ result }) => result === 'partly')).toMatchObject([{ kind: 'service', by: { name: 'gone' } }]);
  expect(trace.destinations).toHaveLength(1);
});

test('routes of one rank: which of them answers is left to chance', () => {
  const twice = [ingress('a', 'shop.lab', { '/': 'web' }), ingress('b', 'shop.lab', { '/': 'other' })];
  const trace = get('http://shop.lab/', [...SHOP.slice(0, 2), deployment('other', {}), service('other', 80, 80), ...twice]);
  expect(trace).toMatchObject({ outcome: 'partly', hops: expect.arrayContaining([expect.objectContaining({ code: 'left-to-chance' })]) });
});

test('a route that would come first but is not in use is reported', () => {
  const broken = { 'traefik.ingress.kubernetes.io/router.middlewares': 'shop-gone@kubernetescrd' };
  const trace = get('http://shop.lab/api/x', [...SHOP, ingress('broken', 'shop.lab', { '/api/x': 'web' }, broken)]);
  expect(trace.outcome).toBe('reached');
  expect(trace.hops.find(({ kind }) => kind === 'unused')).toMatchObject({ by: { name: 'broken' } });
});

test('labels of the controller that lab.json does not say may be what a policy looks for: no proof', () => {
  const from = [
    {
      namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'kube-system' } },
      podSelector: { matchLabels: { 'app.kubernetes.io/instance': 'x' } },
    },
  ];
  const perhaps = get('http://shop.lab/api', [...SHOP, policy('perhaps', 'web', { ingress: [{ from }] })]);
  expect(perhaps.outcome).toBe('partly');
  const otherPort = policy('perhaps', 'web', { ingress: [{ from, ports: [{ port: 9, protocol: 'TCP' }] }] });
  expect(get('http://shop.lab/api', [...SHOP, otherPort]).outcome).toBe('dead-end');
});

test('labels that the chart of the controller does not set are none of its pods, unless values give it some', () => {
  const from = [
    {
      namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'kube-system' } },
      podSelector: { matchLabels: { tier: 'edge' } },
    },
  ];
  const never = policy('never', 'web', { ingress: [{ from }] });
  expect(get('http://shop.lab/api', [...SHOP, never]).outcome).toBe('dead-end');
  const values = traefikValues('deployment: { podLabels: { tier: edge } }');
  expect(get('http://shop.lab/api', [...SHOP, never, values]).outcome).toBe('partly');
});

test('policies that block all ingress to the controller are a dead end, unless one allows some', () => {
  const there = (name: string, ingress: readonly object[]): Manifest => ({
    apiVersion: 'networking.k8s.io/v1',
    kind: 'NetworkPolicy',
    metadata: { name, namespace: 'kube-system' },
    spec: { podSelector: {}, policyTypes: ['Ingress'], ingress },
  });
  const closed = get('http://shop.lab/api', [...SHOP, there('closed', [])]);
  expect([closed.outcome, closed.hops.at(-1)]).toMatchObject(['dead-end', { code: 'blocked', by: { name: 'closed' } }]);
  expect(get('http://shop.lab/api', [...SHOP, there('closed', []), there('open', [{}])]).outcome).toBe('reached');
});
