import type { Manifest } from '../manifest/manifest';
import { object } from '../products/routes.fixture';
import type { ConnectionRequest } from './connection';
import { deadEnd, deployment, kinds, lab, policy, reach, service } from './fixture';

const WEB = deployment('web', { http: 8080 });
const DB = deployment('db', { postgres: 5432 });
const OBJECTS: readonly Manifest[] = [WEB, DB, service('db', 5432, 'postgres'), service('web', 80, 'http')];
const web = { namespace: 'shop', name: 'web' };
const db = { namespace: 'shop', name: 'db' };

const connect = (objects: readonly Manifest[], question: Partial<ConnectionRequest> = {}) =>
  reach(objects).connect({ from: web, to: db, ...question });
const denied = policy('default-deny', undefined, { policyTypes: ['Ingress', 'Egress'] });
const dns = (...protocols: readonly string[]) => {
  const peer = { namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'kube-system' } } };
  return policy('dns', undefined, {
    policyTypes: ['Egress'],
    egress: [{ to: [peer], ports: protocols.map((protocol) => ({ port: 53, protocol })) }],
  });
};
const toDb = policy('to-db', 'web', { policyTypes: ['Egress'], egress: [{ to: [{ podSelector: { matchLabels: { app: 'db' } } }] }] });
const intoDb = policy('into-db', 'db', { ingress: [{ from: [{ podSelector: { matchLabels: { app: 'web' } } }] }] });

test('through a Service: its name, its port, both ends’ policies, the pods', () => {
  const trace = connect([...OBJECTS, denied, dns('UDP', 'TCP'), toDb, intoDb]);
  expect(trace.outcome).toBe('reached');
  expect(kinds(trace)).toBe('from dns service policy policy pods');
  expect(trace.hops.flatMap(({ by }) => (by === undefined || by === 'lab' ? [] : by.name))).toEqual([
    'web',
    'dns',
    'db',
    'to-db',
    'into-db',
    'db',
  ]);
  expect(connect(OBJECTS, { port: 'http', to: web, from: db }).destinations).toMatchObject([{ port: 8080 }]);
});

test('without a Service of that port the workload itself is meant, and no name is looked up', () => {
  const trace = connect(OBJECTS, { to: web, port: 8080 });
  expect(kinds(trace)).toBe('from policy pods');
  expect(connect([WEB, DB], { port: 'postgres' }).destinations).toMatchObject([{ port: 5432 }]);
  expect(connect([WEB, DB], { port: 9999 }).hops.at(-1)?.hint).toBe(
    'no container declares TCP 9999, only 5432: it answers if something listens there all the same',
  );
});

const headless = (port: number, targetPort: number | string): Manifest => ({
  ...object('v1', 'Service', 'db', { clusterIP: 'None', selector: { app: 'db' }, ports: [{ name: 'pg', port, targetPort }] }),
});

test.each([
  ['another number', headless(80, 5432), 80],
  ['a name that means another number', headless(80, 'postgres'), 80],
] as const)('the name of a headless Service resolves to pods, which do not listen on its port: %s', (_, one, port) => {
  expect(deadEnd(connect([WEB, DB, one], { port }))).toMatchObject({
    code: 'not-listening',
    message: 'Service shop/db is headless: its name resolves to its pods, which do not listen on 80',
    hint: 'ask for their port, 5432, or let the Service have an address',
  });
});

test.each([
  ['the port of the pods', headless(80, 5432), 5432],
  ['a port that is the same', headless(5432, 'postgres'), 5432],
  ['a port by its name', headless(80, 'postgres'), 'pg'],
  ['a Service with an address', service('db', 5432, 'postgres'), 5432],
] as const)('pods behind a Service answer: %s', (_, one, port) => {
  expect(connect([WEB, DB, one], { port }).destinations).toMatchObject([{ port: 5432 }]);
});

