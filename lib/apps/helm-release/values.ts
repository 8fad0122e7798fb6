import { canonicalQuantity } from '../../manifest/quantity';
import { at, mapAt } from '../../manifest/read';
import { isMap } from '../../manifest/tree';
import type { Json, JsonObject } from './json';

/** What a user may say of a chart that a product installs. @typeParam V its values, as far as they are known here */
export interface ChartProps<V extends JsonObject = JsonObject> {
  /** Exact version of the chart, never a range. @default the one that is named in the documentation of the product */
  readonly version?: string;
  /**
   * Values of the chart: merged into those that the product sets, maps key by key, anything else in their place; `null` takes away what the
   * chart has by itself. What they say of replicas and resources counts in plans.
   * @default what the product sets
   */
  readonly values?: V;
}

/** What a container may be given, as Kubernetes writes it: `{ requests: { cpu: '100m' } }`. */
export interface ResourceValues {
  /** What the scheduler keeps for it. @default nothing */
  readonly requests?: AmountValues;
  /** What it gets at most. @default no limit */
  readonly limits?: AmountValues;
}

/** Amounts of CPU and memory in values of a chart. */
interface AmountValues {
  /** For example `100m`. @default none */
  readonly cpu?: string;
  /** For example `128Mi`. @default none */
  readonly memory?: string;
}

/** Values with others over them: maps key by key, lists and anything else in their place. */
export function mergeValues(base: JsonObject, over: JsonObject = {}): JsonObject {
  const merged = new Map<string, Json>(Object.entries(base));
  for (const [key, value] of Object.entries(over)) {
    const below = merged.get(key);
    merged.set(key, isObject(below) && isObject(value) ? mergeValues(below, value) : value);
  }
  return Object.fromEntries(merged);
}

function isObject(value: Json | undefined): value is JsonObject {
  return isMap(value);
}

/** The resources that values give a container, in canonical form. @param path to what has `resources` @throws ConfigurationError for an invalid quantity */
export function resourcesIn(values: JsonObject, ...path: readonly string[]): JsonObject {
  const amounts = (kind: string) =>
    Object.entries(mapAt(values, ...path, 'resources', kind)).flatMap(([resource, amount]) =>
      typeof amount === 'string' || typeof amount === 'number' ? [[resource, canonicalQuantity(amount)] as const] : [],
    );
  return Object.fromEntries(
    ['requests', 'limits'].flatMap((kind) => {
      const found = amounts(kind);
      return found.length > 0 ? [[kind, Object.fromEntries(found)] as const] : [];
    }),
  );
}

/** A number among values. */
export function numberIn(values: JsonObject, otherwise: number, ...path: readonly string[]): number {
  const value = at(values, ...path);
  return typeof value === 'number' ? value : otherwise;
}

/** Whether values switch something on. */
export function isOn(values: JsonObject, otherwise: boolean, ...path: readonly string[]): boolean {
  const value = at(values, ...path);
  return typeof value === 'boolean' ? value : otherwise;
}
