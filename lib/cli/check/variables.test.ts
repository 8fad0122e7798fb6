import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { check } from './check';
import { readGroups } from './groups';
import { readVariables } from './variables';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'homelab-variables-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
}

/** Rules that speak, and how many values are not known. */
function found(variables?: ReadonlyMap<string, string>) {
  const { findings, coverage } = check(readGroups([folder], undefined), { variables });
  const unknown = coverage.find(({ reason }) => reason === 'placeholder')?.message.split(' ')[0] ?? '0';
  return [...findings.filter(({ severity }) => severity === 'error').map(({ rule }) => rule), unknown];
}

const flux = (more: string): string =>
  `apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\nmetadata: { name: apps, namespace: flux-system }\nspec:\n  interval: 1h\n  prune: true\n  path: ./apps\n  sourceRef: { kind: GitRepository, name: flux-system }\n  postBuild:\n${more}`;
const service = (port: string): string =>
  `apiVersion: v1\nkind: Service\nmetadata: { name: web, namespace: demo }\nspec:\n  ports:\n    - port: ${port}\n`;
const PORT = `\${PORT}`;

test.each<[string, string, readonly string[]]>([
  ['a port that can be one', '    substitute: { PORT: "8080" }\n', ['0']],
  ['one that can not', '    substitute: { PORT: "99999" }\n', ['schema/value', '0']],
  ['of a ConfigMap', '    substituteFrom: [{ kind: ConfigMap, name: settings }]\n', ['schema/value', '0']],
  ['inline values beat it', '    substituteFrom: [{ kind: ConfigMap, name: settings }]\n    substitute: { PORT: "8080" }\n', ['0']],
  ['of a Secret nothing is known', '    substituteFrom: [{ kind: Secret, name: settings }]\n', ['1']],
  ['nor of what is put together', '    substitute: { PORT: "$${OTHER}" }\n'.replace('$$', '$'), ['2']],
])('%s', (_, more, expected) => {
  const settings = 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: settings, namespace: flux-system }\ndata: { PORT: "99998" }\n';
  write({ 'flux/apps.yaml': flux(more), 'flux/settings.yaml': settings, 'apps/web.yaml': service(PORT) });
  expect(found().filter((one) => one !== 'schema/unknown-kind')).toEqual(expected);
});

test('outside of its path a Kustomization says nothing; what is given counts everywhere', () => {
  write({
    'flux/apps.yaml': flux('    substitute: { PORT: "99999" }\n'),
    'apps/x.yaml': service('8080'),
    'other/web.yaml': service(PORT),
  });
  expect(found()).toEqual(['1']);
  expect(found(new Map([['PORT', '99999']]))).toEqual(['schema/value', '0']);
  expect(found(new Map([['PORT', '8081']]))).toEqual(['0']);
});

test('with a default', () => {
  write({ 'web.yaml': service(PORT.replace('}', ':=99999}')) });
  expect(found()).toEqual(['schema/value', '0']);
});

test.each([
  ['a: 1\nB: x\n9: y\n', { a: '1', B: 'x' }],
  ['apiVersion: v1\nkind: ConfigMap\nmetadata: { name: a }\ndata: { A: b }\n', { A: 'b' }],
  ['# ours\nexport A="b c"\nB=1\n', { A: 'b c', B: '1' }],
])('values of a file: %j', (text, expected) => {
  write({ values: text });
  expect(Object.fromEntries(readVariables(join(folder, 'values')))).toEqual(expected);
});

test('a file without values, or none at all', () => {
  write({ values: '- a\n' });
  expect(() => readVariables(join(folder, 'values'))).toThrow('no values; expected a map, a ConfigMap, or lines such as NAME=value');
  expect(() => readVariables(join(folder, 'none'))).toThrow(/^--values-from: /);
});
