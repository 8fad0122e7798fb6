import { existsSync, readFileSync } from 'node:fs';
import nodePath from 'node:path';
import { RULES } from '../../../checks/catalogue';
import { PAGE_LAB } from '../../../checks/page-lab';
import { type RuleFinding, runRules } from '../../../checks/run';
import { completeLab, type WrittenLab } from '../../../lab/complete';
import { identityOf, objectKey } from '../../../manifest/identity';
import type { Manifest } from '../../../manifest/manifest';
import { clusterOf } from '../../../products/cluster-of';
import { NAMESPACES, type Question, type Verdict, verdictAt } from './row.fixture';
import { printRow, QUESTIONS, ROWS } from './rows.fixture';

const REPO = nodePath.join(__dirname, '../../../..');
/** 1.35 has no server: that it is answered there is by documentation, and by a server that emulates it. */
const MINORS = [33, 34, 35, 36, 37];

/** Those of the schema, and of the rows: others have nothing to say here. */
const NAMED = new Set(ROWS.flatMap(({ by, questions = [] }) => [...by, ...questions.flatMap(({ rules }) => rules)]));
const ASKED = RULES.filter(({ id }) => id.startsWith('schema/') || NAMED.has(id));

/** What these rules say. */
function said(manifests: readonly Manifest[], lab: Partial<WrittenLab> & { readonly kubernetes: string }) {
  const distribution = { name: 'kubeadm', version: `v${lab.kubernetes}` };
  const externals = [
    ...(PAGE_LAB.externals ?? []),
    { kind: 'CustomResources', group: 'gateway.networking.k8s.io', by: 'gateway-api' } as const,
  ];
  return runRules(clusterOf(manifests, completeLab({ ...PAGE_LAB, distribution, externals, ...lab })), ASKED);
}

/** What is said of all objects, asked once: they are one lab. */
const bySubject = MINORS.map((minor) => {
  const found = new Map<string, RuleFinding[]>();
  const findings = said([...NAMESPACES, ...QUESTIONS.map(({ manifest }) => manifest)], { kubernetes: `1.${minor}.2` });
  for (const one of findings) {
    const key = objectKey(one.object);
    found.set(key, [...(found.get(key) ?? []), one]);
  }
  return found;
});

function saidOf({ manifest, rules }: Question, minor: number): readonly RuleFinding[] {
  const all = bySubject[MINORS.indexOf(minor)]?.get(objectKey(identityOf(manifest))) ?? [];
  return all.filter(({ rule }) => rule.startsWith('schema/') || rules.includes(rule));
}

/** What our findings amount to. */
function ours(findings: readonly RuleFinding[], { rules, field }: Question): Verdict | 'another' {
  if (findings.length === 0) return 'taken';
  const own = findings.filter(({ rule }) => rules.includes(rule));
  if (own.some(({ severity }) => severity === 'error')) return 'refused';
  if (findings.some(({ severity }) => severity === 'error')) return 'another';
  if (own.some(({ rule, path }) => rule === 'schema/feature-gate' && (field.startsWith(path) || path.startsWith(field)))) return 'dropped';
  return own.length > 0 ? 'warned' : 'another';
}

const SEVERITY: readonly Verdict[] = ['taken', 'warned', 'dropped', 'refused'];

describe.each(ROWS)('$change', (row) => {
  test('is answered by rules that there are, or it says why not; what servers are not asked has a source', () => {
    const ids = RULES.map(({ id }) => id);
    for (const one of row.by) if (!one.startsWith('homelab ')) expect(ids).toContain(one);
    for (const { rules } of row.questions ?? []) for (const one of rules) expect(ids).toContain(one);
    expect(row.by.length > 0 || row.silent !== undefined).toBe(true);
    expect(row.questions !== undefined || row.source !== undefined).toBe(true);
    expect(row.questions !== undefined || row.cases !== undefined || row.tests !== undefined).toBe(true);
    for (const test of row.tests ?? []) expect(existsSync(nodePath.join(REPO, test))).toBe(true);
  });

  for (const question of row.questions ?? [])
    test(question.what, () => {
      for (const minor of MINORS) {
        const [wanted, findings] = [verdictAt(question, minor), saidOf(question, minor)];
        const found = ours(findings, question);
        if (question.silent !== undefined) expect([minor, found]).toEqual([minor, 'taken']);
        else if (question.stricter !== undefined)
          expect(SEVERITY.indexOf(found as Verdict)).toBeGreaterThanOrEqual(SEVERITY.indexOf(wanted));
        else expect([minor, found, findings]).toEqual([minor, wanted, findings]);
      }
    });

  for (const { what, manifests, lab, says } of row.cases ?? [])
    test(what, () => {
      const rules = said(manifests, lab).map(({ rule }) => rule);
      expect(row.by.filter((rule) => rules.includes(rule))).toEqual(says);
    });
});

test('each object has a name of its own, and a row that servers answer has both sides of its border', () => {
  expect(new Set(QUESTIONS.map(({ manifest }) => objectKey(identityOf(manifest)))).size).toBe(QUESTIONS.length);
  const borders = new Set(QUESTIONS.flatMap(({ from }) => Object.keys(from).slice(1)));
  expect([...borders].sort()).toEqual(['1.34', '1.35', '1.36', '1.37']);
});

test('docs/upgrade.md has the same rows', () => {
  const page = readFileSync(nodePath.join(REPO, 'docs/upgrade.md'), 'utf8');
  const table = page
    .split('## What changed in 1.33 to 1.37')[1]
    ?.split('\n')
    .filter((line) => line.startsWith('|'))
    .slice(2);
  expect(table).toEqual(ROWS.map(printRow));
});
