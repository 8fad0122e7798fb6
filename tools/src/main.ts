import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generate } from './generate.ts';
import { header } from './post-process.ts';

const folder = fileURLToPath(new URL('../../imports', import.meta.url));

/** Generated files that are there now. Others in the folder are not ours. */
function present(): Map<string, string> {
  if (!existsSync(folder)) return new Map();
  const names = readdirSync(folder).filter((name) => name.endsWith('.ts'));
  const files = names.map((name): [string, string] => [name, readFileSync(join(folder, name), 'utf8')]);
  return new Map(files.filter(([, text]) => text.startsWith(header)));
}

function write(wanted: Map<string, string>): void {
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of wanted) writeFileSync(join(folder, name), text);
  for (const name of present().keys()) if (!wanted.has(name)) rmSync(join(folder, name));
}

function differences(wanted: Map<string, string>): string[] {
  const found = present();
  const names = [...new Set([...wanted.keys(), ...found.keys()])].sort();
  return names.flatMap((name) => {
    const [want, have] = [wanted.get(name), found.get(name)];
    if (want === have) return [];
    if (have === undefined) return [`${name}: missing, or not a generated file`];
    if (want === undefined) return [`${name}: no longer generated`];
    const lines = have.split('\n');
    const line = want.split('\n').findIndex((text, index) => text !== lines[index]);
    return [`${name}: differs from line ${line < 0 ? lines.length : line + 1}`];
  });
}

const command = process.argv[2];
if (command === 'write') {
  write(generate());
} else if (command === 'check') {
  const found = differences(generate());
  for (const difference of found) console.error(`imports/${difference}`);
  if (found.length > 0) {
    console.error('Run: npm run imports --prefix tools');
    process.exitCode = 1;
  }
} else {
  console.error('usage: tsx src/main.ts write|check');
  process.exitCode = 2;
}
