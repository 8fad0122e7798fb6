import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { LabDescription } from '../../lib/lab/description';
import { groupOf, printIdentity } from '../../lib/manifest/identity';
import type { Manifest } from '../../lib/manifest/manifest';
import { type ApplyOptions, type Result, until } from './api';
import type { Cluster } from './control-plane';
import { LABS, manifestsOf, type PlacedManifest, readManifests, yamlFiles } from './labs';
import { inArgoOrder } from './order';
import { programs } from './programs';
import { standInsOf } from './stand-ins';
import { listAt, mapAt } from './workloads';

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

/**
 * Installs the CRDs that the lab says it has, and Argo CD's own, as far as the lab has objects of their kinds: each CRD is work for the server, that of
 * ApplicationSets more than all others. Without a lab every one that there is. Waits until they are served.
 * @param whole groups of which all are installed, since a controller that is run watches all
 */
export async function installCrds({ api }: Pick<Cluster, 'api'>, lab?: LabDescription, whole: readonly string[] = []): Promise<void> {
  const { crds } = programs();
  const folders = readdirSync(crds).filter((name) => statSync(join(crds, name)).isDirectory());
  const all = folders.flatMap((folder) => yamlFiles(join(crds, folder))).flatMap(readManifests);
  const manifests = lab ? all.filter(isNeeded(lab, whole)) : all;
  await must(manifests, async (manifest) => api.apply(manifest, { fieldManager: ELSEWHERE }));
  for (const { metadata, spec } of manifests) {
    const { group, names, versions } = mapAt(spec);
    for (const version of listAt(versions).filter(({ served }) => served === true)) {
      const apiVersion = `${String(group)}/${String(version.name)}`;
      await until(() => api.serves(apiVersion, String(mapAt(names).kind)), 60_000, `${metadata.name} to be served`);
    }
  }
}

function isNeeded(lab: LabDescription, whole: readonly string[]): (crd: Manifest) => boolean {
  const groups = [ARGO_GROUP, ...lab.externals.flatMap((external) => (external.kind === 'CustomResources' ? [external.group] : []))];
  const kinds = kindsOf(lab.name);
  return ({ spec }) => {
    const group = String(mapAt(spec).group);
    if (whole.includes(group)) return true;
    if (!groups.some((one) => isWithin(group, one))) return false;
    return kinds.has(`${group} ${String(mapAt(mapAt(spec).names).kind)}`);
  };
}

/** Groups and kinds of a lab in dist/. */
function kindsOf(name: string): ReadonlySet<string> {
  if (!LABS.includes(name)) return new Set();
  return new Set(manifestsOf(name).map(({ manifest: { apiVersion, kind } }) => `${groupOf(apiVersion)} ${kind}`));
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
