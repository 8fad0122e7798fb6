import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { LabDescription } from '../../lib/lab/description';
import { printIdentity } from '../../lib/manifest/identity';
import type { Manifest } from '../../lib/manifest/manifest';
import { isMap } from '../../lib/manifest/tree';
import { type ApplyOptions, type Result, until } from './api';
import type { Cluster } from './control-plane';
import { manifestsOf, type PlacedManifest, readManifests, yamlFiles } from './labs';
import { inArgoOrder } from './order';
import { programs } from './programs';
import { standInsOf } from './stand-ins';

/** A manifest and what the server said to it. */
export interface Applied extends PlacedManifest {
  readonly result: Result;
}

/** How a lab is applied. */
export interface InstallOptions extends ApplyOptions {
  /** Folder of the labs. @default dist */
  readonly dist?: string;
  /** Only these. @default all */
  readonly only?: (placed: PlacedManifest) => boolean;
}

const ARGO_GROUP = 'argoproj.io';

/** The field manager of what is not ours. */
export const ELSEWHERE = 'elsewhere';

/** Installs the CRDs that the lab says it has, and Argo CD's own; without a lab every one that there is. Waits until they are served. */
export async function installCrds({ api }: Pick<Cluster, 'api'>, lab?: LabDescription): Promise<void> {
  const { crds } = programs();
  const folders = readdirSync(crds).filter((name) => statSync(join(crds, name)).isDirectory());
  const all = folders.flatMap((folder) => yamlFiles(join(crds, folder))).flatMap(readManifests);
  const groups = lab && [ARGO_GROUP, ...lab.externals.flatMap((external) => (external.kind === 'CustomResources' ? [external.group] : []))];
  const manifests = groups ? all.filter(({ spec }) => isMap(spec) && groups.some((group) => isWithin(String(spec.group), group))) : all;
  await must(manifests, async (manifest) => api.apply(manifest, { fieldManager: ELSEWHERE }));
  await until(async () => {
    const installed = await api.list('apiextensions.k8s.io/v1', 'CustomResourceDefinition');
    return installed.every(established);
  }, 60_000);
}

/** cert-manager.io has acme.cert-manager.io too. */
function isWithin(group: string, of: string): boolean {
  return group === of || group.endsWith(`.${of}`);
}

/** Applies what the lab has from elsewhere. */
export async function installStandIns({ api }: Pick<Cluster, 'api'>, lab: LabDescription): Promise<void> {
  const standIns = standInsOf(lab);
  const apply = (manifest: Manifest) => api.apply(manifest, { fieldManager: ELSEWHERE });
  await must(
    standIns.filter(({ kind }) => kind === 'Namespace'),
    apply,
  );
  await must(
    standIns.filter(({ kind }) => kind !== 'Namespace'),
    apply,
  );
}

/**
 * Applies the lab's manifests in Argo CD's order, namespaces of all apps first. CRDs and what the lab has from elsewhere must be there. A refusal is
 * among the results.
 */
export async function applyLab({ api }: Pick<Cluster, 'api'>, lab: LabDescription, options: InstallOptions = {}): Promise<Applied[]> {
  const { dist = 'dist', only = () => true, ...apply } = options;
  const applied: Applied[] = [];
  for (const placed of inArgoOrder(manifestsOf(lab.name, dist).filter(only))) {
    applied.push({ ...placed, result: await api.apply(placed.manifest, apply) });
  }
  return applied;
}

async function must(manifests: readonly Manifest[], apply: (manifest: Manifest) => Promise<Result>): Promise<void> {
  await Promise.all(
    manifests.map(async (manifest) => {
      const { ok, message } = await apply(manifest);
      if (!ok) throw new Error(`${printIdentity({ ...manifest, ...manifest.metadata })}: ${message}`);
    }),
  );
}

function established({ status }: Manifest): boolean {
  const conditions: unknown[] = isMap(status) && Array.isArray(status.conditions) ? status.conditions : [];
  return conditions.some((condition) => isMap(condition) && condition.type === 'Established' && condition.status === 'True');
}
