import { any, isObject, type Kind, type ObjectSchema, type Schema } from './schema.ts';

/**
 * What the bindings leave out because it costs more lines than everything else together. `loadKinds` still has all of it:
 * a check of finished manifests wants the full schemas.
 */
const dropped: Record<string, readonly string[]> = {
  // A request to sync right now: Argo CD's command line writes it, no manifest does.
  Application: ['operation'],
};

/** Fields of that name anywhere under the path stay, but accept anything. */
const opened: Record<string, { path: readonly string[]; field: string }> = {
  // Each generator may override the whole Application template, and generators nest: 82,000 generated lines when typed.
  // The template of the ApplicationSet itself stays typed.
  ApplicationSet: { path: ['spec', 'generators'], field: 'template' },
  // Of the pods that answer an HTTP-01 challenge: four copies of core/v1 Affinity, half of the file.
  ClusterIssuer: { path: ['spec', 'acme', 'solvers'], field: 'affinity' },
  Issuer: { path: ['spec', 'acme', 'solvers'], field: 'affinity' },
};

export function trim(kind: Kind): Kind {
  let schema = kind.schema;
  for (const field of dropped[kind.kind] ?? []) schema = without(schema, field);
  const open = opened[kind.kind];
  return { ...kind, schema: open === undefined ? schema : openUnder(schema, open.path, open.field) };
}

function without(schema: ObjectSchema, field: string): ObjectSchema {
  const { [field]: found, ...properties } = schema.properties;
  if (found === undefined) throw new Error(`no field ${field} to drop`);
  return { ...schema, properties };
}

function openUnder(schema: ObjectSchema, path: readonly string[], field: string): ObjectSchema {
  const [first = '', ...rest] = path;
  const child = schema.properties[first];
  if (child === undefined) throw new Error(`no field ${first} on the way to ${field}`);
  const next = rest.length > 0 && isObject(child) ? openUnder(child, rest, field) : openAll(child, field);
  return { ...schema, properties: { ...schema.properties, [first]: next } };
}

function openAll(schema: Schema, field: string): Schema {
  if ('items' in schema) return { ...schema, items: openAll(schema.items, field) };
  if (!isObject(schema)) return schema;
  const properties = Object.entries(schema.properties).map(([name, value]) => [name, name === field ? any() : openAll(value, field)]);
  return { ...schema, properties: Object.fromEntries(properties) };
}
