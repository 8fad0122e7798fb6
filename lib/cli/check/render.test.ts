import { CLEAN, MANY, RESULT } from './fixture';
import { renderGithub } from './render-github';
import { renderMarkdown } from './render-markdown';
import { renderSarif } from './render-sarif';
import { renderText } from './render-text';

const lines = (text: string) => text.split('\n');

test('text: the place that editors jump to, what is wrong, what to do; the numbers last', () => {
  expect(lines(renderText(RESULT, { severity: 'info' }))).toEqual([
    'dist/demo/web.yaml:12:7 error reference/config-map',
    "  Deployment demo/web /spec/template: ConfigMap 'a|b' does not exist",
    '  hint: there is `c`, 50% done',
    '',
    'a, b:c.yaml:1:1 error yaml/syntax',
    '  one\\ntwo',
    '  hint: x',
    '',
    'dist/demo/web.yaml:20:7 warning security/mutable-tag',
    '  Deployment demo/web: image <b>:latest</b> of @team',
    '  hint: there is `c`, 50% done',
    '',
    'dist/demo/web.yaml:12:7 info reference/unused',
    "  Node n /spec/template: ConfigMap 'a|b' does not exist",
    '',
    '3 objects: 2 errors, 1 warning, 1 info, 1 waived',
  ]);
  expect(renderText(CLEAN)).toBe('1 object: no findings');
});

test('text: no more than somebody reads, the rest as a number', () => {
  const text = renderText(MANY);
  expect(text.match(/ error reference\/config-map$/gm)).toHaveLength(100);
  expect(text).toContain('… and 2900 errors more: --all prints them');
  expect(lines(text).at(-1)).toBe('1 object: 3000 errors, 3000 waived');
});

test('github: one command a finding, whatever is in its words', () => {
  expect(lines(renderGithub(RESULT))).toEqual([
    "::error file=dist/demo/web.yaml,line=12,col=7,title=reference/config-map::Deployment demo/web /spec/template: ConfigMap 'a|b' does not exist%0Athere is `c`, 50%25 done",
    '::error file=a%2C b%3Ac.yaml,line=1,col=1,title=yaml/syntax::one\\ntwo%0Ax',
    '::warning file=dist/demo/web.yaml,line=20,col=7,title=security/mutable-tag::Deployment demo/web: image <b>:latest</b> of @team%0Athere is `c`, 50%25 done',
    "::notice file=dist/demo/web.yaml,line=12,col=7,title=reference/unused::Node n /spec/template: ConfigMap 'a|b' does not exist",
    '3 objects: 2 errors, 1 warning, 1 info, 1 waived',
  ]);
  expect(renderGithub(CLEAN)).toBe('1 object: no findings');
});

test('markdown: a table, in which nothing is markup', () => {
  const text = renderMarkdown(RESULT);
  expect(lines(text)).toEqual([
    '### ❌ 3 objects: 2 errors, 1 warning, 1 info',
    '',
    '| severity | rule | place | object | what |',
    '| --- | --- | --- | --- | --- |',
    "| error | reference/config-map | `dist/demo/web.yaml:12` | Deployment demo/web `/spec/template` | ConfigMap 'a\\|b' does not exist; there is \\`c\\`, 50% done |",
    '| error | yaml/syntax | `a, b:c.yaml:1` |  | one\\\\ntwo; x |',
    '| warning | security/mutable-tag | `dist/demo/web.yaml:20` | Deployment demo/web | image \\<b\\>:latest\\</b\\> of @\u200bteam; there is \\`c\\`, 50% done |',
    "| info | reference/unused | `dist/demo/web.yaml:12` | Node n `/spec/template` | ConfigMap 'a\\|b' does not exist |",
    '',
    '#### Waived',
    '',
    '| rule | object | why |',
    '| --- | --- | --- |',
    '| security/wildcard | Deployment demo/web | it is an operator |',
  ]);
  expect(renderMarkdown(CLEAN)).toBe('### ✅ 1 object: no findings');
  expect(renderMarkdown({ ...CLEAN, findings: RESULT.findings.slice(2, 3) })).toMatch(/^### ⚠️ /);
});

test('markdown: as much as fits into a comment, the rest as a number', () => {
  const text = renderMarkdown(MANY);
  expect(text.length).toBeLessThan(65_536);
  expect(text.length).toBeGreaterThan(50_000);
  const shown = text.match(/^\| error/gm)?.length ?? 0;
  const waived = text.match(/^\| reference/gm)?.length ?? 0;
  expect(text).toContain(`\n… and ${3000 - shown} errors more.\n`);
  expect(text).toContain(`\n… and ${3000 - waived} more.`);
});

test('sarif: rules, results with their places, and what is waived as suppressed', () => {
  const sarif = JSON.parse(renderSarif({ ...RESULT, findings: RESULT.findings.map((one) => ({ ...one, file: 'a b/#1?.yaml' })) }));
  expect(sarif).toMatchObject({ version: '2.1.0', $schema: expect.stringContaining('sarif-2.1.0') });
  expect(sarif.runs).toHaveLength(1);
  const [{ tool, results, columnKind }] = sarif.runs;
  expect(columnKind).toBe('utf16CodeUnits');
  expect(tool.driver).toMatchObject({ name: 'cdk8s-homelab', version: expect.stringMatching(/^\d+\.\d+\.\d+/) });
  const ids = tool.driver.rules.map(({ id }: { id: string }) => id);
  expect([...ids].sort()).toEqual(['reference/config-map', 'reference/unused', 'security/mutable-tag', 'security/wildcard', 'yaml/syntax']);
  expect(tool.driver.rules[0]).toEqual({
    id: 'yaml/syntax',
    shortDescription: { text: 'a text is YAML or JSON' },
    defaultConfiguration: { level: 'error' },
  });
  expect(results.map(({ level }: { level: string }) => level)).toEqual(['error', 'error', 'warning', 'note', 'error']);
  expect(results[0]).toEqual({
    ruleId: 'reference/config-map',
    level: 'error',
    message: { text: "Deployment demo/web /spec/template: ConfigMap 'a|b' does not exist. there is `c`, 50% done" },
    locations: [
      {
        physicalLocation: { artifactLocation: { uri: 'a%20b/%231%3F.yaml' }, region: { startLine: 12, startColumn: 7 } },
        logicalLocations: [{ fullyQualifiedName: 'Deployment demo/web/spec/template' }],
      },
    ],
  });
  expect(results[1].locations[0]).not.toHaveProperty('logicalLocations');
  expect(results.map((one: object) => 'suppressions' in one)).toEqual([false, false, false, false, true]);
  expect(results[4].suppressions).toEqual([{ kind: 'inSource', justification: 'it is an operator' }]);
});
