import type { StorageClassDescription } from '../../lab/description';

/** Its StorageClass, as K3s installs it. @see https://docs.k3s.io/storage */
export const CLASS = {
  name: 'local-path',
  provisioner: 'rancher.io/local-path',
  default: true,
  bindingMode: 'WaitForFirstConsumer',
  reclaimPolicy: 'Delete',
  expansion: false,
  nodeLocal: true,
  accessModes: ['ReadWriteOnce', 'ReadWriteOncePod'],
} as const satisfies StorageClassDescription;
