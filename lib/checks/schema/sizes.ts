import { parseQuantity, type Quantity } from '../../manifest/quantity';

/** The quantity, undefined if it is invalid: another rule reports that. */
export function readQuantity(value: unknown): Quantity | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  try {
    return parseQuantity(value);
  } catch {
    return undefined;
  }
}

/** What is wrong with a quantity that must have some size; undefined if nothing. @param least in billionths */
export function problemOfSize(value: unknown, least: bigint): string | undefined {
  const quantity = readQuantity(value);
  if (quantity === undefined || quantity.nanos >= least) return undefined;
  return `got ${value}, expected ${least > 0n ? 'more than 0' : '0 or more'}`;
}
