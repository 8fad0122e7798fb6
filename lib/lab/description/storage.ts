/** How many nodes may mount a volume. @see https://kubernetes.io/docs/concepts/storage/persistent-volumes/#access-modes */
export type AccessMode = 'ReadWriteOnce' | 'ReadOnlyMany' | 'ReadWriteMany' | 'ReadWriteOncePod';

/** A StorageClass that the lab has. */
export interface StorageClassDescription {
  /** Name of the StorageClass. */
  readonly name: string;
  /** For example `rancher.io/local-path`. */
  readonly provisioner: string;
  /**
   * Claims that name no class get this one.
   * @default false
   */
  readonly default: boolean;
  /** Whether a volume is made at once or when a pod needs it. */
  readonly bindingMode: 'Immediate' | 'WaitForFirstConsumer';
  /** What happens to a volume whose claim goes. */
  readonly reclaimPolicy: 'Delete' | 'Retain';
  /**
   * Whether a volume can grow (`allowVolumeExpansion`).
   * @default false
   */
  readonly expansion: boolean;
  /**
   * Its volumes are permanently on one node.
   * @default false
   */
  readonly nodeLocal: boolean;
  /**
   * Whether its volumes are block devices with a file system of their own: a new one belongs to root, and has the folder `lost+found` unless it
   * is XFS. Left out for what is known of the provisioner.
   */
  readonly blockDevice?: boolean;
  /** What its provisioner can do. */
  readonly accessModes: readonly AccessMode[];
}
