import { memoize } from '../manifest/memoize';
import type { Dropped, Forms, Schema, Schemas, SchemaType } from './schema';

/**
 * A schema as the checker asks it. Each has the same fields in the same order, whatever the file has of them, and none is looked for twice:
 * most of the time of a check goes into asking schemas what they don't say.
 */
export class Node {
  readonly ref: string | undefined;
  readonly forms: Forms | undefined;
  readonly type: SchemaType | undefined;
  readonly quantity: boolean;
  readonly intOrString: boolean;
  readonly nullable: boolean;
  readonly enum: readonly unknown[] | undefined;
  /** Whether an empty word is as good as none, whatever the enum says. */
  readonly maybeEmpty: boolean;
  readonly required: readonly string[] | undefined;
  /** Whether null is as good as what the server puts in. */
  readonly defaulted: boolean;
  /** Whether more is to be said of a text or number than its type. */
  readonly restricted: boolean;
  /** Whether the number of items or entries is limited. */
  readonly sized: boolean;
  /** Whether alternatives are to be tried. */
  readonly alternatives: boolean;
  /** Whether a field that the schema doesn't have is a problem. */
  readonly closed: boolean;
  /** When the server drops the field. */
  readonly dropped: Dropped | undefined;
  readonly schema: Schema;
  readonly #properties: Schemas | undefined;
  readonly #fields = new Map<string, Node | undefined>();
  #items: Node | undefined;
  #each: Node | undefined;

  private constructor(schema: Schema) {
    this.schema = schema;
    this.ref = schema.$ref;
    this.forms = schema['x-forms'];
    this.type = schema.type;
    this.quantity = schema['x-quantity'] === true;
    this.intOrString = schema['x-kubernetes-int-or-string'] === true;
    this.nullable = schema.nullable === true;
    this.enum = schema.enum;
    this.maybeEmpty = schema['x-empty'] === true;
    this.required = schema.required;
    this.defaulted = schema['x-default'] === true;
    this.restricted = RESTRICTIONS.some((restriction) => schema[restriction] !== undefined);
    this.sized = SIZES.some((size) => schema[size] !== undefined);
    this.alternatives = ALTERNATIVES.some((one) => schema[one] !== undefined);
    this.closed = schema.type === 'object' && schema['x-kubernetes-preserve-unknown-fields'] !== true;
    this.dropped = schema['x-dropped'];
    this.#properties = schema.properties;
  }

  /** The one of a schema: made once. */
  static readonly of: (schema: Schema) => Node = memoize((schema) => new Node(schema));

  /** What is allowed in each item of a list. */
  get items(): Node | undefined {
    if (this.#items === undefined && this.schema.items) this.#items = Node.of(this.schema.items);
    return this.#items;
  }

  /** What is allowed in a field: its own, or that of every value of a map. */
  field(name: string): Node | undefined {
    if (this.#properties === undefined) return this.each;
    if (this.#fields.has(name)) return this.#fields.get(name);
    // Names that the schema doesn't have are not kept: there is no end of them.
    if (!Object.hasOwn(this.#properties, name)) return this.each;
    const schema = this.#properties[name];
    const node = schema && Node.of(schema);
    this.#fields.set(name, node);
    return node;
  }

  /** What is allowed in every value of a map. */
  get each(): Node | undefined {
    if (this.#each === undefined && this.schema.additionalProperties) this.#each = Node.of(this.schema.additionalProperties);
    return this.#each;
  }
}

const RESTRICTIONS = [
  ...(['format', 'pattern', 'minLength', 'maxLength'] as const),
  ...(['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf'] as const),
];
const SIZES = ['minItems', 'maxItems', 'minProperties', 'maxProperties'] as const;
const ALTERNATIVES = ['allOf', 'anyOf', 'oneOf', 'not'] as const;
