import type { k8s } from 'cdk8s-plus-28';
import type { AppChart, LabTypes } from '../../lab/app-chart';
import { ConfigurationError } from '../../manifest/configuration-error';
import { problemOfDnsLabel } from '../../manifest/names';
import type { Volume } from '../volume/volume';
import { type EnvVars, envList } from './env';
import { type PlacementProps, placement } from './placement';
import type { Probe } from './probe';
import { type ResourceProps, resources } from './resources';
import { type Spread, spreadAll } from './spread';
import type { Port } from './workload';

/** A container: what it runs, with what, and what it sees. */
export interface ContainerProps extends ResourceProps {
  /** Image with its tag or digest, for example `nginx:1.29.3-alpine`. */
  readonly image: string;
  /** @default Kubernetes decides by the tag: Always for `latest`, else IfNotPresent */
  readonly pullPolicy?: 'Always' | 'IfNotPresent' | 'Never';
  /** Program instead of the image's. @default the image's entrypoint */
  readonly command?: readonly string[];
  /** Arguments instead of the image's. @default the image's */
  readonly args?: readonly string[];
  /** Environment variables. @default none */
  readonly env?: EnvVars;
  /** ConfigMaps of which every key is an environment variable. @default none */
  readonly envFrom?: readonly { readonly name: string }[];
  /** Folder or file in the container to the volume that is mounted there. @default none */
  readonly mounts?: Readonly<Record<`/${string}`, Volume>>;
  /** Security settings of the container. @see https://kubernetes.io/docs/tasks/configure-pod-container/security-context/ @default none */
  readonly securityContext?: k8s.SecurityContext;
}

/** A container that runs to its end before the others start. */
export interface InitProps extends ContainerProps {
  readonly name: string;
}

/** One container and the pod around it: what every workload says in the same words. */
export interface PodProps<L extends LabTypes> extends ContainerProps, PlacementProps<L> {
  /** Name of the container. @default the workload's name */
  readonly container?: string;
  /** Containers that run first, one after the other. @default none */
  readonly init?: readonly InitProps[];
  /** Restarts the container when it fails. @default none */
  readonly liveness?: Probe;
  /** Takes the pod out of its Services while it fails. @default none */
  readonly readiness?: Probe;
  /** Holds the other probes off until it succeeds once. @default none */
  readonly startup?: Probe;
  /** Keeps pods apart. @default as the scheduler likes */
  readonly spread?: Spread | readonly Spread[];
  /** Secrets with the logins of registries; on K3s `registries.yaml` does without. @default none */
  readonly pullSecrets?: readonly { readonly name: string }[];
  /** Service account of the pods, by name (`access.account`). @default the namespace's `default` */
  readonly serviceAccount?: string;
  /** Whether the account's token is mounted. @default what the account says */
  readonly automountToken?: boolean;
  /** RuntimeClass, for example `nvidia`. @default the node's */
  readonly runtimeClass?: string;
  /** PriorityClass, for example `system-node-critical`. @default none */
  readonly priorityClass?: string;
  /** Security settings of the pod. @default none */
  readonly podSecurityContext?: k8s.PodSecurityContext;
  /** Seconds that a pod has to end. @default 30 */
  readonly gracePeriod?: number;
}

/** What the workload around the pod decides. */
export interface PodContext {
  /** Of the workload, and of its container unless that has a name of its own. */
  readonly name: string;
  /** Labels by which its pods are found: what they are spread by. */
  readonly selector: Readonly<Record<string, string>>;
  /** As `workloadPortsOf` makes them. */
  readonly ports: readonly Port[];
}

/**
 * The spec of a workload's pods, as our own constructs write it: only what somebody decided.
 * @param app the app that the workload is of: its lab has the nodes that `onNodes` can name
 * @throws ConfigurationError for what can't be: unknown nodes, bad quantities, probes without a port, volumes or containers that share a name
 */
export function podSpec<L extends LabTypes>(app: AppChart<L>, props: PodProps<L>, { name, selector, ports }: PodContext): k8s.PodSpec {
  const { nodeAffinity, ...placed } = placement(app, props);
  const { podAntiAffinity, ...spread } = spreadAll([props.spread ?? []].flat(), selector);
  const init = props.init ?? [];
  checkContainers(name, [props.container ?? name, ...init.map((one) => one.name)]);
  const volumes = distinctVolumes(
    name,
    [...init, props].flatMap(({ mounts = {} }) => Object.values<Volume>(mounts)),
  );
  return {
    containers: [mainContainer(props.container ?? name, props, ports)],
    ...(init.length > 0 ? { initContainers: init.map((one) => container(one.name, one)) } : {}),
    ...placed,
    ...(nodeAffinity || podAntiAffinity ? { affinity: defined({ nodeAffinity, podAntiAffinity }) } : {}),
    ...spread,
    ...(volumes.length > 0 ? { volumes } : {}),
    ...defined({
      imagePullSecrets: props.pullSecrets?.map(({ name: secret }) => ({ name: secret })),
      serviceAccountName: props.serviceAccount,
      automountServiceAccountToken: props.automountToken,
      runtimeClassName: props.runtimeClass,
      priorityClassName: props.priorityClass,
      securityContext: props.podSecurityContext,
      terminationGracePeriodSeconds: props.gracePeriod,
    }),
  };
}

function mainContainer<L extends LabTypes>(name: string, props: PodProps<L>, ports: readonly Port[]): k8s.Container {
  return {
    ...container(name, props),
    ...(ports.length > 0 ? { ports: ports.map(toContainerPort) } : {}),
    ...defined({
      livenessProbe: props.liveness?.render('liveness', name, ports),
      readinessProbe: props.readiness?.render('readiness', name, ports),
      startupProbe: props.startup?.render('startup', name, ports),
    }),
  };
}

function container(name: string, props: ContainerProps): k8s.Container {
  if (!/^\S+$/.test(props.image))
    throw new ConfigurationError(`container ${name}: got image '${props.image}', expected one like nginx:1.29.3`);
  const mounts = Object.entries<Volume>(props.mounts ?? {});
  const relative = mounts.find(([path]) => !path.startsWith('/'));
  if (relative) throw new ConfigurationError(`container ${name}: got mount at '${relative[0]}', expected a path that begins with '/'`);
  const { env = {}, envFrom = [] } = props;
  return {
    name,
    image: props.image,
    ...(Object.keys(env).length > 0 ? { env: envList(`container ${name}`, env) } : {}),
    ...(envFrom.length > 0 ? { envFrom: envFrom.map((configMap) => ({ configMapRef: { name: configMap.name } })) } : {}),
    ...(mounts.length > 0 ? { volumeMounts: mounts.map(([mountPath, volume]) => volume.mountAt(mountPath)) } : {}),
    ...defined({
      imagePullPolicy: props.pullPolicy,
      command: props.command && [...props.command],
      args: props.args && [...props.args],
      resources: resources(name, props),
      securityContext: props.securityContext,
    }),
  };
}

function toContainerPort({ name, containerPort, protocol }: Port): k8s.ContainerPort {
  return { containerPort, protocol, ...(name === undefined ? {} : { name }) };
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
    if (other && other !== volume)
      throw new ConfigurationError(`${workload}: got two volumes named '${volume.name}', expected a name each`);
    byName.set(volume.name, volume);
  }
  return [...byName.values()].flatMap((volume) => volume.render());
}

/** Without what is undefined, which exactOptionalPropertyTypes asks for. */
function defined<T extends object>(of: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(of).filter(([, value]) => value !== undefined)) as { [K in keyof T]?: Exclude<T[K], undefined> };
}
