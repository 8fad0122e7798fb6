/** Who renders Helm charts in the cluster: a helm controller of the distribution, from HelmChart objects, or what delivers the lab's manifests. */
export type ChartInstaller = 'helm-controller' | 'gitops';

/** A Helm chart that is to be installed. */
export interface ReleaseRequest {
  /** Name of the release. */
  readonly name: string;
  /** Chart in the repository. */
  readonly chart: string;
  /** HTTPS address of the chart repository. */
  readonly repository: string;
  /** Exact version of the chart. */
  readonly version: string;
  /** Namespace into which it is installed. */
  readonly namespace: string;
  /** Values of the chart; undefined: its own. */
  readonly values: Readonly<Record<string, unknown>> | undefined;
}
