import { isBase64 } from '../manifest/formats';
import { hidden } from '../secrets/quote';

/** What a scalar of YAML is in JSON. */
export type Scalar = string | number | boolean | null;

/**
 * Words that are no strings. They are those of sigs.k8s.io/yaml, asked through kubectl 1.34: of YAML 1.1, `y` and `n` included, and not
 * those of YAML 1.2.
 */
const WORDS: ReadonlyMap<string, Scalar> = new Map<string, Scalar>([
  ...['y', 'Y', 'yes', 'Yes', 'YES', 'on', 'On', 'ON', 'true', 'True', 'TRUE'].map((word) => [word, true] as const),
  ...['n', 'N', 'no', 'No', 'NO', 'off', 'Off', 'OFF', 'false', 'False', 'FALSE'].map((word) => [word, false] as const),
  ...['', '~', 'null', 'Null', 'NULL'].map((word) => [word, null] as const),
  ...['.inf', '.Inf', '.INF', '+.inf', '+.Inf', '+.INF'].map((word) => [word, Number.POSITIVE_INFINITY] as const),
  ...['-.inf', '-.Inf', '-.INF'].map((word) => [word, Number.NEGATIVE_INFINITY] as const),
  ...['.nan', '.NaN', '.NAN'].map((word) => [word, Number.NaN] as const),
]);

const INTEGER = /^[-+]?(0[xX][0-9a-fA-F]+|0[bB][01]+|0[oO]?[0-7]+|0|[1-9][0-9]*)$/;
const FLOAT = /^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$/;

/** Whether a plain scalar that starts with this character may be no string. Most are, and this is asked of each. */
const MAY_BE_NO_STRING: readonly boolean[] = Array.from({ length: 128 }, (_, code) =>
  /[-+.0-9~yYnNtTfFoO]/.test(String.fromCharCode(code)),
);

const [INT64_MIN, INT64_MAX, UINT64_MAX] = [-(2n ** 63n), 2n ** 63n - 1n, 2n ** 64n - 1n];
/** The greatest number of JavaScript that is an int64. */
const GREATEST = 2 ** 63 - 1024;

/**
 * A plain scalar as Kubernetes reads it. Timestamps and sexagesimal numbers stay strings. `.inf` and `.nan` come out as such, although
 * JSON has none. An integer beyond 2^53 comes out as the nearest number of JavaScript, but one that fits an int64 never leaves its range.
 */
export function resolvePlain(text: string): Scalar {
  if (text !== '' && MAY_BE_NO_STRING[text.charCodeAt(0)] !== true) return text;
  const word = WORDS.get(text);
  return word === undefined ? (numberOf(text) ?? text) : word;
}

/** A plain key as Kubernetes reads it; undefined if it can't be one: null, or an integer beyond int64. */
export function resolveKey(text: string): string | undefined {
  const value = resolvePlain(text);
  if (typeof value === 'string') return value;
  if (typeof value !== 'number') return value === null ? undefined : String(value);
  const plain = withoutUnderscores(text);
  const exact = plain === undefined ? undefined : integerOf(plain);
  if (exact === undefined) return printFloat(value);
  return exact > INT64_MAX ? undefined : String(exact);
}

function numberOf(text: string): number | undefined {
  // Nearly all numbers.
  if (/^(?:0|-?[1-9][0-9]{0,14})$/.test(text)) return Number(text);
  const plain = withoutUnderscores(text);
  if (plain === undefined) return undefined;
  const exact = integerOf(plain);
  if (exact !== undefined) return exact > INT64_MAX ? Number(exact) : Math.min(Number(exact), GREATEST);
  const float = FLOAT.test(plain) ? Number(plain) : Number.NaN;
  // The sum makes 0 of -0, which JSON.stringify would anyway.
  return Number.isFinite(float) ? float + 0 : undefined;
}

/** Underscores are allowed anywhere in a number, but only between digits in one that starts with a point; undefined if it is invalid. */
function withoutUnderscores(text: string): string | undefined {
  if (!text.includes('_')) return text;
  return text.startsWith('.') && /(?<![0-9])_|_(?![0-9])/.test(text) ? undefined : text.replaceAll('_', '');
}

/** With Go's prefixes. One that fits neither an int64 nor, without a sign, a uint64 is none. */
function integerOf(plain: string): bigint | undefined {
  const [, digits] = INTEGER.exec(plain) ?? [];
  if (digits === undefined) return undefined;
  const size = BigInt(/^0[0-7]/.test(digits) ? `0o${digits.slice(1)}` : digits);
  const exact = plain.startsWith('-') ? -size : size;
  return exact < INT64_MIN || exact > (plain.startsWith('+') ? INT64_MAX : UINT64_MAX) ? undefined : exact;
}

/** As Go prints a float32 in its shortest form, which is how sigs.k8s.io/yaml makes a key of a float. */
function printFloat(value: number): string {
  if (Number.isNaN(value)) return '.nan';
  const single = Math.fround(value);
  if (!Number.isFinite(single)) return single > 0 ? '.inf' : '-.inf';
  let digits = 1;
  while (digits < 9 && Math.fround(Number(single.toPrecision(digits))) !== single) digits += 1;
  const [mantissa = '', exponent = ''] = Number(single.toPrecision(digits)).toExponential().split('e');
  const power = Number(exponent);
  if (power >= -4 && power < 6) return String(Number(single.toPrecision(digits)));
  return `${mantissa}e${power < 0 ? '-' : '+'}${String(Math.abs(power)).padStart(2, '0')}`;
}

/** What a scalar with a tag is; `problem` says why it can't be that. */
export function resolveTagged(tag: string, text: string, plain: boolean): { readonly value: Scalar } | { readonly problem: string } {
  const type = /^(?:!!|!<tag:yaml\.org,2002:)(\w+)>?$/.exec(tag)?.[1];
  if (type === 'binary') return resolveBinary(text);
  const value = resolvePlain(text);
  if (type === 'null' && value === null) return { value };
  if (type === 'bool' && typeof value === 'boolean') return { value };
  if ((type === 'int' || type === 'float') && typeof value === 'number' && (type === 'float' || Number.isInteger(value))) return { value };
  if (type === 'null' || type === 'bool' || type === 'int' || type === 'float')
    return { problem: `got ${hidden(text)} with the tag !!${type}` };
  return { value: type === 'merge' && plain ? '<<' : text };
}

function resolveBinary(text: string): { readonly value: string } | { readonly problem: string } {
  if (!isBase64(text)) return { problem: 'got a !!binary that is not base64' };
  return { value: Buffer.from(text, 'base64').toString('utf8') };
}
