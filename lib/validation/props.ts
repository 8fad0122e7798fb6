import type { Severity } from '../manifest/finding';

/** How `HomelabValidation` checks: `properties` in `cdk8s.yaml`. */
export interface HomelabValidationProps {
  /**
   * Path of the description of the lab that the manifests are for, a `lab.json`, from where `cdk8s synth` is run.
   * @default the one that the config names, else none
   */
  readonly lab?: string;
  /**
   * Path of the config file.
   * @default `homelab.config.{json,ts,js}` or `homelab` in package.json, here or above
   */
  readonly config?: string;
  /**
   * Least severity of a finding at which `cdk8s synth` fails.
   * @default 'error'
   */
  readonly failOn?: Severity;
}
