import { Construct } from 'constructs';
import type { AppChart, LabTypes } from '../../lab/app-chart';
import { checkKeys, needKey } from '../config-map/config-map';
import type { EnvSource } from '../workload/env';

/** Types of Secrets beside Opaque. @see https://kubernetes.io/docs/concepts/configuration/secret/#secret-types */
export type SecretType = 'kubernetes.io/tls' | 'kubernetes.io/dockerconfigjson' | 'kubernetes.io/basic-auth' | 'kubernetes.io/ssh-auth';

/** A Secret with known keys, wherever its values come from: its keys are a type. */
export abstract class SecretKeys<K extends string, L extends LabTypes = LabTypes> extends Construct {
  public readonly name: string;
  public readonly namespace: string;
  private readonly what: string;
  private readonly names: readonly string[];

  /** @param what how messages call it @throws ConfigurationError for a key that Kubernetes would refuse */
  protected constructor(scope: AppChart<L>, id: string, what: string, name: string, keys: readonly string[]) {
    super(scope, id);
    this.name = name;
    this.namespace = scope.appNamespace;
    this.what = `${what} ${name}`;
    this.names = keys;
    checkKeys(this.what, keys);
  }

  /** The value as an environment variable. @throws ConfigurationError for a key that it does not have */
  public key(key: K): EnvSource {
    needKey(this.what, this.names, key);
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
