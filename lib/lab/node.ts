import { ConfigurationError } from '../manifest/configuration-error';
import { problemOfDnsSubdomain, problemOfKey, problemOfLabelValue } from '../manifest/names';
import { type Cpu, compareQuantities, type Memory } from '../manifest/quantity';
import type { Address, Ipv6Address } from './address';
import { positiveQuantity } from './amount';
import type { NodeDescription, Taint } from './description';
import { describeDevices, deviceCounts, type NodeDevice, type Plugged } from './device';
import type { Distribution } from './distribution';

/** Architecture of a processor, as image registries and Kubernetes call it. */
export type Architecture = 'amd64' | 'arm64' | 'arm' | 'riscv64' | 'ppc64le' | 's390x';

/** A machine of the cluster, but for what is plugged into it. @typeParam R what its distribution calls nodes */
export interface NodeFacts<R extends string = string> {
  /** As its distribution calls it: `server` and `agent` on K3s, `control-plane` and `worker` on Talos. */
  readonly role: R;
  /** Address on the LAN, for example `10.0.0.2`. */
  readonly address: Address;
  /** Its IPv6 address on the LAN of a dual-stack lab, for example `fd00:10::2`. @default none */
  readonly ipv6?: Ipv6Address;
  /** Architecture of its processor. @default amd64 */
  readonly arch?: Architecture;
  /** CPUs, for example `'4'`. */
  readonly cpu: Cpu;
  /** Memory, for example `'8Gi'`. */
  readonly memory: Memory;
  /** Disk for images, logs and local volumes, for example `'100Gi'`. @default not known, not checked */
  readonly disk?: Memory;
  /** Graphics cards. @default none */
  readonly gpu?: {
    /** Model of the cards, for example `RTX 3060`. */
    readonly model: string;
    /** How many there are. */
    readonly count: number;
  };
  /** Version of control groups that its system has mounted: kubelets don't start on v1 from 1.35 on. @default not known */
  readonly cgroups?: 'v1' | 'v2';
  /** What the system takes of CPU and memory. @default nothing: the kubelet of K3s reserves nothing */
  readonly reserved?: {
    /** CPUs, for example `'500m'`. @default none */
    readonly cpu?: Cpu;
    /** Memory, for example `'512Mi'`. @default none */
    readonly memory?: Memory;
  };
  /** Labels beside those that the distribution sets. @default none */
  readonly labels?: Readonly<Record<string, string>>;
  /** Taints beside those that the distribution sets. @default none */
  readonly taints?: readonly Taint[];
  /** Version of its kubelet. @default the distribution's */
  readonly kubernetes?: `v1.${string}`;
  /** Pods that the kubelet takes. @default 110 */
  readonly pods?: number;
}

/** A machine of the cluster. @typeParam R what its distribution calls nodes */
export interface NodeProps<R extends string = string> extends NodeFacts<R>, Plugged<Readonly<Record<string, NodeDevice>>> {}

const CONTROL_PLANE = 'node-role.kubernetes.io/control-plane';
const ARCH = 'kubernetes.io/arch';
const HOSTNAME = 'kubernetes.io/hostname';

/** The node as everything after the lab sees it. @throws ConfigurationError if the distribution has no such role or a quantity is invalid. */
export function describeNode(name: string, props: NodeProps, distribution: Distribution): NodeDescription {
  const problem = problemOfDnsSubdomain(name);
  if (problem) throw new ConfigurationError(`node: ${problem}`);
  checkMarks(name, props);
  const role = roleOf(name, props.role, distribution);
  const tainted = role === 'control-plane' && distribution.taintsControlPlane;
  return {
    name,
    role,
    address: props.address,
    ...(props.ipv6 === undefined ? {} : { ipv6: props.ipv6 }),
    kubernetes: props.kubernetes ?? distribution.kubernetes,
    capacity: capacityOf(name, props),
    ...(props.reserved ? { reserved: reservedOf(name, props, props.reserved) } : {}),
    labels: {
      [ARCH]: props.arch ?? 'amd64',
      [HOSTNAME]: name,
      'kubernetes.io/os': 'linux',
      ...(role === 'control-plane' ? { [CONTROL_PLANE]: distribution.controlPlaneLabel ?? '' } : {}),
      ...props.labels,
    },
    taints: [...(tainted ? [{ key: CONTROL_PLANE, effect: 'NoSchedule' } as const] : []), ...(props.taints ?? [])],
    ...(props.cgroups ? { cgroups: props.cgroups } : {}),
    ...(props.gpu ? { gpu: props.gpu.model } : {}),
    ...(props.devices ? { devices: describeDevices(name, props.devices) } : {}),
  };
}

