import { policyOf } from '../../cluster/policies';
import { completeLab } from '../../lab/complete';
import type { Manifest } from '../../manifest/manifest';
import { clusterOf } from '../../products/cluster-of';
import { PAGE_LAB } from '../page-lab';
import { answering, matchesNothing, namespacesOf, podPeersOf, rulesOf } from './policies';

const NAMESPACES: readonly Manifest[] = [
  { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'demo', labels: { team: 'a', stage: 'test' } } },
  { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'other', labels: { team: 'a' } } },
];
const PODS: readonly Manifest[] = [pod('web', 'demo'), pod('web', 'other'), pod('api', 'other')];
const CONTEXT = clusterOf([...NAMESPACES, ...PODS], completeLab({ ...PAGE_LAB, externals: [] }));

function pod(name: string, namespace: string): Manifest {
  return { apiVersion: 'v1', kind: 'Pod', metadata: { name, namespace, labels: { app: name } }, spec: { containers: [] } };
}

function egress(...to: readonly object[]): Manifest {
  const metadata = { name: 'x', namespace: 'demo' };
  return { apiVersion: 'networking.k8s.io/v1', kind: 'NetworkPolicy', metadata, spec: { podSelector: {}, egress: [{ to }] } };
}

function look(peer: object) {
  const [found] = rulesOf(policyOf(egress(peer)));
  const [first] = found ? podPeersOf(found.rule) : [];
  if (!first) throw new Error('no peer');
  return { namespaces: [...namespacesOf(first, CONTEXT)].sort(), nothing: matchesNothing(first, CONTEXT) };
}

test.each([
  ['the own namespace where none is selected', { podSelector: { matchLabels: { app: 'web' } } }, ['demo'], false],
  ['no such pod there', { podSelector: { matchLabels: { app: 'api' } } }, ['demo'], true],
  [
    'namespaces by a label',
    { namespaceSelector: { matchLabels: { team: 'a' } }, podSelector: { matchLabels: { app: 'api' } } },
    ['demo', 'other'],
    false,
  ],
  [
    'namespaces by two labels',
    { namespaceSelector: { matchLabels: { team: 'a', stage: 'test' } }, podSelector: { matchLabels: { app: 'api' } } },
    ['demo'],
    true,
  ],
  ['a namespace by its name', { namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'other' } } }, ['other'], false],
  ['namespaces by an expression', { namespaceSelector: { matchExpressions: [{ key: 'stage', operator: 'Exists' }] } }, ['demo'], false],
  ['no such namespace', { namespaceSelector: { matchLabels: { team: 'b' } } }, [], true],
])('%s', (_, peer, namespaces, nothing) => {
  expect(look(peer)).toEqual({ namespaces, nothing });
});

test('every namespace is selected by an empty selector, the platform included, whose pods are not all known', () => {
  const found = look({ namespaceSelector: {}, podSelector: { matchLabels: { app: 'nobody' } } });
  expect(found.namespaces).toEqual(expect.arrayContaining(['default', 'demo', 'kube-system', 'monitoring', 'other']));
  expect(found.nothing).toBe(false);
});

test('who answers is known for peers of pods, not for addresses, nor where others install', () => {
  const names = (policy: Manifest) => {
    const read = policyOf(policy);
    const [found] = rulesOf(read);
    return found && answering(read, found.direction, found.rule, CONTEXT)?.map(({ object }) => object.name);
  };
  expect(names(egress({ podSelector: {} }, { namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'other' } } }))).toEqual([
    'web',
    'web',
    'api',
  ]);
  expect(names(egress({ podSelector: {} }, { ipBlock: { cidr: '10.0.0.0/8' } }))).toBeUndefined();
  expect(names(egress())).toBeUndefined();
  expect(names(egress({ namespaceSelector: {} }))).toBeUndefined();
});

test('rules of a direction that policyTypes leaves out do nothing, and nothing is said of them', () => {
  const policy = egress({ podSelector: {} });
  const only = (...policyTypes: readonly string[]) => rulesOf(policyOf({ ...policy, spec: { ...Object(policy.spec), policyTypes } }));
  expect(only('Ingress')).toEqual([]);
  expect(only('Egress').map(({ direction }) => direction)).toEqual(['egress']);
});
