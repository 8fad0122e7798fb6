import type { Cluster } from '../../cluster/cluster';
import type { Manifest } from '../../manifest/manifest';
import { memoize } from '../../manifest/memoize';
import { mapsAt, textAt } from '../../manifest/read';
import { defineRule, NOTHING } from '../rule';

const WAVE = 'argocd.argoproj.io/sync-wave';

/** The claim waits for a pod, the pod for its wave, and its wave for the claim. */
export const waveDeadlock = defineRule({
  id: 'gitops/wave-deadlock',
  severity: 'error',
  summary: 'a claim that waits for its first consumer is not in an earlier wave than that consumer',
  kinds: 'PersistentVolumeClaim',
  requires: 'lab',
  check(claim, cluster) {
    const [consumer, ...others] = consumers(cluster).get(`${claim.metadata.namespace}/${claim.metadata.name}`) ?? [];
    if (consumer === undefined || !waits(claim, cluster)) return NOTHING;
    const waves = [consumer, ...others].map(waveOf);
    const first = Math.min(...waves);
    if (waveOf(claim) >= first) return NOTHING;
    return [
      {
        path: '/metadata/annotations/argocd.argoproj.io~1sync-wave',
        message: `is in wave ${waveOf(claim)} and stays Pending until a pod uses it, but ${consumer.kind} ${consumer.metadata.name} is in wave ${first}, which waits for the claim`,
        hint: 'put both into the same wave',
      },
    ];
  },
});

function waveOf(manifest: Manifest): number {
  return Number(textAt(manifest, 'metadata', 'annotations', WAVE) ?? 0) || 0;
}

function waits(claim: Manifest, { lab }: Cluster): boolean {
  const name = textAt(claim, 'spec', 'storageClassName');
  const found = lab?.storageClasses.find((storageClass) => (name === undefined ? storageClass.default : storageClass.name === name));
  return found?.bindingMode === 'WaitForFirstConsumer';
}

/** Workloads by the claims that their pods mount. */
const consumers = memoize((cluster: Cluster): ReadonlyMap<string, readonly Manifest[]> => {
  const found = new Map<string, Manifest[]>();
  for (const { owner, namespace, spec } of cluster.pods) {
    if (owner === undefined) continue;
    for (const volume of mapsAt(spec, 'volumes')) {
      const claim = textAt(volume, 'persistentVolumeClaim', 'claimName');
      if (claim !== undefined) found.set(`${namespace}/${claim}`, [...(found.get(`${namespace}/${claim}`) ?? []), owner]);
    }
  }
  return found;
});
