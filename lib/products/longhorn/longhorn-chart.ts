import { installChart, OPERATOR_KINDS } from '../../apps/helm-release/install-chart';
import type { JsonObject } from '../../apps/helm-release/json';
import type { ReleasePods } from '../../apps/helm-release/release-pods';
import { type ChartProps, numberIn } from '../../apps/helm-release/values';
import type { AppLab } from '../../lab/app-chart';
import type { LabProduct } from '../../lab/parts';
import { ConfigurationError } from '../../manifest/configuration-error';
import { parseQuantity } from '../../manifest/quantity';
import { at } from '../../manifest/read';
import { NAMESPACE } from './namespace';

/** Values of Longhorn's chart, as far as they are known here; any other may be given. @see https://github.com/longhorn/longhorn/blob/master/chart/values.yaml */
export type LonghornValues = JsonObject & {
  /** Settings that it begins with. @default Longhorn's own */
  readonly defaultSettings?: {
    /** Where backups go, for example `nfs://10.0.0.5:/backups`. @default nowhere */
    readonly backupTarget?: string;
    /** Percent of a node's CPU that each instance manager asks for. @default 12 */
    readonly guaranteedInstanceManagerCPU?: number | string;
    /** What a drain of a node waits for. @default block-if-contains-last-replica */
    readonly nodeDrainPolicy?: string;
  };
  /** The storage class. @default as the props say */
  readonly persistence?: {
    /** What becomes of a volume whose claim is deleted. @default 'Delete' */
    readonly reclaimPolicy?: 'Delete' | 'Retain';
    /** File system of new volumes. @default 'ext4' */
    readonly defaultFsType?: 'ext4' | 'xfs';
  };
  /** The web page. @default 1 pod */
  readonly longhornUI?: {
    /** How many pods. @default 1 */
    readonly replicas?: number;
  };
  /** Parts of the storage driver. @default 3 pods each, no more than there are nodes */
  readonly csi?: {
    /** Pods of the attacher. @default 3, no more than there are nodes */
    readonly attacherReplicaCount?: number;
    /** Pods of the provisioner. @default 3, no more than there are nodes */
    readonly provisionerReplicaCount?: number;
    /** Pods of the resizer. @default 3, no more than there are nodes */
    readonly resizerReplicaCount?: number;
    /** Pods of the snapshotter. @default 3, no more than there are nodes */
    readonly snapshotterReplicaCount?: number;
  };
};

/** Longhorn, as a lab wants it. */
export interface LonghornProps extends ChartProps<LonghornValues> {
  /** Whether its class is the lab's default. @default true */
  readonly default?: boolean;
  /** Nodes that have a copy of each volume. @default 3, or as many as there are nodes that take pods */
  readonly replicas?: number;
  /** Folder of the nodes that holds the volumes, for example `/var/mnt/longhorn`. @default /var/lib/longhorn */
  readonly dataPath?: `/${string}`;
}

const VERSION = '1.10.1';
const CSI = ['attacher', 'provisioner', 'resizer', 'snapshotter'] as const;

/** What installs Longhorn. */
export class LonghornChart implements LabProduct {
  public constructor(private readonly props: LonghornProps) {}

