import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import nodePath from 'node:path';
import { isMap } from '../../manifest/tree';
import { type LabFiles, readLab } from '../dist';
import { LAB } from '../verify/fixture';
import { crowded, DIST, many, sharing, withGenerators } from './fixture';
import { renderMarkdown } from './render-markdown';
import { renderText } from './render-text';
import { planOf } from './result';
import { type PlanOptions, run } from './run';

/** Prints a plan and says with which code the command exits. */
function ran(lab: string | undefined, options: Partial<PlanOptions> = {}): { readonly code: number; readonly out: string } {
  let out = '';
  const write = jest.spyOn(process.stdout, 'write').mockImplementation((text) => {
    out += String(text);
    return true;
  });
  const code = run(lab === undefined ? [] : [lab], { dist: DIST, format: 'text', ...options });
  write.mockRestore();
  return { code, out };
}

const lines = (files: LabFiles): readonly string[] => renderText(planOf(files)).split('\n');

test('the page shows what is printed of a lab that does not fit', () => {
  const page = readFileSync(nodePath.join(__dirname, '../../../docs/plan.md'), 'utf8');
  expect(page).toContain(`\`\`\`text\n${renderText(planOf(withGenerators(20)))}\n\`\`\``);
});

test('demo-ha: where the eight replicas are, and what happens when a worker is drained', () => {
  const text = lines(readLab('demo-ha', DIST));
  expect(text[0]).toMatch(/^demo-ha: everything fits: /);
  expect(text).toContainEqual(
    expect.stringMatching(/^Deployment demo-ha\/demo-app +8 {2}4 k3s-node-1, 4 k3s-node-2 +\+1 -1 +\d+ more +cpu$/),
  );
  const drained = text.indexOf('  k3s-node-1: 5 pods move');
  expect(text[drained + 1]).toMatch(/^ {4}→ Deployment demo-ha\/demo-app +4 k3s-node-2$/);
  expect(text).toContain('  ! drained, k3s-master leaves 1 pod without another node');
  expect(Math.max(...text.map((line) => line.length))).toBeLessThanOrEqual(140);
});

test('halo: what is tied to thor', () => {
  const text = lines(readLab('halo', DIST));
  expect(text).toContain('  ! drained, thor leaves 6 pods of 4 workloads without another node');
  expect(text).toContain('  loki: nothing runs there');
});

test('papers-3-node: cards have a column, and the pod that wants one is on the T4', () => {
  const text = lines(readLab('papers-3-node', DIST));
  expect(text.find((line) => line.startsWith('node '))).toMatch(/ gpu {2}free {2}used$/);
  expect(text.find((line) => line.startsWith('t640-node'))).toMatch(/ 1 \/ 4 {5}3 {3}25%$/);
  expect(text).toContainEqual(expect.stringMatching(/^Job default\/gpu-test +1 {2}1 t640-node .*3 more +nvidia.com\/gpu$/));
});

test('talos: every node can be drained', () => {
  expect(lines(readLab('talos', DIST)).slice(1, 2)).toEqual(['  ✓ each node can be drained: all its pods find another']);
});

test('exit code 1 only where something is proven not to fit', () => {
  expect(ran('workshop').code).toBe(0);
  expect(planOf(withGenerators(4)).fits).toBe(true);
  expect(planOf(withGenerators(20)).fits).toBe(false);
});

test('as JSON it is the whole plan', () => {
  const plan: unknown = JSON.parse(ran('halo', { format: 'json' }).out);
  expect(isMap(plan) && Object.keys(plan)).toEqual(['format', 'lab', 'fits', 'nodes', 'workloads', 'drains', 'coverage']);
  expect(plan).toMatchObject({ format: 1, lab: 'halo', fits: true, drains: [{ node: 'loki' }, { node: 'thor' }] });
});

test('as Markdown it begins with the last word', () => {
  expect(ran('halo', { format: 'markdown' }).out).toMatch(/^### ✅ halo: everything fits.*\n\n- ℹ️ drained, thor leaves /);
  expect(renderMarkdown(planOf(withGenerators(20)))).toMatch(/^### ❌ papers: 1 of 5 workloads can never run in full\n/);
});

test('a rollout without room, pods that a budget keeps, that are lost, and that no proof is about', () => {
  const text = renderText(planOf(crowded()));
  expect(text).toContain('1 rollout can never proceed');
  expect(text).toMatch(/✗ Deployment shop\/tight can never be rolled out: .*maxUnavailable\s+is 0/);
  expect(text).toMatch(/Deployment shop\/kept +1 not evicted: budget kept/);
  expect(text).toMatch(/Pod shop\/bare +1 lost: nothing makes it again/);
  expect(text).toMatch(
    /\? DaemonSet shop\/agent may get stuck in a rollout: (.*\n)+? {6}no place was found; that there is none is not proven/,
  );
});

test('large labs are cut short', () => {
  const files = many(200, 150, '10m');
  const text = lines(files);
  expect(text).toContain('… and 100 more nodes: --format json has them all');
  expect(text).toContain('… and 50 more workloads: --format json has them all');
  expect(text.at(-1)).toMatch(/^ {2}200 more nodes: all their pods find another, or none are there; --format json has them all$/);
  expect(renderMarkdown(planOf(files)).length).toBeLessThan(65_536);
  const full = lines(many(2, 150, '100m'));
  expect(full.filter((line) => line.includes('does not fit'))).toHaveLength(20);
  expect(full).toContain('  ✗ 90 more: --format json has them all');
  expect(full.slice(2, 4).join('\n')).toMatch(/together: .*\s+shop\/w5 and 144 more$/);
});

describe('A folder written by hand', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(nodePath.join(os.tmpdir(), 'homelab-plan-'));
    mkdirSync(nodePath.join(folder, 'mine'));
    writeFileSync(nodePath.join(folder, 'mine/lab.json'), JSON.stringify(LAB));
    writeFileSync(nodePath.join(folder, 'mine/pod.yaml'), POD);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test('is planned by its path', () => {
    const { code, out } = ran(nodePath.join(folder, 'mine'));
    expect(code).toBe(1);
    expect(out).toMatch(/✗ Pod default\/huge does not fit: no node can take it: .*Insufficient cpu/);
    expect(out).toMatch(/what would make it fit: cpu lowered by /);
  });
});

const POD = `
apiVersion: v1
kind: Pod
metadata: { name: huge, namespace: default }
spec: { tolerations: [{ operator: Exists }], containers: [{ name: huge, image: x, resources: { requests: { cpu: 1k } } }] }
`;

test('pods that get a node each and have one volume between them may wait for it', () => {
  const plan = planOf(sharing());
  expect(renderText(plan).split('\n').slice(0, 2)).toEqual([
    'random: 1 workload may wait for a volume',
    expect.stringMatching(/^ {2}\? Deployment shop\/web may wait for a volume: anti-affinity keeps its 2 pods on different nodes, but/),
  ]);
  expect(plan.workloads.map(({ steady, waiting }) => [steady.kind, waiting.length])).toEqual([['fits', 1]]);
  expect(plan.fits).toBe(true);
});
