import { k8s } from 'cdk8s-plus-28';
import { ConfigurationError } from '../../manifest/configuration-error';

/** What a container does beside its main program. @see https://kubernetes.io/docs/concepts/containers/container-lifecycle-hooks/ */
export interface Lifecycle {
  /** After its start, at the same time as its program; the container is ready only when this has ended. @default nothing */
  readonly postStart?: LifecycleHook;
  /** Before its program gets the signal to end; counts towards `gracePeriod`. @default nothing */
  readonly preStop?: LifecycleHook;
}

/** Something that the kubelet does at a moment of a container's life. */
export class LifecycleHook {
  private constructor(
    /** The hook, given the container's first port, which throws if there is none. */
    public readonly render: (firstPort: () => number) => k8s.LifecycleHandler,
  ) {}

  /** A command in the container. @param command program and arguments, no shell */
  public static exec(command: readonly [string, ...string[]]): LifecycleHook {
    return new LifecycleHook(() => ({ exec: { command: [...command] } }));
  }

  /**
   * An HTTP GET to the container.
   * @param path for example `/stop`
   * @param options `port` @default the container's first port
   * @throws ConfigurationError if the path does not begin with `/`
   */
  public static http(path: string, { port }: { readonly port?: number } = {}): LifecycleHook {
    if (!path.startsWith('/')) throw new ConfigurationError(`lifecycle hook: got path '${path}', expected one that begins with '/'`);
    return new LifecycleHook((first) => ({ httpGet: { path, port: k8s.IntOrString.fromNumber(port ?? first()) } }));
  }
}

/** The container's hooks. @throws ConfigurationError for a hook without a port */
export function lifecycleOf(container: string, { postStart, preStop }: Lifecycle, ports: readonly { readonly containerPort: number }[]) {
  const first = (hook: string) => () => {
    const [port] = ports;
    if (port) return port.containerPort;
    throw new ConfigurationError(`${hook} of container ${container}: got no port, and the container has none; expected one`);
  };
  return {
    ...(postStart ? { postStart: postStart.render(first('postStart')) } : {}),
    ...(preStop ? { preStop: preStop.render(first('preStop')) } : {}),
  };
}
