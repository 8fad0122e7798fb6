import { isMap } from '../manifest/tree';
import type { Node } from './node';
import type { Complaint } from './schema';
import { EXPECTED } from './words';

/** Whether a value is of the type that its schema has. */
export function fits(value: unknown, { intOrString, type }: Node): boolean {
  if (intOrString) return typeof value === 'string' || isWhole(value);
  switch (type) {
    case 'string':
    case 'boolean':
    case 'number':
      return typeof value === type;
    case 'integer':
      return isWhole(value);
    case 'array':
      return Array.isArray(value);
    case 'object':
      return isMap(value);
    default:
      return true;
  }
}

/** To the server, a number that no integer of 64 bits can be is none. */
function isWhole(value: unknown): boolean {
  return Number.isInteger(value) && Math.abs(Number(value)) < 2 ** 63;
}

/** The type of a value in words. */
export function expectedOf({ type, intOrString }: Node): string {
  return intOrString || type === undefined ? 'a whole number or text' : EXPECTED[type];
}

/** A value is of another type than its schema has. */
export function wrongType(value: unknown, node: Node): Complaint {
  const isText = node.type === 'string' && (typeof value === 'number' || typeof value === 'boolean') && isAllowed(String(value), node);
  return {
    ...{ code: 'type', got: { value, inWords: true }, message: `expected ${expectedOf(node)}`, ...remedy(value, node) },
    ...(isText ? { isText } : {}),
  };
}

/** Whether a text is one that the schema allows; where it says what form a text has, it is not certain that this one has it. */
function isAllowed(text: string, node: Node): boolean {
  return (
    !node.alternatives &&
    (node.enum === undefined || node.enum.includes(text)) &&
    node.schema.pattern === undefined &&
    node.schema.format === undefined
  );
}

function remedy(value: unknown, node: Node): Pick<Complaint, 'hint' | 'quotingHint' | 'meant'> {
  if (node.type === 'string' && typeof value === 'boolean') {
    return { hint: 'put it in quotes: without them YAML takes yes, no, on, off, y and n for true or false' };
  }
  if (node.type === 'string' && typeof value === 'number') return { hint: 'put it in quotes', quotingHint: `put it in quotes: '${value}'` };
  const plain = typeof value === 'string' && value.trim() !== '' && fits(Number(value), node) ? Number(value) : undefined;
  const word = node.type === 'boolean' && typeof value === 'string' && /^(?:true|false)$/i.test(value) ? value.toLowerCase() : undefined;
  const bare = plain ?? word;
  if (bare !== undefined) {
    // Of `010` or `1e3` it is not certain which number was meant.
    const meant = word !== undefined ? word === 'true' : plain !== undefined && String(plain) === value ? plain : undefined;
    return { hint: 'write it without quotes', quotingHint: `write ${bare} without quotes`, ...(meant === undefined ? {} : { meant }) };
  }
  return { hint: node.type === 'array' ? 'make a list of it' : `give ${expectedOf(node)}` };
}

/** What is wrong with the number of items or entries. */
export function problemOfSize(what: string, size: number, least = 0, most = Number.POSITIVE_INFINITY): Complaint | undefined {
  if (size >= least && size <= most) return undefined;
  const expected = size < least ? `at least ${least}` : `at most ${most}`;
  return { code: 'length', message: `got ${size} ${what}, expected ${expected}`, hint: size < least ? 'add some' : 'remove some' };
}
