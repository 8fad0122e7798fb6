import { completeLab } from '../lab/complete';
import type { Manifest } from '../manifest/manifest';
import { checkLab, WaiverUses } from './check-lab';
import { PAGE_LAB } from './page-lab';
import type { ScopedWaiver } from './settings';

const LAB = completeLab(PAGE_LAB);
const deployment = (name: string, image: string): Manifest => ({
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  metadata: { name, namespace: 'shop' },
  spec: {
    selector: { matchLabels: { app: name } },
    template: { metadata: { labels: { app: name } }, spec: { containers: [{ name, image }] } },
  },
});
const LATEST = deployment('web', 'web:latest');
const PINNED = deployment('api', 'api:1.0');

/** What is said of one waiver, in labs that are checked together. */
function said(scope: Omit<ScopedWaiver, 'rule' | 'reason'>, labs: readonly (readonly Manifest[])[], more: object = {}): readonly string[] {
  const settings = {
    waivers: [{ rule: 'security/mutable-tag', reason: 'a mirror pins it', ...scope }],
    file: 'homelab.config.ts',
    ...more,
  };
  const uses = new WaiverUses();
  for (const manifests of labs) checkLab(manifests, LAB, { settings, appOf: ({ metadata }) => metadata.name, waiverUses: uses });
  return uses
    .problems(settings)
    .map(({ rule, severity, object, path, message }) => `${severity} ${rule} ${object.name} ${path}: ${message}`);
}

const STALE = ["warning waiver/stale homelab.config.ts /waivers/0: the config's waiver of security/mutable-tag waives nothing"];

test.each([
  ['an object', { object: 'Deployment shop/api' }],
  ['a namespace', { namespace: 'shop' }],
  ['an app', { app: 'api' }],
  ['the lab', { lab: 'page' }],
])('a waiver of %s that waives nothing is reported', (_, scope) => {
  expect(said(scope, [[PINNED]])).toEqual(STALE);
});

test.each([
  ['waives something', { object: 'Deployment shop/web' }, [[LATEST, PINNED]]],
  ['waives something in another lab', { namespace: 'shop' }, [[PINNED], [LATEST]]],
  ['is about an object that is not here', { object: 'Deployment shop/gone' }, [[PINNED]]],
  ['is about a namespace that is not here', { namespace: 'other' }, [[PINNED]]],
  ['is about an app that is not here', { app: 'web' }, [[PINNED]]],
  ['is about another lab', { lab: 'other' }, [[PINNED]]],
  ['is for any lab', { lab: '*' }, [[PINNED]]],
])('one that %s is not', (_, scope, labs) => {
  expect(said(scope, labs)).toEqual([]);
});

test('nor one of a rule that is off, nor where the finding itself is', () => {
  expect(said({ namespace: 'shop' }, [[PINNED]], { severities: { 'security/*': 'off' } })).toEqual([]);
  expect(said({ namespace: 'shop' }, [[PINNED]], { severities: { 'waiver/stale': 'off' } })).toEqual([]);
});
