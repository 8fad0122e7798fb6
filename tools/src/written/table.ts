import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import type { Schema as Node } from '../../../lib/schema/schema.ts';
import { wordSchema } from './words.ts';

const FOLDER = fileURLToPath(new URL('../tables', import.meta.url));

/**
 * The fields of the kinds of one API group, in YAML. A type is a word (`words.ts`), the name of a type of the table (`Affinity`), `[x]` for a list,
 * `{ '*': x }` for a map, `{ one of: [a, ''] }` for a closed set, `{ nullable: x }`, or `{…}` for an object: a name that ends in `!` is required,
 * and `+` says that there may be other fields.
 */
export interface Table {
  /** What it was written from: `Velero v1.18.1`. */
  readonly release: string;
  /** Kinds that are not in a namespace. @default none */
  readonly cluster?: readonly string[];
  readonly types?: Readonly<Record<string, unknown>>;
  /** By version of the API and kind. */
  readonly kinds: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/** One version of a kind that only checks know. `root` has all its fields but metadata and status. */
export interface WrittenKind {
  readonly group: string;
  readonly version: string;
  readonly kind: string;
  readonly scope: 'Namespaced' | 'Cluster';
  readonly root: Node;
}

/** The kinds of all tables, `tables/<group>.yaml`. */
export function writtenKinds(): WrittenKind[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .flatMap((name) => {
      const table = parse(readFileSync(`${FOLDER}/${name}`, 'utf8')) as Table;
      return kindsOfTable(name.replace(/\.yaml$/, ''), table);
    });
}

/** The kinds of one table. @throws Error if it says something that tables have no meaning for */
export function kindsOfTable(group: string, { kinds, cluster = [], types = {} }: Table): WrittenKind[] {
  const used = new Set<string>();
  const typed = (name: string, above: readonly string[]): Node => {
    used.add(name);
    if (above.includes(name)) throw new Error(`${group}: ${name} contains itself`);
    if (!Object.hasOwn(types, name)) throw new Error(`${group}: no type ${name}`);
    return nodeOf(types[name], [...above, name]);
  };
  const nodeOf = (type: unknown, above: readonly string[]): Node => {
    if (typeof type === 'string') return /^[A-Z]/.test(type) ? typed(type, above) : wordSchema(type);
    if (Array.isArray(type)) return { type: 'array', items: nodeOf(type[0], above) };
    if (typeof type !== 'object' || type === null) throw new Error(`${group}: ${JSON.stringify(type)} is no type`);
    const fields = Object.entries(type);
    const [first] = fields;
    if (fields.length === 1 && first !== undefined) {
      const [key, value] = first;
      if (key === '*') return { type: 'object', additionalProperties: nodeOf(value, above) };
      if (key === 'nullable') return { ...nodeOf(value, above), nullable: true };
      if (key === 'one of' && Array.isArray(value)) return { type: typeof value[0] === 'number' ? 'integer' : 'string', enum: value };
    }
    return objectOf(fields, above);
  };
  const objectOf = (fields: readonly (readonly [string, unknown])[], above: readonly string[]): Node => {
    const named = fields.filter(([name]) => name !== '+');
    const all = named.map(([name, type]): [string, Node] => [name.replace(/!$/, ''), nodeOf(type, above)]);
    const properties = Object.fromEntries(all.sort(byName));
    const required = named.flatMap(([name]) => (name.endsWith('!') ? [name.slice(0, -1)] : [])).sort();
    return {
      type: 'object',
      properties,
      ...(required.length > 0 ? { required } : {}),
      ...(named.length < fields.length ? { 'x-kubernetes-preserve-unknown-fields': true } : {}),
    };
  };
  const all = Object.entries(kinds).flatMap(([version, named]) =>
    Object.entries(named).map(([kind, type]): WrittenKind => {
      return { group, version, kind, scope: cluster.includes(kind) ? 'Cluster' : 'Namespaced', root: nodeOf(type, []) };
    }),
  );
  const unused = [...Object.keys(types), ...cluster].filter((name) => !used.has(name) && !all.some(({ kind }) => kind === name));
  if (unused.length > 0) throw new Error(`${group}: nothing uses ${unused}`);
  return all;
}

const byName = ([a]: [string, Node], [b]: [string, Node]): number => (a < b ? -1 : 1);
