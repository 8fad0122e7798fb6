import { k8s } from 'cdk8s-plus-28';
import { ConfigurationError } from '../../manifest/configuration-error';
import { quoteKey } from '../../secrets/quote';

/** How often and how patiently a probe asks; seconds. What is left out, Kubernetes decides. */
export interface ProbeTiming {
  /** Seconds after the container started. @default 0 */
  readonly delay?: number;
  /** Seconds between two probes. @default 10 */
  readonly period?: number;
  /** Seconds until an answer counts as failed. @default 1 */
  readonly timeout?: number;
  /** Failures in a row until it counts. @default 3 */
  readonly failures?: number;
  /** Successes in a row until it counts. @default 1 */
  readonly successes?: number;
}

/** What a probe asks for over the network. */
export interface ProbePort {
  /** Port of the container. @default the container's first port */
  readonly port?: number;
}

/** What a probe asks for by HTTP. */
export interface HttpProbe extends ProbeTiming, ProbePort {
  /** Headers of the request, for example `{ Host: 'cloud.home.example' }` where the app answers for that host alone. @default those of the kubelet */
  readonly headers?: Readonly<Record<string, string>>;
}

/** How the kubelet asks a container whether it is well. @see https://kubernetes.io/docs/concepts/configuration/liveness-readiness-startup-probes/ */
export class Probe {
  private constructor(
    private readonly timing: ProbeTiming & ProbePort,
    private readonly action: (firstPort: () => number) => Partial<k8s.Probe>,
  ) {
    const lowest = { delay: 0, period: 1, timeout: 1, failures: 1, successes: 1, port: 1 } as const;
    for (const [what, least] of Object.entries(lowest)) {
      const number = timing[what as keyof typeof lowest];
      if (number !== undefined && !(Number.isInteger(number) && number >= least))
        throw new ConfigurationError(`probe: got ${what} ${number}, expected a whole number from ${least}`);
    }
    if (timing.port !== undefined && timing.port > 65535)
      throw new ConfigurationError(`probe: got port ${timing.port}, expected at most 65535`);
  }

  /** An HTTP GET answered with 200 to 399. @param path for example `/health` @throws ConfigurationError if the path does not begin with `/`, or for a header that HTTP does not have */
  public static http(path: string, options: HttpProbe = {}): Probe {
    if (!path.startsWith('/')) throw new ConfigurationError(`probe: got path '${path}', expected one that begins with '/'`);
    const httpHeaders = Object.entries(options.headers ?? {}).map(([name, value]) => header(name, value));
    return new Probe(options, (first) => ({
      httpGet: {
        path,
        port: k8s.IntOrString.fromNumber(options.port ?? first()),
        ...(httpHeaders.length > 0 ? { httpHeaders } : {}),
      },
    }));
  }

  /** A TCP connection that is accepted. */
  public static tcp(options: ProbeTiming & ProbePort = {}): Probe {
    return new Probe(options, (first) => ({ tcpSocket: { port: k8s.IntOrString.fromNumber(options.port ?? first()) } }));
  }

  /** A command in the container that exits with 0. @param command program and arguments, no shell */
  public static exec(command: readonly [string, ...string[]], options: ProbeTiming = {}): Probe {
    return new Probe(options, () => ({ exec: { command: [...command] } }));
  }

  /** A gRPC health check. @param options `service`: its name; @default the server as a whole */
  public static grpc(options: ProbeTiming & ProbePort & { readonly service?: string } = {}): Probe {
    return new Probe(options, (first) => ({
      grpc: { port: options.port ?? first(), ...(options.service === undefined ? {} : { service: options.service }) },
    }));
  }

  /** As Kubernetes writes it. @throws ConfigurationError if it needs a port and the container has none, or waits for several successes where one must do */
  public render(
    kind: 'liveness' | 'readiness' | 'startup',
    container: string,
    ports: readonly {
      /** Number of the port in the container. */
      readonly containerPort: number;
    }[],
  ): k8s.Probe {
    const { delay, period, timeout, failures, successes } = this.timing;
    if (kind !== 'readiness' && successes !== undefined && successes !== 1)
      throw new ConfigurationError(
        `${kind} probe of container ${container}: got successes ${successes}, expected 1, as Kubernetes wants it of all but readiness`,
      );
    const firstPort = () => {
      const [first] = ports;
      if (!first)
        throw new ConfigurationError(`${kind} probe of container ${container}: got no port, and the container has none; expected one`);
      return first.containerPort;
    };
    return {
      ...this.action(firstPort),
      ...(delay === undefined ? {} : { initialDelaySeconds: delay }),
      ...(period === undefined ? {} : { periodSeconds: period }),
      ...(timeout === undefined ? {} : { timeoutSeconds: timeout }),
      ...(failures === undefined ? {} : { failureThreshold: failures }),
      ...(successes === undefined ? {} : { successThreshold: successes }),
    };
  }
}

function header(name: string, value: string): k8s.HttpHeader {
  if (!/^[-A-Za-z0-9]+$/.test(name))
    throw new ConfigurationError(`probe: got header ${quoteKey(name)}, expected letters, digits and '-', as the API server wants it`);
  return { name, value };
}
