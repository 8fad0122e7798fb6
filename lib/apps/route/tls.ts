import type { NamedIssuer } from '../cert-manager/issuer-ref';

/** A certificate that is in a Secret of the route's namespace, whoever puts it there. */
export interface SecretTls {
  /** Name of the Secret, of type `kubernetes.io/tls`. */
  readonly secret: string;
  readonly issuer?: never;
}

/** A certificate that cert-manager gets and renews. */
export interface IssuedTls {
  /** Where cert-manager puts the certificate. */
  readonly secret: string;
  /** Who signs it: a ClusterIssuer, or an Issuer of the route's namespace. */
  readonly issuer: string | NamedIssuer;
}

/** The certificate that the ingress controller shows where a route names none. */
export interface DefaultTls {
  readonly secret?: never;
  readonly issuer?: never;
}

/** Any of these. */
export type RouteTls = SecretTls | IssuedTls | DefaultTls;

/** Whether it is the lab's default certificate. */
export function isDefaultTls(tls: RouteTls): tls is DefaultTls {
  return tls.secret === undefined;
}

/** Where a route's certificate comes from. */
export const Tls = {
  /** From a ClusterIssuer or Issuer of cert-manager, or the name of a ClusterIssuer that is managed elsewhere. @see https://cert-manager.io/docs/usage/ingress/ */
  byCertManager: ({
    issuer,
    secret,
  }: {
    /** Who signs the certificate. */
    readonly issuer: string | NamedIssuer;
    /** Name of the Secret that cert-manager puts the certificate into. */
    readonly secret: string;
  }): IssuedTls => ({
    issuer,
    secret,
  }),
  /** From a Secret of type `kubernetes.io/tls` beside the route. */
  fromSecret: (secret: string): SecretTls => ({ secret }),
  /** The lab's `DefaultCertificate`, which is for every host of one wildcard, for example. */
  byDefault: (): DefaultTls => ({}),
} as const;
