import { namespaceOf } from '../manifest/identity';
import type { Manifest } from '../manifest/manifest';
import { memoize } from '../manifest/memoize';
import { POD_KINDS } from '../manifest/pod-template';
import { at, listAt, mapsAt, numberAt, textAt } from '../manifest/read';
import type { Cluster } from './cluster';

/** Kinds that ask for volumes. */
export const CLAIMING: readonly string[] = ['PersistentVolumeClaim', ...POD_KINDS];

/** A request for a volume: a PersistentVolumeClaim, a template of a StatefulSet, or an ephemeral volume of pods. */
export interface PersistentVolumeClaim {
  /** JSON pointer of its spec. */
  readonly at: string;
  /** Undefined if it names none and gets the default class; `''` if it wants none. */
  readonly storageClass: string | undefined;
  readonly accessModes: readonly unknown[];
}

/** The claims of an object that a provisioner has to serve; not those of a volume that is there. */
export function claimsOf(manifest: Manifest, cluster: Cluster): readonly PersistentVolumeClaim[] {
  if (manifest.kind === 'PersistentVolumeClaim') return claimOf(manifest.spec, '/spec');
  const templates = manifest.kind === 'StatefulSet' ? mapsAt(manifest, 'spec', 'volumeClaimTemplates') : [];
  const pods = cluster.podsOf(manifest);
  const ephemeral = mapsAt(pods?.spec, 'volumes').flatMap((volume, i) => {
    const spec = at(volume, 'ephemeral', 'volumeClaimTemplate', 'spec');
    return spec === undefined ? [] : claimOf(spec, `${pods?.at ?? ''}/spec/volumes/${i}/ephemeral/volumeClaimTemplate/spec`);
  });
  return [...templates.flatMap((template, i) => claimOf(template.spec, `/spec/volumeClaimTemplates/${i}/spec`)), ...ephemeral];
}

function claimOf(spec: unknown, pointer: string): readonly PersistentVolumeClaim[] {
  if (textAt(spec, 'volumeName') !== undefined) return [];
  return [{ at: pointer, storageClass: textAt(spec, 'storageClassName'), accessModes: listAt(spec, 'accessModes') }];
}

/** Whether volumes that somebody wrote are of a class: then there need be no StorageClass of that name. */
export function hasVolumesOf(cluster: Cluster, storageClass: string): boolean {
  return classesOfVolumes(cluster).has(storageClass);
}

const classesOfVolumes = memoize(
  (cluster: Cluster): ReadonlySet<string> =>
    new Set(cluster.ofKind('PersistentVolume').map((volume) => textAt(volume, 'spec', 'storageClassName') ?? '')),
);

/** Whether a claim that names no class gets one. */
export function hasDefaultStorageClass(cluster: Cluster): boolean {
  const written = cluster
    .ofKind('storage.k8s.io/StorageClass')
    .some((one) => textAt(one, 'metadata', 'annotations', DEFAULT_STORAGE_CLASS) === 'true');
  return written || (cluster.lab?.storageClasses ?? []).some((one) => one.default);
}

/** Annotation of the StorageClass that claims get which name none. */
export const DEFAULT_STORAGE_CLASS = 'storageclass.kubernetes.io/is-default-class';

/** Names of the claim templates of a StatefulSet: its claims are called `<template>-<name>-<number>`. */
export function claimTemplatesOf(manifest: Manifest): readonly string[] {
  return mapsAt(manifest, 'spec', 'volumeClaimTemplates').flatMap((template) => textAt(template, 'metadata', 'name') ?? []);
}

/** The StatefulSet that makes a claim of that name, one for each of its pods. */
export function makerOfClaim(cluster: Cluster, name: string, namespace: string): Manifest | undefined {
  const [, prefix, ordinal] = /^(.+)-(\d+)$/.exec(name) ?? [];
  const set = prefix === undefined ? undefined : setsByClaim(cluster).get(`${namespace}/${prefix}`);
  if (set === undefined) return undefined;
  const end = (numberAt(set, 'spec', 'replicas') ?? 1) + (numberAt(set, 'spec', 'ordinals', 'start') ?? 0);
  return Number(ordinal) < end ? set : undefined;
}

/** StatefulSets by `namespace/<template>-<name>`. */
const setsByClaim = memoize((cluster: Cluster): ReadonlyMap<string, Manifest> => {
  const sets = cluster.ofKind('apps/StatefulSet');
  return new Map(
    sets.flatMap((set) => claimTemplatesOf(set).map((template) => [`${namespaceOf(set)}/${template}-${set.metadata.name}`, set] as const)),
  );
});
