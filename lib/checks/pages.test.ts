import { DESCRIBED } from './catalogue';
import { pageIds, readPage } from './page';
import { problemsOfExample, problemsOfText } from './page-problems';

test('every rule has a page, every page a rule, and no rule two', () => {
  const ids = DESCRIBED.map(({ id }) => id);
  expect(pageIds()).toEqual([...ids].sort());
  expect(new Set(ids).size).toBe(ids.length);
});

describe.each(DESCRIBED.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  const page = readPage(id);

  test('says on its page what it says in code, and when it is right to waive', () => {
    expect(problemsOfText(rule, page)).toEqual([]);
  });

  test.each([...page.refused, ...page.accepted].map((example) => [example.title, example] as const))('%s', (_, example) => {
    expect(problemsOfExample(id, example, page.lab)).toEqual([]);
  });
});
