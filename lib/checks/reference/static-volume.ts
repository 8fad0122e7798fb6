import type { Cluster } from '../../cluster/cluster';
import { claimKey, countBindable, reservedFor, storageOf, volumesByClaim, writtenVolumesFor } from '../../cluster/static-volumes';
import { isDefaultClass } from '../../cluster/volumes';
import { identityOf, namespaceOf, printIdentity } from '../../manifest/identity';
import type { Manifest } from '../../manifest/manifest';
import { memoize } from '../../manifest/memoize';
import { at, listAt, mapAt, mapsAt, textAt } from '../../manifest/read';
import { defineRule, list, NOTHING, type Report } from '../rule';

/** A claim and a volume that are meant for each other and do not fit are never bound: the claim stays pending. */
export const staticVolume = defineRule({
  id: 'reference/static-volume',
  severity: 'error',
  summary: 'a claim and the PersistentVolume that is meant for it have one class, size and modes, and name each other',
  requires: 'lab',
  kinds: ['PersistentVolumeClaim', 'apps/StatefulSet'],
  check(claim, cluster) {
    if (claim.kind === 'StatefulSet') return tooFew(claim, cluster);
    const name = textAt(claim, 'spec', 'volumeName');
    const volume = name ? cluster.find('PersistentVolume', name) : volumesByClaim(cluster).get(claimKey(claim))?.at(-1);
    if (volume === undefined) return unbound(claim, cluster);
    return [...bound(claim, volume, cluster), ...fits(claim, volume, cluster)];
  },
});

/** Nothing provisions volumes of its class, and of those that are written none can be bound to it: what keeps it from the nearest one. */
function unbound(claim: Manifest, cluster: Cluster): readonly Report[] {
  const spec = mapAt(claim, 'spec');
  const written = writtenVolumesFor(cluster, spec);
  if (written === undefined || countBindable(cluster, spec, [claimKey(claim)]) > 0) return NOTHING;
  const [nearest] = written
    .slice(0, MAX_COMPARED_VOLUMES)
    .map((volume) => fits(claim, volume, cluster))
    .sort((a, b) => a.length - b.length);
  if (nearest !== undefined && nearest.length > 0) return nearest;
  const names = list(written.slice(0, MAX_LISTED_VOLUMES).map(({ metadata }) => metadata.name));
  return [
    isOneFree(written)
      ? {
          path: '/spec/selector',
          message: `no PersistentVolume of its class has what the selector asks for: there is ${names}`,
          hint: 'label the volume that is meant',
        }
      : {
          path: '/spec',
          message: `each PersistentVolume of its class is reserved for another claim: there is ${names}`,
          hint: 'write a volume for it',
        },
  ];
}

/** Of a class: whether one of its volumes is for any claim. */
const isOneFree = memoize((written: readonly Manifest[]): boolean => written.some((volume) => reservedFor(volume) === undefined));

/** Each replica wants a volume for itself: of those that are written for the class, not enough can be bound. */
function tooFew(set: Manifest, cluster: Cluster): readonly Report[] {
  const replicas = at(set, 'spec', 'replicas') ?? 1;
  const first = at(set, 'spec', 'ordinals', 'start') ?? 0;
  if (typeof replicas !== 'number' || typeof first !== 'number' || replicas > MAX_REPLICAS) return NOTHING;
  return mapsAt(set, 'spec', 'volumeClaimTemplates').flatMap((template, i): readonly Report[] => {
    const spec = mapAt(template, 'spec');
    if (writtenVolumesFor(cluster, spec) === undefined) return [];
    const names = Array.from({ length: replicas }, (_, n) => `${textAt(template, 'metadata', 'name')}-${set.metadata.name}-${first + n}`);
    // A claim that is written is looked at itself.
    const keys = names
      .filter((name) => cluster.find('PersistentVolumeClaim', name, namespaceOf(set)) === undefined)
      .map((name) => `${namespaceOf(set)}/${name}`);
    const bindable = countBindable(cluster, spec, keys);
    if (keys.length <= bindable) return [];
    return [
      {
        path: `/spec/volumeClaimTemplates/${i}`,
        message: `${keys.length} replicas want a volume each, nothing provisions its class, and ${bindable} of the written PersistentVolumes can be bound`,
        hint: 'write a volume for each, or let a provisioner make them',
      },
    ];
  });
}

/** Of more, other rules say that they fit nowhere. */
const MAX_REPLICAS = 100;

