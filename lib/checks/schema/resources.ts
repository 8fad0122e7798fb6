import type { Pods } from '../../cluster/pods';
import { readQuantity } from '../../manifest/quantity';
import { mapAt, mapsAt, type ReadMap, textAt } from '../../manifest/read';
import { pointer } from '../../manifest/tree';
import { definePodRule, list, type Report } from '../rule';
import { ofPodAsAWhole } from './pod-resources';
import { HUGE, problemOfResource } from './resource-name';

const NANO = 10n ** 9n;
/** Prefixes of Kubernetes' own resources, which may be overcommitted; quotas use the other one. */
const OWN = /^([^/]+\.)?kubernetes\.io\//;

/** The first minor version that keeps resources of a pod as a whole by default; older servers drop them, whatever they are. */
const POD_LEVEL = 34;

/** Requests and limits: what is reserved, and where it ends. */
export const resources = definePodRule({
  id: 'schema/resources',
  severity: 'error',
  summary: 'requests and limits are of resources that exist, and no request exceeds its limit',
  check(pods, { lab, minor }) {
    const reports: Report[] = [];
    for (const { spec, at } of pods.containers) {
      const wanted = mapAt(spec, 'resources');
      for (const report of amounts(wanted, `${at}/resources`)) reports.push(report);
      for (const report of claims(wanted, pods, `${at}/resources`)) reports.push(report);
    }
    if (lab?.featureGates?.PodLevelResources ?? minor >= POD_LEVEL) {
      const [own, at] = [mapAt(pods.spec, 'resources'), `${pods.at}/spec/resources`];
      reports.push(...amounts(own, at), ...ofPodAsAWhole(pods), ...notOfPods(own, at));
    }
    for (const report of amounts({ limits: pods.spec.overhead }, `${pods.at}/spec`, 'overhead')) reports.push(report);
    return reports;
  },
});

function amounts(wanted: ReadMap, at: string, called?: string): readonly Report[] {
  const reports: Report[] = [];
  const [requests, limits] = [mapAt(wanted, 'requests'), mapAt(wanted, 'limits')];
  for (const [key, all] of [
    ['requests', requests],
    ['limits', limits],
  ] as const) {
    for (const [resource, value] of Object.entries(all)) {
      const problem = problemOfResource(resource) ?? problemOfAmount(resource, value);
      if (problem !== undefined) reports.push({ path: `${at}${pointer([called ?? key, resource])}`, message: problem, hint: HINT });
    }
  }
  for (const [resource, value] of Object.entries(requests)) {
    const problem = problemOfPair(resource, value, limits[resource]);
    if (problem !== undefined)
      reports.push({
        path: `${at}${pointer(['requests', resource])}`,
        message: problem,
        hint: 'make the limit as high as the request, or lower the request',
      });
  }
  const all = [...Object.keys(requests), ...Object.keys(limits)];
  if (all.some((one) => one.startsWith(HUGE)) && !all.some((one) => one === 'cpu' || one === 'memory')) {
    reports.push({
      path: at,
      message: 'got huge pages alone, expected cpu or memory beside them',
      hint: 'say how much cpu or memory it wants',
    });
  }
  return reports;
}

const HINT =
  'a container has cpu, memory, ephemeral-storage, hugepages-<size>, or an extended resource such as nvidia.com/gpu in whole numbers';

/** What is wrong with an amount of a resource that a class adds to pods. */
export function problemOfOverhead(resource: string, value: unknown): string | undefined {
  return problemOfResource(resource) ?? problemOfAmount(resource, value);
}

function problemOfAmount(resource: string, value: unknown): string | undefined {
  const nanos = readQuantity(value)?.nanos;
  if (nanos === undefined) return undefined;
  if (nanos < 0n) return `got ${resource} ${value}, expected 0 or more`;
  if (!isWhole(resource)) return undefined;
  if (nanos % NANO !== 0n) return `got ${resource} ${value}, expected a whole number`;
  const page = resource.startsWith(HUGE) ? readQuantity(resource.slice(HUGE.length))?.nanos : undefined;
  return page !== undefined && page > 0n && nanos % page !== 0n ? `got ${resource} ${value}, expected a multiple of the page` : undefined;
}

function problemOfPair(resource: string, request: unknown, limit: unknown): string | undefined {
  // Null is 0 here, not nothing.
  const [low, high] = [readQuantity(request)?.nanos, limit === null ? 0n : readQuantity(limit)?.nanos];
  if (low === undefined) return undefined;
  if (isWhole(resource) && limit === undefined)
    return `got a request of ${resource} without a limit, expected both: it can't be overcommitted`;
  if (high === undefined || low === high) return undefined;
  if (isWhole(resource)) return `got a request of ${request} ${resource} under a limit of ${limit}, expected the same`;
  return low > high ? `got a request of ${request} ${resource}, expected at most its limit of ${limit}` : undefined;
}

/** Resources that are given out one by one. */
function isWhole(resource: string): boolean {
  return resource.startsWith(HUGE) || (resource.includes('/') && !OWN.test(resource));
}

function claims(wanted: ReadMap, { spec }: Pods, at: string): readonly Report[] {
  const reports: Report[] = [];
  const known = new Set(mapsAt(spec, 'resourceClaims').map((claim) => textAt(claim, 'name') ?? ''));
  for (const [i, claim] of mapsAt(wanted, 'claims').entries()) {
    const name = textAt(claim, 'name');
    if (name === undefined || known.has(name)) continue;
    reports.push({
      path: `${at}/claims/${i}/name`,
      message: `got claim '${name}', which the pod does not have`,
      hint: `it has ${list(known)}`,
    });
  }
  return reports;
}

/** A pod as a whole has processor time, memory and huge pages only. */
function notOfPods(wanted: ReadMap, at: string): readonly Report[] {
  const reports: Report[] = [];
  for (const key of ['requests', 'limits']) {
    const other = Object.keys(mapAt(wanted, key)).find((name) => name !== 'cpu' && name !== 'memory' && !name.startsWith(HUGE));
    if (other === undefined) continue;
    const message = `got resource '${other}' of the pod as a whole, expected cpu, memory or huge pages`;
    reports.push({ path: `${at}${pointer([key, other])}`, message, hint: 'give it to a container' });
  }
  return reports;
}
