import { StorageClass } from '../../lab/storage';

/** K3s's local-path provisioner: a folder of the node, tied to it permanently. @see https://docs.k3s.io/storage */
export const LocalPath = {
  /** It is the lab's default class, as K3s installs it. */
  default: () => localPath(true),
  /** It is there, beside another default. */
  present: () => localPath(false),
} as const;

function localPath(isDefault: boolean): StorageClass<'local-path'> {
  return StorageClass.of('local-path', {
    provisioner: 'rancher.io/local-path',
    default: isDefault,
    bindingMode: 'WaitForFirstConsumer',
    reclaimPolicy: 'Delete',
    expansion: false,
    nodeLocal: true,
    accessModes: ['ReadWriteOnce', 'ReadWriteOncePod'],
  });
}
