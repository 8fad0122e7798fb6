import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { LabDescription } from '../lab/description';
import { isManifest } from '../manifest/identity';
import type { Manifest } from '../manifest/manifest';
import { clusterOf } from '../products/cluster-of';
import { app, asks, away, node, of, planOf, workload } from './fixture';
import { scheduleLab } from './schedule-lab';

describe('A plan', () => {
  test('says what is used and free on each node', () => {
    const [one] = planOf(
      [node('one', { reserved: { cpu: '500m' } })],
      workload('Deployment', 'web', 2, asks({ cpu: '250m', memory: '1Gi' })),
    ).nodes;
    expect(one?.resources.cpu).toEqual({ allocatable: 1500, used: 500, free: 1000, percent: 33 });
    expect(one?.resources.memory).toMatchObject({ percent: 50 });
    expect(one?.resources.pods).toMatchObject({ used: 2 });
    expect(one?.pods).toMatchObject([{ workload: { kind: 'Deployment', name: 'web' }, pods: 2 }]);
  });

  test('counts how many more would fit, and what stops the next', () => {
    const plan = planOf(
      [node('one'), node('two')],
      workload('Deployment', 'web', 1, asks({ cpu: '1' })),
      workload('Deployment', 'tiny', 1),
    );
    expect(of(plan, 'web').headroom).toEqual({ pods: 3, orMore: false, limitedBy: '0/2 nodes are available: 2 Insufficient cpu.' });
    expect(of(plan, 'tiny').headroom).toEqual({ pods: 100, orMore: true });
  });

  test('DaemonSets’ pods come first, one on each node that takes them', () => {
    const nodes = [node('one'), node('two', { taints: [{ key: 'gpu', effect: 'NoSchedule' }] })];
    const plan = planOf(
      nodes,
      workload('Deployment', 'web', 1, asks({ cpu: '1500m' })),
      workload('DaemonSet', 'agent', 0, asks({ cpu: '600m' })),
    );
    expect(of(plan, 'agent')).toMatchObject({ pods: 1, nodes: { one: 1 }, steady: { kind: 'fits', reserve: false } });
    expect(of(plan, 'web').steady).toMatchObject({
      kind: 'impossible',
      why: 'no node can take it: 0/2 nodes are available: 1 Insufficient cpu, 1 node(s) had untolerated taint {gpu: }.',
      nodes: [
        { node: 'one', filter: 'NodeResourcesFit' },
        { node: 'two', filter: 'TaintToleration' },
      ],
      suggestions: expect.arrayContaining([
        'cpu lowered by 100m to 1400m a pod',
        'one more worker with at least 1500m cpu free',
        'a toleration of what taints two',
      ]),
    });
  });

  test('a DaemonSet that has no room on a node is refused for that node', () => {
    const plan = planOf(
      [node('one'), node('two', { capacity: { cpu: '500m' } })],
      workload('DaemonSet', 'agent', 0, asks({ cpu: '600m' })),
    );
    expect(of(plan, 'agent').steady).toMatchObject({ kind: 'impossible', nodes: [{ node: 'two', reasons: ['Insufficient cpu'] }] });
  });

  test('required anti-affinity on fewer nodes than replicas is refused', () => {
    const plan = planOf([node('one'), node('two')], workload('Deployment', 'web', 8, asks({}, away(app('web')))));
    expect(of(plan, 'web').steady).toMatchObject({
      kind: 'impossible',
      why: '8 pods of Deployment web, but required anti-affinity allows 2, one in each of 2 domains',
      suggestions: ['6 fewer', '6 more workers', 'preferred instead of required anti-affinity'],
    });
  });

  test('a sum above the total is refused for those that it leaves out', () => {
    const plan = planOf(
      [node('one')],
      workload('Deployment', 'a', 1, asks({ cpu: '1500m' })),
      workload('Deployment', 'b', 1, asks({ cpu: '1' })),
    );
    expect(of(plan, 'a').steady).toMatchObject({ kind: 'fits', reserve: true });
    expect(of(plan, 'b').steady).toMatchObject({
      kind: 'impossible',
      together: [{ name: 'a' }, { name: 'b' }],
      why: expect.stringContaining('2500m cpu'),
    });
  });

  test('no way to pack them is found out by trying all', () => {
    const sizes = ['1200m', '1200m', '1200m'].map((cpu, i) => workload('Deployment', `w${i}`, 1, asks({ cpu })));
    const steady = of(planOf([node('one'), node('two')], ...sizes), 'w2').steady;
    expect(steady).toMatchObject({ kind: 'impossible', why: expect.stringContaining('every way') });
  });

  test('there is a reserve where a bad order would leave a pod out', () => {
    const plan = planOf(
      [node('one'), node('two')],
      workload('Deployment', 'small', 2, asks({ cpu: '1' })),
      workload('Deployment', 'large', 1, asks({ cpu: '2' })),
    );
    expect(of(plan, 'large').steady).toEqual({ kind: 'fits', reserve: true });
    expect(of(plan, 'small').steady).toEqual({ kind: 'fits', reserve: false });
  });

  test('a packing that only the search fails to find is no proof', () => {
    const many = Array.from({ length: 30 }, (_, i) => workload('Deployment', `w${i}`, 3, asks({ cpu: `${350 + (i % 5)}m` })));
    const nodes = Array.from({ length: 17 }, (_, i) => node(`n${i}`));
    const left = planOf(nodes, ...many).workloads.filter(({ steady }) => steady.kind !== 'fits');
    expect(left.map(({ steady }) => steady.kind)).toEqual(left.map(() => 'unproven'));
    expect(left.length).toBeGreaterThan(0);
  });
});

