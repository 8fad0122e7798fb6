import { isDefaultClass } from '../../cluster/volumes';
import type { WrittenLab } from '../../lab/complete';
import { at, textAt } from '../../manifest/read';
import type { Facts } from './facts';

type WrittenClass = NonNullable<WrittenLab['storageClasses']>[number];

const ALL_MODES = ['ReadWriteOnce', 'ReadOnlyMany', 'ReadWriteMany', 'ReadWriteOncePod'] as const;

/** The StorageClasses, with what is known of their provisioners. */
export function storageOf({ cluster, note }: Facts, distribution: string): readonly WrittenClass[] {
  const own = cluster.products.part('distribution', distribution)?.part.storageClasses ?? [];
  if (cluster.all.length === 0 && own.length > 0) {
    note(`storageClasses: ${own.map(({ name }) => name).join(', ')} of ${distribution} is a guess: correct them if there are others`);
    return own;
  }
  const provisioners = new Map(cluster.products.all.flatMap(({ provisioners: some = [] }) => some.map((one) => [one.name, one] as const)));
  let hasDefault = false;
  return cluster.ofKind('storage.k8s.io/StorageClass').map((storageClass): WrittenClass => {
    const { name } = storageClass.metadata;
    const provisioner = textAt(storageClass, 'provisioner') ?? '';
    const { nodeLocal = false, accessModes } = provisioners.get(provisioner) ?? {};
    const isDefault = isDefaultClass(storageClass);
    if (isDefault && hasDefault) note(`storageClasses: ${name} is a second default class: a lab has one at most`);
    if (accessModes === undefined)
      note(`storageClasses: what ${provisioner} of ${name} can do is not known: correct "accessModes" and "nodeLocal"`);
    const written = {
      name,
      provisioner,
      default: isDefault && !hasDefault,
      bindingMode: textAt(storageClass, 'volumeBindingMode') === 'WaitForFirstConsumer' ? 'WaitForFirstConsumer' : 'Immediate',
      reclaimPolicy: textAt(storageClass, 'reclaimPolicy') === 'Retain' ? 'Retain' : 'Delete',
      expansion: at(storageClass, 'allowVolumeExpansion') === true,
      nodeLocal,
      accessModes: [...(accessModes ?? ALL_MODES)],
    } as const;
    hasDefault ||= isDefault;
    return written;
  });
}
