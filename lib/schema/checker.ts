import { closestMatch } from '../manifest/closest-match';
import { entryOf } from '../manifest/read';
import { isMap, pointer } from '../manifest/tree';
import { Steps } from '../regexp/steps';
import { shownPointer } from '../secrets/places';
import { quoteAt, quoteKey } from '../secrets/quote';
import { Node } from './node';
import { problemOfEnum, problemOfNumber, problemOfQuantity, problemOfText } from './scalars';
import type { Complaint, Dropped, Forms, Schema, SchemaProblem, Schemas } from './schema';
import type { Types } from './types';
import { expectedOf, fits, problemOfSize, wrongType } from './value-types';
import { enumerate } from './words';

/** Levels of maps and lists; CRDs hold schemas, which may be of any depth. */
const DEEPEST = 400;

/** Goes through one object and its schema together. */
export class Checker {
  public readonly problems: SchemaProblem[] = [];
  private readonly keys: (string | number)[] = [];

  /**
   * @param kind of the object, which says where in it secrets may be
   * @param builtIn whether the server decodes the object into a type of its own: then null is the same as absent
   * @param strict whether a field that the schema doesn't have is a problem
   * @param steps that matching patterns may take
   */
  public constructor(
    private readonly types: Types,
    private readonly kind: string,
    private builtIn: boolean,
    private readonly strict = true,
    private readonly steps = new Steps(),
  ) {}

  /** Collects what is wrong with a value, and below it. */
  public check(value: unknown, schema: Schema): void {
    this.visit(value, Node.of(schema));
  }

  private visit(value: unknown, node: Node): void {
    if (node.ref !== undefined) this.follow(value, node.ref);
    else if (node.forms) this.checkForms(value, node.forms);
    else if (this.keys.length > DEEPEST)
      this.report({ code: 'depth', message: `nested deeper than ${DEEPEST} levels`, hint: 'make it flatter' });
    else if (value === null) this.visitNull(node);
    else this.visitValue(value, node);
  }

  private follow(value: unknown, name: string): void {
    const type = this.types.find(name);
    if (type === undefined) return;
    const before = this.builtIn;
    this.builtIn = type.builtIn;
    this.visit(value, type.node);
    this.builtIn = before;
  }

  /** Of items of lists and values of maps: a null field is dealt with by its map. */
  private visitNull(node: Node): void {
    // Go makes an empty value of it, which may lack what is required.
    if (this.builtIn) {
      if (node.required) this.checkRequired({}, node.required);
      if (node.enum && !node.maybeEmpty) this.report(problemOfEnum('', node.enum));
    } else if (!node.nullable && (node.type !== undefined || node.intOrString)) {
      this.report({ code: 'type', message: `got null, expected ${expectedOf(node)}`, hint: 'leave it out' });
    }
  }

  private visitValue(value: unknown, node: Node): void {
    const problem = this.problemOf(value, node);
    if (problem) this.report(problem);
    else if (Array.isArray(value)) this.checkList(value, node);
    else if (isMap(value)) this.checkMap(value, node);
    if (node.alternatives) this.checkAlternatives(value, node.schema);
  }

  /** What is wrong with the value itself, not with what is in it. */
  private problemOf(value: unknown, node: Node): Complaint | undefined {
    if (node.quantity) return problemOfQuantity(value);
    if (!fits(value, node)) return wrongType(value, node);
    const problem = node.enum && !(node.maybeEmpty && value === '') ? problemOfEnum(value, node.enum) : undefined;
    if (problem) return problem;
    if (typeof value === 'string') return node.restricted ? problemOfText(value, node.schema, this.builtIn, this.steps) : undefined;
    return typeof value === 'number' ? problemOfNumber(value, node.schema, this.builtIn) : undefined;
  }

  private checkList(list: readonly unknown[], { items, sized, schema }: Node): void {
    if (sized) this.report(problemOfSize('items', list.length, schema.minItems, schema.maxItems));
    if (items === undefined) return;
    for (let i = 0; i < list.length; i += 1) this.at(i, list[i], items);
  }

  private checkMap(map: Readonly<Record<string, unknown>>, node: Node): void {
    const { required, each } = node;
    if (required)
      this.checkRequired(map, node.schema['x-optional-in'] ? this.requiredHere(required, node.schema['x-optional-in']) : required);
    if (node.sized) this.report(problemOfSize('entries', Object.keys(map).length, node.schema.minProperties, node.schema.maxProperties));
    // A list of the keys would be made for every map of every object.
    for (const name in map) {
      const value = map[name];
      const field = node.field(name);
      if (value === undefined || (value === null && this.builtIn && each === undefined && field)) continue;
      if (field?.dropped && field.dropped.kinds?.includes(this.kind) !== false) this.reportDropped(name, field.dropped);
      if (field && value === null && !required?.includes(name)) this.optionalNull(name, field);
      else if (field) this.at(name, value, field);
      else if (this.strict && node.closed) this.unknown(name, node.schema.properties ?? {}, map);
    }
  }

  private optionalNull(name: string, field: Node): void {
    if (field.defaulted) return;
    const before = this.problems.length;
    this.at(name, null, field);
    for (const problem of this.problems.splice(before)) this.problems.push({ ...problem, code: 'null' });
  }

  private checkRequired(map: Readonly<Record<string, unknown>>, required: readonly string[]): void {
    for (const name of required) {
      const value = entryOf(map, name);
      if (value === undefined || (value === null && this.builtIn)) {
        this.report({ code: 'required', message: `required field '${name}' is missing`, hint: `set '${name}'` });
      }
    }
  }

