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
  /** Its ports. @default those that the lab knows of it: of a product that it installs */
  readonly ports?: readonly [ExistingServicePort, ...ExistingServicePort[]];
  /** Labels of the pods behind it, for policies; with `ports` alone. @default not known: no policy allows ingress */
  readonly podLabels?: Readonly<Record<string, string>>;
}

/**
 * A Service of the app's namespace that something else makes: a chart's Grafana, Longhorn or Argo CD itself. Nothing is emitted; it may be where
 * a route leads, and `lab.json` knows it. Of what a product of the lab installs its name is enough: `kube-prometheus-stack-grafana` of
 * `KubePrometheusStack`, `longhorn-frontend` of `Longhorn.release()`.
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

  /** @throws ConfigurationError for an invalid name or port, ports that the lab knows already, or none that it knows */
  public constructor(
    private readonly app: AppChart<L>,
    id: string,
    props: ExistingServiceProps,
  ) {
    super(app, id);
    const { name, podLabels } = props;
    const problem = problemOfDnsLabel(name);
    if (problem) throw new ConfigurationError(`existing service: ${problem}`);
    const { appNamespace: namespace } = app;
    this.name = name;
    this.namespace = namespace;
    this.ports = portsOf(app, props);
    this.service = { name };
    if (podLabels) {
      this.peer = { namespace, labels: podLabels };
      this.podPorts = this.ports.map(({ containerPort: port, protocol }) => ({ port, protocol }));
    }
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

/** Its ports, which the lab knows from now on. @throws ConfigurationError for an invalid port, ports that the lab knows already, or none that it knows */
function portsOf({ lab, appNamespace: namespace }: AppChart, { name, ports, podLabels }: ExistingServiceProps): readonly Port[] {
  const what = `existing service ${name}`;
  const { externals } = lab.declared;
  const services = externals.flatMap((one) => (one.kind === 'Service' && one.namespace === namespace ? [one] : []));
  const known = services.find((one) => one.name === name);
  if (known && (ports ?? podLabels))
    throw new ConfigurationError(
      `${what}: got its ${ports ? 'ports' : 'podLabels'}, but lab ${lab.labName} knows it in namespace ${namespace} already; expected its name alone`,
    );
  if (known) return known.ports.map(({ port, name: its }) => toPort({ servicePort: port, ...(its === undefined ? {} : { name: its }) }));
  if (!ports) {
    const names = services.map((one) => `'${one.name}'`).join(', ');
    throw new ConfigurationError(
      `${what}: got no ports, but lab ${lab.labName} knows no such Service in namespace ${namespace}${names === '' ? '' : `, only ${names}`}; expected its ports`,
    );
  }
  const all = ports.map(toPort);
  checkPorts(what, all);
  externals.push({
    kind: 'Service',
    namespace,
    name,
    ports: all.map(({ name: port, servicePort }) => ({ ...(port === undefined ? {} : { name: port }), port: servicePort })),
    ...(podLabels ? { podLabels } : {}),
  });
  return all;
}

function toPort({ servicePort, containerPort = servicePort, protocol = 'TCP', name }: ExistingServicePort) {
  return { servicePort, containerPort, protocol, ...(name === undefined ? {} : { name }) };
}
