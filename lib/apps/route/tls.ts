/** A certificate that is in a Secret of the route's namespace, whoever puts it there. */
export interface SecretTls {
  readonly secret: string;
  readonly issuer?: never;
}

/** A certificate that cert-manager gets and renews. */
export interface IssuedTls {
  /** Where cert-manager puts the certificate. */
  readonly secret: string;
  /** Name of the ClusterIssuer. */
  readonly issuer: string;
}

/** Where a route's certificate comes from. */
export const Tls = {
  /** From a ClusterIssuer of cert-manager, or its name where it is managed elsewhere. @see https://cert-manager.io/docs/usage/ingress/ */
  byCertManager: ({ issuer, secret }: { readonly issuer: string | { readonly name: string }; readonly secret: string }): IssuedTls => ({
    issuer: typeof issuer === 'string' ? issuer : issuer.name,
    secret,
  }),
  /** From a Secret of type `kubernetes.io/tls` beside the route. */
  fromSecret: (secret: string): SecretTls => ({ secret }),
} as const;
