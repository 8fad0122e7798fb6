import type { DeviceCounts, KnownDevices } from '../cluster/device-classes';
import type { LabDescription, NodeDescription, Taint } from '../lab/description';
import { entryOf } from '../manifest/read';
import type { Labels } from '../manifest/selector';
import { type Amounts, amountsOf } from './amounts';

/** A node as the scheduler sees it. */
export interface SchedulerNode {
  readonly index: number;
  readonly name: string;
  readonly labels: Labels;
  readonly taints: readonly Taint[];
  /** Capacity less what the system takes. What the lab does not say of the kubelet's own resources is taken as enough. */
  readonly allocatable: Amounts;
}

/** What a kubelet takes at most by default. */
const PODS_OF_A_KUBELET = 110;

/** Resources that every machine has: a lab that is silent about one does not mean none. */
const OF_EVERY_MACHINE = ['cpu', 'memory', 'ephemeral-storage'];

/** The lab's nodes. */
export function schedulerNodes({ nodes }: Pick<LabDescription, 'nodes'>, devices?: KnownDevices): readonly SchedulerNode[] {
  return nodes.map((node, index) => ({
    index,
    name: node.name,
    labels: { ...olderLabels(node.labels), 'kubernetes.io/hostname': node.name, ...node.labels },
    taints: node.taints,
    allocatable: { ...undeclared(devices), ...devices?.on.get(node.name), ...allocatable(node) },
  }));
}

/** The controller manager still keeps the older names of these labels beside them, as real ones of 1.33 and 1.37 have shown. */
function olderLabels(labels: Labels): Labels {
  return Object.fromEntries(
    ['arch', 'os'].flatMap((key) => {
      const value = entryOf(labels, `kubernetes.io/${key}`);
      return value === undefined ? [] : [[`beta.kubernetes.io/${key}`, value]];
    }),
  );
}

/** Where the value of a label puts each node: nodes with the same value are one domain. */
export interface Topology {
  readonly key: string;
  /** Domain of each node; -1 for a node without the label. */
  readonly domainOf: Int32Array;
  readonly domains: number;
}

/** The domains that a label makes. */
export function topologyOf(nodes: readonly SchedulerNode[], key: string): Topology {
  const values = new Map<string, number>();
  const domainOf = Int32Array.from(nodes, ({ labels }) => {
    const value = entryOf(labels, key);
    if (value === undefined) return -1;
    const domain = values.get(value) ?? values.size;
    values.set(value, domain);
    return domain;
  });
  return { key, domainOf, domains: values.size };
}

function allocatable({ capacity, reserved = {} }: NodeDescription): Amounts {
  const [has, taken] = [amountsOf(capacity), amountsOf(reserved)];
  const amounts: Record<string, number> = { pods: PODS_OF_A_KUBELET };
  for (const resource of OF_EVERY_MACHINE) amounts[resource] = Number.POSITIVE_INFINITY;
  for (const [resource, amount] of Object.entries(has)) amounts[resource] = Math.max(amount - (taken[resource] ?? 0), 0);
  return amounts;
}

/** Of a class without a known number of devices, there may be enough on any node. */
function undeclared(devices: KnownDevices | undefined): DeviceCounts {
  return Object.fromEntries((devices?.unknown ?? []).map((resource) => [resource, Number.POSITIVE_INFINITY]));
}
