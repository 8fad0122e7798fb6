import { StorageClass } from '../../lab/storage';
import { CLASS } from './class';

/** K3s's local-path provisioner: a folder of the node, tied to it permanently. @see https://docs.k3s.io/storage */
export const LocalPath = {
  /** It is the lab's default class, as K3s installs it. */
  default: () => localPath(true),
  /** It is there, beside another default. */
  present: () => localPath(false),
} as const;

function localPath(isDefault: boolean): StorageClass<'local-path'> {
  const { name, accessModes, ...facts } = CLASS;
  return StorageClass.of(name, { ...facts, default: isDefault, accessModes: [...accessModes] });
}
