import type {
  IngressDescription,
  IntentsDescription,
  LabDescription,
  MonitoringDescription,
  NodeDescription,
  StorageClassDescription,
} from './description';
import { NO_WORD_OF_LOAD_BALANCER } from './description/load-balancer';

/** The same with some keys left out. */
type Without<T, K extends keyof T> = Omit<T, K> & Partial<Pick<T, K>>;

/** A lab as a person may write it (`schemas/lab.schema.json`): without what has a default. */
export type WrittenLab = Without<
  Omit<LabDescription, 'nodes' | 'ingress' | 'storageClasses' | 'monitoring' | 'intents'>,
  'loadBalancer' | 'registries' | 'externals' | 'apps' | 'outside' | 'runTimePods' | 'hosts' | 'waivers'
> & {
  /** Nodes, without what every kubelet sets. */
  readonly nodes: readonly Without<NodeDescription, 'labels' | 'taints'>[];
  /** The ingress controller. */
  readonly ingress: Without<IngressDescription, 'hostNetwork'>;
  /** Storage classes. @default none */
  readonly storageClasses?: readonly Without<StorageClassDescription, 'default' | 'expansion' | 'nodeLocal'>[];
  /** Which Prometheus watches the lab. @default none */
  readonly monitoring?: Without<MonitoringDescription, 'monitorLabels' | 'serviceMonitorSelector'>;
  /** What apps declare that must hold. @default nothing */
  readonly intents?: Partial<IntentsDescription>;
};

/** A lab.json that may be written by hand, with everything that was left out. What synthesis wrote comes back as it is. */
export function completeLab({ nodes, ingress, storageClasses = [], monitoring, intents, ...lab }: WrittenLab): LabDescription {
  return {
    loadBalancer: NO_WORD_OF_LOAD_BALANCER,
    registries: [],
    externals: [],
    apps: [],
    outside: [],
    runTimePods: [],
    hosts: [],
    waivers: [],
    ...lab,
    nodes: nodes.map((node) => ({ taints: [], ...node, labels: { ...kubeletLabels(node.name), ...node.labels } })),
    ingress: { hostNetwork: false, ...ingress },
    storageClasses: storageClasses.map((storageClass) => ({ default: false, expansion: false, nodeLocal: false, ...storageClass })),
    ...(monitoring ? { monitoring: { monitorLabels: {}, serviceMonitorSelector: {}, ...monitoring } } : {}),
    intents: { routes: [], flows: [], blocked: [], scrapes: [], rights: [], ...intents },
  };
}

/** Every kubelet sets these; who writes a lab by hand hardly thinks of them, and selectors look for them. */
function kubeletLabels(name: string): Readonly<Record<string, string>> {
  return { 'kubernetes.io/arch': 'amd64', 'kubernetes.io/hostname': name, 'kubernetes.io/os': 'linux' };
}
