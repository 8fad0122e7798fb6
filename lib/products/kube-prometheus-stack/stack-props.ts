import type { JsonObject } from '../../apps/helm-release/json';
import type { ResourceValues } from '../../apps/helm-release/values';
import type { Memory } from '../../manifest/quantity';

/** How long Prometheus keeps samples, for example `7d`. */
export type Retention = `${number}${'h' | 'd' | 'w' | 'y'}`;

/** Prometheus of the stack. */
export interface PrometheusProps {
  /** How long it keeps samples, for example `7d`. */
  readonly retention: Retention;
  /** Size of its volume. */
  readonly storage: Memory;
  /** Port on every node, 30000 to 32767. @default none: inside of the cluster only */
  readonly nodePort?: number;
}

/** Grafana of the stack. */
export interface GrafanaProps {
  /** Size of its volume. */
  readonly storage: Memory;
  /** The Secret, made outside git, with the administrator's name and password; names of its keys. */
  readonly adminSecret: {
    /** Name of the Secret. */
    readonly name: string;
    /** Its key with the user's name. */
    readonly userKey: string;
    /** Its key with the password. */
    readonly passwordKey: string;
  };
  /** Port on every node, 30000 to 32767. @default none: inside of the cluster only */
  readonly nodePort?: number;
}

/** The stack as a lab wants it. */
export interface StackProps<S extends string = string> {
  /** Prometheus itself. */
  readonly prometheus: PrometheusProps;
  /** Dashboards. @default no Grafana */
  readonly grafana?: GrafanaProps;
  /** What sends alerts. @default no Alertmanager */
  readonly alertmanager?: {
    /** Size of its volume, for example `'1Gi'`. */
    readonly storage: Memory;
  };
  /** Class of all its volumes. @default the lab's default class */
  readonly storageClass?: S;
  /** Exact version of the chart. @default 79.5.0 */
  readonly version?: string;
  /**
   * Values of the chart beyond the props: merged into those that follow from them, maps key by key, anything else in their place. What they say of
   * parts, replicas and resources counts in plans.
   * @default none
   */
  readonly values?: StackChartValues;
}

/**
 * Values of the chart kube-prometheus-stack, as far as they are known here; any other may be given.
 * @see https://github.com/prometheus-community/helm-charts/blob/main/charts/kube-prometheus-stack/values.yaml
 */
export type StackChartValues = JsonObject & {
  /** Prometheus. @default from `prometheus` of the props */
  readonly prometheus?: {
    /** Its pods and what they keep. @default from `prometheus` of the props */
    readonly prometheusSpec?: PodValues & {
      /** How long samples are kept, for example `7d`. @default `prometheus.retention` of the props */
      readonly retention?: string;
      /** How large they may become, for example `8GB`. @default no bound */
      readonly retentionSize?: string;
    };
  };
  /** Alertmanager. @default from `alertmanager` of the props */
  readonly alertmanager?: SwitchValues & {
    /** Its pods. @default from `alertmanager` of the props */
    readonly alertmanagerSpec?: PodValues;
  };
  /** Grafana. @default from `grafana` of the props */
  readonly grafana?: SwitchValues & PodValues;
  /** The operator. @default resources only */
  readonly prometheusOperator?: PodValues;
  /** The exporter of what the API server knows. @default on */
  readonly kubeStateMetrics?: SwitchValues;
  /** The exporter on every node. @default on */
  readonly nodeExporter?: SwitchValues;
  /** Targets of the control plane, which K3s and Talos don't expose. @default off */
  readonly kubeControllerManager?: SwitchValues;
  /** The same. @default off */
  readonly kubeScheduler?: SwitchValues;
  /** The same. @default off */
  readonly kubeProxy?: SwitchValues;
  /** The same. @default off */
  readonly kubeEtcd?: SwitchValues;
};

/** A part that may be left out. */
interface SwitchValues {
  /** Whether it is there. @default as the chart has it */
  readonly enabled?: boolean;
}

/** What values say of pods. */
interface PodValues {
  /** How many. @default 1 */
  readonly replicas?: number;
  /** What a container may use. @default what the product sets */
  readonly resources?: ResourceValues;
}

/** Name of the release; the chart derives the names of its objects from it. */
export const RELEASE = 'kube-prometheus-stack';
