import { isMap, pointer } from '../../manifest/tree';
import { defineRule, NOTHING } from '../rule';

/** Values of a chart, in custom resources: there null removes a default of the chart. */
const CHART_VALUES: ReadonlySet<string> = new Set(['values', 'valuesObject']);

/** Deeper than any schema goes. */
const DEEPEST = 60;

/** A null is as if the field were absent, but not for every program that reads it. */
export const nullValue = defineRule({
  id: 'gitops/null',
  severity: 'info',
  aboutDifferences: true,
  summary: 'a field that is not set is left out rather than null',
  kinds: '*',
  check(manifest) {
    if (!hasNull(manifest, 0)) return NOTHING;
    const found: string[] = [];
    addNulls(manifest, [], found);
    const [first, ...more] = found;
    if (first === undefined) return NOTHING;
    return [
      {
        path: first,
        message: `is null${more.length > 0 ? `, and so are others of the object (${more.length})` : ''}: Kubernetes takes that as absent, other programs may not`,
        hint: 'leave the field out; often a template has printed nothing there',
      },
    ];
  },
});

/** Whether there is any: most objects have none, and then nothing is made on the way. */
function hasNull(value: unknown, depth: number): boolean {
  if (value === null) return true;
  if (typeof value !== 'object' || depth > DEEPEST) return false;
  if (Array.isArray(value)) {
    for (let i = 0; i < value.length; i += 1) if (hasNull(value[i], depth + 1)) return true;
    return false;
  }
  if (!isMap(value)) return false;
  for (const key in value) {
    const item = value[key];
    if (typeof item !== 'object' || (CHART_VALUES.has(key) && isMap(item))) continue;
    if (hasNull(item, depth + 1)) return true;
  }
  return false;
}

/** Adds the JSON pointer of every null. @param keys of the value */
function addNulls(value: unknown, keys: (string | number)[], found: string[]): void {
  if (value === null) found.push(pointer(keys));
  if (typeof value !== 'object' || value === null || keys.length > DEEPEST) return;
  for (const [key, item] of Object.entries(value)) {
    if (CHART_VALUES.has(key) && isMap(item)) continue;
    keys.push(key);
    addNulls(item, keys, found);
    keys.pop();
  }
}
