/** A DaemonSet of a chart. */
export interface ChartDaemonSet {
  /** Labels by which its pods are known. */
  readonly labels: Readonly<Record<string, string>>;
  /** Tolerations that the chart gives them. */
  readonly tolerations: readonly Readonly<Record<string, string>>[];
}
