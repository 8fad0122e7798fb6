import type { Manifest } from '../../lib/manifest/manifest';
import { isMap, type JsonMap } from '../../lib/manifest/tree';
import type { Schema, SchemaDocument } from '../../lib/schema/schema';
import { BASES } from '../schemas/bases';
import { MORE_BASES } from './bases';
import { GIVEN, NOT_ASKED, NOT_BELOW, WITH, WITH_SINCE_36 } from './samples';
import { fieldsOfUnion } from './unions';

/** One question: is this field kept, or is the object taken without it. */
export interface Question {
  /** `V1PodSpec.hostUsers`. */
  readonly field: string;
  readonly manifest: Manifest;
  readonly keys: readonly (string | number)[];
  /** `set`: the field is there; `without`: a required field is not. */
  readonly how: 'set' | 'without';
  /** The kind, or `template` below the template of any. */
  readonly context: string;
}

type Keys = readonly (string | number)[];

/** Goes through all fields of all kinds, each field of a type once below each kind of template, and makes an object for each. */
export class Walk {
  readonly questions: Question[] = [];
  /** Kinds that no base is there for. */
  readonly missing: string[] = [];
  private readonly seen = new Set<string>();
  private readonly types: SchemaDocument['types'];
  private readonly together: typeof WITH;

  /** @param minor of the version whose document it is */
  public constructor(document: SchemaDocument, minor: number) {
    this.together = minor >= 36 ? { ...WITH, ...WITH_SINCE_36 } : WITH;
    this.types = document.types;
    const bases = [...Object.values(MORE_BASES), ...Object.values(BASES)];
    for (const [apiVersion, kinds] of Object.entries(document.kinds)) {
      for (const [kind, { schema }] of Object.entries(kinds)) {
        if (NOT_ASKED.has(`${apiVersion} ${kind}`)) continue;
        const base = bases.find((one) => one.apiVersion === apiVersion && one.kind === kind);
        if (base === undefined) this.missing.push(`${apiVersion} ${kind}`);
        else this.below(base, [], schema, kind);
      }
    }
  }

  /** The type at a place of an object, which has a value there. */
  private below(manifest: Manifest, keys: Keys, schema: Schema, context: string): void {
    if (keys.length > DEEPEST) return;
    const name = schema.$ref;
    if (name === undefined) {
      this.inside(manifest, keys, schema, context);
      return;
    }
    // The templates of all workloads are one type to the server.
    if (name === 'V1PodTemplateSpec' && context !== TEMPLATE) {
      this.below(manifest, keys, schema, TEMPLATE);
      return;
    }
    const type = this.types[name];
    if (type?.properties === undefined) {
      if (type) this.inside(manifest, keys, type, context);
      return;
    }
    if (this.seen.has(`${context} ${name}`) || name === 'V1ObjectMeta') return;
    this.seen.add(`${context} ${name}`);
    for (const [field, of] of Object.entries(type.properties)) {
      if (isServers(field, keys)) continue;
      const key = `${name}.${field}`;
      const given = at(manifest, [...keys, field]);
      const value = given === undefined ? this.sample(of, key) : given;
      const set = this.with(manifest, keys, name, field, value);
      this.questions.push({ field: key, manifest: set, keys: [...keys, field], how: 'set', context });
      if (type.required?.includes(field))
        this.questions.push({ field: key, manifest: without(manifest, [...keys, field]), keys: [...keys, field], how: 'without', context });
      if (!(key in NOT_BELOW)) this.below(set, [...keys, field], of, context);
    }
  }

  private inside(manifest: Manifest, keys: Keys, schema: Schema, context: string): void {
    const value = at(manifest, keys);
    if (schema.items && Array.isArray(value) && value.length > 0) this.below(manifest, [...keys, 0], schema.items, context);
    const [first] = isMap(value) ? Object.keys(value) : [];
    if (schema.additionalProperties && first !== undefined) this.below(manifest, [...keys, first], schema.additionalProperties, context);
  }

  /** The object with a value at a field, without what can't be beside it and with what must. */
  private with(manifest: Manifest, keys: Keys, type: string, field: string, value: unknown): Manifest {
    const holder = at(manifest, keys);
    const others = fieldsOfUnion(type, field);
    const map: JsonMap = isMap(holder)
      ? Object.fromEntries(Object.entries(holder).filter(([key]) => key === field || !others.includes(key)))
      : {};
    let made = put(manifest, keys, { ...map, [field]: value });
    for (const [pointer, more] of Object.entries(this.together[`${type}.${field}`] ?? {})) {
      const way = pointer.split('/').slice(1);
      const full = pointer.startsWith('/') ? way : [...keys.map(String), ...pointer.split('/')];
      made = more === undefined ? without(made, full) : put(made, full, more);
    }
    return made;
  }

  /** A value of a type, with what it requires. */
  private sample(schema: Schema, key: string, depth = 0): unknown {
    if (key in GIVEN) return GIVEN[key];
    if (depth > DEEPEST_SAMPLE) return {};
    const type = schema.$ref === undefined ? schema : this.types[schema.$ref];
    if (type === undefined) return {};
    const name = schema.$ref ?? '';
    if (name in GIVEN) return GIVEN[name];
    if (type['x-quantity']) return '1';
    if (type['x-kubernetes-int-or-string']) return 1;
    if (type.enum) return type.enum.find((one) => one !== '');
    if (type.type === 'array') return [this.sample(type.items ?? {}, `${key}[]`, depth + 1)];
    if (type.properties) {
      return Object.fromEntries(
        (type.required ?? []).map((field) => [field, this.sample(type.properties?.[field] ?? {}, `${name}.${field}`, depth + 1)]),
      );
    }
    if (type.additionalProperties) return { a: this.sample(type.additionalProperties, `${key}[]`, depth + 1) };
    if (type.type === 'integer' || type.type === 'number') return Math.max(type.minimum ?? 1, 1);
    if (type.type === 'boolean') return true;
    if (type.type === 'object' || type.type === undefined) return {};
    return type.format === 'date-time' ? '2026-01-01T00:00:00Z' : type.format === 'byte' ? 'YQ==' : 'a';
  }
}

const TEMPLATE = 'template';
const DEEPEST = 40;
const DEEPEST_SAMPLE = 12;

/** What only the server writes. */
function isServers(field: string, keys: Keys): boolean {
  return (
    (keys.length === 0 && (field === 'status' || field === 'apiVersion' || field === 'kind' || field === 'metadata')) ||
    field === 'creationTimestamp'
  );
}

/** The value at a place. */
export function at(value: unknown, keys: Keys): unknown {
  return keys.reduce<unknown>((found, key) => {
    if (Array.isArray(found)) return found[Number(key)];
    return isMap(found) ? found[key] : undefined;
  }, value);
}

function put<T>(value: T, keys: Keys, to: unknown): T {
  return change(value, keys, to) as T;
}

function without<T>(value: T, keys: Keys): T {
  return change(value, keys, undefined) as T;
}

function change(value: unknown, [key, ...rest]: Keys, to: unknown): unknown {
  if (key === undefined) return to;
  if (Array.isArray(value)) return value.map((item: unknown, i) => (i === Number(key) ? change(item, rest, to) : item));
  const map = isMap(value) ? value : {};
  const { [key]: before, ...others } = map;
  if (rest.length === 0 && to === undefined) return others;
  return { ...map, [key]: change(before, rest, to) };
}
