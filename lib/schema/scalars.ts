import { isIPv4, isIPv6 } from 'node:net';
import { closestMatch } from '../manifest/closest-match';
import { isBase64, isPortName } from '../manifest/formats';
import { parseQuantity, WRITTEN } from '../manifest/quantity';
import { entryOf } from '../manifest/read';
import type { Steps } from '../regexp/steps';
import { short } from '../secrets/quote';
import { matchPattern } from './pattern';
import type { Complaint, Schema } from './schema';
import { enumerate } from './words';

const QUANTITY = /^[1-9]\d{0,8}(?:m|[kMGT]i?)?$/;
const TIME = /^\d{4}-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(\.\d+)?(?:Z|[+-]\d\d:\d\d)$/;

const INT32 = { least: -(2 ** 31), most: 2 ** 31 - 1 };
/** As near as numbers of JSON come to it here. */
const INT64 = { least: -(2 ** 63), most: 2 ** 63 };

interface Format {
  readonly valid: (text: string) => boolean;
  readonly expected: string;
}

const TIMESTAMP = { valid: (text: string) => isTime(text), expected: "a time such as '2026-01-31T12:00:00Z'" };

/** Formats of text that the API server checks. */
const FORMATS: Readonly<Record<string, Format>> = {
  'date-time': TIMESTAMP,
  // Kubernetes' MicroTime takes six decimals, no more and no fewer.
  'date-time-micro': { valid: (text) => isTime(text, 6), expected: "a time such as '2026-01-31T12:00:00.000000Z'" },
  // These are names of ours, for what the server's own code checks.
  'x-percentage': { valid: (text) => /^[0-9]+%$/.test(text), expected: "a percentage such as '25%'" },
  'x-port-name': { valid: isPortName, expected: "a port's name: lower case letters, digits and '-', at most 15, a letter among them" },
  // The server takes no name for the port of the Service itself.
  'x-target-port': { valid: (text) => text === '' || isPortName(text), expected: "a port's name, or none" },
  byte: { valid: isBase64, expected: 'base64' },
  date: { valid: (text) => isTime(`${text}T00:00:00Z`), expected: "a date such as '2026-01-31'" },
  ipv4: { valid: isIPv4, expected: 'an IPv4 address' },
  ipv6: { valid: isIPv6, expected: 'an IPv6 address' },
};

/** Formats that a custom resource does not have. */
const OURS = ['date-time-micro', 'x-percentage', 'x-port-name', 'x-target-port'];

/** What is wrong with a quantity. */
export function problemOfQuantity(value: unknown): Complaint | undefined {
  const hint = "write it as '250m', '1.5' or '64Mi'";
  if (typeof value !== 'string' && typeof value !== 'number') {
    return { code: 'type', got: { value, inWords: true }, message: 'expected a quantity', hint };
  }
  if (typeof value === 'string' && QUANTITY.test(value)) return undefined;
  try {
    parseQuantity(value);
    return undefined;
  } catch {
    const meant = typeof value === 'string' ? meantQuantity(value) : undefined;
    const quotingHint = meant === undefined ? {} : { quotingHint: `did you mean '${meant}'?` };
    return { code: 'quantity', got: { value, what: 'quantity' }, message: `expected ${WRITTEN}`, hint, ...quotingHint };
  }
}

/** What people call units, in small letters, and how Kubernetes writes them. */
const UNITS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(['K', 'M', 'G', 'T'].flatMap((one) => ['i', 'ib'].map((end) => [one.toLowerCase() + end, `${one}i`]))),
  ...{ kb: 'k', k: 'k', mb: 'M', gb: 'G', g: 'G', tb: 'T', t: 'T' },
  ...{ core: '', cores: '', cpu: '', cpus: '', vcpu: '', vcpus: '' },
  ...{ milli: 'm', millicore: 'm', millicores: 'm', millicpu: 'm', mcpu: 'm' },
};

/** The quantity that a text with another unit stands for: `128Mi` for `128mi` and `128 MiB`. */
function meantQuantity(text: string): string | undefined {
  const [, number, word = ''] = /^(\d+(?:\.\d+)?)\s*([A-Za-z]+)$/.exec(text.trim()) ?? [];
  const unit = entryOf(UNITS, word.toLowerCase());
  return number === undefined || unit === undefined ? undefined : `${number}${unit}`;
}

