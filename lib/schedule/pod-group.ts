import type { LabCluster } from '../cluster/cluster';
import { claimedDevices, countedAs } from '../cluster/device-classes';
import { type DeviceTie, deviceTie } from '../cluster/devices';
import { selectedNamespaces } from '../cluster/namespaces';
import type { Pods } from '../cluster/pods';
import { keepsMaxUnavailable } from '../cluster/rollout-gates';
import { nodeNameOf, unscheduledClaims } from '../cluster/unscheduled-claims';
import { identityOf } from '../manifest/identity';
import type { ObjectIdentity } from '../manifest/manifest';
import { entryOf, mapAt, numberAt, textAt } from '../manifest/read';
import type { Labels } from '../manifest/selector';
import { type Amounts, amountsAt } from './amounts';
import { type HostPort, hostPortsOf } from './host-ports';
import { type PodTerms, podTermsOf } from './inter-pod';
import { type LimitRangeItem, limitsOf } from './limit-ranges';
import { nodeSelectorTermsOf } from './node-affinity';
import type { NodeFit, NodeFits } from './node-fit';
import { type PodNeeds, podNeeds } from './pod-needs';
import { type RolloutStrategy, rolloutStrategyOf } from './rollout-strategy';
import { type SpreadConstraint, spreadOf } from './spread';
import { BYPASSED, tolerationsOf } from './taints';
import { unlistedPods } from './unlisted-pods';
import { type PodVolumes, VolumeReader } from './volumes';

/** How long pods run: one on each node, permanently, or until they complete. */
export type Role = 'daemon' | 'permanent' | 'finite';

/** The pods of one workload, all alike, as the scheduler sees them. */
export interface PodGroup {
  readonly index: number;
  readonly workload: ObjectIdentity;
  readonly source: Pods;
  /** Whether plans list them; not those of the load balancer's own DaemonSets. */
  readonly listed: boolean;
  readonly namespace: string;
  /** Those of the template, and the revision's. */
  readonly labels: Labels;
  readonly role: Role;
  /** A node is named: the scheduler is not asked, and the kubelet looks at nothing but the node and its room. */
  readonly isBound: boolean;
  /** How many are wanted; of a DaemonSet's, how many nodes are eligible. */
  readonly count: number;
  readonly priority: number;
  /** How a new revision takes their place; undefined if nothing replaces them. */
  readonly rollout: RolloutStrategy | undefined;
  /** Of quotas. */
  readonly needs: PodNeeds;
  /** Of a node. */
  readonly scheduled: Amounts;
  readonly fit: NodeFit;
  readonly ports: readonly HostPort[];
  readonly volumes: PodVolumes;
  /** The node that alone has its devices. */
  readonly tie: DeviceTie | undefined;
  readonly terms: PodTerms;
  readonly spread: readonly SpreadConstraint[];
}

/** Labels by which controllers tell the revisions of a template apart. */
const REVISION: Readonly<Record<string, string>> = {
  Deployment: 'pod-template-hash',
  StatefulSet: 'controller-revision-hash',
  DaemonSet: 'controller-revision-hash',
};

/** Made by every API server itself. */
const OWN_PRIORITIES: Readonly<Record<string, number>> = {
  'system-cluster-critical': 2_000_000_000,
  'system-node-critical': 2_000_001_000,
};

/** Makes groups of the pods of a lab. */
export class PodGroups {
  readonly #volumes: VolumeReader;
  readonly #limits = new Map<string, readonly LimitRangeItem[]>();
  readonly #defaultPriority: number;

  constructor(
    private readonly cluster: LabCluster,
    private readonly fits: NodeFits,
  ) {
    this.#volumes = new VolumeReader(cluster);
    const fallback = cluster.ofKind('scheduling.k8s.io/PriorityClass').find(({ globalDefault }) => globalDefault === true);
    this.#defaultPriority = numberAt(fallback, 'value') ?? 0;
  }

