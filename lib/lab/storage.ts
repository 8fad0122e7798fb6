import type { StorageClassDescription } from './description';

/** A StorageClass of the lab; its name is a type, so that a claim of a class that the lab has not does not compile. */
export class StorageClass<S extends string = string> {
  private constructor(
    public readonly name: S,
    private readonly facts: Omit<StorageClassDescription, 'name'>,
  ) {}

  /**
   * Any class.
   * @param name for example `nfs`
   * @param facts as `kubectl get storageclass -o yaml` shows them
   */
  public static of<S extends string>(name: S, facts: Omit<StorageClassDescription, 'name'>): StorageClass<S> {
    return new StorageClass(name, facts);
  }

  /** The class as plain JSON. */
  public describe(): StorageClassDescription {
    return { name: this.name, ...this.facts };
  }
}

/** K3s's local-path provisioner: a folder of the node, tied to it for ever. @see https://docs.k3s.io/storage */
export const LocalPath = {
  /** It is the lab's default class, as K3s installs it. */
  default: () => localPath(true),
  /** It is there, beside another default. */
  present: () => localPath(false),
} as const;

/** Longhorn: replicated block storage. @see https://longhorn.io */
export const Longhorn = {
  /** It is the lab's default class. */
  default: () => longhorn(true),
  /** It is there, beside another default. */
  present: () => longhorn(false),
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
