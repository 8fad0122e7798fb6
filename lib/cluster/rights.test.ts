import type { Manifest } from '../manifest/manifest';
import { clusterOf } from '../products/cluster-of';
import { accountOf, grants, grantsTo } from './rights';

const RBAC = 'rbac.authorization.k8s.io';
const POLICY = [{ apiGroups: [''], resources: ['pods'], verbs: ['get'] }];

function role(kind: 'Role' | 'ClusterRole', name: string, more: object = { rules: POLICY }, labels = {}): Manifest {
  const metadata = kind === 'Role' ? { name, namespace: 'demo', labels } : { name, labels };
  return { apiVersion: `${RBAC}/v1`, kind, metadata, ...more };
}

function binding(kind: 'RoleBinding' | 'ClusterRoleBinding', roleKind: string, roleName: string, ...subjects: readonly object[]): Manifest {
  const metadata = kind === 'RoleBinding' ? { name: 'b', namespace: 'demo' } : { name: 'b' };
  return { apiVersion: `${RBAC}/v1`, kind, metadata, roleRef: { kind: roleKind, name: roleName }, subjects };
}

/** What the only binding grants. */
function grantOf(...manifests: readonly Manifest[]) {
  return [...grants(clusterOf(manifests)).values()][0];
}

const ACCOUNT = { kind: 'ServiceAccount', name: 'web', namespace: 'demo' };

test('a binding of a namespace grants there, of its own Role or of a ClusterRole; one of the cluster everywhere', () => {
  expect(grantOf(role('Role', 'r'), binding('RoleBinding', 'Role', 'r'))).toMatchObject({
    role: 'Role r',
    rules: POLICY,
    namespace: 'demo',
  });
  expect(grantOf(role('ClusterRole', 'r'), binding('RoleBinding', 'ClusterRole', 'r'))).toMatchObject({ rules: POLICY, namespace: 'demo' });
  expect(grantOf(role('ClusterRole', 'r'), binding('ClusterRoleBinding', 'ClusterRole', 'r'))?.namespace).toBeUndefined();
});

test('a role that is not written is not known, but for cluster-admin', () => {
  expect(grantOf(binding('RoleBinding', 'ClusterRole', 'edit'))?.rules).toBeUndefined();
  expect(grantOf(role('ClusterRole', 'r'), binding('RoleBinding', 'Role', 'r'))?.rules).toBeUndefined();
  expect(grantOf(binding('RoleBinding', 'ClusterRole', 'cluster-admin'))?.rules).toEqual([
    { apiGroups: ['*'], resources: ['*'], verbs: ['*'] },
  ]);
});

test('an aggregated role has the rules of those that it selects, once, and none of its own', () => {
  const aggregationRule = {
    clusterRoleSelectors: [{ matchLabels: { to: 'all' } }, { matchExpressions: [{ key: 'to', operator: 'Exists' }] }],
  };
  const all = role('ClusterRole', 'all', { aggregationRule, rules: [{ verbs: ['stale'] }] }, { to: 'all' });
  const parts = [
    role('ClusterRole', 'a', undefined, { to: 'all' }),
    role('ClusterRole', 'b', { rules: [{ verbs: ['b'] }] }, { to: 'other' }),
  ];
  const grant = grantOf(all, ...parts, role('ClusterRole', 'c'), binding('ClusterRoleBinding', 'ClusterRole', 'all'));
  expect(grant?.rules).toEqual([...POLICY, { verbs: ['b'] }]);
});

test.each([
  [ACCOUNT, 'demo/web'],
  [{ kind: 'ServiceAccount', name: 'web' }, 'demo/web'],
  [{ kind: 'User', name: 'system:serviceaccount:other:web' }, 'other/web'],
  [{ kind: 'Group', name: 'system:serviceaccounts:other' }, 'other/*'],
  [{ kind: 'Group', name: 'system:serviceaccounts' }, '*'],
  [{ kind: 'Group', name: 'system:authenticated' }, '*'],
  [{ kind: 'Group', name: 'admins' }, undefined],
  [{ kind: 'User', name: 'jane' }, undefined],
])('%j is %s', (subject, account) => expect(accountOf(subject, binding('RoleBinding', 'Role', 'r'))).toBe(account));

test('an account has what it is given by name, and what all accounts are given', () => {
  const given = (...subjects: readonly object[]) =>
    grantsTo(clusterOf([role('Role', 'r'), binding('RoleBinding', 'Role', 'r', ...subjects)]), 'demo', 'web').length;
  expect(given(ACCOUNT)).toBe(1);
  expect(given(ACCOUNT, ACCOUNT)).toBe(1);
  expect(given({ kind: 'Group', name: 'system:serviceaccounts:demo' })).toBe(1);
  expect(given({ ...ACCOUNT, namespace: 'other' }, { ...ACCOUNT, name: 'api' }, { kind: 'User', name: 'web' })).toBe(0);
});
