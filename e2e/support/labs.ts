import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { CORE_SCHEMA, loadAll } from 'js-yaml';
import type { LabDescription } from '../../lib/lab/description';
import { isManifest } from '../../lib/manifest/identity';
import type { Manifest } from '../../lib/manifest/manifest';

/** The repository's own folder. */
export const ROOT = resolve(__dirname, '../..');

/** A manifest of a lab and where it stands. */
export interface PlacedManifest {
  /** From the folder that holds the labs: `halo/keycloak/Service-keycloak.yaml`. */
  readonly path: string;
  /** First folder below the lab's: an app's name, `apps` or `bootstrap`. */
  readonly folder: string;
  readonly manifest: Manifest;
}

/** The labs that have been synthesized, in the order of their names. */
export const LABS: readonly string[] = labsIn('dist');

/** The labs in such a folder. @param dist absolute, or from the repository's folder */
export function labsIn(dist: string): string[] {
  const folder = resolve(ROOT, dist);
  return existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => existsSync(join(folder, name, 'lab.json')))
        .sort()
    : [];
}

/** What the lab's document says. @param dist absolute, or from the repository's folder */
export function readLab(name: string, dist = 'dist'): LabDescription {
  return JSON.parse(readFileSync(resolve(ROOT, dist, name, 'lab.json'), 'utf8')) as LabDescription;
}

/** Every object of the lab, in the order of their paths; `nodes/` holds none. @param dist absolute, or from the repository's folder */
export function manifestsOf(name: string, dist = 'dist'): PlacedManifest[] {
  const from = resolve(ROOT, dist);
  return yamlFiles(join(from, name)).flatMap((file) => {
    const path = relative(from, file);
    const folder = path.split('/')[1] ?? '';
    if (folder === 'nodes') return [];
    return readManifests(file).map((manifest) => ({ path, folder, manifest }));
  });
}

/** The objects of one YAML file; js-yaml reads large CRDs in no time. @throws Error if a document is invalid */
export function readManifests(file: string): Manifest[] {
  return loadAll(readFileSync(file, 'utf8'), { schema: CORE_SCHEMA }).flatMap((value: unknown) => {
    if (value === null || value === undefined) return [];
    if (!isManifest(value)) throw new Error(`${file}: no Kubernetes object`);
    return [value];
  });
}

/** All YAML files below a folder, sorted. */
export function yamlFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.ya?ml$/.test(file))
    .sort()
    .map((file) => join(folder, file));
}

/** Versions that there are servers of, the oldest first. */
export const SERVERS = ['1.33', '1.34', '1.36', '1.37'] as const;

/** One of them. */
export type ServerVersion = (typeof SERVERS)[number];

/** The version of the control plane that a lab is tried on: its own, else the nearest older one, or the oldest that there is. */
export function kubernetesOf(lab: LabDescription): ServerVersion {
  return serverOf(lab.kubernetes);
}

/** The same of a version. */
export function serverOf(kubernetes: string): ServerVersion {
  return SERVERS.findLast((version) => minorOf(version) <= minorOf(kubernetes)) ?? SERVERS[0];
}

/** 34 of `1.34.4`. */
export function minorOf(kubernetes: string): number {
  return Number(kubernetes.split('.')[1]);
}
