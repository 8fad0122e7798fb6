import { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import { ClusterIssuer as Binding } from '../../../imports/cert-manager.io';
import type { AppChart, LabTypes } from '../../lab/app-chart';
import { ConfigurationError } from '../../manifest/configuration-error';
import { lateCrd } from '../helm-release/late-crd';

const SERVERS = {
  'letsencrypt-prod': 'https://acme-v02.api.letsencrypt.org/directory',
  'letsencrypt-staging': 'https://acme-staging-v02.api.letsencrypt.org/directory',
} as const;

/** Who signs certificates for the cluster. */
export interface ClusterIssuerProps {
  readonly name: string;
  /** Staging signs without limits what no browser trusts. */
  readonly server: keyof typeof SERVERS;
  /** Where Let's Encrypt writes to; it wants one. */
  readonly email: `${string}@${string}`;
  /** Name of the Secret that cert-manager makes for the account's key. */
  readonly accountKey: string;
  /** @default none */
  readonly labels?: Readonly<Record<string, string>>;
}

/**
 * A ClusterIssuer of cert-manager that proves ownership of a host by HTTP through the lab's ingress controller, so the host must be
 * reachable from the internet on port 80.
 * @see https://cert-manager.io/docs/configuration/acme/http01/
 */
export class ClusterIssuer<L extends LabTypes = LabTypes> extends Construct {
  /** The ClusterIssuer. */
  public readonly issuer: ApiObject;
  public readonly name: string;

  /** @throws ConfigurationError for an invalid email or server */
  public constructor(scope: AppChart<L>, id: string, { name, server, email, accountKey, labels }: ClusterIssuerProps) {
    super(scope, id);
    if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email))
      throw new ConfigurationError(`cluster issuer ${name}: got email '${email}', expected one like me@example.com`);
    if (!Object.hasOwn(SERVERS, server)) {
      throw new ConfigurationError(`cluster issuer ${name}: got server '${server}', expected ${Object.keys(SERVERS).join(' or ')}`);
    }
    this.name = name;
    this.issuer = new ApiObject(
      this,
      'issuer',
      Binding.manifest({
        metadata: { name, ...(labels ? { labels: { ...labels } } : {}), ...lateCrd(scope, 'cert-manager.io') },
        spec: {
          acme: {
            server: SERVERS[server],
            email,
            privateKeySecretRef: { name: accountKey },
            solvers: [{ http01: { ingress: { ingressClassName: scope.lab.ingress.className } } }],
          },
        },
      }),
    );
  }
}
