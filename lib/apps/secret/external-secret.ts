import { ApiObject } from 'cdk8s';
import type { AppChart, LabTypes } from '../../lab/app-chart';
import { ConfigurationError } from '../../manifest/configuration-error';
import { lateCrd } from '../helm-release/late-crd';
import { SecretKeys, type SecretType } from './secret-keys';
import type { SecretStoreRef } from './secret-store';

/** Where a value is in the store. */
export interface RemoteValue {
  /** Its name or path in the store. */
  readonly key: string;
  /** A field of it, where the store keeps several in one. @default all of it */
  readonly property?: string;
  /** Version of the value in the store. @default the newest */
  readonly version?: string;
}

/** A Secret whose values are in a store outside of the cluster. */
export interface ExternalSecretProps<K extends string> {
  /** Of the ExternalSecret and of the Secret that it makes. */
  readonly name: string;
  /** A `SecretStore` of the lab, or one that is there: `{ kind: 'ClusterSecretStore', name: 'vault' }`. */
  readonly store: SecretStoreRef;
  /** Where each key's value is: a name in the store, or a field of one. */
  readonly keys: Readonly<Record<K, string | RemoteValue>>;
  /** How often the operator looks for new values, for example `'15m'`; `'0s'`: once. @default the operator's, `'1h'` */
  readonly refreshInterval?: `${number}${'s' | 'm' | 'h'}`;
  /** On the ExternalSecret and on the Secret that it makes. @default none */
  readonly labels?: Readonly<Record<string, string>>;
  /** Type of the Secret. @default Opaque */
  readonly type?: SecretType;
}

/**
 * An ExternalSecret of External Secrets: the operator makes the Secret of what is in a store.
 * @see https://external-secrets.io/latest/api/externalsecret/
 */
export class ExternalSecret<K extends string, L extends LabTypes = LabTypes> extends SecretKeys<K, L> {
  /** The ExternalSecret. */
  public readonly externalSecret: ApiObject;

  /** @throws ConfigurationError for no key, one that Kubernetes would refuse, or one without a place in the store */
  public constructor(scope: AppChart<L>, id: string, { name, store, keys, refreshInterval, labels, type }: ExternalSecretProps<K>) {
    super(scope, id, 'external secret', name, Object.keys(keys));
    const entries = Object.entries<string | RemoteValue>(keys);
    if (entries.length === 0) throw new ConfigurationError(`external secret ${name}: got no keys, expected at least one`);
    const data = entries.map(([secretKey, remote]) => {
      const remoteRef = typeof remote === 'string' ? { key: remote } : { ...remote };
      if (remoteRef.key === '') throw new ConfigurationError(`external secret ${name}: got no name in the store for key ${secretKey}`);
      return { secretKey, remoteRef };
    });
    const metadata = labels ? { labels: { ...labels } } : {};
    const template = { ...(labels ? { metadata } : {}), ...(type ? { type } : {}) };
    this.externalSecret = new ApiObject(this, 'external-secret', {
      apiVersion: 'external-secrets.io/v1',
      kind: 'ExternalSecret',
      metadata: { name, namespace: this.namespace, ...metadata, ...lateCrd(scope, 'external-secrets.io') },
      spec: {
        ...(refreshInterval ? { refreshInterval } : {}),
        secretStoreRef: { kind: store.kind, name: store.name },
        ...(labels || type ? { target: { template } } : {}),
        data,
      },
    });
  }
}
