/**
 * Why a file in a folder was passed over:
 * - `no-manifest`: nothing in it has an apiVersion and a kind;
 * - `other-format`: configuration of another program, such as Talos, kind, kubeadm or Kustomize;
 * - `chart`: part of a Helm chart, which has to be rendered first;
 * - `template`: a template, which is no YAML before it is filled in, or is called one;
 * - `test-data`: what tests read, in a folder that is called so or beside a file of a test runner;
 * - `kustomize-input`: a patch, or a file that a kustomization generates something of.
 */
export type SkipReason = 'no-manifest' | 'other-format' | 'chart' | 'template' | 'test-data' | 'kustomize-input';

/** A file that was passed over. */
export interface Skipped {
  /** Its path, as it was found. */
  readonly file: string;
  /** Why. */
  readonly reason: SkipReason;
}