describe('The labs', () => {
  const root = join(__dirname, '../../dist');
  const lab = (name: string) => JSON.parse(readFileSync(join(root, name, 'lab.json'), 'utf8')) as LabDescription;
  const manifests = (name: string): Manifest[] =>
    readdirSync(join(root, name), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.yaml') && !file.startsWith('nodes'))
      .map((file): unknown => parse(readFileSync(join(root, name, file), 'utf8')))
      .filter(isManifest);
  const plan = (name: string, change: (lab: LabDescription) => LabDescription = (same) => same) => {
    const changed = change(lab(name));
    return scheduleLab(clusterOf(manifests(name), changed));
  };

  test.each(['demo-ha', 'halo', 'papers', 'papers-3-node', 'talos', 'workshop'])(
    '%s: everything fits, in every order, and rolls out',
    (name) => {
      const { workloads } = plan(name);
      expect(workloads.filter(({ steady }) => steady.kind !== 'fits' || steady.reserve)).toEqual([]);
      expect(workloads.filter(({ rollout }) => rollout && rollout.verdict.kind !== 'fits')).toEqual([]);
    },
  );

  test('demo-ha: four and four on the workers, and all eight on one while the other is drained', () => {
    const { workloads, drains } = plan('demo-ha');
    expect(workloads.find(({ workload }) => workload.name === 'demo-app')?.nodes).toEqual({ 'k3s-node-1': 4, 'k3s-node-2': 4 });
    const drained = drains.find(({ node }) => node === 'k3s-node-1');
    expect(drained?.moves).toContainEqual(expect.objectContaining({ pods: 4, to: { 'k3s-node-2': 4 } }));
    expect(drained?.blocked).toEqual([]);
  });

  test('papers: twenty generators are too many for the node', () => {
    const twenty = plan('papers', (same) => ({
      ...same,
      runTimePods: same.runTimePods.map((pods) => (pods.name === 'generator' ? { ...pods, max: 20 } : pods)),
    }));
    const refused = twenty.workloads.filter(({ steady }) => steady.kind === 'impossible');
    expect(refused.map(({ workload }) => workload.name)).toContain('generator');
    expect(refused[0]?.steady).toMatchObject({ why: expect.stringContaining('cpu') });
  });

  test('papers-3-node: the card’s pod is on the node with the T4', () => {
    expect(plan('papers-3-node').workloads.find(({ workload }) => workload.name === 'gpu-test')?.nodes).toEqual({ 't640-node': 1 });
  });

  test('halo: what is tied to thor has no other node', () => {
    const drained = plan('halo').drains.find(({ node }) => node === 'thor');
    expect(drained?.stranded.map(({ workload, proven }) => [workload.name, proven])).toEqual(
      ['generic-prime-backend-api', 'generic-prime-frontend', 'keycloak', 'keycloak-db'].map((name) => [name, true]),
    );
  });

  test('workshop: not with twice the requests', () => {
    const double = manifests('workshop').map(
      (manifest) => JSON.parse(JSON.stringify(manifest).replaceAll('"cpu":"200m"', '"cpu":"500m"')) as Manifest,
    );
    const { workloads } = scheduleLab(clusterOf(double, lab('workshop')));
    expect(workloads.some(({ steady }) => steady.kind === 'impossible')).toBe(true);
  });

  test('talos: nothing but the speaker, which tolerates it, is on the tainted control plane', () => {
    const pods = plan('talos').nodes.find(({ name }) => name === 'talos-cp-1')?.pods ?? [];
    expect(pods.map(({ workload, pods: count }) => [workload.name, count])).toEqual([['metallb-speaker', 1]]);
  });
});
