import type { Schema, SchemaDocument } from './schema';

/** What a server of some version does beside what its OpenAPI documents say: schemas/server-side.json, which e2e/fields writes. */
export interface ServerSide {
  /** Fields that it drops silently, by `Type.field` or, of one kind only, `Kind Type.field`; with the feature gate that keeps them, if there is one. */
  readonly dropped: Readonly<Record<string, string | null>>;
  /** Fields that the documents require, and it does not. */
  readonly optional: readonly string[];
}

type Type = { -readonly [K in keyof Schema]: Schema[K] };

/** Marks in a document what a server does. The document is changed: it is read from a file for this only. */
export function applyServerSide({ types }: SchemaDocument, { dropped, optional }: ServerSide): void {
  for (const key of optional) {
    const { kind, type, field } = placeOf(key);
    const schema: Type | undefined = types[type];
    if (schema === undefined) continue;
    if (kind === undefined) schema.required = (schema.required ?? []).filter((one) => one !== field);
    else schema['x-optional-in'] = { ...schema['x-optional-in'], [field]: [...(schema['x-optional-in']?.[field] ?? []), kind] };
  }
  for (const [key, gate] of Object.entries(dropped)) {
    const { kind, type, field } = placeOf(key);
    const schema: Type | undefined = types[type];
    const property = schema?.properties?.[field];
    if (schema === undefined || property === undefined) continue;
    const kinds = kind === undefined ? undefined : [...(property['x-dropped']?.kinds ?? []), kind];
    schema.properties = { ...schema.properties, [field]: { ...property, 'x-dropped': { gate, ...(kinds ? { kinds } : {}) } } };
  }
}

function placeOf(key: string): { readonly kind: string | undefined; readonly type: string; readonly field: string } {
  const [place = '', kind] = key.split(' ').reverse();
  const [type = '', field = ''] = place.split('.');
  return { kind, type, field };
}
