import type { Manifest } from '../../manifest/manifest';
import { clusterOf } from '../../products/cluster-of';
import { problemsOf } from './problems';

const API = 'gateway.networking.k8s.io/v1';
const route = (rule: object, kind: string): Manifest => ({
  apiVersion: API,
  kind,
  metadata: { name: 'web', namespace: 'demo' },
  spec: { rules: [rule] },
});
const pathsOf = (manifest: Manifest, ...more: readonly Manifest[]): readonly string[] =>
  problemsOf(clusterOf([manifest, ...more]), manifest).map(({ path }) => path);

test.each<[string, object, string]>([
  ['sessions', { sessionPersistence: { sessionName: 'web' } }, 'HTTPRoute'],
  ['retries', { retry: { codes: [503] } }, 'HTTPRoute'],
  ['asking another server', { filters: [{ type: 'ExternalAuth', externalAuth: { protocol: 'HTTP' } }] }, 'HTTPRoute'],
  ['sessions of gRPC', { sessionPersistence: { sessionName: 'web' } }, 'GRPCRoute'],
])('fields of the experimental channel may be known to the cluster: %s', (_, rule, kind) => {
  expect(pathsOf(route(rule, kind))).toEqual([]);
});

test.each<[string, object, readonly string[], string]>([
  ['at another place', { matches: [{ retry: {} }] }, ['/spec/rules/0/matches/0/retry'], 'HTTPRoute'],
  ['misspelt', { retries: { codes: [503] } }, ['/spec/rules/0/retries'], 'HTTPRoute'],
  ['of another kind', { retry: {} }, ['/spec/rules/0/retry'], 'GRPCRoute'],
  ['a filter that is in no channel', { filters: [{ type: 'External' }] }, ['/spec/rules/0/filters/0/type'], 'HTTPRoute'],
])('others are not: %s', (_, rule, expected, kind) => {
  expect(pathsOf(route(rule, kind))).toEqual(expected);
});

test("a definition that is there says which channel it is, whatever another kind's fields are called", () => {
  const schema = {
    type: 'object',
    properties: { spec: { type: 'object', properties: { rules: { type: 'array', items: { type: 'object' } } } } },
  };
  const definition = (group: string, name: string): Manifest => ({
    apiVersion: 'apiextensions.k8s.io/v1',
    kind: 'CustomResourceDefinition',
    metadata: { name: `httproutes.${group}` },
    spec: {
      group,
      scope: 'Namespaced',
      names: { kind: 'HTTPRoute', plural: 'httproutes' },
      versions: [{ name, served: true, storage: true, schema: { openAPIV3Schema: schema } }],
    },
  });
  const other = { ...route({ retry: {} }, 'HTTPRoute'), apiVersion: 'example.com/v1' };
  expect(pathsOf(other, definition('example.com', 'v1'))).toEqual(['/spec/rules/0/retry']);
});
