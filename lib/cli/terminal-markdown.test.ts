import { PLAIN, type Terminal } from './terminal';
import { terminalMarkdown } from './terminal-markdown';

const NARROW: Terminal = { ...PLAIN, width: 24 };

test.each<[what: string, page: string, expected: readonly string[]]>([
  ['headings', '# a\n\n## b c\n', ['a', '', 'b c']],
  ['a paragraph is filled', 'one two three four\nfive six seven', ['one two three four five', 'six seven']],
  ['marks go', 'see `a.b`, **bold** and [the page](x.md).', ['see a.b, bold and the', 'page.']],
  ['code blocks stay as they are', '```yaml\na:   1\n\n  b: 2\n```', ['    a:   1', '', '      b: 2']],
  ['a quote', '> one two three four\n> five six seven', ['│ one two three four', '│ five six seven']],
  ['quotes apart', '> one\n\n> two', ['│ one', '', '│ two']],
  ['a list', '- one two three four five\n- six\n  seven', ['  • one two three four', '    five', '  • six seven']],
  ['a table stays', '| a | b |\n|---|---|\n| 1 | 2 |', ['| a | b |', '|---|---|', '| 1 | 2 |']],
  ['marks that are not closed', 'a * b ` c [d', ['a * b ` c [d']],
  ['a word that is longer than a line', 'a-word-that-is-longer-than-the-line b', ['a-word-that-is-longer-than-the-line', 'b']],
  ['nothing', '', ['']],
])('%s', (_, page, expected) => {
  expect(terminalMarkdown(page, NARROW)).toEqual(expected);
});

test('without a width, lines have the length of a page', () => {
  const [first = '', second] = terminalMarkdown(`${'word '.repeat(30)}`, PLAIN);
  expect(first).toHaveLength(99);
  expect(second).toBeDefined();
});
