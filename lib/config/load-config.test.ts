import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { findConfig, loadConfig } from './load-config';

// Starts processes, which takes long on a busy machine.
jest.setTimeout(60_000);

let folder: string;

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'homelab-config-')));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(name: string, content: unknown): string {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

const RULE = `{ about: 'objects', id: 'ours/one', severity: 'warning', summary: 's', kinds: '*', check: () => [] }`;

describe('is found', () => {
  test.each([
    ['homelab.config.json', { exclude: ['a'] }],
    ['homelab.config.js', "module.exports = { exclude: ['a'] };"],
    ['homelab.config.cjs', "module.exports = { exclude: ['a'] };"],
    ['package.json', { name: 'mine', homelab: { exclude: ['a'] } }],
  ])('%s', (name, content) => {
    write(name, content);
    mkdirSync(join(folder, 'below'));
    expect(findConfig(join(folder, 'below'))).toEqual(expect.objectContaining({ exclude: ['a'], folder }));
  });

  test('homelab.config.ts, with the tsx of the project', () => {
    write('homelab.config.ts', "interface C { exclude: string[] }\nconst config: C = { exclude: ['a'] };\nexport default config;\n");
    mkdirSync(join(folder, 'node_modules'));
    symlinkSync(dirname(require.resolve('tsx/package.json')), join(folder, 'node_modules', 'tsx'));
    // As a process of its own: jest has its own way to load modules.
    const program = 'console.log(JSON.stringify(require(process.argv[1]).findConfig(process.argv[2]).exclude))';
    const compiled = join(__dirname, '..', '..', '.test-build', 'lib', 'config', 'load-config.js');
    expect(execFileSync(process.execPath, ['-e', program, compiled, folder], { encoding: 'utf8' })).toBe('["a"]\n');
  });

  test('nowhere, which is fine', () => {
    write('package.json', { name: 'mine' });
    expect(findConfig(folder)).toBeUndefined();
  });
});

test('its paths are relative to its folder', () => {
  const file = write('conf/homelab.config.json', { lab: 'lab.json', crds: ['../crds'] });
  expect(loadConfig(file)).toEqual(expect.objectContaining({ lab: join(folder, 'conf/lab.json'), crds: [join(folder, 'crds')] }));
});

describe('rules', () => {
  test.each([
    ['by default', `module.exports = ${RULE};`],
    ['by name', `exports.one = ${RULE}; exports.helper = 1;`],
    ['in a list', `module.exports = [${RULE}];`],
    ['as an ES module is compiled', `exports.__esModule = true; exports.default = [${RULE}];`],
  ])('a module exports them %s', (_, module) => {
    write('rules/one.js', module);
    const file = write('homelab.config.json', { rules: ['./rules/one.js'], severities: { 'ours/one': 'error' } });
    expect(loadConfig(file).rules.map(({ id }) => id)).toEqual(['ours/one']);
  });

  test('are values in a config that is a module', () => {
    const file = write(
      'homelab.config.js',
      `module.exports = { rules: [${RULE}], waivers: [{ rule: 'ours/one', reason: 'r', lab: '*' }] };`,
    );
    expect(loadConfig(file).rules.map(({ id }) => id)).toEqual(['ours/one']);
  });
});

describe('a mistake is named with its place', () => {
  test.each<[unknown, string]>([
    ['{\n  "exclude": [,]\n}', 'the text is no JSON from line 2, column 15 on; fix the syntax there'],
    [[], 'got a list, expected a map; give a map'],
    [{ exlude: [] }, "/exlude: unknown field 'exlude'; did you mean 'exclude'?"],
    [{ severities: { 'security/mutable-tag': 'fatal' } }, "/severities/security~1mutable-tag: got 'fatal', expected"],
    [
      { severities: { 'security/mutable-tags': 'off' } },
      "/severities/security~1mutable-tags: no rule 'security/mutable-tags'; did you mean",
    ],
    [{ severities: { 'safety/*': 'off' } }, "/severities/safety~1*: no rule 'safety/*'"],
    [{ waivers: [{ rule: 'security/mutable-tag', reason: ' ', lab: '*' }] }, '/waivers/0/reason: got an empty text'],
    [
      { waivers: [{ rule: 'security/mutable-tag', reason: 'r' }] },
      '/waivers/0: got none, expected exactly one of object, namespace, app, lab',
    ],
    [{ waivers: [{ rule: 'security/mutable-tag', reason: 'r', app: 'a', lab: '*' }] }, '/waivers/0: got app and lab, expected exactly one'],
    [{ waivers: [{ reason: 'r', lab: '*' }] }, "/waivers/0: required field 'rule' is missing"],
    [{ waivers: [{ rule: 'security/*', reason: 'r', lab: '*' }] }, "/waivers/0/rule: got the topic 'security/*', expected one rule"],
    ...['Pod', 'Pod a/b/c', 'Pod  a', 'a/b'].map((object): [unknown, string] => [
      { waivers: [{ rule: 'security/mutable-tag', reason: 'r', object }] },
      `/waivers/0/object: got '${object}', expected 'Kind namespace/name', or 'Kind name' if it is cluster-scoped; for example`,
    ]),
    [{ waivers: [{ rule: 'security/mutable-tag', reason: 'r', namespace: 'My Shop' }] }, "/waivers/0/namespace: got name 'My Shop'"],
    ...['object', 'namespace', 'app', 'lab'].map((scope): [unknown, string] => [
      { waivers: [{ rule: 'security/mutable-tag', reason: 'r', [scope]: '' }] },
      `/waivers/0/${scope}: got an empty text; leave it out`,
    ]),
    ...['exclude', 'crds', 'rules', 'products'].map((key): [unknown, string] => [{ [key]: [' '] }, `/${key}/0: got an empty text`]),
    [{ lab: '' }, '/lab: got an empty text'],
    [{ gitops: '' }, '/gitops: got an empty text'],
    [{ gitops: 'argo' }, "/gitops: got 'argo', expected one of argocd, flux; choose one of these"],
    [{ rules: ['./none.js'] }, 'none.js: cannot be loaded'],
    [{ rules: ['./empty.js'] }, '/rules/0: '],
  ])('%j', (content, message) => {
    write('empty.js', 'module.exports = {};');
    expect(() => loadConfig(write('homelab.config.json', content))).toThrow(message);
  });

  test('of a file that is not there', () => {
    expect(() => loadConfig(join(folder, 'none.json'))).toThrow('none.json: does not exist; check the path');
  });

  test('of a function', () => {
    const file = write('homelab.config.js', 'module.exports = () => ({});');
    expect(() => loadConfig(file)).toThrow('got a function, expected a map; export what it returns');
  });

  test('of a module that throws', () => {
    const file = write('homelab.config.js', "throw new Error('no such thing');");
    expect(() => loadConfig(file)).toThrow('cannot be loaded: no such thing in line 1; run it with node to see where');
  });

  test.each(['const password = "hunter2" hunter2;', 'module.exports = { "a" "hunter2" };', 'hunter2: :', '`${hunter2'])(
    'of an invalid module, without quoting it: %s',
    (text) => {
      const file = write('homelab.config.js', `\n${text}`);
      expect(() => loadConfig(file)).toThrow(/homelab\.config\.js: (?!.*hunter2)has a syntax error in line \d; fix the syntax there$/);
    },
  );

  test.each(['homelab.config.json', 'homelab.config.ts', 'rules.js', 'package.json'])('of a named pipe that is called %s', (name) => {
    execFileSync('mkfifo', [join(folder, name)]);
    expect(() => loadConfig(join(folder, name))).toThrow('got a named pipe, expected a file');
    if (name !== 'rules.js') expect(() => findConfig(folder)).toThrow('got a named pipe, expected a file');
    const config = write('conf/homelab.config.json', { rules: ['../rules.js'] });
    if (name === 'rules.js') expect(() => loadConfig(config)).toThrow('rules.js: got a named pipe, expected a file');
  });

  test('of a folder in its place', () => {
    mkdirSync(join(folder, 'homelab.config.json'));
    expect(() => findConfig(folder)).toThrow('homelab.config.json: got a folder, expected a file; name a file');
  });

  test('of TypeScript without tsx', () => {
    const file = write('homelab.config.ts', 'export default {};');
    expect(() => loadConfig(file)).toThrow('is TypeScript, which needs tsx; npm install --save-dev tsx, or write homelab.config.json');
  });
});
