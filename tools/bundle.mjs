import fs from 'node:fs';
import { createRequire } from 'node:module';
import nodePath from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

// After tsc: joins the compiled library into one file, since hundreds of small ones take longer to load than to run. Each module in it is still
// run only when it is asked for, and all doors of the package share one copy of it.

const BUILD = nodePath.resolve(nodePath.dirname(fileURLToPath(import.meta.url)), '../build');
const BUNDLE = nodePath.join(BUILD, 'bundle/index.js');
const DOORS = ['lib/index', 'lib/checks/index', 'lib/products/index', 'lib/testing/index'];
const COMMAND = 'lib/cli/main';

/** The bindings are doors of their own: the bundle takes them from there, so that no class is there twice. */
const bindings = {
  name: 'bindings',
  setup: (plugins) =>
    plugins.onResolve({ filter: /\/imports\/[\w.-]+$/ }, ({ path }) => ({
      path: `../imports/${nodePath.basename(path, '.js')}.js`,
      external: true,
    })),
};

const contents = [...DOORS, COMMAND].map((door) => `exports[${JSON.stringify(door)}] = () => require('./${door}.js');`).join('\n');
await build({
  stdin: { contents, resolveDir: BUILD, loader: 'js' },
  bundle: true,
  platform: 'node',
  target: 'node20',
  packages: 'external',
  plugins: [bindings],
  outfile: BUNDLE,
  logLevel: 'warning',
});

const require = createRequire(import.meta.url);
const names = new Map(DOORS.map((door) => [door, Object.keys(require(nodePath.join(BUILD, `${door}.js`)))]));
for (const file of fs.readdirSync(nodePath.join(BUILD, 'lib'), { recursive: true, encoding: 'utf8' }))
  if (file.endsWith('.js')) fs.rmSync(nodePath.join(BUILD, 'lib', file));
for (const door of [...DOORS, COMMAND]) {
  const up = '../'.repeat(door.split('/').length - 1);
  const module = `require('${up}bundle/index.js')[${JSON.stringify(door)}]()`;
  // What is never run tells an ES module that imports a name which names there are.
  const hint = names.has(door) ? `0 && (module.exports = { ${names.get(door).join(', ')} });\n` : '';
  const start = names.has(door) ? `module.exports = ${module};\n` : `${module};\n`;
  fs.writeFileSync(nodePath.join(BUILD, `${door}.js`), `'use strict';\n${start}${hint}`);
}