  /** Makes the app `longhorn-config` with the namespace and the Helm release. @throws ConfigurationError for more copies than nodes */
  public install(lab: AppLab): void {
    const { default: isDefault = true, dataPath } = this.props;
    const nodes = [...lab.nodes.values()].filter(({ taints }) => taints.every(({ effect }) => effect === 'PreferNoSchedule'));
    const { replicas = Math.min(3, nodes.length) } = this.props;
    if (!Number.isInteger(replicas) || replicas < 1 || replicas > nodes.length)
      throw new ConfigurationError(
        `longhorn: got ${replicas} replicas, expected 1 to ${nodes.length}: so many nodes of lab ${lab.labName} take pods`,
      );
    const count = Math.min(3, nodes.length);
    const facts = {
      name: 'longhorn',
      repository: 'https://charts.longhorn.io',
      version: VERSION,
      namespace: NAMESPACE,
      // Its managers mount volumes on the node itself.
      podSecurity: 'privileged',
      values: {
        persistence: { defaultClass: isDefault, defaultClassReplicaCount: replicas },
        defaultSettings: { defaultReplicaCount: replicas, ...(dataPath === undefined ? {} : { defaultDataPath: dataPath }) },
        longhornUI: { replicas: 1 },
        csi: Object.fromEntries(CSI.map((part) => [`${part}ReplicaCount`, count])),
        // The job runs before an upgrade; Argo CD would run it, and fail, before the first installation.
        preUpgradeChecker: { jobEnabled: false },
      },
      bringsCrdsOf: ['longhorn.io'],
      clusterResources: [
        ...OPERATOR_KINDS,
        { group: 'scheduling.k8s.io', kind: 'PriorityClass' },
        { group: 'storage.k8s.io', kind: 'StorageClass' },
        { group: 'storage.k8s.io', kind: 'CSIDriver' },
      ],
      pods: (values: JsonObject) => pods(values, nodes),
    } as const;
    installChart(lab, facts, this.props);
    lab.declared.externals.push({
      kind: 'Service',
      namespace: NAMESPACE,
      name: 'longhorn-frontend',
      ports: [{ name: 'http', port: 80 }],
      podLabels: { app: 'longhorn-ui' },
    });
  }
}

type Node = AppLab['nodes'] extends ReadonlyMap<string, infer N> ? N : never;

/** Most of them ask for nothing; an instance manager for a share of its node's CPU. */
function pods(values: JsonObject, nodes: readonly Node[]): readonly ReleasePods[] {
  const everyNode = (name: string, labels: Readonly<Record<string, string>>, containers: readonly string[]): ReleasePods => ({
    name,
    labels,
    count: nodes.length,
    everyNode: true,
    containers: Object.fromEntries(containers.map((container) => [container, {}])),
  });
  const single = (name: string, container: string, count = 1): ReleasePods => ({
    name,
    labels: { app: name },
    count,
    containers: { [container]: {} },
  });
  return [
    everyNode('longhorn-manager', { app: 'longhorn-manager' }, ['longhorn-manager']),
    everyNode('longhorn-csi-plugin', { app: 'longhorn-csi-plugin' }, [
      'node-driver-registrar',
      'longhorn-liveness-probe',
      'longhorn-csi-plugin',
    ]),
    everyNode('engine-image', { 'longhorn.io/component': 'engine-image' }, ['engine-image']),
    single('longhorn-driver-deployer', 'longhorn-driver-deployer'),
    single('longhorn-ui', 'longhorn-ui', numberIn(values, 1, 'longhornUI', 'replicas')),
    ...CSI.map((part) => single(`csi-${part}`, `csi-${part}`, numberIn(values, 3, 'csi', `${part}ReplicaCount`))),
    ...nodes.map((node) => instanceManager(values, node)),
  ];
}

function instanceManager(values: JsonObject, { name, capacity, reserved = {} }: Node): ReleasePods {
  const percent = Number(at(values, 'defaultSettings', 'guaranteedInstanceManagerCPU') ?? 12);
  if (!(percent >= 0 && percent <= 40))
    throw new ConfigurationError(`longhorn: got guaranteedInstanceManagerCPU ${percent}, expected 0 to 40: percent of a node's CPU`);
  const millis = (quantity = '0') => Number(parseQuantity(quantity).nanos / 1_000_000n);
  const cpu = Math.ceil(((millis(capacity.cpu) - millis(reserved.cpu)) * percent) / 100);
  return {
    name: `longhorn-instance-manager-${name}`,
    labels: { 'longhorn.io/component': 'instance-manager', 'longhorn.io/node': name },
    count: 1,
    // It is one of its node, as of a DaemonSet: a drain leaves it there.
    everyNode: true,
    onNode: name,
    containers: { 'instance-manager': { cpu: `${cpu}m` } },
  };
}
