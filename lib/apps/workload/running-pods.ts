import type { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import type { AppChart, LabTypes } from '../../lab/app-chart';
import type { Peer } from '../../lab/declarations';
import type { PortLike } from '../flows/ports';
import { reachableFrom, WorkloadPolicy } from '../flows/workload-policy';
import { recordEdges } from '../names/edges';
import { hostOf, type UrlParts, urlOf } from '../names/host';
import { type LabelProps, labelsOf } from './labels';
import { type ContainerPortProps, workloadPortsOf } from './ports';
import { type Port, podsPeer, type Workload } from './workload';

/** Pods that run all the time, as the rest of the lab sees them: what every such construct is made of. */
export abstract class RunningPods<L extends LabTypes = LabTypes> extends Construct implements Workload {
  public readonly name: string;
  public readonly namespace: string;
  public readonly selector: Readonly<Record<string, string>>;
  public readonly labels: Readonly<Record<string, string>>;
  public readonly ports: readonly Port[];
  public abstract readonly service?: ApiObject;

  /** @throws ConfigurationError for labels or ports that can't be */
  protected constructor(
    protected readonly app: AppChart<L>,
    id: string,
    props: LabelProps,
    ports: readonly ContainerPortProps[],
  ) {
    super(app, id);
    const { selector, common } = labelsOf(props);
    this.name = props.name;
    this.namespace = app.appNamespace;
    this.selector = selector;
    this.labels = common;
    this.ports = workloadPortsOf(props.name, ports);
    app.lab.declared.whenFinal('names', () => recordEdges(app.lab));
  }

  public get peer() {
    return podsPeer(this.namespace, this.selector);
  }

  public get podPorts() {
    return this.ports.map(({ containerPort: port, protocol }) => ({ port, protocol }));
  }

  /**
   * The name of its Service in the cluster, for env, arguments and ConfigMaps of other workloads: `{ DB_HOST: database.host }`. Whoever uses it is
   * let in where the pods are closed, and the connection is asserted.
   * @throws ConfigurationError if it has no Service
   */
  public get host(): string {
    return hostOf(this.app.lab, this);
  }

  /**
   * A URL of its Service: `database.url('postgres', { user: 'app', password: '$(DB_PASSWORD)', path: '/app' })`.
   * @param scheme for example `postgres`, @default http
   * @throws ConfigurationError without a Service, for a port that it does not have, or a password that is a value
   */
  public url(scheme = 'http', parts: UrlParts = {}): string {
    return urlOf(this.app.lab, this, scheme, parts);
  }

  /** The NetworkPolicy that holds what was declared of the pods; undefined as long as nothing closes them. */
  public get networkPolicy(): ApiObject | undefined {
    return WorkloadPolicy.of(this)?.policy;
  }

  /**
   * The pods may be reached from there and from nowhere else that is not declared too; asserted at every synthesis.
   * @param ports of the pods, @default all of them
   * @throws ConfigurationError for a port that the pods do not have
   */
  public reachableFrom(from: Peer | readonly Peer[], ports?: readonly PortLike[]): void {
    reachableFrom(this, from, ports);
  }
}
