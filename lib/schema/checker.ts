import { nearest } from '../manifest/nearest';
import { isMap, pointer } from '../manifest/tree';
import { problemOfEnum, problemOfNumber, problemOfQuantity, problemOfText } from './scalars';
import type { Complaint, Schema, SchemaProblem, Schemas } from './schema';
import { describe, EXPECTED, enumerate, short } from './words';

/** Levels of maps and lists; CRDs hold schemas, which may be of any depth. */
const DEEPEST = 400;
const NO_FIELDS: Schemas = {};

/** Shared types: those of Kubernetes itself and those of custom resources, which the server treats differently. */
export interface Types {
  readonly builtIn: Schemas;
  readonly custom: Schemas;
}

/** Goes through one object and its schema together. */
export class Checker {
  public readonly problems: SchemaProblem[] = [];
  private readonly keys: (string | number)[] = [];

  /**
   * @param builtIn whether the server decodes the object into a type of its own: then null is the same as absent
   * @param strict whether a field that the schema doesn't have is a problem
   */
  public constructor(
    private readonly types: Types,
    private builtIn: boolean,
    private readonly strict = true,
  ) {}

  /** Collects what is wrong with a value, and below it. */
  public check(value: unknown, schema: Schema): void {
    if (schema.$ref !== undefined) this.follow(value, schema.$ref);
    else if (this.keys.length > DEEPEST)
      this.report({ code: 'depth', message: `nested deeper than ${DEEPEST} levels`, hint: 'make it flatter' });
    else if (value === null) this.checkNull(schema);
    else this.checkValue(value, schema);
  }

  private follow(value: unknown, name: string): void {
    const before = this.builtIn;
    const builtIn = this.types.builtIn[name];
    const schema = builtIn ?? this.types.custom[name];
    if (schema === undefined) return;
    this.builtIn = builtIn !== undefined;
    this.check(value, schema);
    this.builtIn = before;
  }

  /** Of items of lists and values of maps: a null field is dealt with by its map. */
  private checkNull(schema: Schema): void {
    // Go makes an empty value of it, which may lack what is required.
    if (this.builtIn) {
      if (schema.required) this.checkRequired({}, schema.required);
      if (schema.enum && !schema['x-empty']) this.report(problemOfEnum('', schema.enum));
    } else if (schema.nullable !== true && (schema.type !== undefined || schema['x-kubernetes-int-or-string'])) {
      this.report({ code: 'type', message: `got null, expected ${expectedOf(schema)}`, hint: 'leave it out' });
    }
  }

  private checkValue(value: unknown, schema: Schema): void {
    const problem = this.problemOf(value, schema);
    if (problem) this.report(problem);
    else if (Array.isArray(value)) this.checkList(value, schema);
    else if (isMap(value)) this.checkMap(value, schema);
    if (schema.allOf || schema.anyOf || schema.oneOf || schema.not) this.checkAlternatives(value, schema);
  }

  /** What is wrong with the value itself, not with what is in it. */
  private problemOf(value: unknown, schema: Schema): Complaint | undefined {
    if (schema['x-quantity']) return problemOfQuantity(value);
    if (!fits(value, schema)) return wrongType(value, schema);
    const problem = schema.enum && !(schema['x-empty'] && value === '') ? problemOfEnum(value, schema.enum) : undefined;
    if (problem) return problem;
    if (typeof value === 'string') return problemOfText(value, schema, this.builtIn);
    return typeof value === 'number' ? problemOfNumber(value, schema, this.builtIn) : undefined;
  }

  private checkList(list: readonly unknown[], { items, minItems, maxItems }: Schema): void {
    this.report(problemOfSize('items', list.length, minItems, maxItems));
    if (items === undefined) return;
    for (let i = 0; i < list.length; i += 1) this.at(i, list[i], items);
  }

  private checkMap(map: Readonly<Record<string, unknown>>, schema: Schema): void {
    const { properties = NO_FIELDS, additionalProperties, required, minProperties, maxProperties } = schema;
    if (required) this.checkRequired(map, required);
    const names = Object.keys(map);
    if (minProperties !== undefined || maxProperties !== undefined) {
      this.report(problemOfSize('entries', names.length, minProperties, maxProperties));
    }
    for (const name of names) {
      const value = map[name];
      const field = Object.hasOwn(properties, name) ? properties[name] : additionalProperties;
      if (value === undefined || (value === null && this.builtIn && !additionalProperties && field)) continue;
      if (field && value === null && !required?.includes(name)) this.optionalNull(name, field);
      else if (field) this.at(name, value, field);
      else if (this.strict && schema.type === 'object' && !schema['x-kubernetes-preserve-unknown-fields']) this.unknown(name, properties);
    }
  }

