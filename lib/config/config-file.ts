/**
 * What a config file may say in JSON: `homelab.config.json`, or `"homelab"` in package.json. In `homelab.config.ts` and `.js` the same, and
 * rules and products as values besides (`HomelabConfig`).
 */
export interface ConfigFile {
  /**
   * Description of the lab that plain YAML is for, relative to the config file, for example `lab.json`. A folder with a lab.json of its own
   * is checked as that lab.
   */
  readonly lab?: string;
  /**
   * What brings plain YAML into the cluster, `argocd` or `flux`, where no manifest shows it: then what it reports as different is a finding.
   */
  readonly gitops?: string;
  /**
   * Whether kustomizations are checked as kustomize, or kubectl, builds them, where one is installed.
   * @default false
   */
  readonly render?: boolean;
  /**
   * Severity of a rule (`reliability/readiness`) or of all rules of a topic (`reliability/*`); `off` leaves them out. A rule's own entry beats
   * that of its topic.
   * @default {}
   */
  readonly severities?: Readonly<Record<string, 'off' | 'info' | 'warning' | 'error'>>;
  /**
   * Findings that are accepted.
   * @default []
   */
  readonly waivers?: readonly ConfigWaiver[];
  /**
   * Files and folders that are left out, as patterns of a `.gitignore`, relative to the config file: `charts/`, `*.tmpl.yaml`.
   * @default []
   */
  readonly exclude?: readonly string[];
  /**
   * Folders or files with CustomResourceDefinitions, relative to the config file. Custom resources are checked against them; they
   * themselves are not part of what is checked.
   * @default []
   */
  readonly crds?: readonly string[];
  /**
   * Modules that export rules of your own, relative to the config file: `./rules/no-latest.js`.
   * @default []
   */
  readonly rules?: readonly string[];
  /**
   * Modules that export products of your own, relative to the config file: `./products/haproxy.js`.
   * @default []
   */
  readonly products?: readonly string[];
}

/** A finding that is accepted: in one object, one namespace, one app, or the whole lab. Exactly one of the four is given. */
export interface ConfigWaiver {
  /** Id of the rule. */
  readonly rule: string;
  /** Why it is accepted, for whoever reads it next. */
  readonly reason: string;
  /** Kind, namespace and name of one object: `Deployment shop/web`; `Namespace shop` for a cluster-scoped one. */
  readonly object?: string;
  /** Every object in a namespace. */
  readonly namespace?: string;
  /** Every object of an app, which is a folder below `dist/<lab>/`. */
  readonly app?: string;
  /** Every object of the lab of that name; `*` for all that is checked. */
  readonly lab?: string;
}
