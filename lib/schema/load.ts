import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ConfigurationError } from '../manifest/configuration-error';
import { PACKAGE } from '../manifest/package-root';
import { applyDelta } from './delta';
import type { SchemaDelta, SchemaDocument } from './schema';
import { applyServerSide, type ServerSide } from './server-side';

const FOLDER = join(PACKAGE, 'schemas');

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

/** The custom resources that this library has bindings for. */
export function customDocument(): SchemaDocument {
  return load('crds.json');
}

function load(name: string): SchemaDocument {
  let document = loaded.get(name);
  if (document === undefined) {
    document = read<SchemaDocument>(name);
    loaded.set(name, document);
  }
  return document;
}

function read<T>(name: string): T {
  return JSON.parse(readFileSync(join(FOLDER, name), 'utf8')) as T;
}
