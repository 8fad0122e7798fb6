import { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import {
  Certificate as Binding,
  type CertificateSpec,
  CertificateSpecPrivateKeyAlgorithm,
  CertificateSpecPrivateKeyRotationPolicy,
} from '../../../imports/cert-manager.io';
import type { AppChart, LabTypes } from '../../lab/app-chart';
import { ConfigurationError } from '../../manifest/configuration-error';
import { problemOfDnsSubdomain } from '../../manifest/names';
import { lateCrd } from '../helm-release/late-crd';
import type { SecretTls } from '../route/tls';
import { type IssuerRef, issuerOf } from './issuer-ref';

/** A time in hours, which is how cert-manager writes it: `2160h` are 90 days. */
export type Hours = `${number}h`;

const ALGORITHMS = {
  RSA: CertificateSpecPrivateKeyAlgorithm.RSA,
  ECDSA: CertificateSpecPrivateKeyAlgorithm.ECDSA,
  Ed25519: CertificateSpecPrivateKeyAlgorithm.ED25519,
} as const;
const SIZES = { RSA: [2048, 4096, 8192], ECDSA: [256, 384, 521], Ed25519: [] } as const;

/** A certificate, and the Secret that it becomes. */
export interface CertificateProps {
  /** Name of the Certificate. */
  readonly name: string;
  /** Hosts that it is for; `*.example.com` is every host one level below. */
  readonly hosts: readonly [string, ...string[]];
  /** Who signs it. */
  readonly issuer: IssuerRef;
  /** Name of the Secret. @default the certificate's name */
  readonly secret?: string;
  /** How long it is valid. @default 2160h, which are 90 days; Let's Encrypt decides itself */
  readonly duration?: Hours;
  /** How long before its end it is renewed. @default a third of its duration */
  readonly renewBefore?: Hours;
  /** Its key. @default RSA with 2048 bits; rotated as cert-manager's version does */
  readonly privateKey?: {
    /** Algorithm of the private key. @default RSA */
    readonly algorithm?: keyof typeof ALGORITHMS;
    /** Bits of an RSA or ECDSA key. @default 2048 or 256 */
    readonly size?: 2048 | 4096 | 8192 | 256 | 384 | 521;
    /** Whether a renewal makes a new key. @default cert-manager's */
    readonly rotation?: 'Always' | 'Never';
  };
  /** Whether it may sign others: a CA of your own. @default false */
  readonly isCa?: boolean;
  /** Annotations of the Secret, for example those by which Reflector copies it. @default none */
  readonly secretAnnotations?: Readonly<Record<string, string>>;
  /** Labels of the Secret. @default none */
  readonly secretLabels?: Readonly<Record<string, string>>;
  /** Labels of the Certificate. @default none */
  readonly labels?: Readonly<Record<string, string>>;
}

/**
 * A Certificate of cert-manager: it gets the certificate, puts it into a Secret of the app's namespace and renews it.
 * @see https://cert-manager.io/docs/usage/certificate/
 */
export class Certificate<L extends LabTypes = LabTypes> extends Construct {
  /** The Certificate. */
  public readonly certificate: ApiObject;
  public readonly name: string;
  public readonly namespace: string;
  /** Name of the Secret, with the keys `tls.crt`, `tls.key` and, where the issuer gives it, `ca.crt`. */
  public readonly secret: string;
  /** Hosts that it is for. */
  public readonly hosts: readonly string[];

  /** @throws ConfigurationError for hosts that can't be, an issuer of another namespace, one that can't prove them, or times and sizes that can't be */
  public constructor(scope: AppChart<L>, id: string, props: CertificateProps) {
    super(scope, id);
    const { name, hosts, secret = name } = props;
    const what = `certificate ${name}`;
    this.name = name;
    this.namespace = scope.appNamespace;
    this.secret = secret;
    this.hosts = hosts;
    checkHosts(what, hosts);
    checkTimes(what, props);
    const issuerRef = issuerOf(what, this.namespace, props.issuer, hosts);
    this.certificate = new ApiObject(
      this,
      'certificate',
      Binding.manifest({
        metadata: {
          name,
          namespace: this.namespace,
          ...(props.labels ? { labels: { ...props.labels } } : {}),
          ...lateCrd(scope, 'cert-manager.io'),
        },
        spec: { secretName: secret, dnsNames: [...hosts], issuerRef, ...optionsOf(what, props) },
      }),
    );
  }

  /** For routes of the same namespace whose hosts it is for. */
  public get tls(): SecretTls {
    return { secret: this.secret };
  }
}

function optionsOf(what: string, props: CertificateProps): Partial<CertificateSpec> {
  const { duration, renewBefore, isCa, secretAnnotations, secretLabels } = props;
  const template = {
    ...(secretAnnotations ? { annotations: { ...secretAnnotations } } : {}),
    ...(secretLabels ? { labels: { ...secretLabels } } : {}),
  };
  return {
    ...(duration === undefined ? {} : { duration: canonical(duration) }),
    ...(renewBefore === undefined ? {} : { renewBefore: canonical(renewBefore) }),
    ...(isCa === undefined ? {} : { isCa }),
    ...(props.privateKey ? { privateKey: keyOf(what, props.privateKey) } : {}),
    ...(Object.keys(template).length > 0 ? { secretTemplate: template } : {}),
  };
}

function keyOf(what: string, { algorithm, size, rotation }: NonNullable<CertificateProps['privateKey']>) {
  const sizes: readonly number[] = SIZES[algorithm ?? 'RSA'];
  if (size !== undefined && !sizes.includes(size))
    throw new ConfigurationError(
      `${what}: got a key of ${algorithm ?? 'RSA'} with size ${size}, expected ${sizes.join(' or ') || 'no size: Ed25519 has one only'}`,
    );
  return {
    ...(algorithm ? { algorithm: ALGORITHMS[algorithm] } : {}),
    ...(size === undefined ? {} : { size }),
    ...(rotation
      ? {
          rotationPolicy:
            rotation === 'Always' ? CertificateSpecPrivateKeyRotationPolicy.ALWAYS : CertificateSpecPrivateKeyRotationPolicy.NEVER,
        }
      : {}),
  };
}

/** As the API server's Go types print it: Argo CD compares it as text. */
function canonical(hours: Hours): string {
  return `${hours}0m0s`;
}

function checkHosts(what: string, hosts: readonly string[]): void {
  if (hosts.length === 0) throw new ConfigurationError(`${what}: got no hosts, expected at least one`);
  for (const [i, host] of hosts.entries()) {
    const problem = problemOfDnsSubdomain(host.replace(/^\*\./, ''));
    if (problem) throw new ConfigurationError(`${what}, hosts: ${problem}`);
    if (hosts.indexOf(host) !== i) throw new ConfigurationError(`${what}: got host ${host} twice, expected each once`);
  }
}

function checkTimes(what: string, { duration = '2160h', renewBefore }: CertificateProps): void {
  const whole = hoursOf(what, 'duration', duration);
  const before = renewBefore === undefined ? undefined : hoursOf(what, 'renewBefore', renewBefore);
  if (whole < 1) throw new ConfigurationError(`${what}: got duration ${duration}, expected at least 1h`);
  if (before !== undefined && before >= whole)
    throw new ConfigurationError(`${what}: got renewBefore ${renewBefore}, expected less than its duration, ${duration}`);
}

function hoursOf(what: string, key: string, text: string): number {
  if (!/^\d+h$/.test(text)) throw new ConfigurationError(`${what}: got ${key} '${text}', expected whole hours like 2160h`);
  return Number(text.slice(0, -1));
}
