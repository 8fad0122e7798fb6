import { readdirSync, readFileSync } from 'node:fs';
import nodePath from 'node:path';
import { ConfigurationError } from '../manifest/configuration-error';
import { groupOf } from '../manifest/identity';
import { PACKAGE } from '../manifest/package-root';
import { applyDelta } from './delta';
import type { Schema, SchemaDelta, SchemaDocument } from './schema';
import { applyServerSide, type ServerSide } from './server-side';

const FOLDER = nodePath.join(PACKAGE, 'schemas');
/** The file of each API group of custom resources: only those that appear are read. */
const CUSTOM = 'custom';

const loaded = new Map<string, SchemaDocument>();

/** Minor versions of Kubernetes that there are schemas of, the newest last: 32 for 1.32. */
export function schemaMinors(): readonly number[] {
  minors ??= readdirSync(FOLDER)
    .flatMap((name) => /^kubernetes-1\.(\d+)\.json$/.exec(name)?.[1] ?? [])
    .map(Number)
    .sort((a, b) => a - b);
  return minors;
}

let minors: readonly number[] | undefined;

/** The core API of a minor version, read at the first call, with what its servers do beside what they publish. @throws ConfigurationError if there are no schemas of it */
export function coreDocument(minor: number, how: 'as published' | 'as served' = 'as served'): SchemaDocument {
  const known = schemaMinors();
  if (known.includes(minor)) return how === 'as published' ? published(minor) : served(minor);
  throw new ConfigurationError(
    `got Kubernetes 1.${minor}, expected one of ${known.map((one) => `1.${one}`).join(', ')}: there are no schemas of others`,
  );
}

/** Only the newest version is written as a whole; the others as what is other in them. A new document at each call. */
function published(minor: number): SchemaDocument {
  const newest = schemaMinors().at(-1) ?? minor;
  const whole = read<SchemaDocument>(`kubernetes-1.${newest}.json`);
  return minor === newest ? whole : applyDelta(whole, read<SchemaDelta>(`kubernetes-1.${minor}.json`));
}

/** Of a version that no server was asked of, the oldest that one was asked of says it: what is optional and off there was so before. */
function served(minor: number): SchemaDocument {
  const name = `1.${minor}, as served`;
  const known = loaded.get(name);
  if (known) return known;
  const document = published(minor);
  const sides = read<Readonly<Record<string, ServerSide>>>('server-side.json');
  const side = sides[`1.${minor}`] ?? Object.values(sides)[0];
  if (side) applyServerSide(document, side);
  loaded.set(name, document);
  return document;
}

/** The custom resources of an API group that this library knows, read at the first call; undefined of a group that it does not know. */
export function customDocument(group: string): SchemaDocument | undefined {
  groups ??= new Set(Object.keys(customKinds()).map(groupOf));
  if (!groups.has(group)) return undefined;
  const name = nodePath.join(CUSTOM, `${group}.json`);
  const document = loaded.get(name) ?? read<SchemaDocument>(name);
  loaded.set(name, document);
  for (const [type, schema] of Object.entries(document.types)) customTypes.set(type, schema);
  return document;
}

/** A type that kinds of a group share, once that was read: their names are made of what they are, so that the same name is the same type. */
export function customType(name: string): Schema | undefined {
  return customTypes.get(name);
}

const customTypes = new Map<string, Schema>();

let groups: ReadonlySet<string> | undefined;

/** Kinds of custom resources that this library knows, by apiVersion. */
export function customKinds(): Readonly<Record<string, readonly string[]>> {
  index ??= read<Readonly<Record<string, readonly string[]>>>(nodePath.join(CUSTOM, 'index.json'));
  return index;
}

let index: Readonly<Record<string, readonly string[]>> | undefined;

function read<T>(name: string): T {
  return JSON.parse(readFileSync(nodePath.join(FOLDER, name), 'utf8')) as T;
}
