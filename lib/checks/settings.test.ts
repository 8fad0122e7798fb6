import { completeLab } from '../lab/complete';
import type { Manifest } from '../manifest/manifest';
import { checkLab, checkToWrite } from './check-lab';
import { PAGE_LAB } from './page-lab';
import { defineRule } from './rule';
import type { CheckSettings, ScopedWaiver } from './settings';

/** An image without a version, and nothing that limits its memory. */
const web: Manifest = {
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  metadata: { name: 'web', namespace: 'shop' },
  spec: {
    selector: { matchLabels: { app: 'web' } },
    template: { metadata: { labels: { app: 'web' } }, spec: { containers: [{ name: 'web', image: 'nginx' }] } },
  },
};

const named = defineRule({
  id: 'ours/named-web',
  severity: 'warning',
  summary: 'nothing is named web',
  kinds: '*',
  check: ({ metadata: { name } }) =>
    name === 'web' ? [{ path: '/metadata/name', message: "is named 'web'", hint: 'choose another name' }] : [],
});

function severityOf(rule: string, settings: CheckSettings): string | undefined {
  return checkLab([web], undefined, { settings }).findings.find((finding) => finding.rule === rule)?.severity;
}

describe('severities', () => {
  test.each([
    [{}, 'warning'],
    [{ 'security/mutable-tag': 'error' }, 'error'],
    [{ 'security/mutable-tag': 'off' }, undefined],
    [{ 'security/*': 'info' }, 'info'],
    [{ 'security/*': 'off', 'security/mutable-tag': 'error' }, 'error'],
    [{ 'reference/*': 'off' }, 'warning'],
  ] as const)('%j', (severities, expected) => {
    expect(severityOf('security/mutable-tag', { severities })).toBe(expected);
  });

  test('decide what keeps dist/ as it is', () => {
    const of = (severities: CheckSettings['severities']) =>
      checkToWrite([web], undefined, { settings: { severities } }).filter(({ rule }) => rule === 'security/mutable-tag');
    expect(of({ 'security/mutable-tag': 'error' })).toEqual([expect.objectContaining({ severity: 'error' })]);
    expect(of({ 'security/mutable-tag': 'info' })).toEqual([]);
  });

  test('of a rule that is off, a waiver is not stale', () => {
    const waiving = {
      ...web,
      metadata: { ...web.metadata, annotations: { 'homelab.cdk8s.io/waive': 'security/mutable-tag: a mirror pins it' } },
    };
    const { findings } = checkLab([waiving], undefined, { settings: { severities: { 'security/*': 'off' } } });
    expect(findings.filter(({ rule }) => rule.startsWith('waiver/'))).toEqual([]);
  });
});

test('rules of others are asked beside the built-in ones', () => {
  const { findings } = checkLab([web], undefined, { settings: { rules: [named], severities: { 'ours/*': 'error' } } });
  expect(findings.find(({ rule }) => rule === named.id)).toEqual(expect.objectContaining({ severity: 'error', message: "is named 'web'" }));
  expect(findings.some(({ rule }) => rule === 'security/mutable-tag')).toBe(true);
});

describe('a waiver covers', () => {
  const waives = (scope: Omit<ScopedWaiver, 'rule' | 'reason'>) => {
    const waiver = { rule: 'security/mutable-tag', reason: 'a mirror pins it', ...scope };
    const { findings, waived } = checkLab([web], undefined, { settings: { waivers: [waiver] }, appOf: () => 'store' });
    const stands = findings.some(({ rule }) => rule === waiver.rule);
    expect(waived.map(({ reason }) => reason)).toEqual(stands ? [] : ['a mirror pins it']);
    return !stands;
  };

  test.each([
    [{ object: 'Deployment shop/web' }, true],
    [{ object: 'Deployment shop/api' }, false],
    [{ object: 'StatefulSet shop/web' }, false],
    [{ namespace: 'shop' }, true],
    [{ namespace: 'other' }, false],
    [{ app: 'store' }, true],
    [{ app: 'web' }, false],
    [{ lab: '*' }, true],
    [{ lab: 'home' }, false],
  ] as const)('%j: %s', (scope, expected) => {
    expect(waives(scope)).toBe(expected);
  });
});

describe('a waiver of an app covers the pods that it makes itself', () => {
  const runTimePods = [
    { app: 'store', namespace: 'shop', name: 'worker', labels: {}, max: 1, pod: { containers: [{ name: 'a', image: 'a:latest' }] } },
  ];
  const found = (waiver: Pick<ScopedWaiver, 'app' | 'namespace'>, where: 'lab' | 'config') => {
    const rule = 'reliability/requests';
    const waivers = [{ rule, reason: 'measured elsewhere', ...waiver }];
    const lab = completeLab({ ...PAGE_LAB, runTimePods, waivers: where === 'lab' ? waivers : [] });
    const { findings } = checkLab([web], lab, { settings: where === 'config' ? { waivers } : {}, appOf: () => 'web' });
    return findings.filter((one) => one.rule === rule && one.object.kind === 'Pod').length;
  };
  test.each(['lab', 'config'] as const)('said in the %s', (where) => {
    expect([found({ app: 'store' }, where), found({ app: 'web' }, where)]).toEqual([0, 1]);
  });
});
