import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { applyDelta } from '../../lib/schema/delta.ts';
import type { SchemaDelta, SchemaDocument } from '../../lib/schema/schema.ts';
import { deltaOf } from './core/deltas.ts';
import { coreDocuments } from './core/generate.ts';
import { customDocuments } from './custom/generate.ts';

const FOLDER = fileURLToPath(new URL('../../schemas', import.meta.url));

/** One type a line, so that a change can be read. */
function print({ kinds, types }: SchemaDelta): string {
  return `{"kinds":{\n${linesOf(kinds)}\n},"types":{\n${linesOf(types)}\n}}\n`;
}

const printMap = (map: object): string => `{\n${linesOf(map)}\n}\n`;

function linesOf(map: object): string {
  return Object.entries(map)
    .map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`)
    .join(',\n');
}

function wanted(): Map<string, string> {
  const core = [...coreDocuments()].map(([minor, document]): [string, SchemaDocument] => {
    if (typeof document !== 'string') return [minor, document];
    console.error(`schemas/kubernetes-${minor}.json: not compared, ${document}`);
    return [minor, written(minor)];
  });
  const [newest, whole] = core.at(-1) ?? ['', { kinds: {}, types: {} }];
  const files = core.map(([minor, document]): [string, string] => [
    `kubernetes-${minor}.json`,
    print(minor === newest ? whole : deltaOf(document, whole)),
  ]);
  const custom = [...customDocuments()];
  const index = Object.fromEntries(
    custom.flatMap(([, { kinds }]) => Object.entries(kinds).map(([apiVersion, named]) => [apiVersion, Object.keys(named)] as const)),
  );
  return new Map([
    ...files,
    ...custom.map(([group, document]): [string, string] => [`custom/${group}.json`, print(document)]),
    ['custom/index.json', printMap(index)],
  ]);
}

/** The document as it is in the folder. */
function written(minor: string): SchemaDocument {
  const parse = <T>(name: string): T => JSON.parse(readFileSync(join(FOLDER, name), 'utf8')) as T;
  const newest =
    present()
      .filter((name) => name.startsWith('kubernetes-'))
      .sort()
      .at(-1) ?? '';
  const whole = parse<SchemaDocument>(newest);
  return newest === `kubernetes-${minor}.json` ? whole : applyDelta(whole, parse<SchemaDelta>(`kubernetes-${minor}.json`));
}

const present = (): string[] => [
  ...readdirSync(FOLDER).filter((name) => /^kubernetes-.*\.json$/.test(name)),
  ...readdirSync(join(FOLDER, 'custom')).map((name) => `custom/${name}`),
];

const command = process.argv[2];
if (command === 'write') {
  const files = wanted();
  for (const [name, text] of files) writeFileSync(join(FOLDER, name), text);
  for (const name of present()) if (!files.has(name)) rmSync(join(FOLDER, name));
} else if (command === 'check') {
  const files = wanted();
  const names = [...new Set([...files.keys(), ...present()])].sort();
  const wrong = names.filter((name) => !present().includes(name) || files.get(name) !== readFileSync(join(FOLDER, name), 'utf8'));
  for (const name of wrong) console.error(`schemas/${name}: differs from what would be written`);
  if (wrong.length > 0) {
    console.error('Run: npm run schemas --prefix tools');
    process.exitCode = 1;
  }
} else {
  console.error('usage: tsx src/schemas.ts write|check');
  process.exitCode = 2;
}