  private optionalNull(name: string, field: Schema): void {
    const before = this.problems.length;
    this.at(name, null, field);
    for (const problem of this.problems.splice(before)) this.problems.push({ ...problem, code: 'null' });
  }

  private checkRequired(map: Readonly<Record<string, unknown>>, required: readonly string[]): void {
    for (const name of required) {
      const value = Object.hasOwn(map, name) ? map[name] : undefined;
      if (value === undefined || (value === null && this.builtIn)) {
        this.report({ code: 'required', message: `required field '${name}' is missing`, hint: `set '${name}'` });
      }
    }
  }

  private unknown(name: string, properties: Schemas): void {
    const known = Object.keys(properties);
    const meant = nearest(name, known);
    const others = known.length === 0 ? 'remove it' : `remove it; known are ${enumerate(known)}`;
    const hint = meant === undefined ? others : `did you mean '${meant}'?`;
    this.keys.push(name);
    this.report({ code: 'unknown-field', message: `unknown field '${short(name)}'`, hint });
    this.keys.pop();
  }

  /** Structural schemas say here only what values are allowed, never which fields there are. */
  private checkAlternatives(value: unknown, { allOf = [], anyOf, oneOf, not }: Schema): void {
    for (const one of allOf) this.problems.push(...this.below(value, one));
    const fitting = (schemas: readonly Schema[]) => schemas.filter((one) => this.below(value, one).length === 0).length;
    const needs = (what: string, schemas: readonly Schema[]) => {
      const first = this.below(value, schemas[0] ?? {})[0];
      const hint = first === undefined ? 'change it so that one does' : `for the first: ${first.message}`;
      this.report({ code: 'alternatives', message: what, hint });
    };
    if (anyOf && fitting(anyOf) === 0) needs(`fits none of ${anyOf.length} alternatives`, anyOf);
    const fits = oneOf ? fitting(oneOf) : 1;
    if (oneOf && fits !== 1) needs(`fits ${fits === 0 ? 'none' : fits} of ${oneOf.length} alternatives, expected exactly one`, oneOf);
    if (not && fitting([not]) > 0) this.report({ code: 'alternatives', message: 'is what the schema excludes', hint: 'change it' });
  }

  private below(value: unknown, schema: Schema): readonly SchemaProblem[] {
    const checker = new Checker(this.types, this.builtIn, false);
    checker.keys.push(...this.keys);
    checker.check(value, schema);
    return checker.problems;
  }

  private at(key: string | number, value: unknown, schema: Schema): void {
    this.keys.push(key);
    this.check(value, schema);
    this.keys.pop();
  }

  private report(complaint: Complaint | undefined): void {
    if (complaint) this.problems.push({ path: pointer(this.keys), ...complaint });
  }
}

function fits(value: unknown, schema: Schema): boolean {
  if (schema['x-kubernetes-int-or-string']) return typeof value === 'string' || Number.isInteger(value);
  switch (schema.type) {
    case 'string':
    case 'boolean':
    case 'number':
      return typeof value === schema.type;
    case 'integer':
      return Number.isInteger(value);
    case 'array':
      return Array.isArray(value);
    case 'object':
      return isMap(value);
    default:
      return true;
  }
}

function expectedOf({ type, 'x-kubernetes-int-or-string': either }: Schema): string {
  return either || type === undefined ? 'a whole number or text' : EXPECTED[type];
}

function wrongType(value: unknown, schema: Schema): Complaint {
  return { code: 'type', message: `got ${describe(value)}, expected ${expectedOf(schema)}`, hint: remedy(value, schema) };
}

function remedy(value: unknown, schema: Schema): string {
  const scalar = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
  if (schema.type === 'string' && typeof value === 'boolean') {
    return 'put it in quotes: without them YAML takes yes, no, on, off, y and n for true or false';
  }
  if (schema.type === 'string' && scalar) return `put it in quotes: '${value}'`;
  if (typeof value === 'string' && value.trim() !== '' && fits(Number(value), schema)) return `write ${Number(value)} without quotes`;
  if (schema.type === 'boolean' && (value === 'true' || value === 'false')) return `write ${value} without quotes`;
  if (schema.type === 'array') return 'make a list of it';
  return `give ${expectedOf(schema)}`;
}

function problemOfSize(what: string, size: number, least = 0, most = Number.POSITIVE_INFINITY): Complaint | undefined {
  if (size >= least && size <= most) return undefined;
  const expected = size < least ? `at least ${least}` : `at most ${most}`;
  return { code: 'length', message: `got ${size} ${what}, expected ${expected}`, hint: size < least ? 'add some' : 'remove some' };
}
