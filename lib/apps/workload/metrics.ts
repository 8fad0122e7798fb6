import type { Interval } from '../monitoring/monitor';

/** Where pods expose metrics, and how often the lab's Prometheus asks. */
export interface MetricsOptions {
  /** How often they are read, for example `'30s'`. @default Prometheus's own, 30s in kube-prometheus-stack */
  readonly every?: Interval;
  /** Name of the port. @default the first one that has a name */
  readonly port?: string;
}

/** That a workload exposes metrics: it gets a ServiceMonitor that the lab's Prometheus selects. */
export class Metrics {
  private constructor(
    public readonly path: `/${string}`,
    public readonly options: MetricsOptions,
  ) {}

  /** @param path for example `/metrics` */
  public static at(path: `/${string}`, options: MetricsOptions = {}): Metrics {
    return new Metrics(path, options);
  }
}
