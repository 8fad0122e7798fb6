import {
  type ClusterIssuerSpecAcmeSolvers,
  type ClusterIssuerSpecAcmeSolversDns01,
  ClusterIssuerSpecAcmeSolversDns01AzureDnsEnvironment,
  ClusterIssuerSpecAcmeSolversDns01Rfc2136Protocol,
} from '../../../imports/cert-manager.io';
import { ConfigurationError } from '../../manifest/configuration-error';
import { problemOfDnsSubdomain } from '../../manifest/names';
import { type SecretKey, secretKeyOf } from './secret-key';

/** Which hosts a solver is for. The solver that names a host most exactly proves it. */
export interface SolverSelector {
  /** Domains with all that is below them, for example `example.com`. @default every host */
  readonly zones?: readonly [string, ...string[]];
  /** Exactly these hosts; `*.example.com` is one. @default every host */
  readonly hosts?: readonly [string, ...string[]];
  /** Labels of the Certificates. @default any */
  readonly matchLabels?: Readonly<Record<string, string>>;
}

const AZURE = {
  AzurePublicCloud: ClusterIssuerSpecAcmeSolversDns01AzureDnsEnvironment.AZURE_PUBLIC_CLOUD,
  AzureChinaCloud: ClusterIssuerSpecAcmeSolversDns01AzureDnsEnvironment.AZURE_CHINA_CLOUD,
  AzureGermanCloud: ClusterIssuerSpecAcmeSolversDns01AzureDnsEnvironment.AZURE_GERMAN_CLOUD,
  AzureUSGovernmentCloud: ClusterIssuerSpecAcmeSolversDns01AzureDnsEnvironment.AZURE_US_GOVERNMENT_CLOUD,
} as const;
const TRANSPORT = {
  TCP: ClusterIssuerSpecAcmeSolversDns01Rfc2136Protocol.TCP,
  UDP: ClusterIssuerSpecAcmeSolversDns01Rfc2136Protocol.UDP,
} as const;

/**
 * How an ACME issuer proves that a host is yours: by HTTP, which needs port 80 to be reachable from the internet, or by DNS, which needs the
 * login of a DNS provider and is the only way to a wildcard.
 * @see https://cert-manager.io/docs/configuration/acme/
 */
export class Solver {
  private constructor(
    private readonly dns01: ClusterIssuerSpecAcmeSolversDns01 | undefined,
    private readonly ingressClass: string | undefined,
    /** Which hosts it is for. */
    public readonly selector: SolverSelector,
  ) {
    for (const name of [...(selector.zones ?? []), ...(selector.hosts ?? [])]) {
      const problem = problemOfDnsSubdomain(name.replace(/^\*\./, ''));
      if (problem) throw new ConfigurationError(`solver: ${problem}`);
    }
    const wildcard = selector.zones?.find((zone) => zone.startsWith('*.'));
    if (wildcard)
      throw new ConfigurationError(`solver: got zone '${wildcard}', expected '${wildcard.slice(2)}', which stands for all below it`);
  }

  /** By HTTP through the lab's ingress controller. @param options `ingressClass`: another class, @default the lab's */
  public static http01(options: SolverSelector & { readonly ingressClass?: string } = {}): Solver {
    const { ingressClass, ...selector } = options;
    return new Solver(undefined, ingressClass, selector);
  }

  /** By Cloudflare, with an API token that may read zones and edit their DNS. @see https://cert-manager.io/docs/configuration/acme/dns01/cloudflare/ */
  public static cloudflare({
    apiToken,
    ...selector
  }: SolverSelector & {
    /** API token with the rights Zone:Read and DNS:Edit. */
    readonly apiToken: SecretKey;
  }): Solver {
    return Solver.dns({ cloudflare: { apiTokenSecretRef: secretKeyOf('solver cloudflare', apiToken) } }, selector);
  }

