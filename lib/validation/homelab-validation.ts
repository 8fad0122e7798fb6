import type { ValidationContext } from './context';
import type { HomelabValidationProps } from './props';

/**
 * A validation plugin of the cdk8s command line: any cdk8s app is checked as `homelab check` does, by some lines in its `cdk8s.yaml`:
 *
 * ```yaml
 * validations:
 *   - package: ./node_modules/cdk8s-homelab
 *     version: 0.1.0
 *     class: HomelabValidation
 *     properties: { lab: lab.json }
 * ```
 * @see https://cdk8s.io/docs/latest/cli/synth/#validations
 */
export class HomelabValidation {
  public constructor(private readonly props: HomelabValidationProps = {}) {}

  /** Checks the manifests of the context and submits its report. What can't be checked is a failure that says why. */
  public async validate(context: ValidationContext): Promise<void> {
    // Loaded when it is used: who imports the library does not pay for the command.
    const { report }: typeof import('./report') = require('./report');
    report(context, this.props);
  }
}
