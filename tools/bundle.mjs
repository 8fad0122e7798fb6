import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import nodePath from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

// After tsc: joins the compiled library into a few files, since hundreds of small ones take longer to load than to run. What is loaded together
// is in one file. Each module in it is still run only when it is asked for, and all doors of the package share one copy of it.

const require = createRequire(import.meta.url);
const BUILD = nodePath.resolve(nodePath.dirname(fileURLToPath(import.meta.url)), '../build');
const DOORS = ['lib/index', 'lib/checks/index', 'lib/products/index', 'lib/testing/index'];
const COMMAND = 'lib/cli/main';

/** What programs load that must start quickly: what both load, what only one does, and the rest have a file each. */
const PROGRAMS = {
  library: `require('./lib/index.js');`,
  check: `process.argv = ['', '', 'check', '../package.json']; require('./lib/cli/main.js');`,
};

/**
 * Packages that take longer to load than most programs need them: each is loaded when something of it is asked for. Of cdk8s-plus only the bindings
 * are used.
 */
const LATE = new Map([
  ['cdk8s-plus-28', `{ k8s: require('cdk8s-plus-28/lib/imports/k8s.js') }`],
  ...['yaml', 'node:child_process', 'node:crypto', 'node:net'].map((name) => [name, `require('${name}')`]),
]);

/** Bindings are doors of their own: the bundle takes them from there, so that no class is there twice. */
const BINDINGS = /\/imports\/[\w.-]+$/;

const modules = fs
  .readdirSync(nodePath.join(BUILD, 'lib'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.js'))
  .map((file) => moduleOf(nodePath.join(BUILD, 'lib', file)));
const names = new Map(DOORS.map((door) => [door, Object.keys(require(nodePath.join(BUILD, `${door}.js`)))]));
const chunks = chunksOf(modules);
await Promise.all([...new Set(chunks.values())].map(join));
for (const module of modules) fs.rmSync(nodePath.join(BUILD, `${module}.js`));
for (const door of [...DOORS, COMMAND]) writeDoor(door);

/** The file that each module is in. */
function chunksOf(modules) {
  const loaded = Object.entries(PROGRAMS).map(([name, program]) => [name, loadedBy(program)]);
  return new Map(
    modules.map((module) => {
      const users = loaded.flatMap(([name, own]) => (own.has(module) ? [name] : []));
      return [module, users.length === loaded.length ? 'shared' : (users[0] ?? 'rest')];
    }),
  );
}

function loadedBy(program) {
  const report = `process.on('exit', () => require('node:fs').writeSync(3, JSON.stringify(Object.keys(require.cache))));`;
  const { output } = spawnSync(process.execPath, ['-e', report + program], { cwd: BUILD, stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  return new Set(JSON.parse(output[3]).map(moduleOf));
}

function moduleOf(file) {
  return nodePath.relative(BUILD, file).replaceAll(nodePath.sep, '/').replace(/\.js$/, '');
}

/** Joins the modules of a file. */
async function join(chunk) {
  const own = modules.filter((module) => chunks.get(module) === chunk);
  const { outputFiles } = await build({
    stdin: { contents: own.map((module) => `exports['${module}'] = () => require('./${module}.js');`).join('\n'), resolveDir: BUILD },
    bundle: true,
    platform: 'node',
    target: 'node20',
    packages: 'external',
    plugins: [elsewhere(chunk)],
    write: false,
    logLevel: 'warning',
  });
  const text = outputFiles[0].text;
  fs.mkdirSync(nodePath.join(BUILD, 'bundle'), { recursive: true });
  // A text with other characters takes twice the memory, and longer to read.
  const ascii = text.replace(/[^\0-\x7f]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
  fs.writeFileSync(fileOf(chunk), ascii);
}

function fileOf(chunk) {
  return nodePath.join(BUILD, 'bundle', `${chunk}.js`);
}

/** Finds what a file's modules need and is not in it. */
function elsewhere(chunk) {
  return {
    name: 'elsewhere',
    setup: (plugins) => {
      plugins.onResolve({ filter: /^\.\.?\//, namespace: 'file' }, ({ path, resolveDir }) => {
        const file = nodePath.join(resolveDir, path);
        if (BINDINGS.test(path)) return { path: `require('../imports/${nodePath.basename(path, '.js')}.js')`, namespace: 'late' };
        const module = modules.find((one) => [moduleOf(file), `${moduleOf(file)}/index`].includes(one));
        if (module === undefined || chunks.get(module) === chunk) return undefined;
        return { path: `require('./${chunks.get(module)}.js')['${module}']()`, namespace: 'there' };
      });
      plugins.onResolve({ filter: /^[a-z]/, namespace: 'file' }, ({ path }) =>
        LATE.has(path) ? { path: LATE.get(path), namespace: 'late' } : undefined,
      );
      plugins.onResolve({ filter: /./, namespace: 'there' }, ({ path }) => ({ path, external: true }));
      plugins.onResolve({ filter: /./, namespace: 'late' }, ({ path }) => ({ path, external: true }));
      plugins.onLoad({ filter: /./, namespace: 'there' }, ({ path }) => ({ contents: `module.exports = ${path};` }));
      plugins.onLoad({ filter: /./, namespace: 'late' }, ({ path }) => ({
        // Compiled code copies what is no ES module, and would load it for that. Node's own have no names beside the default.
        contents: `let it;
          const get = (_, name) => (name === '__esModule' ? ${!path.includes('node:')} : (it ??= ${path})[name]);
          module.exports = new Proxy({}, { get });`,
      }));
    },
  };
}

function writeDoor(door) {
  const up = '../'.repeat(door.split('/').length - 1);
  const module = `require('${up}bundle/${chunks.get(door)}.js')['${door}']()`;
  // What is never run tells an ES module that imports a name which names there are.
  const hint = names.has(door) ? `0 && (module.exports = { ${names.get(door).join(', ')} });\n` : '';
  const start = names.has(door) ? `module.exports = ${module};\n` : `${module};\n`;
  fs.writeFileSync(nodePath.join(BUILD, `${door}.js`), `'use strict';\n${start}${hint}`);
}
