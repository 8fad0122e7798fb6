import type { Memory } from '../../manifest/quantity';

/** How long Prometheus keeps samples, for example `7d`. */
export type Retention = `${number}${'h' | 'd' | 'w' | 'y'}`;

/** Prometheus of the stack. */
export interface PrometheusProps {
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
  readonly adminSecret: { readonly name: string; readonly userKey: string; readonly passwordKey: string };
  /** Port on every node, 30000 to 32767. @default none: inside of the cluster only */
  readonly nodePort?: number;
}

/** The stack as a lab wants it. */
export interface StackProps<S extends string = string> {
  readonly prometheus: PrometheusProps;
  /** @default no Grafana */
  readonly grafana?: GrafanaProps;
  /** @default no Alertmanager */
  readonly alertmanager?: { readonly storage: Memory };
  /** Class of all its volumes. @default the lab's default class */
  readonly storageClass?: S;
  /** Exact version of the chart. @default 79.5.0 */
  readonly version?: string;
}

/** Name of the release; the chart derives the names of its objects from it. */
export const RELEASE = 'kube-prometheus-stack';
