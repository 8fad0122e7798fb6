import type { Manifest } from '../../manifest/manifest';
import { clusterOf } from '../../products/cluster-of';
import { referencesOf, rowsOf } from './read';

test('rows of one rule say the same of it, and every row has a place', () => {
  const rows = rowsOf(clusterOf([]));
  const rules = new Map(rows.map(({ rule }) => [rule.id, rule]));
  expect(rows.filter(({ rule }) => rules.get(rule.id)?.summary !== rule.summary || rules.get(rule.id)?.severity !== rule.severity)).toEqual(
    [],
  );
  expect(rows.filter(({ places }) => places.length === 0)).toEqual([]);
});

/** What an object names, in lines. */
function named(kind: string, rest: object, namespace?: string): readonly string[] {
  const [apiVersion = '', name = ''] = kind.split(' ');
  const manifest: Manifest = {
    apiVersion,
    kind: name,
    metadata: namespace === undefined ? { name: 'x' } : { name: 'x', namespace },
    ...rest,
  };
  return referencesOf(clusterOf([manifest]), manifest).map((one) => `${one.path}: ${one.kind} ${one.namespace ?? '-'}/${one.name}`);
}

test('the kind may depend on what stands beside the name, and so may the namespace', () => {
  const subjects = [
    { kind: 'ServiceAccount', name: 'a' },
    { kind: 'ServiceAccount', name: 'b', namespace: 'other' },
    { kind: 'User', name: 'c' },
  ];
  const rbac = 'rbac.authorization.k8s.io/v1';
  expect(named(`${rbac} RoleBinding`, { roleRef: { kind: 'Role', name: 'r' }, subjects }, 'demo')).toEqual([
    '/metadata/namespace: Namespace -/demo',
    '/roleRef/name: rbac.authorization.k8s.io/Role demo/r',
    '/subjects/0/name: ServiceAccount demo/a',
    '/subjects/1/name: ServiceAccount other/b',
  ]);
  expect(named(`${rbac} ClusterRoleBinding`, { roleRef: { kind: 'ClusterRole', name: 'r' }, subjects })).toEqual([
    '/roleRef/name: rbac.authorization.k8s.io/ClusterRole -/r',
    '/subjects/1/name: ServiceAccount other/b',
  ]);
  const scaled = (scaleTargetRef: object) => named('autoscaling/v2 HorizontalPodAutoscaler', { spec: { scaleTargetRef } }, 'demo').slice(1);
  expect(scaled({ apiVersion: 'apps/v1', kind: 'Deployment', name: 'web' })).toEqual([
    '/spec/scaleTargetRef/name: apps/Deployment demo/web',
  ]);
  expect(scaled({ apiVersion: 'postgresql.cnpg.io/v1', kind: 'Cluster', name: 'pg' })).toEqual([]);
});

test('the class of an Ingress is its field, else its annotation', () => {
  const annotations = { 'kubernetes.io/ingress.class': 'old' };
  const metadata = { name: 'x', annotations };
  const where = '/metadata/annotations/kubernetes.io~1ingress.class';
  expect(named('networking.k8s.io/v1 Ingress', { metadata })).toEqual([`${where}: networking.k8s.io/IngressClass -/old`]);
  expect(named('networking.k8s.io/v1 Ingress', { metadata, spec: { ingressClassName: 'new' } })).toEqual([
    '/spec/ingressClassName: networking.k8s.io/IngressClass -/new',
  ]);
});

test('an empty name is none where the API says so; names of other providers, and what is no text, are no references', () => {
  const routes = [{ services: [{ name: 'a@internal' }, { name: 1 }, null, { name: 'b' }] }];
  expect(named('traefik.io/v1alpha1 IngressRoute', { spec: { routes, tls: { secretName: '' } } }, 'demo').slice(1)).toEqual([
    '/spec/routes/0/services/3/name: Service demo/b',
  ]);
});
