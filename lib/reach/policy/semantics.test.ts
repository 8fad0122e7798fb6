import type { PolicyEndpoint } from './endpoint';
import { LAB, namespace, pods, policies, policy } from './fixture';
import type { Port } from './match';
import type { RawSpec } from './naive.fixture';

const WEB = pods('a', 'web', [
  { name: 'http', port: 8080, protocol: 'TCP' },
  { name: 'dns', port: 53, protocol: 'UDP' },
]);
const CLIENT = pods('a', 'client');
const STRANGER = pods('b', 'client');
const ANY = { podSelector: {} };
const CLIENTS = { podSelector: { matchLabels: { app: 'client' } } };
const HTTP = { port: 8080, protocol: 'TCP' } as const;

/** What the ingress side of `web` says, under one policy. */
function into(spec: Partial<RawSpec>, from: PolicyEndpoint = CLIENT, port: Port = HTTP) {
  return policies([policy('a', { ...ANY, ...spec }), namespace('b', { team: 'blue' })], LAB).verdict(from, WEB, port).answer;
}

test('pods that no policy selects may be reached and may reach everything', () => {
  expect(policies([]).verdict(CLIENT, WEB, HTTP)).toEqual({
    answer: 'allowed',
    egress: { answer: 'allowed', because: 'not-selected' },
    ingress: { answer: 'allowed', because: 'not-selected' },
  });
  expect(into({ podSelector: { matchLabels: { app: 'other' } }, ingress: [] })).toBe('allowed');
});

test('a policy is about pods of its own namespace', () => {
  expect(policies([policy('b', { ...ANY, ingress: [] })]).verdict(CLIENT, WEB, HTTP).answer).toBe('allowed');
});

test('both the egress of the source and the ingress of the destination must allow', () => {
  const egress = policy('a', { ...CLIENTS, policyTypes: ['Egress'] }, 'no-egress');
  const ingress = policy('a', { podSelector: { matchLabels: { app: 'web' } }, ingress: [] }, 'no-ingress');
  const answers = (...all: (typeof egress)[]) => {
    const verdict = policies(all).verdict(CLIENT, WEB, HTTP);
    return [verdict.egress.answer, verdict.ingress.answer, verdict.answer];
  };
  expect(answers(egress)).toEqual(['blocked', 'allowed', 'blocked']);
  expect(answers(ingress)).toEqual(['allowed', 'blocked', 'blocked']);
});

test('policies add up: what one allows, no other takes away', () => {
  const all = [policy('a', { ...ANY, ingress: [] }, 'deny'), policy('a', { ...ANY, ingress: [{ from: [CLIENTS] }] }, 'allow')];
  expect(policies(all).verdict(CLIENT, WEB, HTTP).ingress).toEqual({
    answer: 'allowed',
    because: 'rules',
    rules: [{ policy: expect.objectContaining({ name: 'allow' }), at: '/spec/ingress/0/from/0' }],
    dependsOnPlugin: false,
  });
});

test('replies need no rule', () => {
  const all = [
    policy('a', { ...CLIENTS, ingress: [] }, 'client'),
    policy('a', { podSelector: { matchLabels: { app: 'web' } }, policyTypes: ['Egress'] }, 'web'),
  ];
  expect(policies(all).verdict(CLIENT, WEB, HTTP).answer).toBe('allowed');
});

test.each<[string, Partial<RawSpec>, string, string]>([
  ['without policyTypes it is about ingress', {}, 'blocked', 'allowed'],
  ['and about egress if it has rules for it', { egress: [{}] }, 'blocked', 'allowed'],
  ['which may deny', { ingress: [{}], egress: [{ ports: [{ port: 1 }] }] }, 'allowed', 'blocked'],
  ['an empty list of egress rules is none', { egress: [] }, 'blocked', 'allowed'],
  ['an empty list of types is none', { policyTypes: [] }, 'blocked', 'allowed'],
  ['Egress alone says nothing of ingress, whatever rules are there', { policyTypes: ['Egress'], ingress: [] }, 'allowed', 'blocked'],
  ['Ingress alone says nothing of egress', { policyTypes: ['Ingress'], egress: [{ ports: [{ port: 1 }] }] }, 'blocked', 'allowed'],
  ['both without rules deny both', { policyTypes: ['Ingress', 'Egress'] }, 'blocked', 'blocked'],
])('policyTypes: %s', (_, spec, ingress, egress) => {
  const verdict = policies([policy('a', { ...ANY, ...spec })]).verdict(CLIENT, WEB, HTTP);
  expect([verdict.ingress.answer, verdict.egress.answer]).toEqual([ingress, egress]);
});

