import type { SchemaDelta, SchemaDocument } from './schema';

/** The document of an older version: a newer one with what is other in the older. */
export function applyDelta(newer: SchemaDocument, delta: SchemaDelta): SchemaDocument {
  return { kinds: changed(newer.kinds, delta.kinds), types: changed(newer.types, delta.types) };
}

function changed<T>(newer: Readonly<Record<string, T>>, delta: Readonly<Record<string, T | null>>): Record<string, T> {
  const all: Record<string, T> = { ...newer };
  for (const [name, value] of Object.entries(delta)) {
    if (value === null) delete all[name];
    else all[name] = value;
  }
  return all;
}
