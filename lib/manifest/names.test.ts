import fc from 'fast-check';
import {
  problemOfAnnotationKey,
  problemOfDnsLabel,
  problemOfDnsSubdomain,
  problemOfKey,
  problemOfLabelValue,
  problemOfName,
} from './names';

const RBAC = 'rbac.authorization.k8s.io/v1';

/** Verdicts of a 1.34 API server. */
test.each([
  ['v1', 'Namespace', 'a.b', false],
  ['v1', 'Namespace', '1a', true],
  ['v1', 'Namespace', 'a'.repeat(64), false],
  ['v1', 'Service', '1a', false],
  ['v1', 'Service', 'a'.repeat(63), true],
  ['v1', 'ConfigMap', 'a.b', true],
  ['v1', 'ConfigMap', 'a_b', false],
  ['v1', 'ConfigMap', `${'a'.repeat(63)}.`.repeat(3) + 'a'.repeat(61), true],
  ['v1', 'ConfigMap', `${'a'.repeat(63)}.`.repeat(3) + 'a'.repeat(62), false],
  ['apps/v1', 'Deployment', 'a'.repeat(64), true],
  ['apps/v1', 'StatefulSet', 'a.b', false],
  ['apps/v1', 'StatefulSet', 'a'.repeat(64), false],
  ['batch/v1', 'Job', 'a'.repeat(63), true],
  ['batch/v1', 'Job', 'a'.repeat(64), false],
  ['batch/v1', 'CronJob', 'a'.repeat(52), true],
  ['batch/v1', 'CronJob', 'a'.repeat(53), false],
  [RBAC, 'ClusterRole', 'system:Node_x', true],
  [RBAC, 'ClusterRole', 'a/b', false],
  [RBAC, 'Role', '..', false],
  ['policy/v1', 'PodDisruptionBudget', 'A:b', true],
  ['traefik.io/v1alpha1', 'Middleware', 'A', false],
] as const)('%s %s %s: %p', (apiVersion, kind, name, valid) => {
  expect(problemOfName({ apiVersion, kind }, name) === undefined).toBe(valid);
});

test('says what was got and what is expected', () => {
  expect(problemOfName({ apiVersion: 'v1', kind: 'Service' }, '1a')).toBe(
    "got name '1a', expected lower case letters, digits and '-', first a letter, last no '-'",
  );
  expect(problemOfName({ apiVersion: 'batch/v1', kind: 'CronJob' }, 'a'.repeat(53))).toContain('of 53 characters, expected at most 52');
});

test.each(['app', 'app.kubernetes.io/name', 'A_b.c', 'a'.repeat(63)])('%s is a label key', (key) => {
  expect(problemOfKey(key)).toBeUndefined();
});

test.each(['', '/a', 'a/', 'a/b/c', 'A.b/c', '-a', 'ä', 'a b', 'a'.repeat(64), `${'a'.repeat(254)}/b`])('%p is no label key', (key) => {
  expect(problemOfKey(key)).toMatch(/^got /);
});

test('annotation keys may have capitals in their prefix', () => {
  expect(problemOfAnnotationKey('Example.com/A')).toBeUndefined();
});

test('label values: strings of up to 63 characters, empty ones too', () => {
  for (const value of ['', 'a', 'v1.6.0', 'A_b']) expect(problemOfLabelValue(value)).toBeUndefined();
  for (const value of ['-a', 'a ', 'a/b', 'a'.repeat(64), 1, true, null]) expect(problemOfLabelValue(value)).toMatch(/^got value /);
});

test('property: every DNS label is a subdomain and a label value', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 70 }), (text) => {
      if (problemOfDnsLabel(text) !== undefined) return;
      expect(problemOfDnsSubdomain(text)).toBeUndefined();
      expect(problemOfLabelValue(text)).toBeUndefined();
    }),
  );
});