  /** The group of these pods. @param revision `next` for those that a rollout makes */
  of(index: number, pods: Pods, revision: 'current' | 'next' = 'current'): PodGroup {
    const { namespace, spec } = pods;
    const workload = pods.owner ? identityOf(pods.owner) : pods.object;
    const mark = REVISION[workload.kind];
    const labels = mark === undefined ? pods.labels : { ...pods.labels, [mark]: `${workload.name}-${revision}` };
    const role = roleOf(pods);
    const volumes = this.#volumes.read(pods);
    const terms = podTermsOf(spec, namespace, labels, (selector) => selectedNamespaces(this.cluster, selector));
    const nodeName = nodeNameOf(pods);
    const spread = nodeName === undefined ? spreadOf(spec, labels) : [];
    const tolerations = tolerationsOf(spec, role === 'daemon');
    const fit = this.fits.of({
      tolerations: nodeName === undefined ? tolerations : [...tolerations, BYPASSED],
      nodeSelector: nodeSelectorTermsOf(spec),
      nodeName,
      unscheduled: unscheduledClaims(this.cluster, pods).length > 0,
      volumes: volumes.affinities,
      candidates: volumes.candidates,
      spreadKeys: spread.filter(({ hard }) => hard).map(({ topologyKey }) => topologyKey),
      affinityKeys: nodeName === undefined ? terms.affinity.map(({ topologyKey }) => topologyKey) : [],
    });
    const count = pods.count ?? fit.eligible.length;
    const needs = podNeeds(pods, this.limitsIn(namespace), this.#overhead(pods));
    const priority = this.#priority(pods);
    return {
      index,
      workload,
      source: pods,
      listed: !unlistedPods(this.cluster).includes(pods),
      namespace,
      labels,
      role,
      isBound: nodeName !== undefined,
      count,
      priority,
      rollout: rolloutStrategyOf(pods.owner, count, keepsMaxUnavailable(this.cluster)),
      needs,
      scheduled: this.#scheduled(pods, needs),
      fit,
      ports: hostPortsOf(pods),
      volumes,
      tie: deviceTie(this.cluster, pods),
      terms,
      spread,
    };
  }

  /** Limits of a namespace's LimitRanges. */
  limitsIn(namespace: string): readonly LimitRangeItem[] {
    const known = this.#limits.get(namespace);
    if (known) return known;
    const limits = limitsOf(this.cluster.ofKind('LimitRange').filter(({ metadata }) => (metadata.namespace ?? 'default') === namespace));
    this.#limits.set(namespace, limits);
    return limits;
  }

  /** What the scheduler looks for on a node: extended resources of a class of devices are that of the class. */
  #scheduled(pods: Pods, { requests }: PodNeeds): Amounts {
    const scheduled: Record<string, number> = { ...claimedDevices(this.cluster, pods) };
    for (const [resource, amount] of Object.entries(requests)) {
      const name = countedAs(this.cluster, resource);
      scheduled[name] = (scheduled[name] ?? 0) + amount;
    }
    return scheduled;
  }

  #overhead({ spec }: Pods): Amounts {
    const runtime = textAt(spec, 'runtimeClassName');
    if (runtime === undefined) return amountsAt(spec, 'overhead');
    return amountsAt(this.cluster.find('node.k8s.io/RuntimeClass', runtime), 'overhead', 'podFixed');
  }

  #priority({ spec }: Pods): number {
    const name = textAt(spec, 'priorityClassName');
    if (name === undefined) return numberAt(spec, 'priority') ?? this.#defaultPriority;
    return entryOf(OWN_PRIORITIES, name) ?? numberAt(this.cluster.find('scheduling.k8s.io/PriorityClass', name), 'value') ?? 0;
  }
}

/** Whether the pods ever terminate: a Job's do, and so does a bare pod that is not restarted. Run-time pods are counted at their maximum. */
function roleOf({ owner, count, spec }: Pods): Role {
  if (count === undefined) return 'daemon';
  if (owner === undefined) return 'permanent';
  if (owner.kind === 'Job' || owner.kind === 'CronJob') return 'finite';
  const restart = textAt(spec, 'restartPolicy') ?? 'Always';
  return owner.kind === 'Pod' && restart !== 'Always' ? 'finite' : 'permanent';
}

/** Whether a rollout's pods differ, for the scheduler, from those that they replace: something looks at the label of the revision. */
export function distinguishesRevisions({ workload, terms, spread }: PodGroup): boolean {
  const mark = REVISION[workload.kind];
  const selectors = [...terms.affinity, ...terms.antiAffinity, ...terms.preferred, ...spread].map(({ selector }) => selector);
  return (
    mark !== undefined &&
    selectors.some((selector) => mapAt(selector, 'labels')[mark] !== undefined || asks(selector?.requirements ?? [], mark))
  );
}

function asks(requirements: readonly { readonly key: string }[], label: string): boolean {
  return requirements.some(({ key }) => key === label);
}
