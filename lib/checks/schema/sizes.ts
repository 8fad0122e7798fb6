import { readQuantity } from '../../manifest/quantity';

/** What is wrong with a quantity that must have some size; undefined if nothing. @param least in billionths */
export function problemOfSize(value: unknown, least: bigint): string | undefined {
  const quantity = readQuantity(value);
  if (quantity === undefined || quantity.nanos >= least) return undefined;
  return `got ${value}, expected ${least > 0n ? 'more than 0' : '0 or more'}`;
}
