import { ApiObject } from 'cdk8s';
import { k8s } from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import type { AppChart, LabTypes } from '../../lab/app-chart';
import type { AccessMode } from '../../lab/description';
import { ConfigurationError } from '../../manifest/configuration-error';
import type { Memory } from '../../manifest/quantity';
import { checkNode } from '../workload/placement';
import { sizeOf } from '../workload/resources';

/** A folder of one node as a volume. */
export interface LocalVolumeProps<L extends LabTypes> {
  /** Name of the PersistentVolume. */
  readonly volumeName: string;
  /** Name of the claim that is bound to it. */
  readonly claimName: string;
  /** For example `/mnt/data`. */
  readonly path: `/${string}`;
  /** The node that holds it. */
  readonly node: L['node'];
  /** Size as far as Kubernetes is concerned; not enforced. For example `'1Gi'`. */
  readonly size: Memory;
  /** How the volume may be mounted. @default ['ReadWriteOnce'] */
  readonly accessModes?: readonly AccessMode[];
  /** Whether the kubelet makes the folder where it is missing. @default 'DirectoryOrCreate' */
  readonly type?: 'DirectoryOrCreate' | 'Directory';
}

/** A PersistentVolume on a folder of a node, and the claim that is bound to it by name. Kept when the claim goes. */
export class LocalVolume<L extends LabTypes = LabTypes> extends Construct {
  /** Name of the claim, as `Volume.claim` takes it. */
  public readonly name: string;
  public readonly volume: ApiObject;
  public readonly claim: ApiObject;

  /** @throws ConfigurationError for an unknown node, a path that is not absolute, or a bad size */
  public constructor(scope: AppChart<L>, id: string, props: LocalVolumeProps<NoInfer<L>>) {
    super(scope, id);
    this.name = props.claimName;
    const what = `volume ${props.volumeName}`;
    checkNode(what, scope, props.node);
    if (!props.path.startsWith('/')) throw new ConfigurationError(`${what}: got path '${props.path}', expected one that begins with '/'`);
    const size = sizeOf(what, props.size);
    const accessModes = [...(props.accessModes ?? (['ReadWriteOnce'] as const))];
    this.volume = new ApiObject(
      this,
      'volume',
      k8s.KubePersistentVolume.manifest({
        metadata: { name: props.volumeName, ...scope.lab.careMetadata('data') },
        spec: {
          accessModes,
          capacity: size,
          persistentVolumeReclaimPolicy: 'Retain',
          hostPath: { path: props.path, type: props.type ?? 'DirectoryOrCreate' },
          nodeAffinity: {
            required: {
              nodeSelectorTerms: [{ matchExpressions: [{ key: 'kubernetes.io/hostname', operator: 'In', values: [props.node] }] }],
            },
          },
        },
      }),
    );
    this.claim = new ApiObject(
      this,
      'claim',
      k8s.KubePersistentVolumeClaim.manifest({
        metadata: { name: props.claimName, namespace: scope.appNamespace, ...scope.lab.careMetadata('data') },
        // An empty class keeps the default provisioner away, so that the claim binds to this volume or not at all.
        spec: {
          accessModes,
          storageClassName: '',
          volumeName: props.volumeName,
          resources: { requests: size },
        },
      }),
    );
  }
}
