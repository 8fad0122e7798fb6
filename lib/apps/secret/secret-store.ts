import { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import type { AppChart, LabTypes } from '../../lab/app-chart';
import { ConfigurationError } from '../../manifest/configuration-error';
import { checkValues, type JsonObject } from '../helm-release/json';
import { lateCrd } from '../helm-release/late-crd';

/** Where External Secrets reads values. */
export interface SecretStoreProps {
  /** Name of the store. */
  readonly name: string;
  /**
   * The provider and its settings, as the operator's documentation has them: `{ vault: { server: 'https://vault.lan', path: 'apps', … } }`. Logins
   * are references to Secrets, never values.
   * @see https://external-secrets.io/latest/introduction/stability-support/
   */
  readonly provider: JsonObject;
  /** Which namespaces may use it. `cluster`: all, it is a ClusterSecretStore. @default 'cluster' */
  readonly scope?: 'cluster' | 'namespace';
  /** Labels of the store. @default none */
  readonly labels?: Readonly<Record<string, string>>;
}

/** A store that ExternalSecrets name. */
export interface SecretStoreRef {
  /** One for its namespace, or for the whole cluster. */
  readonly kind: 'SecretStore' | 'ClusterSecretStore';
  /** Name of the store. */
  readonly name: string;
}

/**
 * A SecretStore or ClusterSecretStore of External Secrets.
 * @see https://external-secrets.io/latest/api/secretstore/
 */
export class SecretStore<L extends LabTypes = LabTypes> extends Construct implements SecretStoreRef {
  /** The SecretStore or ClusterSecretStore. */
  public readonly secretStore: ApiObject;
  public readonly kind: 'SecretStore' | 'ClusterSecretStore';
  public readonly name: string;

  /** @throws ConfigurationError if not exactly one provider is named, or a setting is a secret itself */
  public constructor(scope: AppChart<L>, id: string, { name, provider, scope: reach = 'cluster', labels }: SecretStoreProps) {
    super(scope, id);
    const providers = Object.keys(provider);
    if (providers.length !== 1) {
      const got = providers.length === 0 ? 'none' : providers.join(' and ');
      throw new ConfigurationError(`secret store ${name}: got ${got}, expected one provider, for example { vault: … }`);
    }
    checkValues(`secret store ${name}`, provider);
    this.name = name;
    this.kind = reach === 'cluster' ? 'ClusterSecretStore' : 'SecretStore';
    this.secretStore = new ApiObject(this, 'secret-store', {
      apiVersion: 'external-secrets.io/v1',
      kind: this.kind,
      metadata: {
        name,
        ...(reach === 'namespace' ? { namespace: scope.appNamespace } : {}),
        ...(labels ? { labels: { ...labels } } : {}),
        ...lateCrd(scope, 'external-secrets.io'),
      },
      spec: { provider },
    });
  }
}
