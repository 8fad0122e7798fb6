import { app, asks, away, near, node, object, of, placesOf, planOf, pod, workload } from './fixture';

const zoned = [
  node('a1', { labels: { zone: 'a' } }),
  node('a2', { labels: { zone: 'a' } }),
  node('b1', { labels: { zone: 'b' } }),
  node('none'),
];
const names = ['a1', 'a2', 'b1', 'none'];
const db = pod('db', asks({}, { nodeName: 'a1' }));

describe('Inter-pod affinity', () => {
  test.each([
    ['on the same node', near(app('db')), ['a1']],
    ['in the same domain', near(app('db', 'zone')), ['a1', 'a2']],
    ['away from a node', away(app('db')), ['a2', 'b1', 'none']],
    ['away from a domain; a node without the label is in none', away(app('db', 'zone')), ['b1', 'none']],
    ['of every term', near(app('db'), app('cache')), []],
    ['of a namespace that is not meant', near(app('db', 'zone', { namespaces: ['elsewhere'] })), []],
    ['of a namespace that is named', near(app('db', 'zone', { namespaces: ['shop'] })), ['a1', 'a2']],
    ['of all namespaces', away(app('db', 'zone', { namespaceSelector: {} })), ['b1', 'none']],
    [
      'of namespaces by label',
      away(app('db', 'zone', { namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'shop' } } })),
      ['b1', 'none'],
    ],
    ['no selector is about no pod', away({ topologyKey: 'zone' }), names],
  ])('%s', (_, spec, open) => {
    expect(placesOf(zoned, db, pod('web', asks({}, spec))).open).toEqual(open);
  });

  test('pods that are there may want others away', () => {
    const shy = pod('shy', asks({}, { nodeName: 'b1', ...away(app('web', 'zone')) }));
    const { open, reasons } = placesOf(zoned, shy, pod('web'));
    expect(open).toEqual(['a1', 'a2', 'none']);
    expect(reasons.b1).toBe("node(s) didn't satisfy existing pods anti-affinity rules");
  });

  test('a pod that matches its own terms may be the first; one that does not may not', () => {
    expect(placesOf(zoned, db, pod('web', asks({}, near(app('web', 'zone'))))).open).toEqual(['a1', 'a2', 'b1']);
    expect(placesOf(zoned, pod('web', asks({}, near(app('db', 'zone'))))).open).toEqual([]);
    expect(placesOf(zoned, db, pod('web', asks({}, near(app('web', 'zone'), app('db', 'zone'))))).open).toEqual([]);
  });

  test('the company of several terms matches all of them', () => {
    const both = pod('x', asks({}, { nodeName: 'b1' }), { app: 'db', tier: 'data' });
    const tier = { topologyKey: 'zone', labelSelector: { matchLabels: { tier: 'data' } } };
    expect(placesOf(zoned, db, both, pod('web', asks({}, near(app('db', 'zone'), tier)))).open).toEqual(['b1']);
  });

  test('matchLabelKeys and mismatchLabelKeys compare with the pod’s own labels', () => {
    const red = pod('web1', asks({}, { nodeName: 'a1' }), { app: 'web', color: 'red' });
    const blue = pod('web2', asks({}, { nodeName: 'b1' }), { app: 'web', color: 'blue' });
    const asked = (keys: object) => pod('web3', asks({}, away(app('web', 'zone', { ...keys }))), { app: 'web', color: 'red' });
    expect(placesOf(zoned, red, blue, asked({ matchLabelKeys: ['color'] })).open).toEqual(['b1', 'none']);
    expect(placesOf(zoned, red, blue, asked({ mismatchLabelKeys: ['color'] })).open).toEqual(['a1', 'a2', 'none']);
    expect(placesOf(zoned, red, blue, asked({ matchLabelKeys: ['absent'] })).open).toEqual(['none']);
  });
});

