import type { Schema as Node, SchemaType } from '../../../lib/schema/schema.ts';
import { wordOf } from './words.ts';

/** What a CRD says, as `yaml` reads it. */
export type Read = Readonly<Record<string, unknown>>;

/** Characters of JSON from which on a type that occurs twice is worth a name. */
const WORTH = 90;
/** How quantities are written in CRDs. */
const QUANTITY = '^(\\+|-)?(([0-9]+(\\.[0-9]*)?)|(\\.[0-9]+))(([KMGTPE]i)|[numkMGTPE]|([eE](\\+|-)?(([0-9]+(\\.[0-9]*)?)|(\\.[0-9]+))))?$';
/** Fields of every kind. */
const HEAD = ['apiVersion', 'kind', 'metadata', 'status'];
const BOUNDS = ['minimum', 'maximum', 'minLength', 'maxLength'] as const;

/** The table of some CRDs of one group: names and types of the fields of the served versions of these kinds, none of their prose. */
export function tableOf(release: string, crds: readonly Read[], kinds: readonly string[]): Read {
  const byVersion: Record<string, Record<string, unknown>> = {};
  const cluster: string[] = [];
  for (const { spec } of crds as readonly { spec: Crd }[]) {
    const { kind } = spec.names;
    if (kinds.length > 0 && !kinds.includes(kind)) continue;
    if (spec.scope === 'Cluster') cluster.push(kind);
    for (const { name, served, schema } of spec.versions) {
      if (served) byVersion[name] = { ...byVersion[name], [kind]: typeOf(withoutHead(schema.openAPIV3Schema)) };
    }
  }
  const types = new Named();
  types.count(byVersion);
  const named = Object.fromEntries(Object.entries(byVersion).map(([version, one]) => [version, types.within(one)]));
  return { release, ...(cluster.length > 0 ? { cluster: cluster.sort() } : {}), ...types.made(), kinds: named };
}

interface Crd {
  readonly names: { readonly kind: string };
  readonly scope: string;
  readonly versions: readonly { readonly name: string; readonly served: boolean; readonly schema: { readonly openAPIV3Schema: Read } }[];
}

function withoutHead(schema: Read): Read {
  const properties = Object.fromEntries(Object.entries(schema.properties ?? {}).filter(([name]) => !HEAD.includes(name)));
  return { ...schema, properties, required: listOf(schema.required).filter((name) => !HEAD.includes(String(name))) };
}

function typeOf(node: Read): unknown {
  if (node.nullable === true) {
    const type = typeOf({ ...node, nullable: undefined });
    return typeof type === 'string' && !/^[A-Z]/.test(type) ? `nullable ${type}` : { nullable: type };
  }
  if (node['x-kubernetes-int-or-string'] === true) return node.pattern === QUANTITY ? 'quantity' : 'intstr';
  if (node.type === 'object' && node.additionalProperties) return { '*': typeOf(node.additionalProperties as Read) };
  const open = node['x-kubernetes-preserve-unknown-fields'] === true;
  const properties = (node.properties ?? {}) as Readonly<Record<string, Read>>;
  if (open && Object.keys(properties).length === 0) return node.type === 'object' ? 'object' : 'any';
  if (node.type === 'array') return [typeOf((node.items ?? {}) as Read)];
  if (node.type !== 'object') return scalar(node);
  const required = listOf(node.required);
  // The server puts the default in before it looks what is missing.
  const isRequired = (name: string) => required.includes(name) && properties[name]?.default === undefined;
  const fields = Object.keys(properties).sort();
  return {
    ...Object.fromEntries(fields.map((name) => [isRequired(name) ? `${name}!` : name, typeOf(properties[name] ?? {})])),
    ...(open ? { '+': 'any' } : {}),
  };
}

function scalar(node: Read): unknown {
  const bounds = Object.fromEntries(BOUNDS.flatMap((name) => (typeof node[name] === 'number' ? [[name, node[name]]] : [])));
  const pattern = typeof node.pattern === 'string' ? { pattern: node.pattern } : {};
  const words = Array.isArray(node.enum) ? { enum: [...new Set(node.enum as unknown[])] } : {};
  const known: Node = { type: node.type as SchemaType, ...bounds, ...pattern, ...words };
  return wordOf(known) ?? (words.enum ? { 'one of': words.enum } : 'any');
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** Objects that occur more than once get a name, which is that of the field. */
class Named {
  private readonly seen = new Map<string, number>();
  private readonly names = new Map<string, string>();
  private readonly types: Record<string, unknown> = {};

  public count(type: unknown): void {
    if (typeof type !== 'object' || type === null) return;
    const text = JSON.stringify(type);
    const before = this.seen.get(text) ?? 0;
    this.seen.set(text, before + 1);
    if (before === 0) for (const one of Object.values(type)) this.count(one);
  }

  public within(type: unknown): unknown {
    if (Array.isArray(type)) return type.map((one) => this.named(one, 'item'));
    if (typeof type !== 'object' || type === null) return type;
    return Object.fromEntries(Object.entries(type).map(([name, one]) => [name, this.named(one, name)]));
  }

  public made(): Read {
    const types = Object.entries(this.types).sort(([a], [b]) => (a < b ? -1 : 1));
    return types.length > 0 ? { types: Object.fromEntries(types) } : {};
  }

  private named(type: unknown, field: string): unknown {
    if (typeof type !== 'object' || type === null) return type;
    const inner = Array.isArray(type) && type.length === 1 ? type[0] : undefined;
    if (inner !== undefined) return [this.named(inner, field)];
    const text = JSON.stringify(type);
    if (text.length < WORTH || (this.seen.get(text) ?? 0) < 2) return this.within(type);
    const known = this.names.get(text);
    if (known !== undefined) return known;
    const name = this.free(field);
    this.names.set(text, name);
    this.types[name] = {};
    this.types[name] = this.within(type);
    return name;
  }

  private free(field: string): string {
    const letters = field.replace(/[^A-Za-z0-9]/g, '') || 'Part';
    const name = letters.charAt(0).toUpperCase() + letters.slice(1);
    let free = name;
    for (let i = 2; Object.hasOwn(this.types, free); i += 1) free = `${name}${i}`;
    return free;
  }
}
