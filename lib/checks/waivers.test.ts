import { completeLab } from '../lab/complete';
import type { WaiverDescription } from '../lab/description';
import type { Finding } from '../manifest/finding';
import type { Manifest } from '../manifest/manifest';
import { clusterOf } from '../products/cluster-of';
import { PAGE_LAB } from './page-lab';
import { defineRule } from './rule';
import { applyWaivers, WAIVE } from './waivers';

const RULES = [
  defineRule({ id: 'x/a', severity: 'error', summary: '', kinds: '*', check: () => [] }),
  defineRule({ id: 'x/b', severity: 'warning', summary: '', kinds: '*', check: () => [] }),
  defineRule({ id: 'x/lab', severity: 'warning', summary: '', requires: 'lab', kinds: '*', check: () => [] }),
];
const WEB = { apiVersion: 'apps/v1', kind: 'Deployment', namespace: 'demo', name: 'web' };

function web(waive?: string): Manifest {
  const annotations = waive === undefined ? {} : { annotations: { [WAIVE]: waive } };
  return { apiVersion: 'apps/v1', kind: 'Deployment', metadata: { name: 'web', namespace: 'demo', ...annotations } };
}

const finding = (id: string, object: Finding['object'] = WEB, path = '/spec'): Finding => ({
  rule: id,
  severity: 'error',
  object,
  path,
  message: 'is wrong',
  hint: 'fix it',
});

function judge(manifest: Manifest, found: readonly Finding[], waivers?: readonly WaiverDescription[]) {
  const lab = waivers && completeLab({ ...PAGE_LAB, waivers });
  const { findings, waived } = applyWaivers(clusterOf([manifest], lab), RULES, found);
  return {
    findings: findings.map(({ rule: id, message, path }) => `${id} ${path}: ${message}`),
    waived: waived.map(({ finding: { rule: id, path }, reason }) => `${id} ${path}: ${reason}`),
  };
}

test('without waivers all stands', () => {
  expect(judge(web(), [finding('x/a')])).toEqual({ findings: ['x/a /spec: is wrong'], waived: [] });
});

test('an annotation waives what its rule finds of its object, however often', () => {
  const found = [finding('x/a'), finding('x/b'), finding('x/a', WEB, '/status'), finding('x/a', { ...WEB, name: 'other' })];
  expect(judge(web('x/a: it is a test: really'), found)).toEqual({
    findings: ['x/b /spec: is wrong', 'x/a /spec: is wrong'],
    waived: ['x/a /spec: it is a test: really', 'x/a /status: it is a test: really'],
  });
});

test('an annotation may waive several rules, one a line', () => {
  expect(judge(web('x/a: one\n\n  x/b : two \n'), [finding('x/b'), finding('x/a')])).toEqual({
    findings: [],
    waived: ['x/b /spec: two', 'x/a /spec: one'],
  });
});

test("the lab's waivers name the object; the version of its API does not matter, its group does", () => {
  const waiver = (object: Finding['object']) => [{ rule: 'x/a', object, reason: 'on purpose' }];
  expect(judge(web(), [finding('x/a')], waiver({ ...WEB, apiVersion: 'apps/v1beta1' })).findings).toEqual([]);
  for (const other of [
    { ...WEB, apiVersion: 'v1' },
    { ...WEB, namespace: 'prod' },
    { ...WEB, name: 'b' },
    { ...WEB, kind: 'StatefulSet' },
  ]) {
    expect(judge(web(), [finding('x/a')], waiver(other)).findings).toEqual([
      'x/a /spec: is wrong',
      "waiver/stale : the lab's waiver of x/a waives nothing",
    ]);
  }
});

const AT = '/metadata/annotations/homelab.cdk8s.io~1waive';

test.each<[string, string, readonly string[]]>([
  ['no rule', 'x/c: because', [`waiver/invalid ${AT}: the waiver names 'x/c', which is no rule`]],
  ['no reason', 'x/a:', ['x/a /spec: is wrong', `waiver/invalid ${AT}: the waiver of x/a gives no reason`]],
  ['no colon', 'x/a', ['x/a /spec: is wrong', `waiver/invalid ${AT}: the waiver of x/a gives no reason`]],
  ['prose', 'we know', [`waiver/invalid ${AT}: the waiver names 'we know', which is no rule`]],
  ['what is no longer found', 'x/b: because', [`waiver/stale ${AT}: the waiver of x/b waives nothing`]],
])('a waiver of %s is a finding', (_, text, expected) => {
  expect(judge(web(text), [finding('x/a')]).findings).toEqual(expect.arrayContaining([...expected]));
  expect(judge(web(text), [finding('x/a')]).waived).toEqual([]);
});

test('a rule that could not be asked proves no waiver stale', () => {
  expect(judge(web('x/lab: because'), []).findings).toEqual([]);
  expect(judge(web('x/lab: because'), [], []).findings).toEqual([`waiver/stale ${AT}: the waiver of x/lab waives nothing`]);
});

test('annotations that are no text are none of ours', () => {
  const odd: Manifest = { ...web(), metadata: { name: 'web', namespace: 'demo', annotations: { [WAIVE]: JSON.parse('[1]') } } };
  expect(judge(odd, [finding('x/a')]).findings).toEqual(['x/a /spec: is wrong']);
});
