import type { Manifest } from '../manifest/manifest';
import { checkLab, checkToWrite } from './check-lab';
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
