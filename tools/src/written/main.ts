import { readFileSync } from 'node:fs';
import { parseAllDocuments, stringify } from 'yaml';
import { type Read, tableOf } from './table-of-crd.ts';

/** Columns of a line. */
const WIDTH = 138;

const [release, kinds, ...files] = process.argv.slice(2);
if (release === undefined || kinds === undefined || files.length === 0) {
  console.error("usage: tsx src/written/main.ts RELEASE KIND,… FILE… >src/tables/GROUP.yaml; all kinds if it is ''");
  process.exitCode = 2;
} else {
  const crds = files.flatMap((file) =>
    parseAllDocuments(readFileSync(file, 'utf8').replaceAll(/^\{\{.*\}\}$/gm, ''))
      .map((document) => document.toJS() as Read | null)
      .filter((one) => one !== null && one.kind === 'CustomResourceDefinition'),
  );
  const table = tableOf(release, crds as Read[], kinds === '' ? [] : kinds.split(','));
  process.stdout.write(print(table));
}

/** What fits into a line is written in one. */
function print(value: unknown, indent = ''): string {
  if (typeof value !== 'object' || value === null) return `${stringify(value, { lineWidth: 0 }).trim()}\n`;
  return Object.entries(value)
    .map(([key, one]) => {
      const name = stringify(key).trim();
      const flat = stringify(one, { collectionStyle: 'flow', lineWidth: 0, flowCollectionPadding: true }).trim();
      const isFlat = flat.length + name.length + indent.length < WIDTH && (indent !== '' || Array.isArray(one));
      if (typeof one !== 'object' || (Array.isArray(one) && typeof one[0] !== 'object') || isFlat) return `${indent}${name}: ${flat}\n`;
      if (Array.isArray(one)) return `${indent}${name}:\n${indent}  -${print(one[0], `${indent}    `).slice(indent.length + 3)}`;
      return `${indent}${name}:\n${print(one, `${indent}  `)}`;
    })
    .join('');
}
