import type { KindSchema, Schema as Node, SchemaDocument } from '../../../lib/schema/schema.ts';
import { type Fact, Models } from './models.ts';
import { emptyWords, overlay, wordsSince } from './overlay.ts';
import type { Field, Source } from './source.ts';
import { MODULES, number, sources } from './sources.ts';

/** The core API by Kubernetes version; a reason where what a version is made from can't be had here. */
export function coreDocuments(): Map<string, SchemaDocument | string> {
  const models = new Models(`${MODULES}/kubernetes-models`);
  const unused = new Set([...Object.keys(overlay), ...Object.keys(wordsSince), ...emptyWords]);
  const documents = [...sources()].map(([minor, source]): [string, SchemaDocument | string] => [
    minor,
    typeof source === 'string' ? source : new Core(minor, source, models, unused).document(),
  ]);
  const complete = documents.every(([, document]) => typeof document !== 'string');
  if (complete && unused.size > 0) throw new Error(`core/overlay.ts: no version has ${[...unused]}`);
  return new Map(documents);
}

class Core {
  private readonly types = new Map<string, Node>();

  public constructor(
    private readonly minor: string,
    private readonly source: Source,
    private readonly models: Models,
    private readonly unused: Set<string>,
  ) {}

  public document(): SchemaDocument {
    const kinds: Record<string, Record<string, KindSchema>> = {};
    for (const { apiVersion, kind, plural, scope, type } of this.source.kinds()) {
      kinds[apiVersion] = { ...kinds[apiVersion], [kind]: { plural, scope, schema: this.reference(type) } };
    }
    const types = [...this.types].sort(([a], [b]) => (a < b ? -1 : 1));
    return { kinds, types: Object.fromEntries(types) };
  }

  private reference(type: string): Node {
    if (!this.types.has(type)) {
      const node: Node = { type: 'object' };
      // Before its fields: a JSONSchemaProps contains itself.
      this.types.set(type, node);
      Object.assign(node, this.fieldsOf(type));
    }
    return { $ref: type };
  }

  private fieldsOf(type: string): Pick<Node, 'properties' | 'required'> {
    const fields = this.source.fields(type);
    if (fields === undefined) throw new Error(`Kubernetes ${this.minor} has no type ${type}`);
    const names = fields.map(({ name }) => name);
    const facts = this.source.facts?.(type) ?? this.models.facts(type, names);
    const required = fields.filter((field) => this.more(type, field)?.required ?? field.required);
    return {
      properties: Object.fromEntries(fields.map((field) => [field.name, this.field(type, field, facts.get(field.name) ?? {})])),
      ...(required.length > 0 ? { required: required.map(({ name }) => name) } : {}),
    };
  }

  private field(type: string, field: Field, { enum: known, quantity }: Fact): Node {
    const { required: _, minItems, ...more } = this.more(type, field) ?? {};
    const since = wordsSince[this.used(`${type}.${field.name}`)] ?? {};
    const words = known?.filter((word) => !isNewer(since[word], this.minor));
    const empty: Node = emptyWords.includes(`${type}.${field.name}`) ? { 'x-empty': true } : {};
    const scalar: Node = quantity
      ? { 'x-quantity': true }
      : { ...this.scalar(field), ...(words ? { enum: words } : {}), ...more, ...empty };
    return this.wrap(field.type, scalar, minItems);
  }

  /** Lists and maps around what they hold. */
  private wrap(type: string, inner: Node, minItems?: number): Node {
    const items = listOf(type);
    if (items !== undefined) return { type: 'array', items: this.wrap(items, inner), ...(minItems ? { minItems } : {}) };
    const values = mapOf(type);
    return values === undefined ? inner : { type: 'object', additionalProperties: this.wrap(values, inner) };
  }

  private scalar({ type, format }: Field): Node {
    const inner = listOf(type) ?? mapOf(type);
    if (inner !== undefined) return this.scalar({ name: '', type: inner, format, required: false });
    if (type === 'string') return format === '' ? { type: 'string' } : { type: 'string', format };
    if (type === 'boolean') return { type: 'boolean' };
    if (type === 'number') return { type: format === 'double' ? 'number' : 'integer', format };
    if (type === 'Date') return { type: 'string', format: 'date-time' };
    if (type === 'V1MicroTime') return { type: 'string', format: 'date-time-micro' };
    if (type === 'IntOrString') return { 'x-kubernetes-int-or-string': true };
    if (type === 'any') return { 'x-kubernetes-preserve-unknown-fields': true };
    return this.reference(type);
  }

  private more(type: string, { name }: Field) {
    return overlay[this.used(`${type}.${name}`)];
  }

  private used(key: string): string {
    this.unused.delete(key);
    return key;
  }
}

const listOf = (type: string): string | undefined => /^Array<(.*)>$/.exec(type)?.[1];
const mapOf = (type: string): string | undefined => /^\{ \[key: string\]: (.*?);? \}$/.exec(type)?.[1];
const isNewer = (since: string | undefined, minor: string): boolean => since !== undefined && number(since) > number(minor);
