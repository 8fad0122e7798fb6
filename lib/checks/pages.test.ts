import type { LabDescription } from '../lab/description';
import type { Finding } from '../manifest/finding';
import { identityOf, objectKey } from '../manifest/identity';
import type { Manifest } from '../manifest/manifest';
import { RULES } from './catalogue';
import { Context } from './context';
import { pageIds, quoteOf, readPage } from './page.fixture';
import { PAGE_NAMESPACES } from './page-lab.fixture';
import { runRules } from './run';

test('every rule has a page, every page a rule, and no rule two', () => {
  const ids = RULES.map(({ id }) => id);
  expect(pageIds()).toEqual([...ids].sort());
  expect(new Set(ids).size).toBe(ids.length);
});

describe.each(RULES.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  const page = readPage(id);

  test('says on its page what it says in code, and when it is right to waive', () => {
    expect(page.head).toBe(`**${rule.severity}**: ${rule.says}.`);
    expect(page.sections.at(-1)).toBe('When it is right to waive');
    expect(page.refused.length).toBeGreaterThan(0);
    expect(page.accepted.length).toBeGreaterThan(0);
  });

  test.each(page.refused.map((example) => [example.title, example] as const))('%s', (_, { manifests, quotes }) => {
    const found = findingsOf(manifests, page.lab);
    expect(quotes.length).toBeGreaterThan(0);
    expect(found.filter((finding) => finding.rule === id).map(quoteOf)).toEqual(quotes);
    expect(errorsOfOthers(found, id)).toEqual([]);
  });

  test.each(page.accepted.map((example) => [example.title, example] as const))('%s', (_, { manifests }) => {
    const found = findingsOf(manifests, page.lab);
    expect(manifests.length).toBeGreaterThan(0);
    expect(found.filter((finding) => finding.rule === id).map(quoteOf)).toEqual([]);
    expect(errorsOfOthers(found, id)).toEqual([]);
  });
});

/** With the pages' namespaces, but for those that the example has itself. */
function findingsOf(manifests: readonly Manifest[], lab: LabDescription | undefined): readonly Finding[] {
  const own = new Set(manifests.map((manifest) => objectKey(identityOf(manifest))));
  const namespaces = PAGE_NAMESPACES.filter((manifest) => !own.has(objectKey(identityOf(manifest))));
  return runRules(new Context([...namespaces, ...manifests], lab), RULES);
}

function errorsOfOthers(found: readonly Finding[], id: string): readonly string[] {
  return found.filter(({ rule, severity }) => rule !== id && severity === 'error').map((finding) => `${finding.rule}: ${quoteOf(finding)}`);
}