/** What is wrong with a text that a schema restricts. */
export function problemOfText(value: string, schema: Schema, builtIn: boolean, steps: Steps): Complaint | undefined {
  const { format, pattern, minLength = 0, maxLength = Number.POSITIVE_INFINITY } = schema;
  if (format !== undefined) {
    const known = entryOf(FORMATS, format);
    if (known && (builtIn || !OURS.includes(format)) && !known.valid(value)) {
      return complaint('format', value, known.expected, `write ${known.expected}`);
    }
  }
  const verdict = pattern === undefined ? undefined : matchPattern(pattern, value, steps);
  if (verdict?.matches === false) return complaint('pattern', value, exampleOf(schema), 'change it so that it matches');
  if (minLength > 0 || maxLength < value.length) {
    const length = [...value].length;
    if (length < minLength) return complaint('length', value, `at least ${minLength} characters`, 'make it longer');
    if (length > maxLength) return complaint('length', value, `at most ${maxLength} characters`, 'make it shorter');
  }
  return verdict?.why === undefined ? undefined : notEvaluated(pattern ?? '', verdict.why);
}

function notEvaluated(pattern: string, why: string): Complaint {
  const message = `not compared with the pattern ${short(pattern)}: ${why}`;
  return { code: 'not-evaluated', message, hint: 'ask the API server: kubectl apply --dry-run=server' };
}

function complaint(code: Complaint['code'], value: string, expected: string, hint: string): Complaint {
  return { code, got: { value }, message: `expected ${expected}`, hint };
}

/** What is wrong with a number that a schema restricts. */
export function problemOfNumber(value: number, schema: Schema, builtIn: boolean): Complaint | undefined {
  const { format, minimum, maximum, multipleOf } = schema;
  // The server checks formats of numbers of its own kinds only; of others it wants to hold them.
  if (!builtIn && schema.type === 'integer' && Math.abs(value) >= INT64.most) return range(value, 'a whole number of 64 bits');
  const small = format === 'int32' || schema['x-kubernetes-int-or-string'] === true;
  const size = builtIn && small ? INT32 : builtIn && format === 'int64' ? INT64 : undefined;
  const low = minimum ?? size?.least;
  const high = maximum ?? size?.most;
  const below = low !== undefined && (value < low || (schema.exclusiveMinimum === true && value === minimum));
  const above = high !== undefined && (value > high || (schema.exclusiveMaximum === true && value === maximum));
  if (below || above) return range(value, bounds(schema, low, high));
  if (multipleOf !== undefined && multipleOf > 0 && !Number.isInteger(value / multipleOf))
    return range(value, `a multiple of ${multipleOf}`);
  return undefined;
}

function exampleOf({ pattern, 'x-example': example }: Schema): string {
  return example === undefined ? `text like ${pattern}` : `text like '${example}'`;
}

function range(value: number, expected: string): Complaint {
  return { code: 'range', got: { value }, message: `expected ${expected}`, hint: `choose ${expected}` };
}

function bounds({ exclusiveMinimum, exclusiveMaximum }: Schema, low: number | undefined, high: number | undefined): string {
  const from = exclusiveMinimum ? 'more than' : 'at least';
  const to = exclusiveMaximum ? 'less than' : 'at most';
  if (low !== undefined && high !== undefined && !exclusiveMinimum && !exclusiveMaximum) return `a number from ${low} to ${high}`;
  return [low === undefined ? '' : `${from} ${low}`, high === undefined ? '' : `${to} ${high}`].filter(Boolean).join(' and ');
}

/** What is wrong with a value that may be one of a few only. */
export function problemOfEnum(value: unknown, allowed: readonly unknown[]): Complaint | undefined {
  if (allowed.includes(value)) return undefined;
  const text = JSON.stringify(value);
  if (typeof value === 'object' && allowed.some((one) => JSON.stringify(one) === text)) return undefined;
  const words = allowed.filter((one): one is string => typeof one === 'string' && one !== '');
  const meant = typeof value === 'string' ? closestMatch(value, words) : undefined;
  const hint = meant === undefined ? 'choose one of these' : `did you mean '${meant}'?`;
  return { code: 'enum', got: { value }, message: `expected one of ${enumerate(allowed)}`, hint };
}

/** As RFC 3339 has it. @param decimals exactly so many, if given */
function isTime(text: string, decimals?: number): boolean {
  const [, month, day, hour, minute, second, fraction = ''] = TIME.exec(text) ?? [];
  if (month === undefined || (decimals !== undefined && fraction.length !== decimals + 1)) return false;
  const date = new Date(`${text.slice(0, 10)}T00:00:00Z`);
  const exists = !Number.isNaN(date.getTime()) && date.getUTCDate() === Number(day);
  return exists && Number(hour) < 24 && Number(minute) < 60 && Number(second) < 60;
}
