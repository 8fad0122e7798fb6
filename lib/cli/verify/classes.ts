import type { LabDescription, StorageClassDescription } from '../../lab/description';
import type { Manifest } from '../../manifest/manifest';
import { isMap } from '../../manifest/tree';
import { maps } from './discovery';
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

const DEFAULT = 'storageclass.kubernetes.io/is-default-class';
/** What the server fills in. */
const DEFAULTS: Readonly<Record<string, unknown>> = {
  reclaimPolicy: 'Delete',
  volumeBindingMode: 'Immediate',
  allowVolumeExpansion: false,
};

/**
 * How the cluster's classes of a kind differ from those that the lab says it has. Classes that the lab emits are objects of dist.
 * @param live objects of the kind
 */
export function classDifferences(
  kind: ClassKind,
  lab: LabDescription,
  manifests: readonly Manifest[],
  live: readonly unknown[],
): readonly Difference[] {
  const found = new Map(maps(live).map((one) => [nameOf(one), one]));
  const emitted = new Set(manifests.filter((manifest) => manifest.kind === kind).map(({ metadata }) => metadata.name));
  const wanted = [...new Set(namesOf(kind, lab))].filter((name) => !emitted.has(name));
  const missing = wanted.filter((name) => !found.has(name)).map((name) => ({ kind, name, problem: 'missing' }) as const);
  if (kind !== 'StorageClass') return missing;
  const otherwise = lab.storageClasses.flatMap((storage) => storageDifferences(storage, found.get(storage.name)));
  return [...missing, ...otherwise, ...otherDefaults(lab, emitted, [...found.values()])];
}

function namesOf(kind: ClassKind, lab: LabDescription): readonly string[] {
  const external = lab.externals.flatMap((one) => (one.kind === kind ? [one.name] : []));
  if (kind === 'StorageClass') return lab.storageClasses.map(({ name }) => name);
  return kind === 'IngressClass' ? [lab.ingress.className, ...external] : external;
}

function storageDifferences(storage: StorageClassDescription, live: Record<string, unknown> | undefined): readonly Difference[] {
  if (!live) return [];
  const fields: readonly (readonly [field: string, has: unknown, wanted: unknown])[] = [
    ['provisioner', live.provisioner, storage.provisioner],
    ['bindingMode', live.volumeBindingMode ?? DEFAULTS.volumeBindingMode, storage.bindingMode],
    ['reclaimPolicy', live.reclaimPolicy ?? DEFAULTS.reclaimPolicy, storage.reclaimPolicy],
    ['expansion', live.allowVolumeExpansion ?? DEFAULTS.allowVolumeExpansion, storage.expansion],
    ['default', isDefault(live), storage.default],
  ];
  return fields
    .filter(([, has, wanted]) => has !== wanted)
    .map(([field, has, wanted]) => {
      return { kind: 'StorageClass', name: storage.name, problem: 'differs', field, live: String(has), wanted: String(wanted) };
    });
}

/** A second default: the newer of the two wins, whatever the lab says. */
function otherDefaults(lab: LabDescription, emitted: ReadonlySet<string>, live: readonly Record<string, unknown>[]): readonly Difference[] {
  const known = new Set([...emitted, ...lab.storageClasses.map(({ name }) => name)]);
  return live
    .filter((one) => isDefault(one) && !known.has(nameOf(one)))
    .map((one) => ({ kind: 'StorageClass', name: nameOf(one), problem: 'extra', field: 'default', live: 'true' }));
}

function isDefault({ metadata }: Record<string, unknown>): boolean {
  const annotations = isMap(metadata) ? metadata.annotations : undefined;
  return isMap(annotations) && annotations[DEFAULT] === 'true';
}

function nameOf({ metadata }: Record<string, unknown>): string {
  return String(isMap(metadata) ? metadata.name : '');
}
