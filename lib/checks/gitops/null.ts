import { isMap, pointer } from '../../manifest/tree';
import { NOTHING, rule } from '../rule';

/** Deeper than any schema goes. */
const DEEPEST = 60;

/** A null is as if the field were absent, but not for every program that reads it. */
export const nullValue = rule({
  id: 'gitops/null',
  severity: 'info',
  says: 'a field that is not set is left out rather than null',
  on: '*',
  check(manifest) {
    if (!holdsNull(manifest, 0)) return NOTHING;
    const found: string[] = [];
    findNulls(manifest, [], found);
    const [first, ...more] = found;
    if (first === undefined) return NOTHING;
    return [
      {
        at: first,
        message: `is null${more.length > 0 ? `, and so are others of the object (${more.length})` : ''}: Kubernetes takes that as absent, other programs may not`,
        hint: 'leave the field out; often a template has printed nothing there',
      },
    ];
  },
});

/** Nearly no object does: a look that leaves nothing behind. */
function holdsNull(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return value === null;
  if (depth > DEEPEST) return false;
  if (Array.isArray(value)) return value.some((item) => holdsNull(item, depth + 1));
  if (isMap(value)) for (const key in value) if (holdsNull(value[key], depth + 1)) return true;
  return false;
}

/** @param found JSON pointers of nulls */
function findNulls(value: unknown, keys: (string | number)[], found: string[]): void {
  if (value === null) found.push(pointer(keys));
  if (keys.length > DEEPEST) return;
  const below = (key: string | number, item: unknown) => {
    if (typeof item !== 'object') return;
    keys.push(key);
    findNulls(item, keys, found);
    keys.pop();
  };
  if (Array.isArray(value)) for (let i = 0; i < value.length; i += 1) below(i, value[i]);
  else if (isMap(value)) for (const key of Object.keys(value)) below(key, value[key]);
}
