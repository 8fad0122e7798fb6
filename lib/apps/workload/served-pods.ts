import { ApiObject } from 'cdk8s';
import { k8s } from 'cdk8s-plus-28';
import type { AppChart, LabTypes } from '../../lab/app-chart';
import type { AnyLabTypes, Fields } from '../../lab/compact';
import { ConfigurationError } from '../../manifest/configuration-error';
import { type Autoscale, autoscalerSpec } from '../deployment/autoscale';
import { ServiceMonitor } from '../monitoring/monitor';
import { serviceObject } from '../service/service-object';
import type { ServiceProps } from '../service/service-props';
import type { InitProps, SideContainerProps } from './container';
import { type LabelProps, labelsOf, workloadMetadata } from './labels';
import type { Metrics } from './metrics';
import { type AnyPodProps, allPorts, podTemplate } from './pod-template';
import { type ContainerPortProps, workloadPortsOf } from './ports';
import type { ResourceProps } from './resources';
import { RunningPods } from './running-pods';
import { intOrString, type Share } from './update';

/** How others reach the pods of a workload. */
export interface ServedProps<L extends AnyLabTypes> {
  /** Ports of the container; those with `servicePort` are the Service's. @default none, and no Service */
  readonly ports?: readonly ContainerPortProps[];
  /** How the Service differs from the workload. @default nothing */
  readonly service?: Fields<ServiceProps<L>>;
  /** That the lab's Prometheus scrapes it: a ServiceMonitor. @default not scraped */
  readonly metrics?: Metrics;
}

/** How many pods there are, and how many there must stay. */
export interface CountProps {
  /** Number of pods. @default 1 */
  readonly replicas?: number;
  /** As many pods as the load asks for, instead of `replicas`. @default off */
  readonly autoscale?: Autoscale;
  /** What a drain of a node must leave: a PodDisruptionBudget. @default none */
  readonly budget?:
    | {
        /** How many must stay: a number, or a share such as `'50%'`. */
        readonly minAvailable: Share;
      }
    | {
        /** How many may be missing: a number, or a share such as `'25%'`. */
        readonly maxUnavailable: Share;
      };
}

/** What the base reads of any workload's props, whatever the lab calls things. */
type AnyServedProps = LabelProps &
  ServedProps<LabTypes> & { readonly containers?: readonly SideContainerProps[]; readonly init?: readonly InitProps[] };

/** Pods that run all the time, with their Service and their monitor: what Deployment, StatefulSet and DaemonSet have in common. */
export abstract class ServedPods<L extends LabTypes = LabTypes> extends RunningPods<L> {
  /** Made if a port is served. */
  public readonly service?: ApiObject;
  /** Made if there are `metrics`. */
  public readonly serviceMonitor?: ApiObject;

  /** @throws ConfigurationError for labels, ports or a Service that can't be */
  protected constructor(app: AppChart<L>, id: string, props: AnyServedProps, service: ServiceProps = {}) {
    super(app, id, props, allPorts(props));
    if (this.ports.some(({ servicePort }) => servicePort !== undefined) || props.service)
      this.service = new ApiObject(
        this,
        'service',
        serviceObject(app, { ...this, ports: allPorts(props) }, { ...service, ...props.service }),
      );
    if (props.metrics) this.serviceMonitor = this.makeMonitor(`${id}-metrics`, props.metrics);
  }

  /** Metadata, selector and template, as the object of each kind has them. */
  protected parts(props: AnyPodProps & AnyServedProps) {
    const { selector, pods: labels } = labelsOf(props);
    const ports = workloadPortsOf(this.name, props.ports ?? []);
    return {
      metadata: workloadMetadata(props, this.namespace, labels),
      selector: { matchLabels: selector },
      template: podTemplate(this.app, props, { name: this.name, selector, ports, labels, rolls: true }),
    };
  }

  /** @throws ConfigurationError if it is neither a whole number nor left to the autoscaler */
  protected replicas({ replicas, autoscale }: CountProps): { readonly replicas?: number } {
    if (replicas !== undefined && autoscale)
      throw new ConfigurationError(
        `${this.name}: got replicas ${replicas} and autoscale, expected one of them: the autoscaler sets the number`,
      );
    if (replicas !== undefined && (!Number.isInteger(replicas) || replicas < 0))
      throw new ConfigurationError(`${this.name}: got replicas ${replicas}, expected a whole number`);
    return autoscale ? {} : { replicas: replicas ?? 1 };
  }

  protected makeBudget({ budget }: CountProps): ApiObject | undefined {
    if (!budget) return undefined;
    return new ApiObject(
      this,
      'pod-disruption-budget',
      k8s.KubePodDisruptionBudget.manifest({
        metadata: { name: this.name, namespace: this.namespace, labels: { ...this.labels } },
        spec: {
          ...('minAvailable' in budget
            ? { minAvailable: intOrString(budget.minAvailable) }
            : { maxUnavailable: intOrString(budget.maxUnavailable) }),
          selector: { matchLabels: { ...this.selector } },
        },
      }),
    );
  }

  protected makeAutoscaler(kind: 'Deployment' | 'StatefulSet', { autoscale, ...props }: CountProps & ResourceProps): ApiObject | undefined {
    if (!autoscale) return undefined;
    return new ApiObject(
      this,
      'autoscaler',
      k8s.KubeHorizontalPodAutoscalerV2.manifest({
        metadata: { name: this.name, namespace: this.namespace, labels: { ...this.labels } },
        spec: autoscalerSpec(this.name, autoscale, props, kind),
      }),
    );
  }

  private makeMonitor(id: string, { path, options }: Metrics): ApiObject {
    const port = options.port ?? this.ports.find(({ name }) => name !== undefined)?.name;
    if (port === undefined) throw new ConfigurationError(`${this.name}: got metrics, but no port with a name; expected one`);
    const every = options.every === undefined ? {} : { every: options.every };
    return new ServiceMonitor(this.app, id, { name: this.name, of: this, port, path, ...every }).serviceMonitor;
  }
}
