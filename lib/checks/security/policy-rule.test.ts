import { allows, readResource } from './policy-rule';

const EXEC = { verb: 'get', group: '', resource: 'pods/exec' };

test.each([
  [true, { apiGroups: [''], resources: ['pods/exec'], verbs: ['get'] }],
  [true, { apiGroups: ['*'], resources: ['*'], verbs: ['*'] }],
  [true, { apiGroups: [''], resources: ['*/exec'], verbs: ['get'] }],
  [false, { apiGroups: [''], resources: ['pods'], verbs: ['get'] }],
  [false, { apiGroups: [''], resources: ['pods/*'], verbs: ['get'] }],
  [false, { apiGroups: ['apps'], resources: ['pods/exec'], verbs: ['get'] }],
  [false, { apiGroups: [''], resources: ['pods/exec'], verbs: ['create'] }],
  [false, { nonResourceURLs: ['*'], verbs: ['*'] }],
  [false, { apiGroups: '', resources: 'pods/exec', verbs: null }],
])('%s: %j', (expected, rule) => expect(allows(rule, EXEC)).toBe(expected));

test('resources as kubectl writes them', () => {
  expect(readResource('pods')).toEqual({ group: '', resource: 'pods' });
  expect(readResource('pods/exec')).toEqual({ group: '', resource: 'pods/exec' });
  expect(readResource('deployments.apps/scale')).toEqual({ group: 'apps', resource: 'deployments/scale' });
  expect(readResource('middlewares.traefik.io')).toEqual({ group: 'traefik.io', resource: 'middlewares' });
});