/** Volumes among which the nearest one to a claim is looked for. */
const MAX_COMPARED_VOLUMES = 100;

/** Volumes that are listed one by one. */
const MAX_LISTED_VOLUMES = 5;

/** The first claim that names a volume: it gets it. */
const firstClaims = memoize((cluster: Cluster): ReadonlyMap<string, Manifest> => {
  const first = new Map<string, Manifest>();
  for (const claim of cluster.ofKind('PersistentVolumeClaim')) {
    const name = textAt(claim, 'spec', 'volumeName');
    if (name !== undefined && !first.has(name)) first.set(name, claim);
  }
  return first;
});

function bound(claim: Manifest, volume: Manifest, cluster: Cluster): readonly Report[] {
  const [{ name }, other, first] = [volume.metadata, reservedFor(volume), firstClaims(cluster).get(volume.metadata.name)];
  const path = textAt(claim, 'spec', 'volumeName') === undefined ? '/spec' : '/spec/volumeName';
  if (other !== undefined && other !== claimKey(claim))
    return [
      {
        path,
        message: `PersistentVolume '${name}' is reserved for claim ${other}`,
        hint: 'name this claim in its claimRef, or another volume',
      },
    ];
  if (other === undefined && first !== undefined && first !== claim)
    return [
      {
        path,
        message: `PersistentVolume '${name}' is named by ${printIdentity(identityOf(first))} as well, and a volume is bound to one claim`,
        hint: 'write another volume',
      },
    ];
  return NOTHING;
}

function fits(claim: Manifest, volume: Manifest, cluster: Cluster): readonly Report[] {
  const { name } = volume.metadata;
  const reports: Report[] = [];
  const [wanted, has] = [classOf(claim, cluster), textAt(volume, 'spec', 'storageClassName') ?? ''];
  if (wanted !== undefined && wanted.name !== has) {
    const given = wanted.isDefault ? `gets the default class '${wanted.name}'` : `asks for class '${wanted.name}'`;
    const path = wanted.isDefault ? '/spec' : '/spec/storageClassName';
    reports.push({
      path,
      message: `the claim ${given}, and PersistentVolume '${name}' is of ${has === '' ? 'none' : `class '${has}'`}`,
      hint: `set storageClassName: ${has === '' ? '""' : has}`,
    });
  }
  const [size, capacity] = [at(claim, 'spec', 'resources', 'requests', 'storage'), at(volume, 'spec', 'capacity', 'storage')];
  if (storageOf(size) > storageOf(capacity))
    reports.push({
      path: '/spec/resources/requests/storage',
      message: `the claim asks for ${size}, PersistentVolume '${name}' has ${capacity}`,
      hint: `ask for at most ${capacity}`,
    });
  const modes = listAt(volume, 'spec', 'accessModes');
  for (const [i, mode] of listAt(claim, 'spec', 'accessModes').entries()) {
    if (typeof mode === 'string' && !modes.includes(mode))
      reports.push({
        path: `/spec/accessModes/${i}`,
        message: `PersistentVolume '${name}' does not have the access mode ${mode}`,
        hint: `it has ${list(modes.filter((one) => typeof one === 'string'))}`,
      });
  }
  const [mode, modeOfVolume] = [textAt(claim, 'spec', 'volumeMode') ?? 'Filesystem', textAt(volume, 'spec', 'volumeMode') ?? 'Filesystem'];
  if (mode !== modeOfVolume)
    reports.push({
      path: '/spec',
      message: `the claim is of volumeMode ${mode}, PersistentVolume '${name}' of ${modeOfVolume}`,
      hint: `set volumeMode: ${modeOfVolume}`,
    });
  return reports;
}

/** The class of a claim: one that says none gets the default one, and says so from then on. Undefined where there is none. */
function classOf(claim: Manifest, cluster: Cluster): { readonly name: string; readonly isDefault: boolean } | undefined {
  const name =
    textAt(claim, 'spec', 'storageClassName') ?? textAt(claim, 'metadata', 'annotations', 'volume.beta.kubernetes.io/storage-class');
  if (name !== undefined) return { name, isDefault: false };
  const written = cluster.ofKind('storage.k8s.io/StorageClass').find(isDefaultClass);
  const known = written?.metadata.name ?? cluster.lab?.storageClasses.find((one) => one.default)?.name;
  return known === undefined ? { name: '', isDefault: false } : { name: known, isDefault: true };
}