function roleOf(name: string, role: string, { name: distribution, roles }: Distribution): 'control-plane' | 'worker' {
  if (role === roles['control-plane']) return 'control-plane';
  if (role === roles.worker) return 'worker';
  throw new ConfigurationError(
    `node ${name}: got role '${role}', expected '${roles['control-plane']}' or '${roles.worker}' on ${distribution}`,
  );
}

function capacityOf(name: string, props: NodeProps): Record<string, string> {
  for (const [what, number] of [['pods', props.pods] as const, ['graphics cards', props.gpu?.count] as const]) {
    if (number !== undefined && !(Number.isInteger(number) && number > 0))
      throw new ConfigurationError(`node ${name}: got ${number} ${what}, expected a whole number above 0`);
  }
  const disk = props.disk ? { 'ephemeral-storage': props.disk } : {};
  return {
    ...quantities(name, { cpu: props.cpu, memory: props.memory, ...disk }),
    pods: String(props.pods ?? 110),
    ...(props.gpu ? { 'nvidia.com/gpu': String(props.gpu.count) } : {}),
    ...deviceCounts(name, props.devices ?? {}),
  };
}

function reservedOf(name: string, props: NodeProps, reserved: NonNullable<NodeProps['reserved']>): Record<string, string> {
  const amounts = quantities(name, reserved);
  for (const resource of ['cpu', 'memory'] as const) {
    const amount = amounts[resource];
    if (amount !== undefined && compareQuantities(amount, props[resource]) >= 0)
      throw new ConfigurationError(`node ${name}: got ${amount} of ${resource} reserved, expected less than its ${props[resource]}`);
  }
  return amounts;
}

function quantities(name: string, of: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(of).map(([resource, quantity]) => [resource, positiveQuantity(`node ${name}, ${resource}`, quantity)]),
  );
}

/** @throws ConfigurationError for labels and taints that Kubernetes would refuse, or a host name label by which `onNodes` would miss the node */
function checkMarks(name: string, { labels = {}, taints = [], kubernetes, arch }: NodeProps): void {
  if (arch !== undefined && labels[ARCH] !== undefined && labels[ARCH] !== arch)
    throw new ConfigurationError(`node ${name}: got arch ${arch} and label ${ARCH}=${labels[ARCH]}, expected one of them`);
  if (kubernetes !== undefined && !/^v1\.\d+\.\d+/.test(kubernetes))
    throw new ConfigurationError(`node ${name}: got version '${kubernetes}', expected one like 'v1.33.3'`);
  for (const [key, value] of Object.entries(labels)) {
    const problem = problemOfKey(key) ?? problemOfLabelValue(value);
    if (problem) throw new ConfigurationError(`node ${name}, label: ${problem}`);
  }
  const host = labels[HOSTNAME];
  if (host !== undefined && host !== name)
    throw new ConfigurationError(`node ${name}: got label ${HOSTNAME}=${host}, expected the node's name`);
  for (const { key, value = '' } of taints) {
    const problem = problemOfKey(key) ?? problemOfLabelValue(value);
    if (problem) throw new ConfigurationError(`node ${name}, taint: ${problem}`);
  }
}
