import fc from 'fast-check';
import { runRules } from '../../checks/run';
import { SCHEDULE } from '../../checks/schedule';
import type { NodeDescription } from '../../lab/description';
import { isManifest } from '../../manifest/identity';
import type { Manifest } from '../../manifest/manifest';
import { isMap } from '../../manifest/tree';
import { clusterOf } from '../../products/cluster-of';
import { type LabFiles, readLab } from '../dist';
import { DIST } from './fixture';
import { renderMarkdown } from './render-markdown';
import { renderText } from './render-text';
import { planOf } from './result';

// Hundreds of random or large inputs a test.
jest.setTimeout(60_000);

interface Change {
  readonly which: number;
  readonly way: readonly number[];
  readonly value: unknown;
}

/** A place in a manifest, by turns at each depth, and what stands there instead. */
const change: fc.Arbitrary<Change> = fc.record({
  which: fc.nat(),
  way: fc.array(fc.nat(50), { minLength: 2, maxLength: 9 }),
  value: fc.oneof(
    fc.constantFrom(null, '', '-1', -1, 0, 1e15, Number.MAX_SAFE_INTEGER, '1e400', '100%', '250m', 'x', [], {}, [null], [[]], { '': {} }),
    fc.jsonValue({ maxDepth: 2 }),
  ),
});
const node = fc.record({
  cpu: fc.constantFrom('0', '100m', '1', '4', '1k'),
  memory: fc.constantFrom('0', '64Mi', '4Gi'),
  pods: fc.constantFrom('0', '3', '110'),
  taints: fc.array(fc.record({ key: fc.constantFrom('a', 'b'), effect: fc.constantFrom('NoSchedule' as const, 'NoExecute' as const) }), {
    maxLength: 2,
  }),
});

/** The value with something else at the place that the way leads to. */
function replaced(value: unknown, [turn, ...way]: readonly number[], by: unknown): unknown {
  if (turn === undefined) return by;
  if (Array.isArray(value) && value.length > 0) return value.map((item, i) => (i === turn % value.length ? replaced(item, way, by) : item));
  if (!isMap(value) || Object.keys(value).length === 0) return by;
  const keys = Object.keys(value);
  const chosen = keys[turn % keys.length];
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, key === chosen ? replaced(item, way, by) : item]));
}

function broken(manifests: readonly Manifest[], { which, way, value }: Change): readonly Manifest[] {
  const at = which % manifests.length;
  const after = manifests.map((manifest, i): unknown => (i === at ? replaced(manifest, way, value) : manifest));
  return after.filter(isManifest);
}

const LABS: readonly LabFiles[] = ['workshop', 'halo', 'papers-3-node', 'talos'].map((name) => readLab(name, DIST));

test('property: whatever manifests and nodes hold, the plan is printed and the rules answer', () => {
  fc.assert(
    fc.property(
      fc.nat(),
      fc.array(change, { minLength: 1, maxLength: 6 }),
      fc.array(node, { minLength: 1, maxLength: 4 }),
      (which, changes, sizes) => {
        const { description, manifests, ...rest } = LABS[which % LABS.length] ?? readLab('workshop', DIST);
        const nodes = sizes.map(({ taints, ...capacity }, i): NodeDescription => {
          const labels = { ...description.nodes[i]?.labels, 'kubernetes.io/hostname': description.nodes[i]?.name ?? `n${i}` };
          return { name: `n${i}`, role: 'worker', address: '10.0.0.2', kubernetes: 'v1.34.4', labels, capacity, taints };
        });
        const lab = { ...description, nodes };
        const after = changes.reduce(
          broken,
          manifests.map(({ manifest }) => manifest),
        );
        const files = { ...rest, description: lab, manifests: after.map((manifest) => ({ file: 'x.yaml', folder: 'x', manifest })) };
        const plan = planOf(files);
        expect(renderText(plan)).not.toMatch(/undefined|NaN/);
        expect(renderMarkdown(plan)).not.toMatch(/undefined|NaN/);
        for (const { message, hint } of runRules(clusterOf(after, lab), SCHEDULE))
          expect(`${message} ${hint}`).not.toMatch(/undefined|NaN/);
      },
    ),
    { numRuns: 150, seed: 7 },
  );
});
