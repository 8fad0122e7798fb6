import { createHash } from 'node:crypto';
import type { KindSchema, Schema as Node, SchemaDocument } from '../../../lib/schema/schema.ts';
import { loadKinds, pluralOf } from '../kinds.ts';
import type { Schema } from '../schema.ts';
import { type WrittenKind, writtenKinds } from '../written/table.ts';
import { CustomOverlay } from './overlay.ts';

/** Characters of JSON from which on a schema that occurs twice is worth a name. */
const WORTH = 120;

/** The custom resources that there are schemas of, by group. */
export function customDocuments(): Map<string, SchemaDocument> {
  const overlay = new CustomOverlay();
  const alpha = new CustomOverlay(true);
  const fromKinds = loadKinds().map(({ group, version, kind, plural, scope, schema }): RootedKind => {
    const bounds = version === 'v1alpha2' ? alpha : overlay;
    return { group, version, kind, plural, scope, root: withHead(new Nodes(kind, bounds).node(schema)) };
  });
  overlay.finish();
  const written = writtenKinds().map((kind): RootedKind => ({ ...kind, plural: pluralOf(kind.kind), root: withHead(kind.root) }));
  const kinds = [...fromKinds, ...written].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  const twice = kinds.find((one, i) => i > 0 && keyOf(one) === keyOf(kinds[i - 1] ?? one));
  if (twice) throw new Error(`${keyOf(twice)} is both in a package and in a table`);
  const groups = [...new Set(kinds.map(({ group }) => group))];
  const names = new Map<string, string>();
  return new Map(
    groups.map((group) => [
      group,
      documentOf(
        kinds.filter((one) => one.group === group),
        names,
      ),
    ]),
  );
}

interface RootedKind extends WrittenKind {
  readonly plural: string;
}

const keyOf = ({ group, kind, version }: WrittenKind): string => `${group} ${version} ${kind}`;

/** @param names of types, which are one table when several groups are read */
function documentOf(kinds: readonly RootedKind[], names: Map<string, string>): SchemaDocument {
  const shared = new Shared(names);
  for (const { root } of kinds) shared.count(root);
  const named: Record<string, Record<string, KindSchema>> = {};
  for (const { group, version, kind, plural, scope, root } of kinds) {
    const apiVersion = `${group}/${version}`;
    named[apiVersion] = { ...named[apiVersion], [kind]: { plural, scope, schema: shared.named(root) } };
  }
  return { kinds: named, types: shared.types() };
}

/** What the server adds to every kind; status is written by controllers, and not looked at. */
function withHead({ properties = {}, required }: Node): Node {
  const head: Record<string, Node> = {
    apiVersion: { type: 'string' },
    kind: { type: 'string' },
    metadata: { $ref: 'V1ObjectMeta' },
    status: { 'x-kubernetes-preserve-unknown-fields': true },
  };
  return { type: 'object', properties: { ...head, ...properties }, required: [...(required ?? []), 'metadata'].sort() };
}

/** The schemas of one kind in our terms. */
class Nodes {
  public constructor(
    private readonly kind: string,
    private readonly overlay: CustomOverlay,
  ) {}

  /** @param path `spec.params[].name` */
  public node(schema: Schema, path = ''): Node {
    return this.overlay.apply(this.kind, path, this.plain(schema, path));
  }

  private plain(schema: Schema, path: string): Node {
    if ('x-kubernetes-int-or-string' in schema) return { 'x-kubernetes-int-or-string': true };
    if ('x-kubernetes-preserve-unknown-fields' in schema) return schema;
    if ('items' in schema) return { type: 'array', items: this.node(schema.items, `${path}[]`) };
    if ('additionalProperties' in schema)
      return { type: 'object', additionalProperties: this.node(schema.additionalProperties, `${path}.*`) };
    // Declarations of types don't tell whole numbers from others; none of these CRDs has another.
    if (!('properties' in schema)) return { ...schema, type: schema.type === 'number' ? 'integer' : schema.type };
    const properties = Object.fromEntries(
      Object.entries(schema.properties).map(([name, one]) => [name, this.node(one, `${path}.${name}`)]),
    );
    return { type: 'object', properties, ...(schema.required ? { required: schema.required } : {}) };
  }
}

/** Schemas that occur more than once get a name, made of what they are: an ApplicationSet has its template twelve times. */
class Shared {
  private readonly seen = new Map<string, number>();
  private readonly made = new Map<string, Node>();

  public constructor(private readonly names: Map<string, string>) {}

  public count(node: Node): void {
    const text = JSON.stringify(node);
    const before = this.seen.get(text) ?? 0;
    this.seen.set(text, before + 1);
    if (before === 0) for (const child of childrenOf(node)) this.count(child);
  }

  /** The schema, or its name if it is shared; so within it. */
  public named(node: Node): Node {
    const text = JSON.stringify(node);
    if (text.length < WORTH || (this.seen.get(text) ?? 0) < 2) return this.within(node);
    const name = createHash('sha256').update(text).digest('hex').slice(0, 8);
    if ((this.names.get(name) ?? text) !== text) throw new Error(`two types are called ${name}: make the names longer`);
    this.names.set(name, text);
    if (!this.made.has(name)) this.made.set(name, this.within(node));
    return { $ref: name };
  }

  public types(): Record<string, Node> {
    return Object.fromEntries([...this.made].sort(([a], [b]) => (a < b ? -1 : 1)));
  }

  private within(node: Node): Node {
    const { items, additionalProperties, properties } = node;
    return {
      ...node,
      ...(items ? { items: this.named(items) } : {}),
      ...(additionalProperties ? { additionalProperties: this.named(additionalProperties) } : {}),
      ...(properties
        ? { properties: Object.fromEntries(Object.entries(properties).map(([name, field]) => [name, this.named(field)])) }
        : {}),
    };
  }
}

function childrenOf({ items, additionalProperties, properties = {} }: Node): Node[] {
  return [...Object.values(properties), ...(items ? [items] : []), ...(additionalProperties ? [additionalProperties] : [])];
}
