import { at, listAt, mapAt, type ReadMap, textAt } from '../../manifest/read';
import { isMap } from '../../manifest/tree';
import { goRegExp } from '../../regexp/go-regexp';
import type { Say } from './constraints';
import { fitsDefault } from './structural-default';
import { listType, type Tell } from './structural-list';

const OPEN = 'x-kubernetes-preserve-unknown-fields';
const EITHER = 'x-kubernetes-int-or-string';
const LIST = 'x-kubernetes-list-type';
/** No schema that is meant is nested deeper. */
const DEEPEST = 200;
/** What OpenAPI has and the schema of a custom resource must not. */
const FORBIDDEN = ['$ref', 'additionalItems', 'definitions', 'dependencies', 'id', 'patternProperties'];
const JUNCTORS = ['allOf', 'anyOf', 'oneOf'];
/** What only the outer schema may say. */
const STRUCTURE = ['type', 'default', 'additionalProperties', 'nullable', 'title', 'description'];

/** Whether a schema is structural: each field has a type, and what there is does not depend on alternatives. Else the server refuses the definition. */
export function structural(schema: ReadMap, keys: readonly string[], say: Say): void {
  if (schema.nullable === true) say('got nullable at the root, expected an object', 'remove it', ...keys, 'nullable');
  for (const key of ['apiVersion', 'kind']) {
    const type = textAt(schema, 'properties', key, 'type');
    if (type !== undefined && type !== 'string')
      say(`got type '${type}', expected 'string'`, 'remove the field: the server knows it', ...keys, 'properties', key, 'type');
  }
  for (const name of Object.keys(mapAt(schema, 'properties', 'metadata', 'properties'))) {
    if (name !== 'name' && name !== 'generateName')
      say(
        `got a schema of metadata.${name}, expected one of name and generateName only`,
        'remove it',
        ...keys,
        'properties',
        'metadata',
        'properties',
        name,
      );
  }
  node(schema, keys, say);
}

function node(schema: ReadMap, keys: readonly string[], say: Say): void {
  if (keys.length > DEEPEST) return;
  own(schema, keys, say);
  const fields = Object.entries(mapAt(schema, 'properties')).map(([name, field]) => [['properties', name], field] as const);
  const others = ['items', 'additionalProperties'].flatMap((key) => (isMap(schema[key]) ? [[[key], schema[key]] as const] : []));
  for (const [way, value] of [...fields, ...others]) {
    const field = isMap(value) ? value : {};
    const all = [...keys, ...way];
    if (!field.type && field[OPEN] !== true && field[EITHER] !== true) say('got no type, expected one', 'write its type', ...all, 'type');
    if (field.type === 'array' && !isMap(field.items))
      say('got an array without items, expected what is in it', 'write items with a type', ...all, 'items');
    node(field, all, say);
  }
}

function own(schema: ReadMap, keys: readonly string[], say: Say): void {
  const tell = (message: string, hint: string, ...more: readonly string[]): void => say(message, hint, ...keys, ...more);
  for (const key of FORBIDDEN)
    if (schema[key] !== undefined && schema[key] !== null) tell(`got ${key}, which the server does not take`, 'write the schema out', key);
  if (schema.uniqueItems === true) tell('got uniqueItems: true, which the server does not take', `write ${LIST}: set`, 'uniqueItems');
  if (isMap(schema.properties) && schema.additionalProperties !== undefined)
    tell('got properties and additionalProperties, expected one of them', 'keep one', 'additionalProperties');
  if (schema['x-kubernetes-embedded-resource'] === true && schema[OPEN] !== true && Object.keys(mapAt(schema, 'properties')).length === 0)
    tell('got an embedded resource without properties, expected some', `write ${OPEN}: true if anything may be in it`, 'properties');
  const pattern = textAt(schema, 'pattern');
  if (pattern !== undefined && typeof goRegExp(pattern) === 'string')
    tell('got a pattern that Go can not read', 'write it as Go has regular expressions', 'pattern');
  listType(schema, tell);
  const mapType = textAt(schema, 'x-kubernetes-map-type');
  if (mapType !== undefined && schema.type !== 'object')
    tell('got x-kubernetes-map-type of what is no object', 'remove it', 'x-kubernetes-map-type');
  if (schema.default !== undefined && schema.default !== null && !fitsDefault(schema))
    tell('got a default that the schema does not allow', 'change one of them', 'default');
  for (const [i, rule] of listAt(schema, 'x-kubernetes-validations').entries())
    if ((textAt(rule, 'rule') ?? '').trim() === '')
      tell('got no rule, expected one', 'write it in CEL', 'x-kubernetes-validations', String(i), 'rule');
  for (const key of JUNCTORS) for (const [i, one] of listAt(schema, key).entries()) junctor(one, schema, tell, [key, String(i)]);
  if (isMap(schema.not)) junctor(schema.not, schema, tell, ['not']);
}

/** An alternative says what values there may be, not of which type they are. */
function junctor(one: unknown, around: ReadMap, tell: Tell, way: readonly string[]): void {
  for (const key of STRUCTURE) {
    if (at(one, key) === undefined || (key === 'type' && around[EITHER] === true)) continue;
    tell(`got ${key} in an alternative, expected it in the schema around it`, 'move it', ...way, key);
  }
}
