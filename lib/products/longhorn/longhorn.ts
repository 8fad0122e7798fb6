import { StorageClass } from '../../lab/storage';

/** Longhorn: replicated block storage. @see https://longhorn.io */
export const Longhorn = {
  /** It is the lab's default class. */
  default: () => longhorn(true),
  /** It is there, beside another default. */
  present: () => longhorn(false),
} as const;

function longhorn(isDefault: boolean): StorageClass<'longhorn'> {
  return StorageClass.of('longhorn', {
    provisioner: 'driver.longhorn.io',
    default: isDefault,
    bindingMode: 'Immediate',
    reclaimPolicy: 'Delete',
    expansion: true,
    nodeLocal: false,
    accessModes: ['ReadWriteOnce', 'ReadWriteMany', 'ReadWriteOncePod'],
  });
}
