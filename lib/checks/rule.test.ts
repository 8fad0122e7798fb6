import { defineRule } from './rule';

const rule = (...kinds: readonly string[]) => defineRule({ id: 'ours/one', severity: 'warning', summary: 'one', kinds, check: () => [] });

test.each([
  ['Deployment', "got 'Deployment', which is no kind of Kubernetes' core group; expected 'apps/Deployment'"],
  ['Ingress', "got 'Ingress', which is no kind of Kubernetes' core group; expected 'networking.k8s.io/Ingress'"],
  ['Widget', "got 'Widget', which is no kind of Kubernetes' core group; expected its group before it, such as apps/Widget"],
])('a rule about %s, without its group, would never be asked', (kind, message) => {
  expect(() => rule('Service', kind)).toThrow(`rule ours/one, kinds: ${message}`);
});

test('kinds of the core group have none', () => {
  expect(rule('*', 'Service', 'Pod', 'Namespace', 'apps/Deployment', 'example.com/Widget').id).toBe('ours/one');
});
