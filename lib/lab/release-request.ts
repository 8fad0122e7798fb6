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
  readonly version: string;
  readonly namespace: string;
  readonly values: Readonly<Record<string, unknown>> | undefined;
}
