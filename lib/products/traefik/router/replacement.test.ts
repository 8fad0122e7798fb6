import { replacementProblem } from './replacement';

/** A group in curly brackets. */
function braced(group: number | string): string {
  return `\${${group}}`;
}

const TABLE: readonly (readonly [regex: string, replacement: string, found: string | undefined])[] = [
  ['^/api/(.*)', '/$1', undefined],
  ['^/api/(.*)', '/$2', "'$2' is empty: the pattern has 1 group"],
  ['^/api/.*', '/$1', "'$1' is empty: the pattern has no group"],
  ['^/(a)/(b)', `/${braced(2)}x`, undefined],
  ['^/(a)/(b)', '/$2x', "'$2x' is empty: it names the group '2x', not 2"],
  ['^/(?P<rest>.*)', '/$rest', undefined],
  ['^/(?<rest>.*)', `/${braced('rest')}`, undefined],
  ['^/(?P<rest>.*)', '/$other', "'$other' is empty"],
  ['^/(?:a|b)/(.*)', '/$1', undefined],
  ['^/(?:a|b)/(.*)', '/$2', "'$2' is empty"],
  ['^/\\((.*)', '/$1', undefined],
  ['^/[(]a', '/$1', "'$1' is empty"],
  ['^/(.*)', '/$0', undefined],
  ['^/(.*)', 'https://b.lab/$$1', "'$$1' is '$1' literally"],
  ['^/(.*)', '/price$$', undefined],
];

test.each(TABLE)('%s becomes %s', (regex, replacement, found) => {
  for (const kind of ['replacePathRegex', 'redirectRegex']) {
    const problem = replacementProblem(kind, { regex, replacement });
    if (found === undefined) expect(problem).toBeUndefined();
    else expect(problem?.reason).toContain(found);
  }
});

test('other middlewares replace nothing', () => {
  expect(replacementProblem('headers', { regex: 'a', replacement: '$1' })).toBeUndefined();
});
