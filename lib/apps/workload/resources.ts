import { k8s } from 'cdk8s-plus-28';
import { Mistake } from '../../manifest/mistake';
import { type Cpu, canonicalQuantity, compareQuantities, type Memory } from '../../manifest/quantity';

/** CPU and memory of one container. */
export interface Amounts {
  /** CPUs: `'250m'`, `'2'`. */
  readonly cpu?: Cpu;
  /** Memory: `'64Mi'`, `'4Gi'`. */
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

/** As Kubernetes writes it. @throws Mistake for a bad quantity or a limit below its request */
export function resources(container: string, { requests, limits, gpus }: ResourceProps): k8s.ResourceRequirements | undefined {
  for (const resource of ['cpu', 'memory'] as const) {
    const [request, limit] = [requests?.[resource], limits?.[resource]];
    if (request !== undefined && limit !== undefined && compareQuantities(limit, request) < 0) {
      throw new Mistake(`container ${container}: got ${resource} limit ${limit} below the request ${request}, expected at least as much`);
    }
  }
  const gpu = gpus === undefined ? {} : { 'nvidia.com/gpu': String(gpus) };
  const rendered = {
    ...(requests ? { requests: quantities({ ...requests }) } : {}),
    ...(limits || gpus !== undefined ? { limits: quantities({ ...limits, ...gpu }) } : {}),
  };
  return Object.keys(rendered).length > 0 ? rendered : undefined;
}

/** Quantities in canonical form, as level-1 objects want them. @throws Mistake for one that is none */
export function quantities(of: Readonly<Record<string, string | undefined>>): Record<string, k8s.Quantity> {
  return Object.fromEntries(
    Object.entries(of).flatMap(([resource, quantity]) =>
      quantity === undefined ? [] : [[resource, k8s.Quantity.fromString(canonicalQuantity(quantity))] as const],
    ),
  );
}
