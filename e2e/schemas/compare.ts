import { listAt, mapAt, type ReadMap, textAt } from '../../lib/manifest/read';
import { isMap } from '../../lib/manifest/tree';
import type { Schema, Schemas } from '../../lib/schema/schema';

/** What differs at one place: `required`, `enum`, … and the rest in words. */
export interface Difference {
  /** `Container.image`, `Deployment.spec.replicas`. */
  readonly place: string;
  readonly what: 'missing' | 'extra' | 'type' | 'required' | 'enum' | 'limits';
  readonly ours: string;
  readonly theirs: string;
}

/** What was looked at. */
export interface Compared {
  readonly differences: readonly Difference[];
  readonly types: number;
  readonly fields: number;
  readonly enums: number;
}

const LIMITS = ['minimum', 'maximum', 'minLength', 'maxLength', 'minItems', 'maxItems', 'pattern', 'nullable'] as const;

/** Walks two schemas together: ours, and one that a server publishes. */
export class Comparison {
  public readonly differences: Difference[] = [];
  private readonly seen = new Set<string>();
  private fields = 0;
  private enums = 0;

  /** @param theirs definitions by name @param custom whether these are CRDs: they publish bounds and patterns, and formats of numbers that nobody checks */
  public constructor(
    private readonly ours: Schemas,
    private readonly theirs: ReadonlyMap<string, ReadMap>,
    private readonly custom: boolean,
  ) {}

  /** What was found so far. */
  public result(): Compared {
    return { differences: this.differences, types: this.seen.size, fields: this.fields, enums: this.enums };
  }

  /** Compares from here on down; a pair of shared types once. */
  public walk(place: string, ourPlace: Schema, theirPlace: ReadMap): void {
    const ours = this.ours[ourPlace.$ref ?? ''] ?? ourPlace;
    const name = referenceOf(theirPlace);
    const theirs = name === undefined ? theirPlace : (this.theirs.get(name) ?? {});
    if (ourPlace.$ref !== undefined && name !== undefined) {
      const pair = `${ourPlace.$ref} ${name}`;
      if (this.seen.has(pair)) return;
      this.seen.add(pair);
    }
    const [type, theirType] = [typeOf(ours), typeOfTheirs(theirs, name)].map((one) => (this.custom ? one.replace(/ .*/, '') : one));
    // A declaration does not tell the two apart; what is no quantity is only not found then.
    if (type !== theirType && !(this.custom && type === 'int-or-string' && theirType === 'quantity')) {
      this.differ(place, 'type', String(type), String(theirType));
      return;
    }
    this.compareEnums(place, ours, theirs);
    if (this.custom) this.compareLimits(place, ours, theirs);
    if (ours.properties) this.compareFields(name?.split('.').at(-1) ?? place, ours, theirs);
    if (ours.items && isMap(theirs.items)) this.walk(`${place}[]`, ours.items, theirs.items);
    if (ours.additionalProperties && isMap(theirs.additionalProperties)) {
      this.walk(`${place}.*`, ours.additionalProperties, theirs.additionalProperties);
    }
  }

  private compareFields(place: string, { properties = {}, required = [] }: Schema, theirs: ReadMap): void {
    const theirFields = mapAt(theirs, 'properties');
    for (const field of new Set([...Object.keys(properties), ...Object.keys(theirFields)])) {
      const [one, other] = [properties[field], theirFields[field]];
      if (one === undefined) this.differ(`${place}.${field}`, 'missing', '', 'has it');
      else if (!isMap(other)) this.differ(`${place}.${field}`, 'extra', 'has it', '');
      else {
        this.fields += 1;
        this.walk(`${place}.${field}`, one, other);
      }
    }
    // What has a default is filled in before it is looked what is missing.
    const hasDefault = (field: string) => this.custom && mapAt(theirFields, field).default !== undefined;
    const theirRequired = listAt(theirs, 'required')
      .map(String)
      .filter((field) => !hasDefault(field));
    for (const field of required) if (!theirRequired.includes(field)) this.differ(`${place}.${field}`, 'required', 'required', 'optional');
    for (const field of theirRequired) if (!required.includes(field)) this.differ(`${place}.${field}`, 'required', 'optional', 'required');
  }

  private compareEnums(place: string, ours: Schema, theirs: ReadMap): void {
    const [one, other] = [ours.enum ?? [], listAt(theirs, 'enum')].map((words) => [...new Set(words.map(String))].sort().join(' '));
    if (other !== '') this.enums += 1;
    if (one !== other) this.differ(place, 'enum', one ?? '', other ?? '');
  }

  private compareLimits(place: string, ours: Schema, theirs: ReadMap): void {
    for (const limit of LIMITS) {
      if (ours[limit] !== theirs[limit])
        this.differ(place, 'limits', `${limit} ${String(ours[limit])}`, `${limit} ${String(theirs[limit])}`);
    }
  }

  private differ(place: string, what: Difference['what'], ours: string, theirs: string): void {
    this.differences.push({ place, what, ours, theirs });
  }
}

function referenceOf(theirs: ReadMap): string | undefined {
  const reference = textAt(theirs, '$ref') ?? listAt(theirs, 'allOf').flatMap((one) => textAt(one, '$ref') ?? [])[0];
  return reference?.split('/').at(-1);
}

function typeOf(ours: Schema): string {
  if (ours['x-quantity']) return 'quantity';
  if (ours['x-kubernetes-int-or-string']) return 'int-or-string';
  if (ours.type === 'object' && ours.additionalProperties) return 'map';
  if (ours['x-kubernetes-preserve-unknown-fields']) return 'anything';
  return ours.type === 'string' || ours.type === 'integer' ? scalar(ours.type, ours.format) : (ours.type ?? 'anything');
}

/** Types that Kubernetes writes in a way of their own. */
const NAMED: Readonly<Record<string, string>> = {
  Quantity: 'quantity',
  IntOrString: 'int-or-string',
  Time: 'string date-time',
  MicroTime: 'string date-time-micro',
  FieldsV1: 'anything',
  RawExtension: 'anything',
};

/** How CRDs write quantities. */
const QUANTITY = '^(\\+|-)?(([0-9]+(\\.[0-9]*)?)|(\\.[0-9]+))(([KMGTPE]i)|[numkMGTPE]|([eE](\\+|-)?(([0-9]+(\\.[0-9]*)?)|(\\.[0-9]+))))?$';

function typeOfTheirs(theirs: ReadMap, name = ''): string {
  const named = NAMED[name.split('.').at(-1) ?? ''];
  if (named !== undefined) return named;
  if (theirs['x-kubernetes-int-or-string'] === true) return textAt(theirs, 'pattern') === QUANTITY ? 'quantity' : 'int-or-string';
  const type = textAt(theirs, 'type');
  if (type === 'object' && isMap(theirs.additionalProperties)) return 'map';
  if (theirs['x-kubernetes-preserve-unknown-fields'] === true || type === undefined) return 'anything';
  return type === 'string' || type === 'integer' ? scalar(type, textAt(theirs, 'format')) : type;
}

/** Ours have formats of our own besides. */
function scalar(type: string, format = ''): string {
  return ['date-time', 'date-time-micro', 'byte', 'int32', 'int64'].includes(format) ? `${type} ${format}` : type;
}
