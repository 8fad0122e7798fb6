import type { Manifest } from '../../lib/manifest/manifest';
import { isChart } from '../support/argo';
import type { PlacedManifest } from '../support/labs';
import { listAt, mapAt } from '../support/workloads';

/** What a test changes in a copy of a lab. */
export interface Choice {
  /** A workload whose image gets another tag. */
  readonly image: PlacedManifest & { readonly from: string; readonly to: string };
  /** An object that goes; none if the lab has none that nothing else needs. */
  readonly object: PlacedManifest | undefined;
  /** An app that goes. */
  readonly app: string;
}

/** Kinds that can go without anything else being missed. */
const DISPENSABLE = ['PodDisruptionBudget', 'NetworkPolicy', 'Ingress', 'ResourceQuota', 'ServiceMonitor'];

/** Chosen by chance, the same for the same jest seed. */
export function choose(lab: string, all: readonly PlacedManifest[], seed = jest.getSeed()): Choice {
  const deployments = all.filter(({ manifest }) => manifest.kind === 'Deployment');
  const image = pick(deployments, `${lab} image`, seed);
  const from = imageOf(image.manifest);
  const dispensable = all.filter(({ manifest }) => DISPENSABLE.includes(manifest.kind));
  const apps = all.filter(({ folder, manifest }) => folder === 'apps' && manifest.kind === 'Application' && !isChart(manifest));
  return {
    image: { ...image, from, to: `${from.replace(/:[^:/]+$/, '')}:e2e-${seed}` },
    object: dispensable.length > 0 ? pick(dispensable, `${lab} object`, seed) : undefined,
    app: pick(apps, `${lab} app`, seed).manifest.metadata.name,
  };
}

function imageOf({ spec }: Manifest): string {
  const [container] = listAt(mapAt(mapAt(mapAt(spec).template).spec).containers);
  return String(container?.image);
}

function pick<T>(items: readonly T[], what: string, seed: number): T {
  // FNV-1a.
  let hash = 2_166_136_261 ^ seed;
  for (const char of what) hash = Math.imul(hash ^ char.charCodeAt(0), 16_777_619);
  const item = items[(hash >>> 0) % items.length];
  if (item === undefined) throw new Error(`${what}: nothing to choose from`);
  return item;
}
