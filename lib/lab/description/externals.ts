/** Something that runs or exists in the lab and is managed elsewhere. */
export type ExternalDescription = ExternalNamespace | ExternalService | ExternalClass | ExternalCustomResources;

/** A namespace that is managed elsewhere. */
export interface ExternalNamespace {
  /** Which kind of external this is. */
  readonly kind: 'Namespace';
  /** Its name. */
  readonly name: string;
  /** Its labels, as far as policies select by them. */
  readonly labels?: Readonly<Record<string, string>>;
}

/** A Service that is managed elsewhere. */
export interface ExternalService {
  /** Which kind of external this is. */
  readonly kind: 'Service';
  /** Its namespace. */
  readonly namespace: string;
  /** Its name. */
  readonly name: string;
  /** Its ports. */
  readonly ports: readonly ExternalServicePort[];
  /** Labels of the pods behind it, if policies select by them. */
  readonly podLabels?: Readonly<Record<string, string>>;
}

/** A port of a Service that is managed elsewhere. */
export interface ExternalServicePort {
  /** Left out if it has none. */
  readonly name?: string;
  /**
   * Port of the Service.
   * @asType integer
   * @minimum 1
   * @maximum 65535
   */
  readonly port: number;
  /**
   * Port on every node, if it has one.
   * @asType integer
   * @minimum 1
   * @maximum 65535
   */
  readonly nodePort?: number;
}

/** A cluster-scoped class that is there. */
export interface ExternalClass {
  /** Which kind of external this is. */
  readonly kind: 'RuntimeClass' | 'PriorityClass' | 'IngressClass';
  /** Its name. */
  readonly name: string;
}

/** An API group whose CRDs are installed elsewhere. */
export interface ExternalCustomResources {
  /** Which kind of external this is. */
  readonly kind: 'CustomResources';
  /** For example `cert-manager.io`. */
  readonly group: string;
  /** Who installs them. */
  readonly by: string;
}
