import { parseQuantity } from '../manifest/quantity';
import { mapAt, type ReadMap } from '../manifest/read';

/** Amounts by resource, as the scheduler counts them: thousandths of a core for cpu, whole units (bytes, cards) for everything else. */
export type Amounts = Readonly<Record<string, number>>;

const known = new Map<string, number>();

/** A quantity as the scheduler counts it, rounded up; undefined if it is invalid, which other rules report. */
export function amountOf(resource: string, quantity: unknown): number | undefined {
  if (typeof quantity !== 'string' && typeof quantity !== 'number') return undefined;
  const key = `${countsThousandths(resource) ? 'm' : ''} ${quantity}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const amount = read(resource, quantity);
  if (amount !== undefined) known.set(key, amount);
  return amount;
}

/** The amounts at these keys: a container's `requests`, a node's capacity. */
export function amountsAt(value: unknown, ...keys: readonly string[]): Amounts {
  return amountsOf(mapAt(value, ...keys));
}

/** A map of quantities as amounts. */
export function amountsOf(quantities: ReadMap): Amounts {
  const amounts: Record<string, number> = {};
  for (const [resource, quantity] of Object.entries(quantities)) {
    const amount = amountOf(resource, quantity);
    if (amount !== undefined) amounts[resource] = amount;
  }
  return amounts;
}

/** Sum of two, resource by resource. */
export function plus(a: Amounts, b: Amounts): Amounts {
  const sum: Record<string, number> = { ...a };
  for (const [resource, amount] of Object.entries(b)) sum[resource] = (sum[resource] ?? 0) + amount;
  return sum;
}

/** The larger of two, resource by resource. */
export function larger(a: Amounts, b: Amounts): Amounts {
  const most: Record<string, number> = { ...a };
  for (const [resource, amount] of Object.entries(b)) most[resource] = Math.max(most[resource] ?? 0, amount);
  return most;
}

/** An amount in its usual notation: `250m`, `1.5Gi`, `3`. Rounded up to what is legible, so that it is never too little. */
export function printAmount(resource: string, amount: number): string {
  if (countsThousandths(resource)) return amount % 1000 === 0 ? `${amount / 1000}` : `${amount}m`;
  if (!isBytes(resource) || amount < 1024) return `${amount}`;
  const power = Math.min(Math.floor(Math.log2(amount) / 10), 4);
  const [unit, suffix] = [1024 ** power, ['', 'Ki', 'Mi', 'Gi', 'Ti'][power] ?? ''];
  return `${Math.ceil((amount / unit) * 100) / 100}${suffix}`;
}

function read(resource: string, quantity: string | number): number | undefined {
  try {
    const { nanos } = parseQuantity(quantity);
    const unit = countsThousandths(resource) ? 10n ** 6n : 10n ** 9n;
    return Number((nanos + unit - 1n) / unit);
  } catch {
    return undefined;
  }
}

function countsThousandths(resource: string): boolean {
  return resource === 'cpu' || resource.endsWith('.cpu');
}

function isBytes(resource: string): boolean {
  return /(^|\.)(memory|ephemeral-storage|storage)$/.test(resource) || resource.startsWith('hugepages-');
}
