import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ConfigurationError } from '../manifest/configuration-error';
import { PACKAGE } from '../manifest/package-root';
import type { SchemaDocument } from './schema';

const FOLDER = join(PACKAGE, 'schemas');

const loaded = new Map<string, SchemaDocument>();

/** Minor versions of Kubernetes that there are schemas of, the newest last: 32 for 1.32. */
export function schemaMinors(): readonly number[] {
  return readdirSync(FOLDER)
    .flatMap((name) => /^kubernetes-1\.(\d+)\.json$/.exec(name)?.[1] ?? [])
    .map(Number)
    .sort((a, b) => a - b);
}

/** The core API of a minor version, read at the first call. @throws ConfigurationError if there are no schemas of it */
export function coreDocument(minor: number): SchemaDocument {
  const known = schemaMinors();
  if (known.includes(minor)) return load(`kubernetes-1.${minor}.json`);
  throw new ConfigurationError(
    `got Kubernetes 1.${minor}, expected one of ${known.map((one) => `1.${one}`).join(', ')}: there are no schemas of others`,
  );
}

/** The custom resources that this library has bindings for. */
export function customDocument(): SchemaDocument {
  return load('crds.json');
}

function load(name: string): SchemaDocument {
  let document = loaded.get(name);
  if (document === undefined) {
    document = JSON.parse(readFileSync(join(FOLDER, name), 'utf8')) as SchemaDocument;
    loaded.set(name, document);
  }
  return document;
}
