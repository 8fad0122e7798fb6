import type { LabDescription } from '../lab/description';
import { identityOf, objectKey } from '../manifest/identity';
import { DESCRIBED } from './catalogue';
import { checkLab } from './check-lab';
import { type Example, pageIds, quoteOf, quoteOfProblem, readPage } from './page';
import { PAGE_NAMESPACES } from './page-lab';

test('every rule has a page, every page a rule, and no rule two', () => {
  const ids = DESCRIBED.map(({ id }) => id);
  expect(pageIds()).toEqual([...ids].sort());
  expect(new Set(ids).size).toBe(ids.length);
});

describe.each(DESCRIBED.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  const page = readPage(id);

  test('says on its page what it says in code, and when it is right to waive', () => {
    expect(page.head).toBe(`**${rule.severity}**: ${rule.summary}.`);
    expect(page.sections.at(-1)).toBe('When it is right to waive');
    expect(page.refused.length).toBeGreaterThan(0);
    expect(page.accepted.length).toBeGreaterThan(0);
  });

  test.each(page.refused.map((example) => [example.title, example] as const))('%s', (_, example) => {
    const found = sayingsOf(example, page.lab);
    expect(example.quotes.length).toBeGreaterThan(0);
    expect(found.filter((saying) => saying.rule === id).map(({ quote }) => quote)).toEqual(example.quotes);
    expect(errorsOfOthers(found, id)).toEqual([]);
  });

  test.each(page.accepted.map((example) => [example.title, example] as const))('%s', (_, example) => {
    const found = sayingsOf(example, page.lab);
    expect(example.manifests.length).toBeGreaterThan(0);
    expect(found.filter((saying) => saying.rule === id).map(({ quote }) => quote)).toEqual([]);
    expect(errorsOfOthers(found, id)).toEqual([]);
  });
});

/** A finding, as pages quote it. */
interface Saying {
  readonly rule: string;
  readonly severity: string;
  readonly quote: string;
}

/** With the pages' namespaces, but for those that the example has itself. */
function sayingsOf({ manifests, problems }: Example, lab: LabDescription | undefined): readonly Saying[] {
  const own = new Set(manifests.map((manifest) => objectKey(identityOf(manifest))));
  const namespaces = PAGE_NAMESPACES.filter((manifest) => !own.has(objectKey(identityOf(manifest))));
  return [
    ...problems.map((problem) => ({ rule: `yaml/${problem.code}`, severity: 'error', quote: quoteOfProblem(problem) })),
    ...checkLab([...namespaces, ...manifests], lab).findings.map((finding) => ({ ...finding, quote: quoteOf(finding) })),
  ];
}

function errorsOfOthers(found: readonly Saying[], id: string): readonly string[] {
  return found.filter(({ rule, severity }) => rule !== id && severity === 'error').map(({ rule, quote }) => `${rule}: ${quote}`);
}
