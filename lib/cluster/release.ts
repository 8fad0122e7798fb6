/** A release of a distribution, and what it brings. One whose notes have not been read is not in any list. */
export interface Release {
  /** As `lab.json` has it: `v1.37.1+k3s1`. */
  readonly version: string;
  /** Version of Kubernetes that it runs, or installs by default; undefined if its notes don't say it. @default its notes don't say it */
  readonly kubernetes?: string;
  /** Versions of what it brings, by the name of the product: `traefik`, `containerd`. */
  readonly brings: Readonly<Record<string, string>>;
  /** Where that was read. */
  readonly source: string;
}