test('no rule denies everything, an empty rule allows everything', () => {
  expect(into({ ingress: [] })).toBe('blocked');
  expect(into({ ingress: [{}] })).toBe('allowed');
  expect(into({ ingress: [{}] }, { cidr: '0.0.0.0/0' })).toBe('allowed');
});

test('absent or empty from is anybody, absent or empty ports are any', () => {
  expect(into({ ingress: [{ ports: [{ port: 8080 }] }] }, STRANGER)).toBe('allowed');
  expect(into({ ingress: [{ from: [], ports: [{ port: 8080 }] }] }, STRANGER)).toBe('allowed');
  expect(into({ ingress: [{ from: [CLIENTS] }] }, CLIENT, { port: 1, protocol: 'SCTP' })).toBe('allowed');
  expect(into({ ingress: [{ from: [CLIENTS], ports: [] }] }, CLIENT, { port: 1, protocol: 'SCTP' })).toBe('allowed');
});

test('a podSelector alone is about the namespace of the policy', () => {
  expect([into({ ingress: [{ from: [CLIENTS] }] }), into({ ingress: [{ from: [CLIENTS] }] }, STRANGER)]).toEqual(['allowed', 'blocked']);
});

test('a namespaceSelector alone is about all pods of these namespaces', () => {
  const from = [{ namespaceSelector: { matchLabels: { team: 'blue' } } }];
  expect([into({ ingress: [{ from }] }), into({ ingress: [{ from }] }, STRANGER)]).toEqual(['blocked', 'allowed']);
});

test('both selectors of one item must hold, of two items one is enough', () => {
  const [namespaceSelector, podSelector] = [{ matchLabels: { team: 'blue' } }, { matchLabels: { app: 'other' } }];
  expect(into({ ingress: [{ from: [{ namespaceSelector, podSelector }] }] }, STRANGER)).toBe('blocked');
  expect(into({ ingress: [{ from: [{ namespaceSelector }, { podSelector }] }] }, STRANGER)).toBe('allowed');
  expect(into({ ingress: [{ from: [{ namespaceSelector, ...CLIENTS }] }] }, STRANGER)).toBe('allowed');
});

test('an empty selector is everything, and neither is about addresses', () => {
  expect(into({ ingress: [{ from: [{ namespaceSelector: {} }] }] }, STRANGER)).toBe('allowed');
  expect(into({ ingress: [{ from: [{ podSelector: {} }] }] })).toBe('allowed');
  expect(into({ ingress: [{ from: [{ namespaceSelector: {} }] }] }, { cidr: '1.1.1.1/32' })).toBe('blocked');
});

test('requirements of a selector', () => {
  const from = (operator: string, ...values: string[]) =>
    into({ ingress: [{ from: [{ podSelector: { matchExpressions: [{ key: 'app', operator, ...(values[0] ? { values } : {}) }] } }] }] });
  expect(from('In', 'client', 'x')).toBe('allowed');
  expect(from('NotIn', 'client')).toBe('blocked');
  expect(from('Exists')).toBe('allowed');
  expect(from('DoesNotExist')).toBe('blocked');
});

test('every namespace bears its name, also where nothing describes it; labels come from objects and externals', () => {
  const by = (matchLabels: Record<string, string>) => ({ ingress: [{ from: [{ namespaceSelector: { matchLabels } }] }] });
  expect(into(by({ 'kubernetes.io/metadata.name': 'nowhere' }), pods('nowhere', 'x'))).toBe('allowed');
  expect(into(by({ 'kubernetes.io/metadata.name': 'b' }), STRANGER)).toBe('allowed');
  expect(into(by({ team: 'platform' }), pods('outer', 'x'))).toBe('allowed');
});

