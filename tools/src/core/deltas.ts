import type { SchemaDelta, SchemaDocument } from '../../../lib/schema/schema.ts';

/** What of a document is other than in a newer one; null for what only the newer one has. `lib/schema/delta.ts` puts them together again. */
export function deltaOf(document: SchemaDocument, newer: SchemaDocument): SchemaDelta {
  return { kinds: changed(document.kinds, newer.kinds), types: changed(document.types, newer.types) };
}

function changed<T>(older: Readonly<Record<string, T>>, newer: Readonly<Record<string, T>>): Record<string, T | null> {
  const names = [...new Set([...Object.keys(older), ...Object.keys(newer)])].sort();
  return Object.fromEntries(
    names.flatMap((name): [string, T | null][] =>
      JSON.stringify(older[name]) === JSON.stringify(newer[name]) ? [] : [[name, older[name] ?? null]],
    ),
  );
}