  /**
   * By Route 53 of AWS; without keys by what the pod's environment gives it.
   * @see https://cert-manager.io/docs/configuration/acme/dns01/route53/
   */
  public static route53({
    region,
    hostedZone,
    role,
    accessKeyId,
    secretAccessKey,
    ...selector
  }: SolverSelector & {
    /** For example `eu-central-1`. */
    readonly region: string;
    /** Id of the hosted zone. @default found by the host's name */
    readonly hostedZone?: string;
    /** ARN of a role to take on. @default none */
    readonly role?: string;
    /** Id of the access key. @default the environment's */
    readonly accessKeyId?: SecretKey;
    /** The secret part of the access key. @default the environment's */
    readonly secretAccessKey?: SecretKey;
  }): Solver {
    const what = 'solver route53';
    if ((accessKeyId === undefined) !== (secretAccessKey === undefined))
      throw new ConfigurationError(`${what}: got ${accessKeyId ? 'accessKeyId' : 'secretAccessKey'} alone, expected both or none`);
    return Solver.dns(
      {
        route53: {
          region,
          ...(hostedZone === undefined ? {} : { hostedZoneId: hostedZone }),
          ...(role === undefined ? {} : { role }),
          ...(accessKeyId ? { accessKeyIdSecretRef: secretKeyOf(what, accessKeyId) } : {}),
          ...(secretAccessKey ? { secretAccessKeySecretRef: secretKeyOf(what, secretAccessKey) } : {}),
        },
      },
      selector,
    );
  }

  /** By Cloud DNS of Google. @see https://cert-manager.io/docs/configuration/acme/dns01/google/ */
  public static cloudDns({
    project,
    hostedZone,
    serviceAccount,
    ...selector
  }: SolverSelector & {
    /** Id of the Google Cloud project that has the zone. */
    readonly project: string;
    /** Name of the hosted zone. @default found by the host's name */
    readonly hostedZone?: string;
    /** Key file of a service account. @default the environment's */
    readonly serviceAccount?: SecretKey;
  }): Solver {
    return Solver.dns(
      {
        cloudDns: {
          project,
          ...(hostedZone === undefined ? {} : { hostedZoneName: hostedZone }),
          ...(serviceAccount ? { serviceAccountSecretRef: secretKeyOf('solver cloudDns', serviceAccount) } : {}),
        },
      },
      selector,
    );
  }

  /** By Azure DNS; without a client secret by a managed identity. @see https://cert-manager.io/docs/configuration/acme/dns01/azuredns/ */
  public static azureDns({
    subscription,
    resourceGroup,
    hostedZone,
    tenant,
    client,
    clientSecret,
    environment,
    ...selector
  }: SolverSelector & {
    /** Id of the subscription. */
    readonly subscription: string;
    /** Resource group of the zone. */
    readonly resourceGroup: string;
    /** Name of the zone, for example `home.example`. @default found by the host's name */
    readonly hostedZone?: string;
    /** Id of the tenant, with `client` and `clientSecret`. @default a managed identity */
    readonly tenant?: string;
    /** Id of the application. @default a managed identity */
    readonly client?: string;
    /** Secret of the service principal. @default a managed identity */
    readonly clientSecret?: SecretKey;
    /** Which of Azure's clouds. @default 'AzurePublicCloud' */
    readonly environment?: keyof typeof AZURE;
  }): Solver {
    const given = [tenant, client, clientSecret].filter((one) => one !== undefined).length;
    if (given !== 0 && given !== 3)
      throw new ConfigurationError(
        `solver azureDns: got ${given} of tenant, client and clientSecret, expected all or none: a managed identity`,
      );
    return Solver.dns(
      {
        azureDns: {
          subscriptionId: subscription,
          resourceGroupName: resourceGroup,
          ...(hostedZone === undefined ? {} : { hostedZoneName: hostedZone }),
          ...(tenant === undefined ? {} : { tenantId: tenant }),
          ...(client === undefined ? {} : { clientId: client }),
          ...(clientSecret ? { clientSecretSecretRef: secretKeyOf('solver azureDns', clientSecret) } : {}),
          ...(environment ? { environment: AZURE[environment] } : {}),
        },
      },
      selector,
    );
  }

  /** By DigitalOcean. @see https://cert-manager.io/docs/configuration/acme/dns01/digitalocean/ */
  public static digitalOcean({
    token,
    ...selector
  }: SolverSelector & {
    /** API token with the right to write. */
    readonly token: SecretKey;
  }): Solver {
    return Solver.dns({ digitalocean: { tokenSecretRef: secretKeyOf('solver digitalOcean', token) } }, selector);
  }

  /** By Akamai Edge DNS. @see https://cert-manager.io/docs/configuration/acme/dns01/akamai/ */
  public static akamai({
    serviceConsumerDomain,
    clientToken,
    clientSecret,
    accessToken,
    ...selector
  }: SolverSelector & {
    /** Host of the API, as `host` of an `.edgerc` has it. */
    readonly serviceConsumerDomain: string;
    /** `client_token` of the `.edgerc`. */
    readonly clientToken: SecretKey;
    /** `client_secret` of the `.edgerc`. */
    readonly clientSecret: SecretKey;
    /** `access_token` of the `.edgerc`. */
    readonly accessToken: SecretKey;
  }): Solver {
    const what = 'solver akamai';
    return Solver.dns(
      {
        akamai: {
          serviceConsumerDomain,
          clientTokenSecretRef: secretKeyOf(what, clientToken),
          clientSecretSecretRef: secretKeyOf(what, clientSecret),
          accessTokenSecretRef: secretKeyOf(what, accessToken),
        },
      },
      selector,
    );
  }

