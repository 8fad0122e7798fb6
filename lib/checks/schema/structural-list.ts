import { at, listAt, mapAt, type ReadMap, textAt } from '../../manifest/read';
import { isMap } from '../../manifest/tree';

const LIST = 'x-kubernetes-list-type';
const KEYS = 'x-kubernetes-list-map-keys';

/** Reports what is wrong with a schema, or with what is at these keys below it. */
export type Tell = (message: string, hint: string, ...more: readonly string[]) => void;

/** What a schema says of how the items of a list are told apart. */
export function listType(schema: ReadMap, tell: Tell): void {
  const type = textAt(schema, LIST);
  const keys = listAt(schema, KEYS);
  if (type === undefined) {
    if (keys.length > 0) tell(`got ${KEYS} without ${LIST}, expected both`, `write ${LIST}: map`, KEYS);
    return;
  }
  if (!['atomic', 'map', 'set'].includes(type)) {
    tell(`got ${LIST} '${type}', expected 'atomic', 'map' or 'set'`, 'write one of these', LIST);
    return;
  }
  if (schema.type !== 'array') {
    tell(`got ${LIST} of what is no list`, 'remove it', LIST);
    return;
  }
  const items = mapAt(schema, 'items');
  if (
    type === 'set' &&
    (items.type === 'object' ? items['x-kubernetes-map-type'] !== 'atomic' : items.type === 'array' && items[LIST] !== 'atomic')
  )
    tell('got a set of objects, expected one of plain values', `write ${LIST}: map, with the keys`, LIST);
  if (type !== 'map') return;
  if (keys.length === 0) tell(`got ${LIST} 'map' without ${KEYS}, expected both`, 'name the fields that tell items apart', KEYS);
  for (const key of keys) {
    const field = at(items, 'properties', String(key));
    if (!isMap(field)) tell(`got the key '${String(key)}', which the items do not have`, 'name a field of the items', KEYS);
    else if (!listAt(items, 'required').includes(key) && field.default === undefined)
      tell(`got the key '${String(key)}', which items may lack`, 'make it required, or give it a default', KEYS);
  }
}
