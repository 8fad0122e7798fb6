import { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import { SealedSecret as Binding } from '../../../imports/bitnami.com';
import type { AppChart, LabTypes } from '../../lab/app-chart';
import { ConfigurationError } from '../../manifest/configuration-error';
import { checkKeys, needKey } from '../config-map/config-map';
import { lateCrd } from '../helm-release/late-crd';
import type { EnvSource } from '../workload/env';

/** A Secret that only the cluster can open. */
export interface SealedSecretProps<K extends string> {
  readonly name: string;
  /** What `kubeseal --raw --namespace <namespace> --name <name>` printed for each key. */
  readonly encrypted: Readonly<Record<K, string>>;
  /** On the SealedSecret and on the Secret that it becomes. @default none */
  readonly labels?: Readonly<Record<string, string>>;
  /** @default Opaque */
  readonly type?: 'kubernetes.io/tls' | 'kubernetes.io/dockerconfigjson' | 'kubernetes.io/basic-auth' | 'kubernetes.io/ssh-auth';
}

/** Sealed values are long: a session key by RSA comes first. */
const SHORTEST = 256;

/**
 * A SealedSecret: its values are encrypted for one cluster, one namespace and one name, and may be in git.
 * @see https://github.com/bitnami-labs/sealed-secrets
 */
export class SealedSecret<K extends string, L extends LabTypes = LabTypes> extends Construct {
  /** The SealedSecret. */
  public readonly sealedSecret: ApiObject;
  public readonly name: string;
  public readonly namespace: string;
  private readonly names: readonly string[];

  /** @throws ConfigurationError for a value that was surely not sealed; the message does not repeat it */
  public constructor(scope: AppChart<L>, id: string, { name, encrypted, labels, type }: SealedSecretProps<K>) {
    super(scope, id);
    this.name = name;
    this.namespace = scope.appNamespace;
    this.names = Object.keys(encrypted);
    checkKeys(`sealed secret ${name}`, this.names);
    for (const [key, value] of Object.entries<string>(encrypted)) checkSealed(name, key, value);
    const metadata = { name, namespace: this.namespace, ...(labels ? { labels: { ...labels } } : {}) };
    this.sealedSecret = new ApiObject(
      this,
      'sealed-secret',
      Binding.manifest({
        metadata: { ...metadata, ...lateCrd(scope, 'bitnami.com') },
        spec: { encryptedData: { ...encrypted }, template: { metadata, ...(type ? { type } : {}) } },
      }),
    );
  }

  /** The value as an environment variable. @throws ConfigurationError for a key that it does not have */
  public key(key: K): EnvSource {
    needKey(`sealed secret ${this.name}`, this.names, key);
    return this.source(key);
  }

  /** Every value under its own key, in order: `env: { ...secret.keys() }`. */
  public keys(): Readonly<Record<string, EnvSource>> {
    return Object.fromEntries(this.names.map((key) => [key, this.source(key)]));
  }

  private source(key: string): EnvSource {
    return { valueFrom: { secretKeyRef: { name: this.name, key } } };
  }
}

function checkSealed(name: string, key: string, value: string): void {
  if (value.length < SHORTEST || !/^[A-Za-z0-9+/]+=*$/.test(value)) {
    throw new ConfigurationError(
      `sealed secret ${name}: got a value for key ${key} that is not sealed, expected the output of kubeseal --raw`,
    );
  }
}
