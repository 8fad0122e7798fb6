import { discover, listable, pathOf, readDiscovery, resourceOf, rightOf } from './discovery';

const kind = (group: string, version: string, name: string, resource: string, verbs = ['get', 'list']) => ({
  resource,
  responseKind: { group, version, kind: name },
  scope: name === 'Node' ? 'Cluster' : 'Namespaced',
  verbs,
});
const core = {
  kind: 'APIGroupDiscoveryList',
  items: [{ metadata: {}, versions: [{ version: 'v1', resources: [kind('', 'v1', 'Node', 'nodes')] }] }],
};
const groups = {
  kind: 'APIGroupDiscoveryList',
  items: [
    {
      metadata: { name: 'autoscaling' },
      versions: ['v2', 'v1'].map((version) => ({
        version,
        freshness: 'Current',
        resources: [kind('autoscaling', version, 'HorizontalPodAutoscaler', 'horizontalpodautoscalers')],
      })),
    },
    {
      metadata: { name: 'authorization.k8s.io' },
      versions: [{ version: 'v1', resources: [kind('authorization.k8s.io', 'v1', 'Review', 'reviews', ['create'])] }],
    },
    { metadata: { name: 'metrics.k8s.io' }, versions: [{ version: 'v1beta1', freshness: 'Stale' }] },
  ],
};
const answers = (...bodies: object[]) => {
  const get = async () => ({ status: 200, body: bodies.shift(), warnings: [] });
  return { server: '', get, dryRun: get };
};

test('what the cluster serves', async () => {
  const served = await discover(answers(core, groups));
  expect(served.stale).toEqual(['metrics.k8s.io/v1beta1']);
  const hpa = resourceOf(served, { apiVersion: 'autoscaling/v1', kind: 'HorizontalPodAutoscaler' });
  if (!hpa) throw new Error('not found');
  expect(pathOf(hpa, 'web', 'a')).toBe('/apis/autoscaling/v1/namespaces/web/horizontalpodautoscalers/a');
  expect(rightOf(hpa)).toBe('horizontalpodautoscalers.autoscaling');
  expect(resourceOf(served, { apiVersion: 'autoscaling/v3', kind: 'HorizontalPodAutoscaler' })).toBeUndefined();
  const node = resourceOf(served, { apiVersion: 'v1', kind: 'Node' });
  if (!node) throw new Error('not found');
  expect([pathOf(node, undefined, 'thor'), rightOf(node)]).toEqual(['/api/v1/nodes/thor', 'nodes']);
  // Once per kind, at the preferred version, in namespaces and listable.
  expect(listable(served).map(({ apiVersion, plural }) => `${apiVersion} ${plural}`)).toEqual(['autoscaling/v2 horizontalpodautoscalers']);
});

test('a server that is too old, and answers of no known shape', async () => {
  await expect(discover(answers(core, { kind: 'APIGroupList' }))).rejects.toThrow('the cluster is older than Kubernetes 1.27');
  expect(readDiscovery({ items: [{ versions: [{ version: 'v1', resources: [{}, 'x'] }] }] })).toEqual([{ stale: [], resources: [] }]);
  expect(readDiscovery('x')).toEqual([]);
});
