import { parsePage } from './page';
import { problemsOfExample, problemsOfText } from './page-problems';
import { defineRule } from './rule';

const rule = defineRule({
  id: 'ours/colour',
  severity: 'warning',
  summary: 'a ConfigMap has a colour',
  kinds: 'ConfigMap',
  check: ({ data }) => (data === undefined ? [{ path: '', message: 'has no colour', hint: 'choose one' }] : []),
});

const PAGE = `# ours/colour

**warning**: a ConfigMap has a colour.

## Refused

\`\`\`yaml
apiVersion: v1
kind: ConfigMap
metadata: {name: a, namespace: demo}
\`\`\`

> ConfigMap demo/a: has no colour. Choose one.

## Accepted

\`\`\`yaml
apiVersion: v1
kind: ConfigMap
metadata: {name: a, namespace: demo}
data: {colour: red}
\`\`\`

## When it is right to waive

Never.
`;

function problemsOf(text: string): readonly string[] {
  const page = parsePage(text);
  const examples = [...page.refused, ...page.accepted];
  return [
    ...problemsOfText(rule, page),
    ...examples.flatMap((example) => problemsOfExample(rule.id, example, page.lab, { settings: { rules: [rule] } })),
  ];
}

test('nothing is wrong with a page that is right', () => {
  expect(problemsOf(PAGE)).toEqual([]);
});

test.each([
  ['**warning**', '**error**', 'below the title, expected'],
  ['> ConfigMap demo/a: has no colour. Choose one.', '', 'got no quoted finding'],
  ['has no colour', 'has a colour', "'Refused': not found: ConfigMap demo/a: has a colour"],
  ['data: {colour: red}', '', "'Accepted': found, but not quoted"],
  ['data: {colour: red}', 'data: {colour: 7}', "'Accepted': schema/type reports an error as well"],
  ['When it is right to waive', 'Else', 'as the last section'],
  ['## Accepted', '## Taken', "got no section 'Accepted'"],
])('%s in place of %s', (before, after, expected) => {
  expect(problemsOf(PAGE.replace(before, after)).join('\n')).toContain(expected);
});
