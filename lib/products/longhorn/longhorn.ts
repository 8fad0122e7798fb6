import type { LabProduct } from '../../lab/parts';
import { StorageClass } from '../../lab/storage';
import { LonghornChart, type LonghornProps } from './longhorn-chart';

/** Longhorn: replicated block storage. @see https://longhorn.io */
export const Longhorn = {
  /** It is installed elsewhere, and is the lab's default class. */
  default: () => longhorn(true),
  /** It is installed elsewhere, beside another default. */
  present: () => longhorn(false),
  /**
   * The lab installs it by its Helm chart, version 1.10.1 unless another is named. Its nodes need open-iscsi: on Talos the extensions
   * `iscsi-tools` and `util-linux-tools`.
   * @throws ConfigurationError when the lab is made, for more copies than nodes
   */
  release: (props: LonghornProps = {}) =>
    longhorn(props.default ?? true, new LonghornChart(props), props.values?.persistence?.reclaimPolicy),
} as const;

function longhorn(isDefault: boolean, product?: LabProduct, reclaimPolicy: 'Delete' | 'Retain' = 'Delete'): StorageClass<'longhorn'> {
  const facts = {
    provisioner: 'driver.longhorn.io',
    default: isDefault,
    bindingMode: 'Immediate',
    reclaimPolicy,
    expansion: true,
    nodeLocal: false,
    accessModes: ['ReadWriteOnce', 'ReadWriteMany', 'ReadWriteOncePod'],
  } as const;
  return StorageClass.of('longhorn', { ...facts, accessModes: [...facts.accessModes] }, product);
}
