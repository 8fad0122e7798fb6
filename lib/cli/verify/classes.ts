import { isDefaultClass } from '../../cluster/volumes';
import type { LabDescription, StorageClassDescription } from '../../lab/description';
import type { Manifest } from '../../manifest/manifest';
import { at, textAt } from '../../manifest/read';
import { clip } from './api';
import type { Difference } from './result';

/** The kinds of classes that a lab has, and where they are. */
export const CLASSES = {
  StorageClass: '/apis/storage.k8s.io/v1/storageclasses',
  IngressClass: '/apis/networking.k8s.io/v1/ingressclasses',
  RuntimeClass: '/apis/node.k8s.io/v1/runtimeclasses',
  PriorityClass: '/apis/scheduling.k8s.io/v1/priorityclasses',
} as const;

/** One of these kinds. */
export type ClassKind = keyof typeof CLASSES;

/** All of them. */
export const CLASS_KINDS: readonly ClassKind[] = ['StorageClass', 'IngressClass', 'RuntimeClass', 'PriorityClass'];

/** What the server fills in. */
const DEFAULTS = {
  reclaimPolicy: 'Delete',
  volumeBindingMode: 'Immediate',
  allowVolumeExpansion: false,
} as const;

/** What is compared of a class: all that is kept of the cluster's, since there may be many. */
export interface LiveClass {
  readonly name: string;
  readonly isDefault: boolean;
  /** Texts and booleans; undefined where it has none. */
  readonly provisioner: unknown;
  readonly volumeBindingMode: unknown;
  readonly reclaimPolicy: unknown;
  readonly allowVolumeExpansion: unknown;
}

/** Reads an object of one of the kinds. */
export function liveClass(object: unknown): LiveClass {
  return {
    name: textAt(object, 'metadata', 'name') ?? '',
    isDefault: isDefaultClass(object),
    provisioner: scalarAt(object, 'provisioner'),
    volumeBindingMode: scalarAt(object, 'volumeBindingMode') ?? DEFAULTS.volumeBindingMode,
    reclaimPolicy: scalarAt(object, 'reclaimPolicy') ?? DEFAULTS.reclaimPolicy,
    allowVolumeExpansion: scalarAt(object, 'allowVolumeExpansion') ?? DEFAULTS.allowVolumeExpansion,
  };
}

function scalarAt(object: unknown, key: string): unknown {
  const value = at(object, key) ?? undefined;
  if (value === undefined || typeof value === 'boolean') return value;
  return typeof value === 'string' ? clip(value) : `a ${typeof value}`;
}

/**
 * How the cluster's classes of a kind differ from those that the lab says it has. Classes that the lab emits are objects of dist.
 */
export function classDifferences(
  kind: ClassKind,
  lab: LabDescription,
  manifests: readonly Manifest[],
  live: readonly LiveClass[],
): readonly Difference[] {
  const found = new Map(live.map((one) => [one.name, one]));
  const emitted = new Set(manifests.filter((manifest) => manifest.kind === kind).map(({ metadata }) => metadata.name));
  const wanted = [...new Set(namesOf(kind, lab))].filter((name) => !emitted.has(name));
  const missing = wanted.filter((name) => !found.has(name)).map((name) => ({ kind, name, problem: 'missing' }) as const);
  if (kind !== 'StorageClass') return missing;
  const different = lab.storageClasses.flatMap((storage) => storageDifferences(storage, found.get(storage.name)));
  return [...missing, ...different, ...otherDefaults(lab, emitted, live)];
}

function namesOf(kind: ClassKind, lab: LabDescription): readonly string[] {
  const external = lab.externals.flatMap((one) => (one.kind === kind ? [one.name] : []));
  if (kind === 'StorageClass') return lab.storageClasses.map(({ name }) => name);
  return kind === 'IngressClass' ? [lab.ingress.className, ...external] : external;
}

function storageDifferences(storage: StorageClassDescription, live: LiveClass | undefined): readonly Difference[] {
  if (!live) return [];
  const fields: readonly (readonly [field: string, has: unknown, wanted: unknown])[] = [
    ['provisioner', live.provisioner, storage.provisioner],
    ['bindingMode', live.volumeBindingMode, storage.bindingMode],
    ['reclaimPolicy', live.reclaimPolicy, storage.reclaimPolicy],
    ['expansion', live.allowVolumeExpansion, storage.expansion],
    ['default', live.isDefault, storage.default],
  ];
  return fields
    .filter(([, has, wanted]) => has !== wanted)
    .map(([field, has, wanted]) => {
      return { kind: 'StorageClass', name: storage.name, problem: 'differs', field, live: String(has), wanted: String(wanted) };
    });
}

/** A second default: the newer of the two wins, whatever the lab says. */
function otherDefaults(lab: LabDescription, emitted: ReadonlySet<string>, live: readonly LiveClass[]): readonly Difference[] {
  const known = new Set([...emitted, ...lab.storageClasses.map(({ name }) => name)]);
  return live
    .filter(({ name, isDefault }) => isDefault && !known.has(name))
    .map(({ name }) => ({ kind: 'StorageClass', name, problem: 'extra', field: 'default', live: 'true' }));
}
