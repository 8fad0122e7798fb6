import { type ClusterIssuerSpec, toJson_ClusterIssuerSpec } from '../../../imports/cert-manager.io';
import type { AppChart } from '../../lab/app-chart';
import { ConfigurationError } from '../../manifest/configuration-error';
import { type SecretKey, secretKeyOf } from './secret-key';
import { Solver } from './solver';

const SERVERS = {
  'letsencrypt-prod': 'https://acme-v02.api.letsencrypt.org/directory',
  'letsencrypt-staging': 'https://acme-staging-v02.api.letsencrypt.org/directory',
} as const;

/** Certificates of an ACME server, such as Let's Encrypt. */
export interface AcmeIssuer {
  /** Staging signs without limits what no browser trusts; any other server by its address, for example step-ca. */
  readonly server: keyof typeof SERVERS | `https://${string}`;
  /** Where the server writes to; Let's Encrypt wants one. */
  readonly email: `${string}@${string}`;
  /** Name of the Secret that cert-manager makes for the account's key. */
  readonly accountKey: string;
  /** How it proves hosts. @default by HTTP, through the lab's ingress controller */
  readonly solvers?: readonly Solver[];
  /** Account at a server that asks for one, as ZeroSSL does. @default none */
  readonly externalAccount?: {
    /** Id of the account at the server. */
    readonly keyId: string;
    /** Key of the account, as base64url: a key of a Secret. */
    readonly key: SecretKey;
  };
  /** Certificates, as base64 of PEM, that the server's own is trusted by. @default those of the system */
  readonly caBundle?: string;
}

/** Self-signed certificates: for a first CA of your own. */
export interface SelfSignedIssuer {
  /** Always `true`: it has no options. */
  readonly selfSigned: true;
}

/** Certificates of a CA of yours. */
export interface CaIssuer {
  /** Secret with the CA's certificate and key: `certificate.secret`, or its name. */
  readonly ca: string;
}

/** Certificates of HashiCorp Vault or OpenBao. */
export interface VaultIssuer {
  /** The server, and how cert-manager logs in there. */
  readonly vault: {
    /** For example `https://vault.home:8200`. */
    readonly server: `${'http' | 'https'}://${string}`;
    /** Path that signs, for example `pki/sign/home`. */
    readonly path: string;
    /** Who asks: a token, or a role by a service account of the issuer's namespace. */
    readonly auth:
      | {
          /** A token of Vault. */
          readonly token: SecretKey;
        }
      | {
          /** Role of Vault's Kubernetes login. */
          readonly role: string;
          /** ServiceAccount of the issuer's namespace, by whose token it logs in. */
          readonly serviceAccount: string;
        };
    /** Certificates, as base64 of PEM, that the server's own is trusted by. @default those of the system */
    readonly caBundle?: string;
  };
}

type AnyIssuer = AcmeIssuer | SelfSignedIssuer | CaIssuer | VaultIssuer;
/** What the other kinds have. */
type NotOf<T> = Omit<{ readonly [K in AnyIssuer extends infer U ? (U extends unknown ? keyof U : never) : never]?: never }, keyof T>;

/** What every issuer has. */
export interface NamedIssuerProps {
  /** Name of the issuer. */
  readonly name: string;
  /** Labels of the issuer. @default none */
  readonly labels?: Readonly<Record<string, string>>;
}

/** An ACME server signs. */
export interface AcmeIssuerProps extends NamedIssuerProps, AcmeIssuer, NotOf<AcmeIssuer> {}
/** Each certificate signs itself. */
export interface SelfSignedIssuerProps extends NamedIssuerProps, SelfSignedIssuer, NotOf<SelfSignedIssuer> {}
/** A CA of yours signs. */
export interface CaIssuerProps extends NamedIssuerProps, CaIssuer, NotOf<CaIssuer> {}
/** Vault signs. */
export interface VaultIssuerProps extends NamedIssuerProps, VaultIssuer, NotOf<VaultIssuer> {}

/** Who signs certificates: exactly one of the kinds. */
export type IssuerProps = AcmeIssuerProps | SelfSignedIssuerProps | CaIssuerProps | VaultIssuerProps;

/** Whether it can have a certificate for that host; undefined where that is not known. */
export function canProve(props: IssuerProps, host: string): boolean {
  if (props.server === undefined) return true;
  return (props.solvers ?? [Solver.http01()]).some((solver) => solver.proves(host));
}

/** The spec of an Issuer or ClusterIssuer. @throws ConfigurationError for none or several kinds, or an invalid email or server */
export function issuerSpec({ lab }: AppChart, what: string, props: IssuerProps) {
  const given = (['server', 'selfSigned', 'ca', 'vault'] as const).filter((key) => props[key] !== undefined);
  if (given.length !== 1)
    throw new ConfigurationError(`${what}: got ${given.join(' and ') || 'nothing'}, expected exactly one of server, selfSigned, ca, vault`);
  return toJson_ClusterIssuerSpec(specOf(what, props, lab.ingress.className));
}

function specOf(what: string, props: IssuerProps, ingressClass: string): ClusterIssuerSpec {
  if (props.server !== undefined) return { acme: acme(what, props, ingressClass) };
  if (props.ca !== undefined) return { ca: { secretName: props.ca } };
  if (props.vault !== undefined) {
    const { server, path, auth, caBundle } = props.vault;
    return {
      vault: {
        server,
        path,
        auth:
          'token' in auth
            ? { tokenSecretRef: secretKeyOf(what, auth.token) }
            : { kubernetes: { role: auth.role, serviceAccountRef: { name: auth.serviceAccount } } },
        ...(caBundle === undefined ? {} : { caBundle }),
      },
    };
  }
  return { selfSigned: {} };
}

function acme(what: string, props: AcmeIssuer, ingressClass: string): NonNullable<ClusterIssuerSpec['acme']> {
  const { server, email, accountKey, solvers = [Solver.http01()], externalAccount, caBundle } = props;
  if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email))
    throw new ConfigurationError(`${what}: got email '${email}', expected one like me@example.com`);
  const address = serverOf(server);
  if (address === undefined)
    throw new ConfigurationError(
      `${what}: got server '${server}', expected ${Object.keys(SERVERS).join(' or ')}, or an address that begins with https://`,
    );
  if (solvers.length === 0) throw new ConfigurationError(`${what}: got an empty list of solvers, expected at least one`);
  return {
    server: address,
    email,
    privateKeySecretRef: { name: accountKey },
    solvers: solvers.map((solver) => solver.render(ingressClass)),
    ...(externalAccount
      ? { externalAccountBinding: { keyId: externalAccount.keyId, keySecretRef: secretKeyOf(what, externalAccount.key) } }
      : {}),
    ...(caBundle === undefined ? {} : { caBundle }),
  };
}

function serverOf(server: AcmeIssuer['server']): string | undefined {
  if (server === 'letsencrypt-prod' || server === 'letsencrypt-staging') return SERVERS[server];
  return server.startsWith('https://') ? server : undefined;
}