test('an ipBlock is for addresses, without its exceptions', () => {
  const ingress = [{ from: [{ ipBlock: { cidr: '10.1.0.0/16', except: ['10.1.2.0/24'] } }] }];
  expect(into({ ingress }, { cidr: '10.1.1.1/32' })).toBe('allowed');
  expect(into({ ingress }, { cidr: '10.1.2.1/32' })).toBe('blocked');
  expect(into({ ingress }, { cidr: '10.2.0.1/32' })).toBe('blocked');
});

test('a network is allowed if all of it is, by one block or several', () => {
  const [low, high] = [{ ipBlock: { cidr: '0.0.0.0/1' } }, { ipBlock: { cidr: '128.0.0.0/1' } }];
  expect(into({ ingress: [{ from: [low] }] }, { cidr: '0.0.0.0/0' })).toBe('partly');
  expect(into({ ingress: [{ from: [low, high] }] }, { cidr: '0.0.0.0/0' })).toBe('allowed');
  expect(into({ ingress: [{ from: [low] }] }, { cidr: '0.0.0.0/0', except: ['128.0.0.0/2', '192.0.0.0/2'] })).toBe('allowed');
});

test('an ipBlock that covers the pods matches them, which depends on the network plugin, unless a selector does so too', () => {
  const verdict = (cidr: string, ...more: (typeof ANY)[]) =>
    policies([policy('a', { ...ANY, ingress: [{ from: [{ ipBlock: { cidr } }, ...more] }] })], LAB).verdict(CLIENT, WEB, HTTP);
  expect(verdict('10.0.0.0/8').ingress).toMatchObject({ answer: 'allowed', dependsOnPlugin: true });
  expect(verdict('10.0.0.0/8', CLIENTS).ingress).toMatchObject({ answer: 'allowed', dependsOnPlugin: false });
  expect(verdict('10.42.0.0/24').answer).toBe('partly');
  expect(verdict('10.43.0.0/16').answer).toBe('blocked');
});

test('a name is looked up in the pods that answer, with its protocol', () => {
  const ports = (port: string, protocol?: string) => ({ ingress: [{ ports: [{ port, ...(protocol ? { protocol } : {}) }] }] });
  const dns = { port: 53, protocol: 'UDP' } as const;
  expect(into(ports('http'))).toBe('allowed');
  expect(into(ports('http'), CLIENT, { port: 80, protocol: 'TCP' })).toBe('blocked');
  expect(into(ports('dns', 'UDP'), CLIENT, dns)).toBe('allowed');
  expect(into(ports('dns'), CLIENT, dns)).toBe('blocked');
  const egress = policy('a', { ...CLIENTS, policyTypes: ['Egress'], egress: [{ ports: [{ port: 'http' }] }] });
  expect(policies([egress]).verdict(CLIENT, WEB, HTTP).answer).toBe('allowed');
  expect(policies([egress]).verdict(CLIENT, pods('a', 'web'), HTTP).answer).toBe('blocked');
  expect(policies([egress]).verdict(CLIENT, { cidr: '1.1.1.1/32' }, HTTP).answer).toBe('blocked');
});

test('endPort ends a range of numbers', () => {
  const at = (port: number) => into({ ingress: [{ ports: [{ port: 8000, endPort: 8080 }] }] }, CLIENT, { port, protocol: 'TCP' });
  expect([7999, 8000, 8080, 8081].map(at)).toEqual(['blocked', 'allowed', 'allowed', 'blocked']);
});

test('the protocol is TCP unless it is given; without a port it is every port of it', () => {
  const ingress = [{ ports: [{ port: 53 }, { protocol: 'SCTP' }] }];
  expect(into({ ingress }, CLIENT, { port: 53, protocol: 'TCP' })).toBe('allowed');
  expect(into({ ingress }, CLIENT, { port: 53, protocol: 'UDP' })).toBe('blocked');
  expect(into({ ingress }, CLIENT, { port: 7, protocol: 'SCTP' })).toBe('allowed');
});

