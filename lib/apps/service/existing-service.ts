import { Construct } from 'constructs';
import type { AppChart, LabTypes } from '../../lab/app-chart';
import type { PeerDescription } from '../../lab/description';
import { ConfigurationError } from '../../manifest/configuration-error';
import { problemOfDnsLabel } from '../../manifest/names';
import { hostOf, type UrlParts, urlOf } from '../names/host';
import { checkPorts } from '../workload/ports';
import type { Port } from '../workload/workload';

/** A port of a Service that a chart makes. */
export interface ExistingServicePort {
  /** Name of the port, as the Service has it. @default none */
  readonly name?: string;
  /** Port of the Service. */
  readonly servicePort: number;
  /** Port of the pods behind it: what policies see. @default the same as of the Service */
  readonly containerPort?: number;
  /** Protocol of the port. @default 'TCP' */
  readonly protocol?: 'TCP' | 'UDP' | 'SCTP';
}

/** A Service that a chart or an operator makes. */
export interface ExistingServiceProps {
  /** Its name, as `kubectl get services` shows it. */
  readonly name: string;
  /** Its ports. */
  readonly ports: readonly [ExistingServicePort, ...ExistingServicePort[]];
  /** Labels of the pods behind it, for policies. @default not known: no policy lets anybody in */
  readonly podLabels?: Readonly<Record<string, string>>;
}

/**
 * A Service of the app's namespace that something else makes: a chart's Grafana, Longhorn or Argo CD itself. Nothing is emitted; it may be where
 * a route leads, and `lab.json` knows it.
 */
export class ExistingService<L extends LabTypes = LabTypes> extends Construct {
  public readonly name: string;
  public readonly namespace: string;
  public readonly ports: readonly Port[];
  /** Its name, as routes want it. */
  public readonly service: { readonly name: string };
  /** The pods behind it, if their labels are known. */
  public readonly peer?: PeerDescription;
  /** Ports of these pods. */
  public readonly podPorts?: readonly { readonly port: number; readonly protocol: 'TCP' | 'UDP' | 'SCTP' }[];

  /** @throws ConfigurationError for an invalid name or port, or a Service that the lab has said already */
  public constructor(
    private readonly app: AppChart<L>,
    id: string,
    { name, ports, podLabels }: ExistingServiceProps,
  ) {
    super(app, id);
    const what = `existing service ${name}`;
    const problem = problemOfDnsLabel(name);
    if (problem) throw new ConfigurationError(`existing service: ${problem}`);
    const { appNamespace: namespace } = app;
    const all = ports.map(({ containerPort, protocol = 'TCP', ...port }) => ({
      ...port,
      containerPort: containerPort ?? port.servicePort,
      protocol,
    }));
    checkPorts(what, all);
    const { externals } = app.lab.declared;
    if (externals.some((one) => one.kind === 'Service' && one.name === name && one.namespace === namespace))
      throw new ConfigurationError(`${what}: got it twice in namespace ${namespace}, expected it once`);
    this.name = name;
    this.namespace = namespace;
    this.ports = all;
    this.service = { name };
    if (podLabels) {
      this.peer = { namespace, labels: podLabels };
      this.podPorts = all.map(({ containerPort: port, protocol }) => ({ port, protocol }));
    }
    externals.push({
      kind: 'Service',
      namespace,
      name,
      ports: all.map(({ name: port, servicePort }) => ({ ...(port === undefined ? {} : { name: port }), port: servicePort })),
      ...(podLabels ? { podLabels } : {}),
    });
  }

  /** The name of the Service in the cluster; who uses it is known if `podLabels` are. */
  public get host(): string {
    return hostOf(this.app.lab, this);
  }

  /** A URL of the Service. @param scheme @default http @throws ConfigurationError for a port that it does not have, or a password that is a value */
  public url(scheme = 'http', parts: UrlParts = {}): string {
    return urlOf(this.app.lab, this, scheme, parts);
  }
}
