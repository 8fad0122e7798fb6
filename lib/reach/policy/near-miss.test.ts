import type { PolicyEndpoint } from './endpoint';
import { LAB, namespace, pods, policies, policy } from './fixture';
import type { RawSpec } from './naive.fixture';

const POSTGRES = pods('a', 'postgres', [{ name: 'postgres', port: 5432, protocol: 'TCP' }]);
const FRONTEND = pods('a', 'frontend');
const SELECTED = { podSelector: { matchLabels: { app: 'postgres' } } };

function miss(ingress: RawSpec['ingress'], from: PolicyEndpoint = FRONTEND, port = 5432) {
  const all = [policy('a', { ...SELECTED, ingress: ingress ?? [] }, 'p'), namespace('a', {})];
  const { ingress: side } = policies(all, LAB).verdict(from, POSTGRES, { port, protocol: 'TCP' });
  if (side.because !== 'policies') throw new Error(`expected it blocked, got ${side.because}`);
  return side.nearest;
}

test('names every policy that selects, and nothing near where there is no rule', () => {
  const all = [policy('a', { ...SELECTED, ingress: [] }, 'one'), policy('a', { podSelector: {}, ingress: [] }, 'two')];
  expect(policies(all).verdict(FRONTEND, POSTGRES, { port: 5432, protocol: 'TCP' }).ingress).toEqual({
    answer: 'blocked',
    because: 'policies',
    policies: [expect.objectContaining({ name: 'one' }), expect.objectContaining({ name: 'two' })],
    rules: [],
  });
});

test('but for the port: a policy that was written with the port of the Service', () => {
  expect(miss([{ from: [{ podSelector: { matchLabels: { app: 'frontend' } } }], ports: [{ port: 80 }] }])).toEqual({
    policy: expect.objectContaining({ kind: 'NetworkPolicy', namespace: 'a', name: 'p' }),
    at: '/spec/ingress/0/from/0',
    but: 'port',
    message: "allows TCP 80, not TCP 5432 ('postgres'): policies see the port of the pods, not the Service's",
  });
  expect(miss([{ ports: [{ port: 'http' }, { protocol: 'UDP', port: 1, endPort: 9 }, { protocol: 'SCTP' }] }])).toMatchObject({
    at: '/spec/ingress/0',
    message: expect.stringContaining("allows TCP 'http', UDP 1-9, SCTP, any port, not TCP 5432 ('postgres')"),
  });
});

test('but for the namespace', () => {
  const other = pods('b', 'frontend');
  expect(miss([{ from: [{ podSelector: { matchLabels: { app: 'frontend' } } }] }], other)).toMatchObject({
    but: 'namespace',
    message: 'allows pods with app=frontend of its own namespace a, not of namespace b',
  });
  expect(miss([{ from: [{ namespaceSelector: { matchLabels: { team: 'x' } } }] }], other)).toMatchObject({
    but: 'namespace',
    message: 'allows all pods of namespaces with team=x, not of namespace b',
  });
});

test('but for the labels', () => {
  expect(miss([{ from: [{ podSelector: { matchLabels: { app: 'backend' } } }], ports: [{ port: 5432 }] }])).toMatchObject({
    at: '/spec/ingress/0/from/0',
    but: 'labels',
    message: 'allows pods with app=backend of its own namespace a; these have app=frontend',
  });
});

test('but for the host network', () => {
  const controller = pods('a', 'ingress', [], { hostNetwork: true, nodes: ['one'] });
  const onTwo = { ...POSTGRES, nodes: ['two'] };
  const all = [policy('a', { ...SELECTED, ingress: [{ from: [{ podSelector: { matchLabels: { app: 'ingress' } } }] }] })];
  expect(policies(all, LAB).verdict(controller, onTwo, { port: 5432, protocol: 'TCP' }).ingress).toMatchObject({
    nearest: { but: 'host-network', message: expect.stringContaining('no selector matches: an ipBlock') },
  });
  const other = { ...controller, labels: { app: 'other' } };
  expect(policies(all, LAB).verdict(other, onTwo, { port: 5432, protocol: 'TCP' }).ingress).not.toHaveProperty('nearest');
});

test('but for the address', () => {
  const from = [{ ipBlock: { cidr: '10.0.0.0/8', except: ['10.1.0.0/16'] } }];
  expect(miss([{ from }], { cidr: '10.1.0.1/32' })).toMatchObject({
    but: 'address',
    message: 'allows 10.0.0.0/8 except 10.1.0.0/16, which does not hold the address',
  });
});

test('one thing only: other labels and another port are no near miss, and a port is nearer than labels', () => {
  const [backend, frontend] = [{ podSelector: { matchLabels: { app: 'backend' } } }, { podSelector: { matchLabels: { app: 'frontend' } } }];
  expect(miss([{ from: [backend], ports: [{ port: 80 }] }])).toBeUndefined();
  expect(miss([{ from: [backend] }, { from: [frontend], ports: [{ port: 80 }] }])).toMatchObject({
    at: '/spec/ingress/1/from/0',
    but: 'port',
  });
});
