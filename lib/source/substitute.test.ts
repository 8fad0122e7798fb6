import { readText } from './read-text';
import { substituted } from './substitute';

const VARIABLES = new Map([
  ['APP', 'web'],
  ['PORT', '8080'],
  ['EMPTY', ''],
  ['ON', 'yes'],
]);

/** What a value written like this becomes. */
function filled(written: string, field = 'x'): unknown {
  const [document] = readText('', `apiVersion: v1\nkind: A\nmetadata: { name: a }\n${field}: ${written}\n`).documents;
  if (!document) throw new Error('expected an object');
  return substituted(document.value, VARIABLES, (path) => document.hasWord(path, /^\$/))[field];
}

test.each<[string, unknown]>([
  [`\${APP}`, 'web'],
  [`"\${APP}.lab:\${PORT}"`, 'web.lab:8080'],
  [`\${PORT}`, 8080],
  // Kustomize may drop the quotes before Flux puts the value in.
  [`"\${PORT}"`, `\${PORT}`],
  [`\${ON}`, true],
  [`\${NONE}`, `\${NONE}`],
  [`\${NONE:=9090}`, 9090],
  [`\${NONE:-web}`, 'web'],
  [`\${PORT:=1}`, 8080],
  [`\${EMPTY:=x}`, 'x'],
  [`a\${EMPTY=x}b`, 'ab'],
  [`\${APP}-\${NONE}`, `web-\${NONE}`],
  [`$\${APP}`, `$\${APP}`],
  [`\${APP%b}`, `\${APP%b}`],
  [`[a, "\${APP}"]`, ['a', 'web']],
  [`{ a: { b: "\${APP}" } }`, { a: { b: 'web' } }],
])('%s', (written, expected) => {
  expect(filled(written)).toEqual(expected);
});

test('defaults of programs are their own, values are put in all the same', () => {
  expect(filled(`["\${X:-1} \${APP}"]`, 'args')).toEqual([`\${X:-1} web`]);
});

test('what has none is the same object', () => {
  const object = { a: [{ b: `\${NONE}` }, 1] };
  expect(substituted(object, VARIABLES, () => true)).toBe(object);
});