  /** By an ACME-DNS server, to which `_acme-challenge` names are delegated. @see https://cert-manager.io/docs/configuration/acme/dns01/acme-dns/ */
  public static acmeDns({
    server,
    account,
    ...selector
  }: SolverSelector & {
    /** Address of the acme-dns server, for example `https://auth.acme-dns.io`. */
    readonly server: `https://${string}` | `http://${string}`;
    /** The accounts that it registered, as JSON. */
    readonly account: SecretKey;
  }): Solver {
    return Solver.dns({ acmeDns: { host: server, accountSecretRef: secretKeyOf('solver acmeDns', account) } }, selector);
  }

  /** By a name server of yours that takes dynamic updates (RFC 2136): BIND, Knot, PowerDNS. @see https://cert-manager.io/docs/configuration/acme/dns01/rfc2136/ */
  public static rfc2136({
    nameserver,
    tsig,
    protocol,
    ...selector
  }: SolverSelector & {
    /** Address with a port where it is not 53, for example `10.0.0.53` or `10.0.0.53:5353`. */
    readonly nameserver: string;
    /** Key that signs the updates. @default they are not signed */
    readonly tsig?: {
      /** Name of the TSIG key, as the server has it. */
      readonly name: string;
      /** The TSIG key itself, as base64. */
      readonly secret: SecretKey;
      /** Algorithm of the TSIG key. @default 'HMACMD5' */
      readonly algorithm?: 'HMACMD5' | 'HMACSHA1' | 'HMACSHA256' | 'HMACSHA512';
    };
    /** How updates are sent. @default 'UDP' */
    readonly protocol?: keyof typeof TRANSPORT;
  }): Solver {
    return Solver.dns(
      {
        rfc2136: {
          nameserver,
          ...(tsig ? { tsigKeyName: tsig.name, tsigSecretSecretRef: secretKeyOf('solver rfc2136', tsig.secret) } : {}),
          ...(tsig?.algorithm ? { tsigAlgorithm: tsig.algorithm } : {}),
          ...(protocol ? { protocol: TRANSPORT[protocol] } : {}),
        },
      },
      selector,
    );
  }

  /** By a third-party webhook for any other provider: Hetzner, OVH, deSEC. @see https://cert-manager.io/docs/configuration/acme/dns01/webhook/ */
  public static webhook({
    groupName,
    solverName,
    config,
    ...selector
  }: SolverSelector & {
    /** API group of the webhook, for example `acme.example.com`. */
    readonly groupName: string;
    /** Name of the solver in it, for example `hetzner`. */
    readonly solverName: string;
    /** What the webhook wants to know; never a secret's value. @default nothing */
    readonly config?: Readonly<Record<string, unknown>>;
  }): Solver {
    return Solver.dns({ webhook: { groupName, solverName, ...(config ? { config } : {}) } }, selector);
  }

  private static dns(dns01: ClusterIssuerSpecAcmeSolversDns01, selector: SolverSelector): Solver {
    return new Solver(dns01, undefined, selector);
  }

  /** Whether it can prove the host: a wildcard by DNS only. */
  public proves(host: string): boolean {
    if (host.startsWith('*.') && !this.dns01) return false;
    const { zones, hosts } = this.selector;
    if (zones === undefined && hosts === undefined) return true;
    const bare = host.replace(/^\*\./, '');
    return (hosts?.includes(host) ?? false) || (zones?.some((zone) => bare === zone || bare.endsWith(`.${zone}`)) ?? false);
  }

  /** As cert-manager takes it. @param ingressClass of the lab */
  public render(ingressClass: string): ClusterIssuerSpecAcmeSolvers {
    const { zones, hosts, matchLabels } = this.selector;
    const selector = {
      ...(zones ? { dnsZones: [...zones] } : {}),
      ...(hosts ? { dnsNames: [...hosts] } : {}),
      ...(matchLabels ? { matchLabels: { ...matchLabels } } : {}),
    };
    return {
      ...(this.dns01 ? { dns01: this.dns01 } : { http01: { ingress: { ingressClassName: this.ingressClass ?? ingressClass } } }),
      ...(Object.keys(selector).length > 0 ? { selector } : {}),
    };
  }
}
