import type { k8s } from 'cdk8s-plus-28';
import { ConfigurationError } from '../../manifest/configuration-error';
import type { Volume } from '../volume/volume';
import { defined } from './defined';
import { type EnvVars, envList } from './env';
import { type Lifecycle, lifecycleOf } from './lifecycle';
import { type ContainerPortProps, workloadPortsOf } from './ports';
import type { Probe } from './probe';
import { type ResourceProps, resources } from './resources';
import type { SecurityContext } from './security';
import type { Port } from './workload';

/** A container: what it runs, with what, and what it sees. */
export interface ContainerProps extends ResourceProps {
  /** Image with its tag or digest, for example `nginx:1.29.3-alpine`. */
  readonly image: string;
  /** When the kubelet pulls the image. @default Kubernetes decides by the tag: Always for `latest`, else IfNotPresent */
  readonly pullPolicy?: 'Always' | 'IfNotPresent' | 'Never';
  /** Program instead of the image's. @default the image's entrypoint */
  readonly command?: readonly string[];
  /** Arguments instead of the image's. @default the image's */
  readonly args?: readonly string[];
  /** Folder in which the program starts. @default the image's */
  readonly workingDir?: `/${string}`;
  /** Environment variables. @default none */
  readonly env?: EnvVars;
  /** ConfigMaps of which every key is an environment variable. @default none */
  readonly envFrom?: readonly {
    /** Name of the ConfigMap. */
    readonly name: string;
  }[];
  /** Folder or file in the container to the volume that is mounted there. @default none */
  readonly mounts?: Readonly<Record<`/${string}`, Volume>>;
  /** What it does after its start and before its end. @default nothing */
  readonly lifecycle?: Lifecycle;
  /** Security settings of the container. @see https://kubernetes.io/docs/tasks/configure-pod-container/security-context/ @default none */
  readonly securityContext?: SecurityContext;
}

/** How the kubelet asks a container whether it is well. */
export interface ProbeProps {
  /** Restarts the container when it fails. @default none */
  readonly liveness?: Probe;
  /** Takes the pod out of its Services while it fails. @default none */
  readonly readiness?: Probe;
  /** Holds the other probes off until it succeeds once. @default none */
  readonly startup?: Probe;
}

/** A container beside the main one. */
export interface SideContainerProps extends ContainerProps, ProbeProps {
  /** Name of the container. */
  readonly name: string;
  /** Its ports; those with `servicePort` are the Service's too. @default none */
  readonly ports?: readonly ContainerPortProps[];
}

/** A container that starts before the others: it runs to its end, or it is a sidecar and stays. @see https://kubernetes.io/docs/concepts/workloads/pods/sidecar-containers/ */
export interface InitProps extends SideContainerProps {
  /** A sidecar: it stays while the others run, and ends after them. Only a sidecar has ports, probes and a lifecycle. @default it runs to its end */
  readonly restartPolicy?: 'Always';
}

/** The main container of a pod. @throws ConfigurationError for what can't be: see the props */
export function container(name: string, props: ContainerProps & ProbeProps, ports: readonly Port[]): k8s.Container {
  checkContainer(name, props);
  const mounts = Object.entries<Volume>(props.mounts ?? {});
  const { env = {}, envFrom = [] } = props;
  return {
    name,
    image: props.image,
    ...(Object.keys(env).length > 0 ? { env: envList(`container ${name}`, env) } : {}),
    ...(envFrom.length > 0 ? { envFrom: envFrom.map((configMap) => ({ configMapRef: { name: configMap.name } })) } : {}),
    ...(mounts.length > 0 ? { volumeMounts: mounts.map(([mountPath, volume]) => volume.mountAt(mountPath)) } : {}),
    ...(ports.length > 0 ? { ports: ports.map(toContainerPort) } : {}),
    ...(props.lifecycle ? { lifecycle: lifecycleOf(name, props.lifecycle, ports) } : {}),
    ...defined({
      imagePullPolicy: props.pullPolicy,
      command: props.command && [...props.command],
      args: props.args && [...props.args],
      workingDir: props.workingDir,
      resources: resources(name, props),
      securityContext: props.securityContext && securityContext(props.securityContext),
      livenessProbe: props.liveness?.render('liveness', name, ports),
      readinessProbe: props.readiness?.render('readiness', name, ports),
      startupProbe: props.startup?.render('startup', name, ports),
    }),
  };
}

/** A container beside the main one. @throws ConfigurationError for what can't be: see the props */
export function sideContainer(props: SideContainerProps): k8s.Container {
  return container(props.name, props, workloadPortsOf(props.name, props.ports ?? []));
}

/** A container that starts before the others. @throws ConfigurationError for what only a sidecar can have */
export function initContainer(props: InitProps): k8s.Container {
  const { restartPolicy } = props;
  const own = (['ports', 'liveness', 'readiness', 'startup', 'lifecycle'] as const).find((key) => props[key] !== undefined);
  if (restartPolicy === undefined && own !== undefined)
    throw new ConfigurationError(
      `container ${props.name}: got ${own} of an init container, which runs to its end; expected restartPolicy: 'Always' with it, which makes it a sidecar`,
    );
  return { ...sideContainer(props), ...(restartPolicy === undefined ? {} : { restartPolicy }) };
}

function checkContainer(name: string, { image, mounts = {}, workingDir }: ContainerProps): void {
  if (!/^\S+$/.test(image)) throw new ConfigurationError(`container ${name}: got image '${image}', expected one like nginx:1.29.3`);
  const relative = Object.keys(mounts).find((path) => !path.startsWith('/'));
  if (relative !== undefined)
    throw new ConfigurationError(`container ${name}: got mount at '${relative}', expected a path that begins with '/'`);
  const colon = Object.keys(mounts).find((path) => path.includes(':'));
  if (colon !== undefined) throw new ConfigurationError(`container ${name}: got mount at '${colon}', expected a path without ':'`);
  if (workingDir !== undefined && !workingDir.startsWith('/'))
    throw new ConfigurationError(`container ${name}: got workingDir '${workingDir}', expected a path that begins with '/'`);
}

function securityContext({ capabilities, ...rest }: SecurityContext): k8s.SecurityContext {
  const { add, drop } = capabilities ?? {};
  const prefixed = [...(add ?? []), ...(drop ?? [])].find((one) => one.startsWith('CAP_'));
  if (prefixed) throw new ConfigurationError(`securityContext: got capability '${prefixed}', expected '${prefixed.slice('CAP_'.length)}'`);
  return { ...rest, ...(capabilities ? { capabilities: defined({ add: add && [...add], drop: drop && [...drop] }) } : {}) };
}

function toContainerPort({ name, containerPort, protocol, hostPort }: Port): k8s.ContainerPort {
  return { containerPort, protocol, ...defined({ name, hostPort }) };
}
