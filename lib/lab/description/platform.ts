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

/** How manifests get from git into the cluster. */
export interface GitOpsDescription {
  /** What delivers them: `argocd`, `flux`, or a product of your own. */
  readonly engine: string;
  /** Namespace of the engine, if it runs in the cluster. */
  readonly namespace?: string;
  /** Where it pulls from, as `git clone` takes it. */
  readonly repository?: string;
  /** Branch, tag or commit. */
  readonly revision?: string;
  /** Folder of the lab in the repository, for example `dist/halo`. */
  readonly path?: string;
  /** AppProject of the lab's Applications. */
  readonly project?: string;
  /** Kinds that it leaves out, as `<group>/<Kind>`; left out for those that its engine leaves out by default. */
  readonly excludes?: readonly string[];
  /** What it decrypts before it applies it: `sops`, files that SOPS has encrypted; left out for nothing. */
  readonly decrypts?: readonly 'sops'[];
}
