import { ConfigurationError } from './configuration-error';
import { memoize } from './memoize';

/** Processor time in cores: `'2'`, `'0.5'` or thousandths, `'250m'`. */
export type Cpu = `${number}` | `${number}m`;

/** Memory or storage in bytes, with a binary or decimal suffix or none: `'64Mi'`, `'1.5Gi'`, `'240G'`. */
export type Memory = `${number}${'Ki' | 'Mi' | 'Gi' | 'Ti' | 'Pi' | 'k' | 'M' | 'G' | 'T' | 'P'}` | `${number}`;

/** How a quantity is written; kept by Kubernetes when it prints the value again. */
export type QuantityFormat = 'decimal' | 'binary' | 'exponent';

/** A quantity as Kubernetes holds it: exact, in billionths (its finest unit), any smaller part rounded up. */
export interface Quantity {
  /** Value in units of 10^-9. */
  readonly nanos: bigint;
  readonly format: QuantityFormat;
}

const DECIMAL = ['n', 'u', 'm', '', 'k', 'M', 'G', 'T', 'P', 'E'];
const BINARY = ['', 'Ki', 'Mi', 'Gi', 'Ti', 'Pi', 'Ei'];
/** How quantities are written, in words. */
export const WRITTEN = "a number, alone or with one of the suffixes n u m k M G T P E Ki Mi Gi Ti Pi Ei, for example '250m' or '64Mi'";
const SHAPE = /^([+-]?)(\d*)(?:\.(\d*))?(n|u|m|k|M|G|T|P|E|Ki|Mi|Gi|Ti|Pi|Ei|[eE][+-]?\d{1,3})?$/;
/** Digits that Go's int64 surely holds; quantities with more take another way there, and lose their spelling. */
const INT64_DIGITS = 18;
const INT64_MAX = 2n ** 63n - 1n;
const NANO = 10n ** 9n;

interface Parts {
  readonly negative: boolean;
  /** Digits before the point, without leading zeros, and after it. */
  readonly whole: string;
  readonly fraction: string;
  readonly format: QuantityFormat;
  /** Power of ten, or of 1024 in the binary format. */
  readonly exponent: number;
}

/**
 * Reads any form of quantity that Kubernetes knows: `1`, `0.5`, `100m`, `64Mi`, `1e3`.
 * @throws ConfigurationError if it is invalid, or too large to be held
 */
export const parseQuantity: (value: string | number) => Quantity = memoize(parse);

/** The quantity that a value of a manifest is; undefined if it is invalid, which other rules report. */
export function readQuantity(value: unknown): Quantity | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  try {
    return parseQuantity(value);
  } catch {
    return undefined;
  }
}

function parse(value: string | number): Quantity {
  const { negative, whole, fraction, format, exponent } = split(value);
  const digits = BigInt(whole + fraction) * NANO;
  const scaled = format === 'binary' ? digits * 1024n ** BigInt(exponent) : digits * 10n ** BigInt(Math.max(exponent, 0));
  const divisor = 10n ** BigInt(fraction.length + (format === 'binary' ? 0 : Math.max(-exponent, 0)));
  let nanos = (scaled + divisor - 1n) / divisor;
  // As in Go: only the binary format is capped.
  if (format === 'binary' && nanos > INT64_MAX * NANO) nanos = INT64_MAX * NANO;
  return { nanos: negative ? -nanos : nanos, format };
}

/**
 * The quantity as Kubernetes prints it after reading it, which is what Argo CD compares with: `1000m` becomes `1`, `0.1` becomes `100m`,
 * `3072Mi` becomes `3Gi`.
 * @throws ConfigurationError if it is no quantity
 */
export const canonicalQuantity: (value: string | number) => string = memoize((value) => {
  const parts = split(value);
  const printed = printQuantity(parseQuantity(value));
  return keepsSpelling(parts) ? String(value) : printed;
});

/**
 * Prints a quantity, for example a sum, as Kubernetes does.
 * @throws ConfigurationError if it is larger than the largest suffix can tell (`1000E`)
 */
export function printQuantity({ nanos, format }: Quantity): string {
  if (nanos === 0n) return '0';
  const magnitude = nanos < 0n ? -nanos : nanos;
  // Kubernetes shows small and broken binary values in decimals, so that nothing is rounded.
  const binary = format === 'binary' && magnitude >= 1024n * NANO && magnitude % NANO === 0n;
  const [mantissa, times] = binary ? withoutFactor(nanos / NANO, 1024n) : withoutFactor(nanos, 1000n);
  if (binary) return `${mantissa}${BINARY[times]}`;
  const exponent = 3 * times - 9;
  if (format === 'exponent') return exponent === 0 ? `${mantissa}` : `${mantissa}e${exponent}`;
  const suffix = DECIMAL[times];
  if (suffix === undefined) throw new ConfigurationError(`got quantity ${mantissa}e${exponent}, expected less than 1000E`);
  return `${mantissa}${suffix}`;
}

/** Negative if a is less than b, 0 if they are worth the same, however they are written. @throws ConfigurationError if one is no quantity */
export function compareQuantities(a: string | number, b: string | number): number {
  const difference = parseQuantity(a).nanos - parseQuantity(b).nanos;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** The sum, in the format of the first quantity, `0` of none. @throws ConfigurationError if one is no quantity */
export function sumQuantities(values: readonly (string | number)[]): string {
  const parsed = values.map(parseQuantity);
  const nanos = parsed.reduce((sum, one) => sum + one.nanos, 0n);
  return printQuantity({ nanos, format: parsed[0]?.format ?? 'decimal' });
}

function split(value: string | number): Parts {
  const match = SHAPE.exec(String(value));
  const [, sign = '', whole = '', fraction = '', suffix = ''] = match ?? [];
  if (!match || whole + fraction === '') {
    throw new ConfigurationError(`got quantity '${value}', expected ${WRITTEN}`);
  }
  const common = { negative: sign === '-', whole: whole.replace(/^0+(?=\d)/, '') || '0', fraction };
  if (suffix.endsWith('i')) return { ...common, format: 'binary', exponent: BINARY.indexOf(suffix) };
  if (/^[eE]./.test(suffix)) return { ...common, format: 'exponent', exponent: Number(suffix.slice(1)) };
  return { ...common, format: 'decimal', exponent: 3 * DECIMAL.indexOf(suffix) - 9 };
}

/** Whether Go keeps the text as it was: it does so where a quick check finds the text canonical (`1.500` is, to it). */
function keepsSpelling({ whole, fraction, format, exponent }: Parts): boolean {
  const digits = whole + fraction;
  if (format === 'binary') {
    const room = 15 - whole.length - 3 * exponent - 1;
    return fraction === '' && room >= 0 && BigInt(whole) % 8n !== 0n;
  }
  const scale = exponent - fraction.length;
  return digits.length <= INT64_DIGITS && scale >= -9 && scale % 3 === 0 && !digits.endsWith('000') && !digits.startsWith('0');
}

function withoutFactor(value: bigint, factor: bigint): [mantissa: bigint, times: number] {
  let mantissa = value;
  let times = 0;
  for (; mantissa % factor === 0n; times += 1) mantissa /= factor;
  return [mantissa, times];
}