  private requiredHere(required: readonly string[], optionalIn: Readonly<Record<string, readonly string[]>>): readonly string[] {
    return required.filter((name) => entryOf(optionalIn, name)?.includes(this.kind) !== true);
  }

  private reportDropped(name: string, { gate }: Dropped): void {
    const path = shownPointer(this.kind, pointer([...this.keys, name]));
    const message = `the server drops the field ${quoteKey(name)} silently${gate === null ? '' : `: feature gate ${gate} is off by default`}`;
    const hint =
      gate === null
        ? 'remove it'
        : `remove it, or turn the gate on in the API server and say so in the lab: featureGates: { ${gate}: true }`;
    this.problems.push({ path, code: 'dropped', message, hint, ...(gate === null ? {} : { gate }) });
  }

  private unknown(name: string, properties: Schemas, map: Readonly<Record<string, unknown>>): void {
    const known = Object.keys(properties);
    const meant = closestMatch(name, known);
    const others = known.length === 0 ? 'remove it' : `remove it; known are ${enumerate(known)}`;
    const hint = meant === undefined ? others : `did you mean '${meant}'?`;
    const [from, to] = [name, meant ?? ''].map((key) => pointer([...this.keys, key]));
    // Where the field that was meant is there as well, it is unclear which of the two counts.
    const isCertain = meant !== undefined && !Object.hasOwn(map, meant) && from !== undefined && to !== undefined;
    this.problems.push({
      path: shownPointer(this.kind, pointer([...this.keys, name])),
      code: 'unknown-field',
      message: `unknown field ${quoteKey(name)}`,
      hint,
      ...(isCertain ? { fix: [{ op: 'move', from, path: to }] } : {}),
    });
  }

  /** Structural schemas say here only what values are allowed, never which fields there are. */
  private checkAlternatives(value: unknown, { allOf = [], anyOf = [], oneOf = [], not }: Schema): void {
    for (const one of allOf) this.problems.push(...this.below(value, one));
    if (anyOf.length > 0) this.checkChoice(value, anyOf, (fitting) => fitting > 0, '');
    if (oneOf.length > 0) this.checkChoice(value, oneOf, (fitting) => fitting === 1, ', expected exactly one');
    if (not === undefined) return;
    const against = this.below(value, not);
    if (against.length === 0) this.report({ code: 'alternatives', message: 'is what the schema excludes', hint: 'change it' });
    else if (against.every(isOpen)) this.problems.push(...against);
  }

  private checkChoice(value: unknown, schemas: readonly Schema[], isRight: (fitting: number) => boolean, expected: string): void {
    const found = schemas.map((one) => this.below(value, one));
    const fitting = found.filter((problems) => problems.length === 0).length;
    const open = found.filter((problems) => problems.length > 0 && problems.every(isOpen));
    // It depends on what is not known.
    if (open.length > 0 && isRight(fitting) !== isRight(fitting + open.length)) this.problems.push(...open.flat());
    else if (!isRight(fitting)) {
      const first = found[0]?.[0];
      const hint = first === undefined ? 'change it so that one does' : `for the first: ${first.message}`;
      this.report({
        code: 'alternatives',
        message: `fits ${fitting === 0 ? 'none' : fitting} of ${schemas.length} alternatives${expected}`,
        hint,
      });
    }
  }

  /** Only the form that is meant is held against the value: what others lack says nothing. */
  private checkForms(value: unknown, { forms, head }: Forms): void {
    const kind = isMap(value) ? value.kind : undefined;
    const meant = head && (forms.find(({ properties }) => properties?.kind?.enum?.includes(kind)) ?? head);
    if (meant) this.check(value, meant);
    else {
      const found = forms.map((form) => this.below(value, form, this.strict));
      this.problems.push(...found.reduce((best, one) => (one.length < best.length ? one : best)));
    }
  }

  private below(value: unknown, schema: Schema, strict = false): readonly SchemaProblem[] {
    const checker = new Checker(this.types, this.kind, this.builtIn, strict, this.steps);
    checker.keys.push(...this.keys);
    checker.check(value, schema);
    return checker.problems;
  }

  private at(key: string | number, value: unknown, node: Node): void {
    this.keys.push(key);
    this.visit(value, node);
    this.keys.pop();
  }

  private report(complaint: Complaint | undefined): void {
    if (complaint) this.problems.push(problemOf(complaint, this.kind, this.keys));
  }
}

/** Only here is it decided whether a message quotes a value: by the place where it stands. */
function problemOf(
  { code, got, message, hint, quotingHint, meant, isText }: Complaint,
  kind: string,
  keys: readonly (string | number)[],
): SchemaProblem {
  const path = shownPointer(kind, pointer(keys));
  if (got === undefined) return { path, code, message, hint };
  const quote = quoteAt(kind, keys);
  const what = got.what === undefined ? '' : `${got.what} `;
  const words = got.inWords ? quote.describe(got.value) : quote.got(got.value);
  return {
    path,
    code,
    message: `got ${what}${words}, ${message}`,
    hint: quote.open ? (quotingHint ?? hint) : hint,
    ...(quote.open && meant !== undefined ? { fix: [{ op: 'replace', path, value: meant }] } : {}),
    // Without the value, so that of a secret as well.
    ...(isText ? { fix: [{ op: 'quote', path }] } : {}),
  };
}

function isOpen({ code }: SchemaProblem): boolean {
  return code === 'not-evaluated';
}
