import { completeLab } from '../lab/complete';
import type { Manifest } from '../manifest/manifest';
import { clusterOf } from '../products/cluster-of';
import { PAGE_LAB } from './page-lab';
import { definePodRule, defineRule } from './rule';
import { runRules } from './run';

const object = (kind: string, name: string, more: object = {}, apiVersion = 'v1'): Manifest => ({
  apiVersion,
  kind,
  metadata: { name, namespace: 'demo' },
  ...more,
});
const POD = { spec: { containers: [{ name: 'main', image: 'a:1' }] } };
const report = { path: '/spec', message: 'is wrong', hint: 'fix it' };

/** A rule that says of every object that it is asked about. */
const reportingRule = (id: string, on: string | readonly string[], more: { severity?: 'warning'; requires?: 'lab' } = {}) =>
  defineRule({ severity: 'error', summary: '', ...more, id, kinds: on, check: () => [report] });
const reportingPodRule = definePodRule({ id: 'x/pods', severity: 'info', summary: '', check: () => [report] });

const reportedBy = (manifests: readonly Manifest[], rules: Parameters<typeof runRules>[1], lab = false) =>
  runRules(clusterOf(manifests, lab ? completeLab(PAGE_LAB) : undefined), rules).map(({ rule: id, object: { name } }) => `${id} ${name}`);

test('a finding has what the rule and its report say, and whose it is', () => {
  const manifest = object('Service', 'web');
  expect(runRules(clusterOf([manifest]), [reportingRule('x/y', 'Service', { severity: 'warning' })])).toEqual([
    {
      rule: 'x/y',
      severity: 'warning',
      object: { apiVersion: 'v1', kind: 'Service', namespace: 'demo', name: 'web' },
      path: '/spec',
      message: 'is wrong',
      hint: 'fix it',
      manifest,
    },
  ]);
});

test('a report may be about another object', () => {
  const other = { apiVersion: 'v1', kind: 'ConfigMap', name: 'b' };
  const elsewhere = defineRule({ id: 'x/y', severity: 'info', summary: '', kinds: 'Service', check: () => [{ ...report, object: other }] });
  const found = runRules(clusterOf([object('Service', 'web')]), [elsewhere]);
  expect(found.map(({ object: about, manifest }) => [about, manifest])).toEqual([[other, undefined]]);
});

test('rules are asked about their kinds, of their groups, in the order of the objects', () => {
  const manifests = [object('Service', 'b'), object('Deployment', 'a', {}, 'apps/v1'), object('Deployment', 'c', {}, 'old/v1')];
  const rules = [
    reportingRule('x/all', '*'),
    reportingRule('x/one', 'apps/Deployment'),
    reportingRule('x/some', ['Service', 'old/Deployment']),
  ];
  expect(reportedBy(manifests, rules)).toEqual(['x/all b', 'x/some b', 'x/all a', 'x/one a', 'x/all c', 'x/some c']);
});

test('what breaks a schema is reported, and not checked by other rules', () => {
  const manifests = [object('Pod', 'a', POD), object('Service', 'b')];
  expect(reportedBy(manifests, [reportingRule('schema/x', 'Pod'), reportingRule('x/y', '*'), reportingPodRule])).toEqual([
    'schema/x a',
    'x/y b',
  ]);
  const lenient = [reportingRule('schema/x', 'Pod', { severity: 'warning' }), reportingRule('x/y', '*'), reportingPodRule];
  expect(reportedBy(manifests, lenient)).toEqual(['schema/x a', 'x/y a', 'x/pods a', 'x/y b']);
});

test('rules that need a lab are left out without one', () => {
  const rules = [reportingRule('x/lab', '*', { requires: 'lab' }), reportingRule('x/any', '*')];
  expect(reportedBy([object('Service', 'a')], rules)).toEqual(['x/any a']);
  expect(reportedBy([object('Service', 'a')], rules, true)).toEqual(['x/lab a', 'x/any a']);
});

test('rules about pods are asked about the pods of workloads, then about run-time pods', () => {
  const lab = completeLab({
    ...PAGE_LAB,
    runTimePods: [{ app: 'demo', namespace: 'demo', name: 'sandbox', labels: {}, max: 2, pod: POD.spec }],
  });
  const manifests = [object('Deployment', 'a', { spec: { template: POD } }, 'apps/v1'), object('ConfigMap', 'b'), object('Pod', 'c', POD)];
  const names = runRules(clusterOf(manifests, lab), [reportingPodRule]).map(({ object: { name } }) => name);
  expect(names).toEqual(['a', 'c', 'sandbox']);
});