test('denied egress is denied DNS, until UDP and TCP 53 are allowed', () => {
  const dns = pods('kube-system', 'kube-dns', [], { labels: { 'k8s-app': 'kube-dns' } });
  const deny = policy('a', { ...ANY, policyTypes: ['Egress'] });
  const allow = policy('a', {
    ...ANY,
    policyTypes: ['Egress'],
    egress: [{ to: [{ namespaceSelector: {} }], ports: [{ port: 53, protocol: 'UDP' }] }],
  });
  expect(policies([deny]).verdict(CLIENT, dns, { port: 53, protocol: 'UDP' }).answer).toBe('blocked');
  expect(policies([deny, allow]).verdict(CLIENT, dns, { port: 53, protocol: 'UDP' }).answer).toBe('allowed');
  expect(policies([deny, allow]).verdict(CLIENT, dns, { port: 53, protocol: 'TCP' }).answer).toBe('blocked');
});

test('a node always reaches the pods on it, others by its address', () => {
  const verdict = (ingress: RawSpec['ingress'], on: readonly string[]) =>
    policies([policy('a', { ...ANY, ingress: ingress ?? [] })], LAB).verdict({ node: 'one' }, { ...WEB, nodes: on }, HTTP);
  expect(verdict([], ['one']).ingress).toEqual({ answer: 'allowed', because: 'own-node' });
  expect(verdict([], ['two']).answer).toBe('blocked');
  expect(verdict([], ['one', 'two']).answer).toBe('partly');
  expect(verdict([{ from: [{ ipBlock: { cidr: '10.0.0.2/32' } }] }], ['two']).answer).toBe('allowed');
});

test('pods on the host network are selected by no policy, and matched by address only', () => {
  const host = pods('a', 'client', [], { hostNetwork: true, nodes: ['one'] });
  const web = { ...WEB, nodes: ['two'] };
  const verdict = (from: NonNullable<NonNullable<RawSpec['ingress']>[number]['from']>) =>
    policies([policy('a', { ...ANY, policyTypes: ['Ingress', 'Egress'], ingress: [{ from }] })], LAB).verdict(host, web, HTTP);
  expect(verdict([CLIENTS]).egress).toEqual({ answer: 'allowed', because: 'host-network' });
  expect(verdict([CLIENTS]).answer).toBe('blocked');
  expect(verdict([{ ipBlock: { cidr: '10.0.0.2/32' } }]).answer).toBe('allowed');
});

test('what may be on several nodes reaches pods of one of them only from there', () => {
  const deny = policies([policy('a', { ...ANY, ingress: [] })], LAB);
  const host = pods('a', 'client', [], { hostNetwork: true });
  expect(deny.verdict(host, { ...WEB, nodes: ['one'] }, HTTP).answer).toBe('partly');
  expect(deny.verdict({ ...host, nodes: ['two'] }, { ...WEB, nodes: ['one'] }, HTTP).answer).toBe('blocked');
});

test('ports of pods on the host network have no names', () => {
  const egress = policy('a', { ...CLIENTS, policyTypes: ['Egress'], egress: [{ ports: [{ port: 'http' }] }] });
  expect(policies([egress], LAB).verdict(CLIENT, { ...WEB, hostNetwork: true }, HTTP).answer).toBe('blocked');
});

test('what the API would refuse matches nothing', () => {
  expect(into({ ingress: [{ from: [{}] }] })).toBe('blocked');
  expect(into({ ingress: [{ from: [{ ipBlock: { cidr: 'nonsense' } }] }] }, { cidr: '0.0.0.0/0' })).toBe('blocked');
});

test('an unknown node and an invalid network are refused', () => {
  expect(() => policies([], LAB).verdict({ node: 'three' }, WEB, HTTP)).toThrow("node: got 'three', expected one of one, two");
  expect(() => policies([], LAB).verdict({ cidr: '10.0.0.2' }, WEB, HTTP)).toThrow("addresses: got '10.0.0.2', expected a network");
});
