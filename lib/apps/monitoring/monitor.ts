import { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import * as operator from '../../../imports/monitoring.coreos.com';
import type { AppChart, LabTypes } from '../../lab/app-chart';
import { ConfigurationError } from '../../manifest/configuration-error';
import { lateCrd } from '../helm-release/late-crd';
import type { Port, Workload } from '../workload/workload';

/** How often Prometheus asks, for example `30s`. */
export type Interval = `${number}${'ms' | 's' | 'm' | 'h'}`;

/** Which pods are scraped, and where. */
export interface MonitorProps {
  /** Name of the monitor. */
  readonly name: string;
  /** Whose pods are scraped. */
  readonly of: Workload;
  /** Name of the port: of the Service for a ServiceMonitor, of the container for a PodMonitor. */
  readonly port: string;
  /** Path of the metrics. @default /metrics, Prometheus's own */
  readonly path?: `/${string}`;
  /** How often they are read, for example `'30s'`. @default Prometheus's own, 30s in kube-prometheus-stack */
  readonly every?: Interval;
  /** Labels beside those of the workload and those that the lab's Prometheus looks for. @default none */
  readonly labels?: Readonly<Record<string, string>>;
}

const GROUP = 'monitoring.coreos.com';

/**
 * Prometheus scrapes every pod behind a workload's Service.
 * @see https://prometheus-operator.dev/docs/developer/getting-started/#using-servicemonitors
 */
export class ServiceMonitor<L extends LabTypes = LabTypes> extends Construct {
  public readonly serviceMonitor: ApiObject;

  /** @throws ConfigurationError if nothing scrapes the lab, the workload has no Service, or its Service no such port or not the selector's labels. */
  public constructor(scope: AppChart<L>, id: string, props: MonitorProps) {
    super(scope, id);
    const metadata = metadataOf(scope, 'service monitor', props);
    const port = servedPortOf(props);
    this.serviceMonitor = new ApiObject(
      this,
      'servicemonitor',
      operator.ServiceMonitor.manifest({
        metadata,
        spec: { selector: { matchLabels: { ...props.of.selector } }, endpoints: [endpoint(props)] },
      }),
    );
    declareScrape(scope, props, port);
  }
}

/** Prometheus scrapes every pod of a workload itself, without a Service. @see https://prometheus-operator.dev/docs/developer/getting-started/#using-podmonitors */
export class PodMonitor<L extends LabTypes = LabTypes> extends Construct {
  public readonly podMonitor: ApiObject;

  /** @throws ConfigurationError if nothing scrapes the lab, or the workload's containers have no such port. */
  public constructor(scope: AppChart<L>, id: string, props: MonitorProps) {
    super(scope, id);
    const metadata = metadataOf(scope, 'pod monitor', props);
    const port = portOf('pod monitor', props, props.of.ports);
    this.podMonitor = new ApiObject(
      this,
      'podmonitor',
      operator.PodMonitor.manifest({
        metadata,
        spec: { selector: { matchLabels: { ...props.of.selector } }, podMetricsEndpoints: [endpoint(props)] },
      }),
    );
    declareScrape(scope, props, port);
  }
}

function metadataOf(app: AppChart, what: string, { name, of, labels }: MonitorProps) {
  const { lab } = app;
  if (!lab.monitoring) {
    throw new ConfigurationError(
      `${what} ${name}: got one in lab ${lab.labName}, which nothing scrapes; expected the lab to have 'monitoring'`,
    );
  }
  return {
    name,
    // Without a namespaceSelector it looks in its own namespace alone.
    namespace: of.namespace,
    labels: { ...of.labels, ...lab.monitoring.monitorLabels, ...labels },
    ...lateCrd(app, GROUP),
  };
}

function endpoint({ port, path, every }: MonitorProps) {
  return { port, ...(path === undefined ? {} : { path }), ...(every === undefined ? {} : { interval: every }) };
}

/** The selector of a ServiceMonitor matches labels of the Service, not of the pods: a miss is silent, so it is found here. */
function servedPortOf(props: MonitorProps): Port {
  const { name, of } = props;
  const { service } = of;
  if (!service)
    throw new ConfigurationError(`service monitor ${name}: workload ${of.name} has no Service; serve a port of it, or use a PodMonitor`);
  const missing = Object.entries(of.selector).find(([key, value]) => service.metadata.getLabel(key) !== value);
  if (missing) {
    throw new ConfigurationError(
      `service monitor ${name}: got Service ${service.name} without the label ${missing.join('=')}, expected every label of the selector`,
    );
  }
  return portOf(
    'service monitor',
    props,
    of.ports.filter(({ servicePort }) => servicePort !== undefined),
  );
}

function portOf(what: string, { name, of, port }: MonitorProps, ports: readonly Port[]): Port {
  const found = ports.find((candidate) => candidate.name === port);
  if (found) return found;
  const known = ports.flatMap((candidate) => (candidate.name ? [`'${candidate.name}'`] : [])).join(', ');
  throw new ConfigurationError(
    `${what} ${name}: workload ${of.name} has no port named '${port}'; ${known ? `there is ${known}` : 'none has a name'}`,
  );
}

function declareScrape({ lab }: AppChart, { of, path }: MonitorProps, { containerPort: port }: Port): void {
  lab.declared.scrapes.push({ namespace: of.namespace, labels: of.selector, port, path: path ?? '/metrics' });
}