describe('a machine of the LAN', () => {
  const LAB = { ...lab(), network: { ...lab().network, machines: { nas: '192.168.1.5' } } };
  const nas = object('v1', 'Service', 'files', { ports: [{ name: 'web', port: 80, targetPort: 5000 }] });
  const slice = (ports: object): Manifest => ({
    apiVersion: 'discovery.k8s.io/v1',
    kind: 'EndpointSlice',
    metadata: { name: 'files', namespace: 'shop', labels: { 'kubernetes.io/service-name': 'files' } },
    addressType: 'IPv4',
    endpoints: [{ addresses: ['192.168.1.5'] }],
    ports: [ports],
  });
  const behind = [WEB, nas, slice({ name: 'web', port: 5000 })];
  const to = (name: string, port?: number, objects: readonly Manifest[] = behind) =>
    reach(objects, LAB).connect({ from: web, to: { namespace: 'shop', name }, ...(port === undefined ? {} : { port }) });

  test.each([
    ['by the Service of its route', 'files', 80, 'from dns service policy pods'],
    ['by its name', 'nas', 5000, 'from policy'],
  ] as const)('%s', (_, name, port, wanted) => {
    const trace = to(name, port);
    expect(trace.destinations).toEqual([{ message: 'nas (192.168.1.5), TCP 5000', port: 5000 }]);
    expect(wanted).toContain(kinds(trace));
  });

  test('policies keep from it', () => {
    const closed = policy('closed', 'web', { policyTypes: ['Egress'], egress: [] });
    for (const [name, port] of [
      ['files', 80],
      ['nas', 5000],
    ] as const)
      expect(to(name, port, [...behind, closed]).destinations).toEqual([]);
  });

  test('a Service comes before a machine of its name, and a machine needs a port', () => {
    const own = [...behind, service('nas', 80, 5000), deployment('nas', { web: 5000 })];
    expect(to('nas', 80, own).destinations).toMatchObject([{ object: { name: 'nas' } }]);
    expect(() => to('nas')).toThrow("to: got machine 'nas' without a port, expected for example nas:443");
    expect(() => to('nsa', 80)).toThrow("got 'shop/nsa', which lab");
  });
});

test('every obstacle is reported, not only the first of it', () => {
  const trace = connect([...OBJECTS, denied]);
  expect(trace.hops.flatMap(({ kind, result, code }) => (result === 'dead' ? [[kind, code]] : []))).toEqual([
    ['dns', 'dns-blocked'],
    ['policy', 'blocked'],
    ['policy', 'blocked'],
  ]);
  expect(trace.destinations).toEqual([]);
  expect(deadEnd(connect([...OBJECTS, denied, dns('UDP'), toDb]))).toMatchObject({ by: { name: 'default-deny' }, code: 'blocked' });
});

test('names need DNS by UDP; by TCP only where answers are long', () => {
  const trace = connect([...OBJECTS, denied, dns('UDP'), toDb, intoDb]);
  expect(trace.outcome).toBe('reached');
  expect(trace.hops.find(({ kind }) => kind === 'dns')?.hint).toContain('TCP 53');
  expect(deadEnd(connect([...OBJECTS, denied, dns('TCP'), toDb, intoDb]))?.message).toMatch(
    /^db\.shop\.svc does not resolve: NetworkPolicy shop\/dns blocks UDP 53/,
  );
});

test('a policy that names the port of the Service is a near miss, and reported as one', () => {
  const wrong = policy('into-web', 'web', { ingress: [{ ports: [{ port: 80, protocol: 'TCP' }] }] });
  const trace = connect([...OBJECTS, wrong], { from: db, to: web, port: 80 });
  expect(deadEnd(trace)).toMatchObject({ by: { name: 'into-web' }, at: '/spec/ingress/0' });
  expect(deadEnd(trace)?.hint).toMatch(/^it allows TCP 80, not TCP 8080 \('http'\): policies see the port of the pods/);
});

