/** A text that is made to need much time or memory, and what is said of it, at least in part. */
export interface Attack {
  readonly name: string;
  /** @param times how much of it */
  readonly text: (times: number) => string;
  readonly message: RegExp;
}

const HEAD = 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\n';
const keys = (times: number) => Array.from({ length: times }, (_, i) => `k${i}: v`);
const anyFindings = /object|memory/;

/** With 1,000 each is read in no time; with a million most are too much for a small memory, which must be said. */
export const ATTACKS: readonly Attack[] = [
  {
    name: 'merge keys that grow with the square',
    text: (times) => {
      const n = Math.min(times, 20_000);
      return `${HEAD}x: &a {${keys(n).join(', ')}}\ny:\n${'  - {<<: *a}\n'.repeat(n)}`;
    },
    message: /alias-bomb|memory/,
  },
  {
    name: 'merge keys of a list',
    text: (times) => `${HEAD}x: &a {${keys(1000).join(', ')}}\ny: {<<: [${'*a,'.repeat(Math.max(times, 1000))}]}\n`,
    message: /alias-bomb|memory/,
  },
  {
    name: 'aliases of aliases',
    text: () => `${HEAD}a0: &a0 [x]\n${Array.from({ length: 30 }, (_, i) => `a${i + 1}: &a${i + 1} [${`*a${i},`.repeat(9)}]\n`).join('')}`,
    message: /alias-bomb|memory/,
  },
  {
    name: 'an anchor that is written again and again',
    text: (times) => `${HEAD}x:\n${'  - &a {k: 1}\n'.repeat(times)}`,
    message: anyFindings,
  },
  {
    name: 'a word that says at every fifth character that a name follows',
    text: (times) => `${HEAD}data:\n  k: ${'name:'.repeat(times)}x\n`,
    message: anyFindings,
  },
  { name: 'lists in lists', text: (times) => `${HEAD}data: ${'['.repeat(times)}${']'.repeat(times)}\n`, message: /too-deep|memory/ },
  { name: 'maps in maps of JSON', text: (times) => `${'{"a":'.repeat(times)}1${'}'.repeat(times)}`, message: /too-deep|memory/ },
  { name: 'blocks in blocks', text: (times) => `${'- '.repeat(times)}a\n`, message: /too-deep|memory/ },
  { name: 'a long list', text: (times) => `${HEAD}x: [${'1,'.repeat(times)}]\n`, message: /unknown field 'x'|memory/ },
  { name: 'a list of maps', text: (times) => `${HEAD}x: [${'{a: {}},'.repeat(times)}]\n`, message: /unknown field 'x'|memory/ },
  { name: 'a wide map', text: (times) => `${HEAD}data: {${keys(times).join(',')}}\n`, message: /object|memory/ },
  { name: 'one key many times', text: (times) => `${HEAD}data:\n${'  k: v\n'.repeat(times)}`, message: /duplicate-key|memory/ },
  { name: 'a long key', text: (times) => `${HEAD}data:\n  "${'k'.repeat(times)}": v\n`, message: /key of \d+ characters|memory/ },
  { name: 'a long number', text: (times) => `${HEAD}data:\n  k: ${'9'.repeat(times)}\n`, message: anyFindings },
  { name: 'escapes', text: (times) => `${HEAD}data:\n  k: "${'\\\\'.repeat(times)}\\/"\n`, message: /escape in YAML|memory/ },
  { name: 'broken documents', text: (times) => '---\n{a: b: c\n'.repeat(times), message: /yaml\/syntax|memory/ },
  { name: 'documents that are no objects', text: (times) => '---\nx\n'.repeat(times), message: /not-an-object|memory/ },
  { name: 'documents that are no manifests', text: (times) => '---\na: 1\n'.repeat(times), message: /no-manifest|memory/ },
  { name: 'empty documents', text: (times) => '---\n'.repeat(times), message: /0 objects|no manifests found/ },
  { name: 'JSON objects, the last one open', text: (times) => `${'{"a":1}'.repeat(times)}{`, message: /no-manifest|syntax|memory/ },
  { name: 'a text without end', text: (times) => `{"a":"${'\\"'.repeat(times)}`, message: /yaml\/syntax|memory/ },
  {
    name: 'lines without indentation',
    text: (times) => `---\n${HEAD}data: {\n${'k: v,\n'.repeat(100)}}\n`.repeat(Math.min(times / 10, 1000)),
    message: /deficient|duplicate-key|memory/,
  },
  { name: 'tabs', text: (times) => `${HEAD}data:\n${'\t\n'.repeat(times)}`, message: /object|memory/ },
  { name: 'control characters', text: (times) => '\0'.repeat(times), message: /null byte|memory/ },
  {
    name: 'objects of one name',
    text: (times) =>
      `---\napiVersion: v1\nkind: Service\nmetadata: {name: a, namespace: b}\nspec: {selector: {app: a}, ports: [{port: 80}]}\n`.repeat(
        times / 20,
      ),
    message: /objects|memory/,
  },
  {
    name: 'ports of one Service',
    text: (times) => {
      const ports = Array.from({ length: times / 10 }, (_, i) => `  - {port: ${(i % 65535) + 1}, name: p${i}}\n`);
      return `apiVersion: v1\nkind: Service\nmetadata: {name: a, namespace: b}\nspec:\n  selector: {app: a}\n  ports:\n${ports.join('')}`;
    },
    message: /object|memory/,
  },
];