describe('Topology spread', () => {
  const spread = (more: object = {}) => ({
    topologySpreadConstraints: [
      { maxSkew: 1, topologyKey: 'zone', whenUnsatisfiable: 'DoNotSchedule', labelSelector: { matchLabels: { app: 'web' } }, ...more },
    ],
  });
  const web = (name: string, nodeName: string, namespace = 'shop') => {
    const made = pod(name, asks({}, { nodeName }), { app: 'web' });
    return { ...made, metadata: { ...made.metadata, namespace } };
  };
  const next = (more: object = {}, spec: object = {}) => pod('web', asks({}, { ...spread(more), ...spec }));

  test.each([
    ['the domain with fewest takes the next', [web('1', 'a1')], next(), ['b1']],
    ['all take one when they are even', [web('1', 'a1'), web('2', 'b1')], next(), ['a1', 'a2', 'b1']],
    ['a larger skew is allowed', [web('1', 'a1')], next({ maxSkew: 2 }), ['a1', 'a2', 'b1']],
    ['pods of other namespaces do not count', [web('1', 'a1', 'other')], next(), ['a1', 'a2', 'b1']],
    ['a soft one filters nothing', [web('1', 'a1')], next({ whenUnsatisfiable: 'ScheduleAnyway' }), names],
    ['fewer domains than minDomains: the least is 0', [web('1', 'a1'), web('2', 'b1')], next({ minDomains: 3 }), []],
    ['nodes that the pod may not be on are no domains', [web('1', 'a1')], next({}, { nodeSelector: { zone: 'a' } }), ['a1', 'a2']],
    [
      'but they are with nodeAffinityPolicy Ignore',
      [web('1', 'a1')],
      next({ nodeAffinityPolicy: 'Ignore' }, { nodeSelector: { zone: 'a' } }),
      [],
    ],
    ['a pod that does not match its own selector does not add', [web('1', 'a1')], pod('x', asks({}, spread())), ['a1', 'a2', 'b1']],
  ])('%s', (_, there, asked, open) => {
    expect(placesOf(zoned, ...there, asked).open).toEqual(open);
  });

  test('a node without the label is in no domain', () => {
    expect(placesOf(zoned, next()).reasons).toEqual({
      none: "node(s) didn't match pod topology spread constraints (missing required label)",
    });
  });

  test('tainted nodes are domains unless their taints are honored', () => {
    const nodes = [
      node('a', { labels: { zone: 'a' } }),
      node('b', { labels: { zone: 'b' }, taints: [{ key: 'gpu', effect: 'NoSchedule' }] }),
    ];
    expect(placesOf(nodes, web('1', 'a'), next()).open).toEqual([]);
    expect(placesOf(nodes, web('1', 'a'), next({ nodeTaintsPolicy: 'Honor' })).open).toEqual(['a']);
    expect(of(planOf(nodes, workload('Deployment', 'web', 2, asks({}, spread()))), 'web').steady).toMatchObject({
      kind: 'impossible',
      why: '2 pods of Deployment web, but topology spread constraints allow 1',
    });
  });

  test('each revision is spread for itself, if the constraint says so', () => {
    const hosts = [node('one'), node('two')];
    const by = { topologyKey: 'kubernetes.io/hostname' };
    const strategy = { strategy: { rollingUpdate: { maxSurge: 1, maxUnavailable: 0 } } };
    const alone = away({ ...app('web'), matchLabelKeys: ['pod-template-hash'] });
    const verdict = (spec: object) =>
      of(planOf(hosts, workload('Deployment', 'web', 2, asks({}, { ...spec }), strategy)), 'web').rollout?.verdict.kind;
    expect(verdict(alone)).toBe('fits');
    expect(verdict(away(app('web')))).toBe('impossible');
    expect(verdict(spread({ ...by, matchLabelKeys: ['pod-template-hash'] }))).toBe('fits');
  });
});

describe('ResourceQuota', () => {
  const quota = (hard: object, more: object = {}) => object('v1', 'ResourceQuota', 'q', { spec: { hard, ...more } });
  const verdict = (hard: object, spec: Record<string, unknown>, count: number, more: object = {}) =>
    of(planOf([node('one')], quota(hard, more), workload('Deployment', 'web', count, spec)), 'web').steady;
  const web = asks({ cpu: '200m' });

  test.each([
    ['pods', { pods: '2' }, web, 3, 'impossible'],
    ['pods, enough', { pods: '3' }, web, 3, 'fits'],
    ['requests', { 'requests.cpu': '500m' }, web, 3, 'impossible'],
    ['requests by their short name', { cpu: '500m' }, web, 3, 'impossible'],
    ['limits that are not said', { 'limits.cpu': '5' }, web, 1, 'impossible'],
    ['requests that are not said', { 'requests.memory': '5Gi' }, web, 1, 'impossible'],
    ['one pod that is too large', { 'requests.cpu': '100m' }, web, 1, 'impossible'],
  ])('%s', (_, hard, spec, count, kind) => {
    expect(verdict(hard, spec, count)).toMatchObject({ kind });
  });

  test('counts only its scope', () => {
    expect(verdict({ pods: '1' }, web, 2, { scopes: ['BestEffort'] })).toMatchObject({ kind: 'fits' });
    expect(verdict({ pods: '1' }, web, 2, { scopes: ['NotBestEffort'] })).toMatchObject({ kind: 'impossible' });
    expect(verdict({ pods: '1' }, web, 2, { scopes: ['Terminating'] })).toMatchObject({ kind: 'fits' });
  });

  test('names those that it does not let in together', () => {
    const plan = planOf([node('one')], quota({ pods: '3' }), workload('Deployment', 'a', 2), workload('Deployment', 'b', 2));
    expect(of(plan, 'a').steady).toMatchObject({ kind: 'fits', reserve: true });
    expect(of(plan, 'b').steady).toMatchObject({
      kind: 'impossible',
      together: [{ name: 'a' }, { name: 'b' }],
      suggestions: expect.arrayContaining(['1 pod fewer']),
    });
  });
});
