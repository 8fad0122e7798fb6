import type { k8s } from 'cdk8s-plus-28';
import type { AppChart } from '../../lab/app-chart';
import type { AnyLabTypes } from '../../lab/compact';
import { ConfigurationError } from '../../manifest/configuration-error';
import { problemOfDnsLabel } from '../../manifest/names';
import type { Volume } from '../volume/volume';
import { configChecksum } from './config-checksum';
import {
  type ContainerProps,
  container,
  type InitProps,
  initContainer,
  type ProbeProps,
  type SideContainerProps,
  sideContainer,
} from './container';
import { defined } from './defined';
import { type DeviceUse, usedDevices } from './devices';
import { type PlacementProps, placement } from './placement';
import { type PodNetworkProps, podNetwork } from './pod-network';
import type { ContainerPortProps } from './ports';
import type { PodSecurityContext } from './security';
import { type Spread, spreadAll } from './spread';
import type { Port } from './workload';

/** One container and the pod around it: what every workload says in the same words. */
export interface PodProps<L extends AnyLabTypes, D extends string = never>
  extends ContainerProps,
    ProbeProps,
    PlacementProps<L, D>,
    PodNetworkProps {
  /** Name of the container. @default the workload's name */
  readonly container?: string;
  /** Containers that start first, one after the other: init containers and sidecars. @default none */
  readonly init?: readonly InitProps[];
  /** Containers beside the main one. @default none */
  readonly containers?: readonly SideContainerProps[];
  /** Annotations of the pods. @default none but what the library needs */
  readonly podAnnotations?: Readonly<Record<string, string>>;
  /** Keeps pods apart. @default as the scheduler likes */
  readonly spread?: Spread | readonly Spread[];
  /** Secrets with the logins of registries; on K3s `registries.yaml` does without. @default none */
  readonly pullSecrets?: readonly {
    /** Name of the Secret, of type `kubernetes.io/dockerconfigjson`. */
    readonly name: string;
  }[];
  /** Service account of the pods, by name (`access.account`). @default the namespace's `default` */
  readonly serviceAccount?: string;
  /** Whether the account's token is mounted. @default of pods without `serviceAccount` what the lab says, else what the account says */
  readonly automountToken?: boolean;
  /** RuntimeClass, for example `nvidia`. @default the node's */
  readonly runtimeClass?: string;
  /** PriorityClass, for example `system-node-critical`. @default none */
  readonly priorityClass?: string;
  /** Security settings of the pod, for example `{ fsGroup: 1000 }`. @default none */
  readonly podSecurityContext?: PodSecurityContext;
  /** Seconds that a pod has to end. @default 30 */
  readonly gracePeriod?: number;
}

/** Pods that no Service is in front of: their containers need no ports. */
export interface UnservedPodProps<L extends AnyLabTypes, D extends string = never> extends Omit<PodProps<L, D>, 'containers' | 'init'> {
  /** Containers that start first, one after the other: init containers and sidecars. @default none */
  readonly init?: readonly Omit<InitProps, 'ports'>[];
  /** Containers beside the main one. @default none */
  readonly containers?: readonly Omit<SideContainerProps, 'ports'>[];
}

/** What every workload says, whatever its lab calls things. */
export type AnyPodProps = Omit<PodProps<AnyLabTypes>, 'devices' | 'onNodes'> & PlacementProps<AnyLabTypes, string>;

/** What the workload around the pod decides. */
export interface PodContext {
  /** Of the workload, and of its container unless that has a name of its own. */
  readonly name: string;
  /** Labels by which its pods are found: what they are spread by. */
  readonly selector: Readonly<Record<string, string>>;
  /** Of the main container, as `workloadPortsOf` makes them. */
  readonly ports: readonly Port[];
}

/** What a workload's pods are made of. */
export interface TemplateContext extends PodContext {
  /** Labels of the pods. */
  readonly labels: Readonly<Record<string, string>>;
  /** Whether a new pod is wanted when a ConfigMap that it reads has changed: not of pods that end by themselves. */
  readonly rolls: boolean;
}

/** Ports of all containers that stay. */
export function allPorts(props: {
  readonly ports?: readonly ContainerPortProps[];
  readonly containers?: readonly SideContainerProps[];
  readonly init?: readonly InitProps[];
}): readonly ContainerPortProps[] {
  return [...(props.ports ?? []), ...[...(props.containers ?? []), ...(props.init ?? [])].flatMap(({ ports = [] }) => ports)];
}

