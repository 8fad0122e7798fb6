/** What the cdk8s command line hands to a validation plugin: of its `ValidationContext` what is used here. */
export interface ValidationContext {
  /** Paths of the YAML files that were synthesized. */
  readonly manifests: readonly string[];
  /** Where the plugin puts what it found. */
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
  /** Id of the rule. */
  readonly ruleName: string;
  /** What is wrong, in a sentence. */
  readonly recommendation: string;
  /** What to do. */
  readonly fix: string;
  /** Where it is wrong. */
  readonly violatingResources: readonly {
    /** Name of the object: by this the command line finds the construct. */
    readonly resourceName: string;
    /** JSON pointers of the fields. */
    readonly locations: readonly string[];
    /** Path of the YAML file. */
    readonly manifestPath: string;
  }[];
}
