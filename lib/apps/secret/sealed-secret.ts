import { ApiObject } from 'cdk8s';
import { SealedSecret as Binding } from '../../../imports/bitnami.com';
import type { AppChart, LabTypes } from '../../lab/app-chart';
import { ConfigurationError } from '../../manifest/configuration-error';
import { lateCrd } from '../helm-release/late-crd';
import { SecretKeys, type SecretType } from './secret-keys';

/** A Secret that only the cluster can open. */
export interface SealedSecretProps<K extends string> {
  /** Name of the SealedSecret and of the Secret that it becomes. */
  readonly name: string;
  /** What `kubeseal --raw --namespace <namespace> --name <name>` printed for each key. */
  readonly encrypted: Readonly<Record<K, string>>;
  /** On the SealedSecret and on the Secret that it becomes. @default none */
  readonly labels?: Readonly<Record<string, string>>;
  /** Type of the Secret. @default Opaque */
  readonly type?: SecretType;
}

/** Sealed values are long: a session key by RSA comes first. */
const SHORTEST = 256;

/**
 * A SealedSecret: its values are encrypted for one cluster, one namespace and one name, and may be in git.
 * @see https://github.com/bitnami-labs/sealed-secrets
 */
export class SealedSecret<K extends string, L extends LabTypes = LabTypes> extends SecretKeys<K, L> {
  /** The SealedSecret. */
  public readonly sealedSecret: ApiObject;

  /** @throws ConfigurationError for a value that was surely not sealed; the message does not repeat it */
  public constructor(scope: AppChart<L>, id: string, { name, encrypted, labels, type }: SealedSecretProps<K>) {
    super(scope, id, 'sealed secret', name, Object.keys(encrypted));
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
}

function checkSealed(name: string, key: string, value: string): void {
  if (value.length < SHORTEST || !/^[A-Za-z0-9+/]+=*$/.test(value)) {
    throw new ConfigurationError(
      `sealed secret ${name}: got a value for key ${key} that is not sealed, expected the output of kubeseal --raw`,
    );
  }
}
