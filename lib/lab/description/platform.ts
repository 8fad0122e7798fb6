/** Which Prometheus scrapes the lab. */
export interface MonitoringDescription {
  /** Namespace of Prometheus. */
  readonly namespace: string;
  /** Labels of Prometheus's pods. */
  readonly podLabels: Readonly<Record<string, string>>;
  /**
   * Labels that a ServiceMonitor or PodMonitor gets, so that this Prometheus selects it.
   * @default {}
   */
  readonly monitorLabels: Readonly<Record<string, string>>;
  /**
   * Its serviceMonitorSelector; empty selects all.
   * @default {}
   */
  readonly serviceMonitorSelector: Readonly<Record<string, string>>;
  /** Who installs its CRDs. */
  readonly crds: 'helm' | 'elsewhere';
}

/** Where Argo CD pulls from. */
export interface GitOpsDescription {
  /** What pulls. */
  readonly engine: 'argocd';
  /** Namespace of Argo CD. */
  readonly namespace: string;
  /** As `git clone` takes it. */
  readonly repository: string;
  /** Branch, tag or commit. */
  readonly revision: string;
  /** Folder of the lab in the repository, for example `dist/halo`. */
  readonly path: string;
  /** AppProject of the lab's Applications. */
  readonly project: string;
}
