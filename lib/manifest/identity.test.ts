import { groupOf, identityOf, isManifest, objectKey, printIdentity } from './identity';
import { scopeOf } from './scope';

const deployment = { apiVersion: 'apps/v1', kind: 'Deployment', metadata: { name: 'demo-app', namespace: 'demo-ha', labels: {} } };

test('an identity has what identifies, and prints as kind namespace/name', () => {
  expect(identityOf(deployment)).toEqual({ apiVersion: 'apps/v1', kind: 'Deployment', namespace: 'demo-ha', name: 'demo-app' });
  expect(printIdentity(identityOf(deployment))).toBe('Deployment demo-ha/demo-app');
  expect(printIdentity({ apiVersion: 'v1', kind: 'Namespace', name: 'data' })).toBe('Namespace data');
});

test('the key leaves the version out and keeps the group', () => {
  expect(objectKey(identityOf(deployment))).toBe('apps/Deployment/demo-ha/demo-app');
  expect(objectKey({ ...identityOf(deployment), apiVersion: 'apps/v1beta1' })).toBe(objectKey(identityOf(deployment)));
  expect(groupOf('v1')).toBe('');
});

test('a manifest has apiVersion, kind and name', () => {
  expect(isManifest(deployment)).toBe(true);
  for (const value of [null, [], {}, { ...deployment, kind: '' }, { ...deployment, metadata: { name: 1 } }])
    expect(isManifest(value)).toBe(false);
});

test('scopes of built-in and emitted kinds are known, others are not', () => {
  expect(scopeOf({ apiVersion: 'v1', kind: 'Namespace' })).toBe('cluster');
  expect(scopeOf({ apiVersion: 'cert-manager.io/v1', kind: 'ClusterIssuer' })).toBe('cluster');
  expect(scopeOf({ apiVersion: 'networking.k8s.io/v1', kind: 'IngressClass' })).toBe('cluster');
  expect(scopeOf({ apiVersion: 'networking.k8s.io/v1', kind: 'Ingress' })).toBe('namespaced');
  expect(scopeOf({ apiVersion: 'example.com/v1', kind: 'Namespace' })).toBeUndefined();
});
