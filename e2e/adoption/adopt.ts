import type { LabDescription } from '../../lib/lab/description';
import type { Manifest } from '../../lib/manifest/manifest';
import { type Api, keyOf } from '../support/api';
import { bound } from '../support/claims';
import type { Cluster } from '../support/control-plane';
import { applyLab } from '../support/install';
import { applyClientSide, type FixtureObject } from './fixture';
import { restarted, settledPods } from './workloads';

/** What became of what ran there, by the objects' keys. */
export interface Adoption {
  /** Cluster of ours that the server refused, and why. */
  readonly refused: readonly string[];
  /** Cluster of theirs that are another object now, or gone. */
  readonly recreated: readonly string[];
  /** Workloads of theirs whose pods were replaced. */
  readonly restarted: readonly string[];
  /** Cluster of theirs that our manifests do not hold. */
  readonly left: readonly string[];
}

/**
 * Applies what runs there today, waits until it runs, applies our manifests over it as Argo CD does (server-side, by force), and waits until what was
 * accepted runs again.
 */
export async function adopt(cluster: Cluster, lab: LabDescription, fixture: readonly FixtureObject[]): Promise<Adoption> {
  const { api } = cluster;
  const theirs = fixture.map(({ manifest }) => manifest);
  for (const manifest of theirs) await applyClientSide(api, manifest);
  await bound(api, theirs);
  const pods = await settledPods(api, theirs);
  const uids = await uidsOf(api, theirs);

  const applied = await applyLab(cluster, lab);
  const refused = applied.filter(({ result }) => !result.ok);
  const refusedKeys = new Set(refused.map(({ manifest }) => keyOf(manifest)));
  const podsAfter = await settledPods(api, theirs);
  const uidsAfter = await uidsOf(api, theirs);
  const ours = new Set(applied.map(({ manifest }) => keyOf(manifest)));
  return {
    refused: refused.map(({ manifest, result }) => `${keyOf(manifest)}: ${result.message}`),
    recreated: [...uids].filter(([key, uid]) => uidsAfter.get(key) !== uid).map(([key]) => key),
    restarted: restarted(pods, podsAfter).filter((key) => !refusedKeys.has(key)),
    left: theirs.map(keyOf).filter((key) => !ours.has(key)),
  };
}

async function uidsOf(api: Api, objects: readonly Manifest[]): Promise<Map<string, string>> {
  const pairs = await Promise.all(objects.map(async (object) => [keyOf(object), String((await api.get(object))?.metadata.uid)] as const));
  return new Map(pairs);
}
