import type { LabDescription } from '../../lib/lab/description';
import type { Manifest } from '../../lib/manifest/manifest';
import { mapAt, mapsAt, numberAt, textAt, textsAt } from '../../lib/manifest/read';
import { clusterOf } from '../../lib/products/cluster-of';
import { labOf } from '../../lib/schedule/lab-of.fixture';
import type { SchedulePlan } from '../../lib/schedule/plan';
import { type RandomLab, randomLab } from '../../lib/schedule/random-lab.fixture';
import { scheduleLab } from '../../lib/schedule/schedule-lab';

/** A random lab among others in one cluster: its pods ask for its own nodes, and have a namespace of their own. */
export interface ScheduledLab extends RandomLab {
  readonly name: string;
  readonly plan: SchedulePlan;
}

/** So many worlds, and what we say of each. */
export function scheduledLabs(seed: number, count: number): readonly ScheduledLab[] {
  return Array.from({ length: count }, (_, i) => {
    const name = `w${i}`;
    // Spread constraints that ignore node affinity would count the nodes of the other worlds.
    const random = randomLab(seed * 1000 + i, {
      world: name,
      pods: i % 5 === 0 ? 12 : 4,
      nodes: i % 5 === 0 ? 5 : 3,
      ignoresAffinity: false,
    });
    return { ...random, name, plan: scheduleLab(clusterOf(random.manifests, random.lab)) };
  });
}

/** All nodes together. */
export function together(all: readonly ScheduledLab[]): LabDescription {
  return labOf(all.flatMap(({ lab }) => lab.nodes));
}

/** Cluster of these kinds, of all worlds. */
export function ofKinds(all: readonly ScheduledLab[], ...kinds: readonly string[]): readonly Manifest[] {
  return all.flatMap(({ manifests }) => manifests.filter(({ kind }) => kinds.includes(kind)));
}

/**
 * The pods of Deployments, StatefulSets and bare ones, as their controllers would make them, and the claims that a StatefulSet's get. The
 * controllers themselves are slow: they may ask the server only so often.
 */
export function podManifestsOf({ name: namespace, manifests, plan }: ScheduledLab): readonly Manifest[] {
  const all = manifests.flatMap((manifest) => {
    if (manifest.kind === 'Pod') return [manifest];
    if (!['Deployment', 'StatefulSet'].includes(manifest.kind)) return [];
    const [template, [own]] = [mapAt(manifest, 'spec', 'template'), mapsAt(manifest, 'spec', 'volumeClaimTemplates')];
    return Array.from({ length: numberAt(manifest, 'spec', 'replicas') ?? 1 }, (_, i) => {
      const metadata = { name: `${manifest.metadata.name}-${i}`, namespace };
      const pod = { apiVersion: 'v1', kind: 'Pod', metadata: { ...metadata, labels: textsAt(template, 'metadata', 'labels') } };
      const spec = mapAt(template, 'spec');
      if (own === undefined) return [{ ...pod, spec }];
      const volumes = [...mapsAt(spec, 'volumes'), { name: 'own', persistentVolumeClaim: { claimName: `own-${metadata.name}` } }];
      const claim = {
        apiVersion: 'v1',
        kind: 'PersistentVolumeClaim',
        metadata: { name: `own-${metadata.name}`, namespace },
        spec: own.spec,
      };
      return [claim, { ...pod, spec: { ...spec, volumes } }];
    }).flat();
  });
  const refused = plan.workloads.filter(({ steady }) => steady.kind === 'impossible' && steady.together.length === 0);
  const names = new Set(refused.map(({ workload }) => workload.name));
  const asked = all.map((one) => (names.has(textsAt(one, 'metadata', 'labels').app ?? '') ? asKubeletAsks(one) : one));
  return asked.map((one) => (one.kind === 'Pod' ? withPatience(one) : one));
}

/** Whether the pods of a workload have their node by name. */
export function namesNode(manifest: Manifest): boolean {
  return isBound(manifest) || textAt(manifest, 'spec', 'template', 'spec', 'nodeName') !== undefined;
}

/** Whether a pod has its node by name: no scheduler is asked about it. */
export function isBound(manifest: Manifest): boolean {
  return textAt(manifest, 'spec', 'nodeName') !== undefined;
}

/**
 * No kubelet is here that could refuse a pod with nodeName. It asks the scheduler's own filters of a node, its room and its ports, not of other pods, and of taints
 * only NoExecute: so the scheduler is asked about a pod that can be nowhere else.
 */
function asKubeletAsks(pod: Manifest): Manifest {
  if (!isBound(pod)) return pod;
  const { nodeName, affinity, topologySpreadConstraints: _, ...spec } = mapAt(pod, 'spec');
  const here = { key: 'metadata.name', operator: 'In', values: [nodeName] };
  const own = mapsAt(affinity, 'nodeAffinity', REQUIRED, 'nodeSelectorTerms');
  const terms = (own.length > 0 ? own : [{}]).map((term) => ({ ...term, matchFields: [here] }));
  const tolerations = [...mapsAt(spec, 'tolerations'), { operator: 'Exists', effect: 'NoSchedule' }];
  return { ...pod, spec: { ...spec, tolerations, affinity: { nodeAffinity: { [REQUIRED]: { nodeSelectorTerms: terms } } } } };
}

const REQUIRED = 'requiredDuringSchedulingIgnoredDuringExecution';

/** On a slow machine the stub of a kubelet may be late, and its node is taken for lost: that is not what is asked here. */
function withPatience(pod: Manifest): Manifest {
  const lost = ['not-ready', 'unreachable'].map((state) => ({ key: `node.kubernetes.io/${state}`, operator: 'Exists' }));
  return { ...pod, spec: { ...mapAt(pod, 'spec'), tolerations: [...mapsAt(pod, 'spec', 'tolerations'), ...lost] } };
}
