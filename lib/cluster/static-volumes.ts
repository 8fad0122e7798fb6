import { namespaceOf } from '../manifest/identity';
import type { Manifest } from '../manifest/manifest';
import { memoize, memoizeIn } from '../manifest/memoize';
import { readQuantity } from '../manifest/quantity';
import { at, listAt, mapAt, type ReadMap, textAt } from '../manifest/read';
import { readSelector, selects } from '../manifest/selector';
import { push } from './by-label';
import type { Cluster } from './cluster';
import { classOfClaim } from './volumes';

/** The provisioner of classes whose volumes are written by hand. */
const NO_PROVISIONER = 'kubernetes.io/no-provisioner';

/**
 * The written volumes of the class of a claim that nothing provisions: it is bound to one of these, or never. Undefined where a provisioner makes
 * volumes, the claim names its volume, or none of the class is written: then others may be there.
 */
export function writtenVolumesFor(cluster: Cluster, spec: ReadMap): readonly Manifest[] | undefined {
  if (textAt(spec, 'volumeName')) return undefined;
  const name = textAt(spec, 'storageClassName');
  const known = classOfClaim(cluster, name);
  if (name === undefined && known === undefined) return undefined;
  const provisioner = textAt(known?.written, 'provisioner') ?? known?.description?.provisioner;
  if (known !== undefined && provisioner !== NO_PROVISIONER) return undefined;
  return volumesByClass(cluster).get(known?.name ?? name ?? '');
}

/** Whether a volume can be bound to a claim, by its claimRef, size, modes and labels. @param claim `namespace/name` */
export function canBind(volume: Manifest, spec: ReadMap, claim: string): boolean {
  const reserved = reservedFor(volume);
  const modes = listAt(volume, 'spec', 'accessModes');
  const selector = at(spec, 'selector') === undefined ? undefined : readSelector(at(spec, 'selector'));
  return (
    (reserved === undefined || reserved === claim) &&
    storageOf(at(spec, 'resources', 'requests', 'storage')) <= storageOf(at(volume, 'spec', 'capacity', 'storage')) &&
    listAt(spec, 'accessModes').every((mode) => modes.includes(mode)) &&
    (textAt(spec, 'volumeMode') ?? 'Filesystem') === (textAt(volume, 'spec', 'volumeMode') ?? 'Filesystem') &&
    (selector === undefined || selects(selector, volume.metadata.labels ?? {}))
  );
}

/** `namespace/name` of the claim that a volume is for; undefined if it is for any. */
export function reservedFor(volume: Manifest): string | undefined {
  const name = textAt(volume, 'spec', 'claimRef', 'name');
  return name === undefined ? undefined : `${textAt(volume, 'spec', 'claimRef', 'namespace') ?? 'default'}/${name}`;
}

/** Volumes by the claim that they are for. */
export const volumesByClaim = memoize((cluster: Cluster): ReadonlyMap<string, readonly Manifest[]> => {
  const found = new Map<string, Manifest[]>();
  for (const volume of cluster.ofKind('PersistentVolume')) {
    const claim = reservedFor(volume);
    if (claim !== undefined) push(found, claim, volume);
  }
  return found;
});

/** How many of these claims, all alike, can be bound to volumes of their class: each to one that is for it, or to one that is for any. */
export function countBindable(cluster: Cluster, spec: ReadMap, claims: readonly string[]): number {
  const [first] = writtenVolumesFor(cluster, spec) ?? [];
  if (first === undefined) return 0;
  const isOwn = (claim: string) =>
    volumesByClaim(cluster)
      .get(claim)
      ?.some((volume) => classOfVolume(volume) === classOfVolume(first) && canBind(volume, spec, claim)) === true;
  return claims.filter(isOwn).length + countForAny(cluster, JSON.stringify(spec));
}

/** Volumes that are for any claim, and that claims with this spec can be bound to: most templates want the same. @param text the spec as JSON */
const countForAny = memoizeIn((cluster: Cluster, text: string): number => {
  const spec = mapAt(JSON.parse(text));
  const written = writtenVolumesFor(cluster, spec) ?? [];
  return written.filter((volume) => reservedFor(volume) === undefined && canBind(volume, spec, '')).length;
});

/** A claim as volumes name it. */
export function claimKey(claim: Manifest): string {
  return `${namespaceOf(claim)}/${claim.metadata.name}`;
}

/** Of what is no quantity, which other rules report, nothing can be said. */
export function storageOf(value: unknown): number {
  return Number(readQuantity(value)?.nanos ?? Number.NaN);
}

const volumesByClass = memoize((cluster: Cluster): ReadonlyMap<string, readonly Manifest[]> => {
  const found = new Map<string, Manifest[]>();
  for (const volume of cluster.ofKind('PersistentVolume')) push(found, classOfVolume(volume), volume);
  return found;
});

function classOfVolume(volume: Manifest): string {
  return textAt(volume, 'spec', 'storageClassName') ?? '';
}
