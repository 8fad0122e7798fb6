import { clusterOf } from '../../lib/products/cluster-of';
import { asks, node, object, workload } from '../../lib/schedule/fixture';
import { labOf } from '../../lib/schedule/lab-of.fixture';
import { scheduleLab } from '../../lib/schedule/schedule-lab';
import { foretell, wrongIn } from './compare';
import type { Drained } from './drained';

/** Two nodes with a web pod each, the one of `kept` may not go. */
const MANIFESTS = [
  workload('Deployment', 'web', 2),
  workload('Deployment', 'kept', 1, asks({}, { nodeSelector: { kind: 'first' } })),
  object('policy/v1', 'PodDisruptionBudget', 'stay', { spec: { minAvailable: 1, selector: { matchLabels: { app: 'kept' } } } }),
  workload('Deployment', 'tied', 1, asks({}, { nodeSelector: { kind: 'first' } })),
];
const LAB = labOf([node('one', { labels: { kind: 'first' } }), node('two')]);
const TRIAL = { lab: LAB, manifests: MANIFESTS, plan: scheduleLab(clusterOf(MANIFESTS, LAB)) };

/** As it comes. */
const WEB = { nodes: ['two', 'two'], waiting: [] as string[] };
const KEPT = { nodes: ['one'], waiting: [] as string[] };
const TIED = { nodes: [] as string[], waiting: ["1 node(s) didn't match Pod's node affinity/selector, 1 node(s) were unschedulable."] };
const REFUSED = 'The disruption budget stay needs 1 healthy pods and has 1 currently';

test('a drain that does what was foretold is not wrong', () => {
  expect(wrongOf({})).toEqual([]);
});

test('a move that is forced is known as such', () => {
  expect(foretold().forced.map(({ workload: { name }, to }) => [name, to])).toEqual([['web', { two: 1 }]]);
});

test.each([
  ['a pod that did not move', { web: { nodes: ['one', 'two'], waiting: [] } }],
  ['a pod that found no node', { web: { nodes: ['two'], waiting: ['0/2 nodes are available'] } }],
  ['a pod that nothing made again', { web: { nodes: ['two'], waiting: [] } }],
  ['a pod that found a node', { tied: { nodes: ['two'], waiting: [] } }],
  ['another reason than ours', { tied: { nodes: [], waiting: ['1 Insufficient cpu, 1 node(s) were unschedulable.'] } }],
  ['a pod that its budget let go', { kept: { nodes: ['two'], waiting: [] }, refused: [] }],
  ['another budget', { refused: ['The disruption budget other needs 1 healthy pods and has 1 currently'] }],
])('%s is wrong', (_, change) => {
  expect(wrongOf(change)).not.toEqual([]);
});

interface Change {
  readonly web?: typeof WEB;
  readonly kept?: typeof KEPT;
  readonly tied?: typeof TIED;
  readonly refused?: readonly string[];
}

function wrongOf({ web = WEB, kept = KEPT, tied = TIED, refused = [REFUSED] }: Change): readonly string[] {
  const state = new Map([
    ['Deployment shop/web', web],
    ['Deployment shop/kept', kept],
    ['Deployment shop/tied', tied],
  ]);
  const drained: Drained = { state, kept: new Map(refused.length > 0 ? [['Deployment shop/kept', refused]] : []) };
  return wrongIn(TRIAL, foretold(), drained);
}

function foretold() {
  const [first] = TRIAL.plan.drains;
  if (first === undefined) throw new Error('a lab has nodes');
  return foretell(TRIAL, first);
}
