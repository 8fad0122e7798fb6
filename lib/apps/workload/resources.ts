import { k8s } from 'cdk8s-plus-28';
import { checkedQuantity, positiveQuantity } from '../../lab/amount';
import { ConfigurationError } from '../../manifest/configuration-error';
import { type Cpu, canonicalQuantity, compareQuantities, type Memory } from '../../manifest/quantity';

/** CPU and memory of one container. */
export interface Amounts {
  /** CPUs: `'250m'`, `'2'`. @default none */
  readonly cpu?: Cpu;
  /** Memory: `'64Mi'`, `'4Gi'`. @default none */
  readonly memory?: Memory;
}

/** What a container asks for and what it may take at most. */
export interface ResourceProps {
  /** What the scheduler sets aside. @default nothing */
  readonly requests?: Amounts;
  /** What it may take at most. @default no limit */
  readonly limits?: Amounts;
  /** Graphics cards, whole ones (`nvidia.com/gpu`). @default none */
  readonly gpus?: number;
}

/** As Kubernetes writes it. @throws ConfigurationError for a bad quantity or a limit below its request */
export function resources(container: string, { requests, limits, gpus }: ResourceProps): k8s.ResourceRequirements | undefined {
  if (gpus !== undefined && !(Number.isInteger(gpus) && gpus > 0))
    throw new ConfigurationError(`container ${container}: got ${gpus} graphics cards, expected a whole number above 0`);
  const [asked, most] = [amountsOf(container, requests), amountsOf(container, limits)];
  for (const resource of ['cpu', 'memory'] as const) {
    const [request, limit] = [requests?.[resource], limits?.[resource]];
    if (request !== undefined && limit !== undefined && compareQuantities(limit, request) < 0) {
      throw new ConfigurationError(
        `container ${container}: got ${resource} limit ${limit} below the request ${request}, expected at least as much`,
      );
    }
  }
  const gpu = gpus === undefined ? {} : { 'nvidia.com/gpu': k8s.Quantity.fromString(String(gpus)) };
  const all = { ...most, ...gpu };
  const rendered = {
    ...(Object.keys(asked).length > 0 ? { requests: asked } : {}),
    ...(Object.keys(all).length > 0 ? { limits: all } : {}),
  };
  return Object.keys(rendered).length > 0 ? rendered : undefined;
}

/** Quantities in canonical form, as level-1 objects want them. @throws ConfigurationError for an invalid one */
export function quantities(of: Readonly<Record<string, string | undefined>>): Record<string, k8s.Quantity> {
  return eachQuantity(of, (_, quantity) => canonicalQuantity(quantity));
}

/** Size of a volume. @throws ConfigurationError, which says of which one, unless it is a quantity above 0 */
export function sizeOf(what: string, size: string): Record<string, k8s.Quantity> {
  return eachQuantity({ storage: size }, (_, quantity) => positiveQuantity(`${what}, size`, quantity));
}

function amountsOf(container: string, amounts: Amounts | undefined): Record<string, k8s.Quantity> {
  return eachQuantity({ ...amounts }, (resource, quantity) => checkedQuantity(`container ${container}, ${resource}`, quantity));
}

function eachQuantity(
  of: Readonly<Record<string, string | undefined>>,
  canonical: (resource: string, quantity: string) => string,
): Record<string, k8s.Quantity> {
  return Object.fromEntries(
    Object.entries(of).flatMap(([resource, quantity]) =>
      quantity === undefined ? [] : [[resource, k8s.Quantity.fromString(canonical(resource, quantity))] as const],
    ),
  );
}
