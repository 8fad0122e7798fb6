import { ConfigurationError } from '../../manifest/configuration-error';

/**
 * Who signs: a `ClusterIssuer` or an `Issuer`, or the name of one that is managed elsewhere. A name alone is a ClusterIssuer's.
 */
export type IssuerRef = string | NamedIssuer;

/** An issuer as certificates name it. */
export interface NamedIssuer {
  /** Name of the issuer. */
  readonly name: string;
  /** Kind of the issuer: one for the whole cluster, or of the certificate's namespace. @default 'ClusterIssuer' */
  readonly kind?: 'ClusterIssuer' | 'Issuer';
  /** Of an Issuer. @default not known */
  readonly namespace?: string;
  /** Whether it can have a certificate for a host. @default not known */
  proves?(host: string): boolean;
}

/**
 * The issuer of a certificate for these hosts.
 * @throws ConfigurationError for an Issuer of another namespace, or one that can't prove a host
 */
export function issuerOf(what: string, namespace: string, issuer: IssuerRef, hosts: readonly string[]) {
  const { name, kind = 'ClusterIssuer', namespace: its }: NamedIssuer = typeof issuer === 'string' ? { name: issuer } : issuer;
  if (kind === 'Issuer' && its !== undefined && its !== namespace)
    throw new ConfigurationError(
      `${what}: got Issuer ${name} of namespace ${its}, expected one of ${namespace}, or a ClusterIssuer, which every namespace may ask`,
    );
  const proves = typeof issuer === 'string' ? undefined : issuer.proves?.bind(issuer);
  const strange = proves && hosts.find((host) => !proves(host));
  if (strange !== undefined)
    throw new ConfigurationError(
      strange.startsWith('*.')
        ? `${what}: got host ${strange}, which ${kind} ${name} can't prove by HTTP; expected a solver by DNS, as Solver.cloudflare({ … })`
        : `${what}: got host ${strange}, expected one that a solver of ${kind} ${name} is for: add it to its zones or hosts`,
    );
  return { name, kind };
}
