/** What the cdk8s command line hands to a validation plugin: of its `ValidationContext` what is used here. */
export interface ValidationContext {
  /** Paths of the YAML files that were synthesized. */
  readonly manifests: readonly string[];
  readonly report: ValidationReport;
}

/** Where a plugin puts what it found. */
export interface ValidationReport {
  /** Adds what is wrong; not after `submit`. */
  addViolation(violation: Violation): void;
  /** Ends the report. `metadata` are rows of its summary. */
  submit(status: 'success' | 'failure', metadata?: Readonly<Record<string, string>>): void;
}

/** One kind of mistake, and where it is. */
export interface Violation {
  readonly ruleName: string;
  readonly recommendation: string;
  readonly fix: string;
  readonly violatingResources: readonly {
    /** Name of the object: by this the command line finds the construct. */
    readonly resourceName: string;
    readonly locations: readonly string[];
    readonly manifestPath: string;
  }[];
}
