import { ConfigurationError } from './configuration-error';

/** Nanoseconds of each unit that Go's durations know. */
const UNITS: Readonly<Record<string, bigint>> = {
  ns: 1n,
  us: 1000n,
  µs: 1000n,
  μs: 1000n,
  ms: 1_000_000n,
  s: 1_000_000_000n,
  m: 60_000_000_000n,
  h: 3_600_000_000_000n,
};
const SECOND = 1_000_000_000n;
const INT64_MAX = 2n ** 63n - 1n;

/**
 * Nanoseconds of a duration in Go's notation: `90s`, `1h30m`, `1.5h`.
 * @throws ConfigurationError if it is invalid, or longer than 292 years
 */
export function parseDuration(text: string): bigint {
  const [, sign = '', body = ''] = /^([+-]?)(.*)$/s.exec(text) ?? [];
  if (body === '0') return 0n;
  const parts = [...body.matchAll(/(\d*)(?:\.(\d*))?(ns|us|µs|μs|ms|s|m|h)/gy)];
  const whole = parts.map(([part]) => part).join('') === body && parts.every(([, digits = '', fraction = '']) => digits + fraction !== '');
  if (parts.length === 0 || !whole) {
    throw new ConfigurationError(`got duration '${text}', expected numbers with units h, m, s, ms, us or ns, for example '90s' or '1h30m'`);
  }
  const nanos = parts.reduce((sum, [, digits = '', fraction = '', unit = '']) => {
    return sum + (BigInt(digits + fraction) * (UNITS[unit] ?? 0n)) / 10n ** BigInt(fraction.length);
  }, 0n);
  if (nanos > INT64_MAX) throw new ConfigurationError(`got duration '${text}', expected less than 2562048h`);
  return sign === '-' ? -nanos : nanos;
}

/**
 * The duration as Go prints it, which is what controllers write back into their custom resources: `8760h` becomes `8760h0m0s`.
 * @throws ConfigurationError if it is no duration
 */
export function canonicalDuration(text: string): string {
  const nanos = parseDuration(text);
  const magnitude = nanos < 0n ? -nanos : nanos;
  return `${nanos < 0n ? '-' : ''}${magnitude < SECOND ? small(magnitude) : large(magnitude)}`;
}

function small(nanos: bigint): string {
  if (nanos === 0n) return '0s';
  if (nanos < 1000n) return `${nanos}ns`;
  return nanos < 1_000_000n ? `${decimal(nanos, 3)}µs` : `${decimal(nanos, 6)}ms`;
}

function large(nanos: bigint): string {
  const minutes = nanos / (60n * SECOND);
  const seconds = `${decimal(nanos % (60n * SECOND), 9)}s`;
  if (minutes === 0n) return seconds;
  return minutes < 60n ? `${minutes}m${seconds}` : `${minutes / 60n}h${minutes % 60n}m${seconds}`;
}

/** The value divided by 10^places, without trailing zeros. */
function decimal(value: bigint, places: number): string {
  const digits = value.toString().padStart(places + 1, '0');
  const fraction = digits.slice(-places).replace(/0+$/, '');
  return digits.slice(0, -places) + (fraction && `.${fraction}`);
}