test('Services of other kinds: another name, addresses that are written, none at all', () => {
  const alias = object('v1', 'Service', 'mail', { type: 'ExternalName', externalName: 'mail.example.org', ports: [{ port: 25 }] });
  const to = { namespace: 'shop', name: 'mail' };
  expect(connect([WEB, alias], { to }).destinations).toMatchObject([{ message: 'mail.example.org, port 25' }]);
  expect(deadEnd(connect([WEB, alias, denied, dns('UDP')], { to }))?.code).toBe('blocked');
  const written = object('v1', 'Service', 'mail', { ports: [{ port: 25, protocol: 'TCP' }] });
  const endpoints = {
    ...object('v1', 'Endpoints', 'mail', undefined),
    subsets: [{ addresses: [{ ip: '10.9.9.9' }], ports: [{ port: 25 }] }],
  };
  expect(connect([WEB, written, endpoints], { to }).outcome).toBe('reached');
  expect(deadEnd(connect([WEB, written, endpoints, denied, dns('UDP')], { to }))?.message).toContain('10.9.9.9');
  expect(deadEnd(connect([WEB, written], { to }))?.message).toBe('Service shop/mail has no selector and no endpoints');
  expect(deadEnd(connect(OBJECTS, { port: 81 }))).toMatchObject({ code: 'port-missing', hint: 'it has 5432 (http)' });
});

test('a Service that is managed elsewhere is taken to answer, if policies let it', () => {
  const elsewhere = { kind: 'Service', namespace: 'data', name: 'search', ports: [{ port: 9200 }] } as const;
  const ask = (external: object, ...more: readonly Manifest[]) =>
    reach([WEB, ...more], lab({ externals: [{ ...elsewhere, ...external }] })).connect({
      from: web,
      to: { namespace: 'data', name: 'search' },
    });
  expect(ask({}).destinations).toMatchObject([{ object: { name: 'search' }, port: 9200 }]);
  expect(ask({ podLabels: { app: 'search' } }, denied, dns('UDP')).outcome).toBe('dead-end');
});

test('to addresses outside, from nodes, from the platform', () => {
  const out = policy('out', 'web', { policyTypes: ['Egress'], egress: [{ ports: [{ port: 443, protocol: 'TCP' }] }] });
  expect(connect([WEB, out], { to: { cidr: '0.0.0.0/0' }, port: 443 }).outcome).toBe('reached');
  expect(connect([WEB, out], { to: { cidr: '0.0.0.0/0' }, port: 80 }).outcome).toBe('dead-end');
  const pinned = deployment('web', { http: 8080 }, { nodeName: 'two' });
  expect(connect([pinned, denied], { from: { node: 'two' }, to: web }).outcome).toBe('reached');
  expect(connect([pinned, denied], { from: { node: 'one' }, to: web }).outcome).toBe('dead-end');
  expect(connect([WEB, denied], { from: { node: 'one' }, to: web }).outcome).toBe('partly');
  expect(connect([WEB], { from: { platform: 'ingress' }, to: web }).outcome).toBe('reached');
});

test('a pod by its own name, and pods by their label', () => {
  expect(connect(OBJECTS, { from: { namespace: 'shop', name: 'web-7d9f8b6c5-x2x7k' } }).hops[0]?.message).toBe('Deployment shop/web');
  const labelled = { ...deployment('web-v2', { http: 8080 }), metadata: { name: 'web-v2', namespace: 'shop' } };
  const renamed = [labelled, DB, service('db', 5432, 'postgres')];
  expect(connect(renamed, { from: { namespace: 'shop', name: 'web-v2' } }).outcome).toBe('reached');
});

test.each([
  [{ from: { namespace: 'shop', name: 'wbe' } }, "got 'shop/wbe', which lab halo does not have: did you mean 'shop/web'?"],
  [{ from: { namespace: 'shp', name: 'web' } }, "got 'shp/web', which lab halo does not have: did you mean namespace 'shop'?"],
  [{ from: { node: 'three' } }, "node: got 'three', expected one of one, two"],
  [{ from: { platform: 'prometheus' } }, 'from: got prometheus, which lab halo does not have'],
  [{ to: { cidr: '1.1.1.1/32' } }, "to: got '1.1.1.1/32' without a port, expected for example 1.1.1.1/32:443"],
  [{ to: { namespace: 'shop', name: 'both' } }, 'to: got shop/both without a port, expected one of 80, 81'],
  [{ to: { namespace: 'shop', name: 'cache' }, port: 'rds' }, "to: got port 'rds', expected one of redis"],
] as const)('%j can not be asked', (question, message) => {
  const both = object('v1', 'Service', 'both', { selector: { app: 'web' }, ports: [{ port: 80 }, { port: 81 }] });
  const cache = deployment('cache', { redis: 6379 });
  expect(() => connect([...OBJECTS, both, cache], question)).toThrow(message);
});
