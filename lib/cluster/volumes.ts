import type { StorageClassDescription } from '../lab/description';
import { namespaceOf } from '../manifest/identity';
import type { Manifest } from '../manifest/manifest';
import { memoize } from '../manifest/memoize';
import { POD_KINDS } from '../manifest/pod-template';
import { at, listAt, mapAt, mapsAt, numberAt, type ReadMap, textAt, textsAt } from '../manifest/read';
import type { Cluster, Product } from './cluster';

/** Kinds that ask for volumes. */
export const CLAIMING: readonly string[] = ['PersistentVolumeClaim', ...POD_KINDS];

/** A request for a volume: a PersistentVolumeClaim, a template of a StatefulSet, or an ephemeral volume of pods. */
export interface VolumeRequest {
  /** JSON pointer of its spec. */
  readonly at: string;
  /** Undefined if it names none and gets the default class; `''` if it wants none. */
  readonly storageClass: string | undefined;
  readonly accessModes: readonly unknown[];
  readonly spec: ReadMap;
}

/** The claims of an object that a provisioner has to serve; not those of a volume that is there. */
export function claimsOf(manifest: Manifest, cluster: Cluster): readonly VolumeRequest[] {
  if (manifest.kind === 'PersistentVolumeClaim') return claimOf(manifest.spec, '/spec');
  const templates = manifest.kind === 'StatefulSet' ? mapsAt(manifest, 'spec', 'volumeClaimTemplates') : [];
  const pods = cluster.podsOf(manifest);
  const ephemeral = mapsAt(pods?.spec, 'volumes').flatMap((volume, i) => {
    const spec = at(volume, 'ephemeral', 'volumeClaimTemplate', 'spec');
    return spec === undefined ? [] : claimOf(spec, `${pods?.at ?? ''}/spec/volumes/${i}/ephemeral/volumeClaimTemplate/spec`);
  });
  return [...templates.flatMap((template, i) => claimOf(template.spec, `/spec/volumeClaimTemplates/${i}/spec`)), ...ephemeral];
}

function claimOf(spec: unknown, pointer: string): readonly VolumeRequest[] {
  if (textAt(spec, 'volumeName') !== undefined) return [];
  return [{ at: pointer, storageClass: textAt(spec, 'storageClassName'), accessModes: listAt(spec, 'accessModes'), spec: mapAt(spec) }];
}

/** Whether volumes among the manifests are of a class: then there need be no StorageClass of that name. */
export function hasVolumesOf(cluster: Cluster, storageClass: string): boolean {
  return classesOfVolumes(cluster).has(storageClass);
}

const classesOfVolumes = memoize(
  (cluster: Cluster): ReadonlySet<string> =>
    new Set(cluster.ofKind('PersistentVolume').map((volume) => textAt(volume, 'spec', 'storageClassName') ?? '')),
);

/** Whether a claim that names no class gets one. */
export const hasDefaultStorageClass = memoize((cluster: Cluster): boolean => {
  const written = cluster.ofKind('storage.k8s.io/StorageClass').some(isDefaultClass);
  return written || (cluster.lab?.storageClasses ?? []).some((one) => one.default);
});

/** What is known of the class that a claim gets. */
export interface KnownClass {
  readonly name: string;
  readonly description: StorageClassDescription | undefined;
  /** The StorageClass, if it is among the manifests. */
  readonly written: Manifest | undefined;
}

/** The class that a claim gets; undefined if it wants none or nothing is known of it. @param name as the claim has it */
export function classOfClaim(cluster: Cluster, name: string | undefined): KnownClass | undefined {
  const all = cluster.lab?.storageClasses ?? [];
  const description = all.find((one) => (name === undefined ? one.default : one.name === name));
  const found = name ?? description?.name;
  if (found === undefined || found === '') return undefined;
  const written = cluster.find('storage.k8s.io/StorageClass', found);
  return description || written ? { name: found, description, written } : undefined;
}

/** Whether the volumes of a class are block devices, each with a file system of its own; undefined where it is not known. */
export function isBlockDevice(cluster: Cluster, { description, written }: KnownClass): boolean | undefined {
  if (description?.blockDevice !== undefined) return description.blockDevice;
  const provisioner = textAt(written, 'provisioner') ?? description?.provisioner;
  return isBlockProvisioner(cluster.products.all, provisioner);
}

/** Whether the volumes of a provisioner are block devices; undefined for one that no product knows. */
export function isBlockProvisioner(
  products: readonly Pick<Product, 'provisioners'>[],
  provisioner: string | undefined,
): boolean | undefined {
  return products.flatMap(({ provisioners = [] }) => provisioners).find(({ name }) => name === provisioner)?.blockDevice;
}

/** Whether a new volume of a class has the folder `lost+found`, as ext4 makes it. */
export function hasLostAndFound(cluster: Cluster, known: KnownClass): boolean {
  const parameters = textsAt(known.written, 'parameters');
  const type = parameters['csi.storage.k8s.io/fstype'] ?? parameters.fsType ?? parameters.fstype ?? 'ext4';
  return /^ext/i.test(type) && isBlockDevice(cluster, known) === true;
}

/** Annotations of the StorageClass that claims get which name none: the older one counts as well, as a real server has shown. */
const DEFAULT_STORAGE_CLASS = ['storageclass.kubernetes.io/is-default-class', 'storageclass.beta.kubernetes.io/is-default-class'];

/** Whether claims that name no class get this one. */
export function isDefaultClass(storageClass: unknown): boolean {
  return DEFAULT_STORAGE_CLASS.some((annotation) => textAt(storageClass, 'metadata', 'annotations', annotation) === 'true');
}

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
