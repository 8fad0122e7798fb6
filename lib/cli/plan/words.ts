import { count } from '../../manifest/count';
import { objectKey, printIdentity } from '../../manifest/identity';
import type { ObjectIdentity } from '../../manifest/manifest';
import type { Headroom, RolloutPlan } from '../../schedule/plan';
import type { PlanResult } from './result';

/** Units of bytes, from the largest. */
const UNITS = ['Ti', 'Gi', 'Mi', 'Ki'] as const;
const SIZES: Readonly<Record<(typeof UNITS)[number], number>> = { Ti: 1024 ** 4, Gi: 1024 ** 3, Mi: 1024 ** 2, Ki: 1024 };
const NODES = 3;

/** An amount as people read it: cores with at most two decimals, bytes with three digits. */
export function printAmount(resource: string, amount: number): string {
  if (resource === 'cpu') return `${Math.round(amount / 10) / 100}`;
  if (!/(^|-)(memory|storage)$|^hugepages-/.test(resource)) return `${amount}`;
  const unit = UNITS.find((one) => Math.abs(amount) >= SIZES[one]);
  return unit === undefined ? `${amount}` : `${Number((amount / SIZES[unit]).toPrecision(3))}${unit}`;
}

/** Node to number of pods in a few words: `4 k3s-node-1, 4 k3s-node-2`. */
export function printPlaces(nodes: Readonly<Record<string, number>>): string {
  const places = Object.entries(nodes);
  const more = places.slice(NODES).reduce((sum, [, pods]) => sum + pods, 0);
  const shown = places.slice(0, NODES).map(([node, pods]) => `${pods} ${node}`);
  return [...shown, ...(more > 0 ? [`${more} on ${count(places.length - NODES, 'other')}`] : [])].join(', ');
}

/** How a rollout goes: pods more and less than wanted at any time. @param tell whether to say what comes of it: not where something does not fit anyway */
export function printPace({ strategy, surge, unavailable, verdict }: RolloutPlan, tell: boolean): string {
  const pace = strategy === 'Recreate' ? strategy : `+${surge} -${unavailable}`;
  return tell ? `${pace}${{ fits: '', impossible: ' stuck', unproven: ' unsure' }[verdict.kind]}` : pace;
}

/** How many more fit. */
export function printHeadroom({ pods, orMore }: Headroom): string {
  return orMore ? `${pods} or more` : pods === 0 ? 'none' : `${pods} more`;
}

/** What refuses the next one: resources that are short; if there are none, all that the scheduler says. */
export function printLimit({ limitedBy = '' }: Headroom): string {
  const said = limitedBy.replace(/^0\/\d+ nodes are available: /, '').replace(/\.$/, '');
  if (said === limitedBy) return said;
  const reasons = said.split(', ').map((reason) => reason.replace(/^\d+ (?=\S)/, ''));
  const short = reasons.flatMap((reason) => (reason === 'Too many pods' ? ['pods'] : (/^Insufficient (.+)$/.exec(reason)?.[1] ?? [])));
  return short.length > 0 ? short.join(', ') : reasons.join(', ');
}

/** What a workload is called. */
export type Namer = (workload: ObjectIdentity) => string;

/** Names workloads, run-time pods as such. */
export function namer({ workloads }: PlanResult): Namer {
  const runTime = new Set(workloads.filter((one) => one.runTime).map(({ workload }) => objectKey(workload)));
  return (workload) => {
    const { namespace = 'default', name } = workload;
    return runTime.has(objectKey(workload)) ? `run-time ${namespace}/${name}` : printIdentity(workload);
  };
}
