import type { Cluster } from '../../cluster/cluster';
import { deviceTie } from '../../cluster/devices';
import type { Pods } from '../../cluster/pods';
import { objectKey } from '../../manifest/identity';
import { memoize } from '../../manifest/memoize';
import { textAt } from '../../manifest/read';
import type { Blocked, Stranded } from '../../schedule/plan';
import { definePodRule, type Report } from '../rule';
import { planned } from './planned';
import { clause, printFilters, printNodes } from './refusals';

/** What draining nodes does to the pods of one workload. */
interface Drained {
  readonly stops: { readonly node: string; readonly stranded: Stranded }[];
  readonly hangs: { readonly node: string; readonly blocked: Blocked; readonly stranded: Stranded }[];
}

/** A node goes down for its upgrade, and all pods of a workload with it, although other nodes stay. */
export const drain = definePodRule({
  id: 'schedule/drain',
  severity: 'warning',
  summary: 'a node can be drained, and what runs there finds another node',
  requires: 'lab',
  check(pods, cluster) {
    const reports: Report[] = [];
    const plan = planned(cluster)?.of(pods);
    const drained = drainedNodes(cluster).get(objectKey(pods.object));
    // Run-time pods and Jobs end by themselves, sooner or later.
    if (!plan || !drained || plan.finite || pods.owner === undefined) return reports;
    // Where its devices are on one node alone, schedule/device-tie says it.
    const tied = deviceTie(cluster, pods)?.node;
    for (const { node, stranded } of drained.stops)
      if (node !== tied && stranded.pods === plan.pods) reports.push(stopped(pods, node, stranded));
    for (const report of hanging(pods, drained)) reports.push(report);
    return reports;
  },
});

function stopped(pods: Pods, node: string, { why, nodes, pods: count, tie }: Stranded): Report {
  const others = nodes.filter((refusal) => refusal.node !== node);
  const tied = tie === 'volume';
  const images = imagesStay(pods) ? ', and its images are never pulled (imagePullPolicy Never): they exist only where they were put' : '';
  const it = count === 1 ? 'its pod' : `any of its ${count} pods`;
  const message = tied
    ? `draining its node, by the plan ${node}, stops it: ${clause(why)}`
    : `draining ${node} stops it: no other node can take ${it} (${printFilters(others)})${images}`;
  const cure = tied ? 'use storage that is not tied to a node' : `let another node take it${images && ', with its images there'}`;
  return { path: `${pods.at}/spec`, message, hint: `${cure}, or waive this if that pause is accepted` };
}

function hanging(pods: Pods, { hangs }: Drained): readonly Report[] {
  const reports: Report[] = [];
  const [first] = hangs;
  if (first === undefined) return reports;
  const others = first.stranded.nodes.filter(({ node }) => node !== first.node);
  reports.push({
    path: `${pods.at}/spec`,
    message: `draining ${printNodes(hangs.map(({ node }) => node))} does not end: ${clause(first.blocked.why)} (${printFilters(others)})`,
    hint: 'make room for one more of its pods, or let the budget spare more',
  });
  return reports;
}

function imagesStay({ containers }: Pods): boolean {
  return containers.some(({ spec }) => textAt(spec, 'imagePullPolicy') === 'Never');
}

/** By workload, only where an ordinary pod would have another node: what a lab of one node lacks is no workload's fault. */
const drainedNodes = memoize((cluster: Cluster): ReadonlyMap<string, Drained> => {
  const plain = (cluster.lab?.nodes ?? []).filter(({ taints }) => taints.every(({ effect }) => effect === 'PreferNoSchedule'));
  const found = new Map<string, Drained>();
  const of = (key: string): Drained => {
    const drained = found.get(key) ?? { stops: [], hangs: [] };
    found.set(key, drained);
    return drained;
  };
  for (const { node, stranded, blocked } of planned(cluster)?.drains ?? []) {
    if (!plain.some(({ name }) => name !== node)) continue;
    const byKey = new Map(stranded.map((one) => [objectKey(one.workload), one]));
    for (const [key, one] of byKey) if (one.proven) of(key).stops.push({ node, stranded: one });
    for (const one of blocked) {
      const key = objectKey(one.workload);
      const waiting = byKey.get(key);
      if (one.budgets.length === 1 && waiting) of(key).hangs.push({ node, blocked: one, stranded: waiting });
    }
  }
  return found;
});