/** The template of a workload's pods. @throws ConfigurationError for what can't be: see `podSpec` */
export function podTemplate(app: AppChart, props: AnyPodProps, context: TemplateContext): k8s.PodTemplateSpec {
  const spec = podSpec(app, props, context);
  const annotations = { ...(context.rolls ? configChecksum(app, spec) : {}), ...props.podAnnotations };
  return {
    metadata: { labels: { ...context.labels }, ...(Object.keys(annotations).length > 0 ? { annotations } : {}) },
    spec,
  };
}

/**
 * The spec of a workload's pods, as our own constructs write it: only what was decided explicitly.
 * @param app the app that the workload is of: its lab has the nodes that `onNodes` can name
 * @throws ConfigurationError for what can't be: unknown nodes, bad quantities, probes without a port, volumes or containers that share a name
 */
export function podSpec(app: AppChart, given: AnyPodProps, { name, selector, ports }: PodContext): k8s.PodSpec {
  const devices = usedDevices(app, name, given);
  const props = withDevices(given, devices);
  const { nodeAffinity, ...placed } = placement(app, props, devices.nodes);
  const { podAntiAffinity, ...spread } = spreadAll([props.spread ?? []].flat(), selector);
  const { init = [], containers = [], gracePeriod } = props;
  checkContainers(name, [props.container ?? name, ...[...containers, ...init].map((one) => one.name)]);
  if (gracePeriod !== undefined && !(Number.isInteger(gracePeriod) && gracePeriod >= 0))
    throw new ConfigurationError(`${name}: got gracePeriod ${gracePeriod}, expected a whole number of seconds`);
  const volumes = distinctVolumes(name, volumesOf(props));
  return {
    containers: [container(props.container ?? name, props, ports), ...containers.map(sideContainer)],
    ...(init.length > 0 ? { initContainers: init.map(initContainer) } : {}),
    ...placed,
    ...(nodeAffinity || podAntiAffinity ? { affinity: defined({ nodeAffinity, podAntiAffinity }) } : {}),
    ...spread,
    ...podNetwork(name, props),
    ...(volumes.length > 0 ? { volumes } : {}),
    ...defined({
      imagePullSecrets: props.pullSecrets?.map(({ name: secret }) => ({ name: secret })),
      serviceAccountName: props.serviceAccount,
      automountServiceAccountToken: props.automountToken ?? (props.serviceAccount === undefined ? app.lab.automountToken : undefined),
      runtimeClassName: props.runtimeClass,
      priorityClassName: props.priorityClass,
      securityContext: props.podSecurityContext && podSecurity(props.podSecurityContext),
      terminationGracePeriodSeconds: gracePeriod,
    }),
  };
}

/** Volumes that containers mount, in the order of the pod's spec. */
export function volumesOf({ init = [], containers = [], mounts }: Pick<AnyPodProps, 'init' | 'containers' | 'mounts'>): readonly Volume[] {
  return [...init, { mounts: mounts ?? {} }, ...containers].flatMap((one) => Object.values<Volume>(one.mounts ?? {}));
}

/** The main container with the devices: mounted, and allowed to be opened. What the props say themselves stays. */
function withDevices(props: AnyPodProps, { mounts, limits }: DeviceUse): AnyPodProps {
  const files = Object.keys(mounts).length > 0;
  return {
    ...props,
    ...(files ? { mounts: { ...mounts, ...props.mounts }, securityContext: { privileged: true, ...props.securityContext } } : {}),
    ...(Object.keys(limits).length > 0 ? { limits: { ...props.limits, ...limits } } : {}),
  };
}

function podSecurity({ sysctls, supplementalGroups, ...rest }: PodSecurityContext): k8s.PodSecurityContext {
  return {
    ...rest,
    ...(supplementalGroups ? { supplementalGroups: [...supplementalGroups] } : {}),
    ...(sysctls ? { sysctls: Object.entries(sysctls).map(([name, value]) => ({ name, value })) } : {}),
  };
}

function checkContainers(workload: string, names: readonly string[]): void {
  for (const [i, name] of names.entries()) {
    const problem = problemOfDnsLabel(name);
    if (problem) throw new ConfigurationError(`${workload}, container: ${problem}`);
    if (names.indexOf(name) !== i) throw new ConfigurationError(`${workload}: got two containers named '${name}', expected a name each`);
  }
}

function distinctVolumes(workload: string, volumes: readonly Volume[]): k8s.Volume[] {
  const byName = new Map<string, Volume>();
  for (const volume of volumes) {
    const other = byName.get(volume.name);
    if (other && !other.isSame(volume))
      throw new ConfigurationError(`${workload}: got two volumes named '${volume.name}', expected a name each`);
    byName.set(volume.name, volume);
  }
  return [...byName.values()].flatMap((volume) => volume.render());
}
