/** A registry that nodes pull from. */
export interface RegistryDescription {
  /** `host` or `host:port`, as images name it. */
  readonly host: string;
  /** URL, for example `http://192.168.1.171:5000`. */
  readonly endpoint: string;
  /** Names of the placeholders that are filled on the node. */
  readonly login?: LoginDescription;
}

/** Names of placeholders for a login, never the values. */
export interface LoginDescription {
  /**
   * For example `REGISTRY_USER`.
   * @pattern ^[A-Z_][A-Z0-9_]*$
   */
  readonly user: string;
  /**
   * For example `REGISTRY_PASSWORD`.
   * @pattern ^[A-Z_][A-Z0-9_]*$
   */
  readonly password: string;
}
