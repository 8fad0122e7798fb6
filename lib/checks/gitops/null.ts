import { isMap, pointer } from '../../manifest/tree';
import { rule } from '../rule';

/** Deeper than any schema goes. */
const DEEPEST = 60;

/** A null is as if the field were absent, but not for every program that reads it. */
export const nullValue = rule({
  id: 'gitops/null',
  severity: 'info',
  says: 'a field that is not set is left out rather than null',
  on: '*',
  *check(manifest) {
    const [first, ...more] = nulls(manifest, []);
    if (first === undefined) return;
    yield {
      at: pointer(first),
      message: `is null${more.length > 0 ? `, and so are others of the object (${more.length})` : ''}: Kubernetes takes that as absent, other programs may not`,
      hint: 'leave the field out; often a template has printed nothing there',
    };
  },
});

type Keys = readonly (string | number)[];

function nulls(value: unknown, keys: Keys): readonly Keys[] {
  if (value === null) return [keys];
  if (keys.length > DEEPEST) return [];
  if (Array.isArray(value)) return value.flatMap((item, i) => nulls(item, [...keys, i]));
  return isMap(value) ? Object.entries(value).flatMap(([key, item]) => nulls(item, [...keys, key])) : [];
}
