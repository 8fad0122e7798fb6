import type { Cluster } from '../../cluster/cluster';
import { POD_KINDS } from '../../cluster/pods';
import type { Manifest } from '../../manifest/manifest';
import { memoize } from '../../manifest/memoize';
import { at, listAt, mapsAt, textAt } from '../../manifest/read';

/** Kinds that ask for volumes. */
export const CLAIMING: readonly string[] = ['PersistentVolumeClaim', ...POD_KINDS];

/** A request for a volume: a PersistentVolumeClaim, a template of a StatefulSet, or an ephemeral volume of pods. */
export interface Claim {
  /** JSON pointer of its spec. */
  readonly at: string;
  /** Undefined if it names none and gets the default class; `''` if it wants none. */
  readonly storageClass: string | undefined;
  readonly accessModes: readonly unknown[];
}

/** The claims of an object that a provisioner has to serve; not those of a volume that is there. */
export function claimsOf(manifest: Manifest, cluster: Cluster): readonly Claim[] {
  if (manifest.kind === 'PersistentVolumeClaim') return claimOf(manifest.spec, '/spec');
  const templates = manifest.kind === 'StatefulSet' ? mapsAt(manifest, 'spec', 'volumeClaimTemplates') : [];
  const pods = cluster.podsOf(manifest);
  const ephemeral = mapsAt(pods?.spec, 'volumes').flatMap((volume, i) => {
    const spec = at(volume, 'ephemeral', 'volumeClaimTemplate', 'spec');
    return spec === undefined ? [] : claimOf(spec, `${pods?.at ?? ''}/spec/volumes/${i}/ephemeral/volumeClaimTemplate/spec`);
  });
  return [...templates.flatMap((template, i) => claimOf(template.spec, `/spec/volumeClaimTemplates/${i}/spec`)), ...ephemeral];
}

function claimOf(spec: unknown, pointer: string): readonly Claim[] {
  if (textAt(spec, 'volumeName') !== undefined) return [];
  return [{ at: pointer, storageClass: textAt(spec, 'storageClassName'), accessModes: listAt(spec, 'accessModes') }];
}

/** Whether volumes that somebody wrote are of a class: then there need be no StorageClass of that name. */
export function hasVolumes(cluster: Cluster, storageClass: string): boolean {
  return classesOfVolumes(cluster).has(storageClass);
}

const classesOfVolumes = memoize((cluster: Cluster): ReadonlySet<string> => {
  return new Set(cluster.ofKind('PersistentVolume').map((volume) => textAt(volume, 'spec', 'storageClassName') ?? ''));
});

/** Whether a claim that names no class gets one. */
export function hasDefaultClass(cluster: Cluster): boolean {
  const { lab } = cluster;
  const written = cluster.ofKind('storage.k8s.io/StorageClass').some((one) => textAt(one, 'metadata', 'annotations', DEFAULT) === 'true');
  return written || (lab?.storageClasses ?? []).some((one) => one.default);
}

const DEFAULT = 'storageclass.kubernetes.io/is-default-class';
