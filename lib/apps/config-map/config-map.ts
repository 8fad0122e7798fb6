import { ApiObject } from 'cdk8s';
import { k8s } from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import type { AppChart, LabTypes } from '../../lab/app-chart';
import { ConfigurationError } from '../../manifest/configuration-error';
import { isConfigKey } from '../../manifest/formats';
import { quoteKey } from '../../secrets/quote';
import type { EnvSource } from '../workload/env';
import { readFiles } from './files';

/** Text by key, for environment variables and files. Never a secret. */
export interface ConfigMapProps<K extends string> {
  /** Name of the ConfigMap. */
  readonly name: string;
  /** Text by key; numbers and booleans too are written as text. Files of the repository: `ConfigMap.files`. */
  readonly data: Readonly<Record<K, string>>;
  /** Labels of the ConfigMap. @default none */
  readonly labels?: Readonly<Record<string, string>>;
}

/** A ConfigMap whose keys are a type. @see https://kubernetes.io/docs/concepts/configuration/configmap/ */
export class ConfigMap<K extends string, L extends LabTypes = LabTypes> extends Construct {
  /** The ConfigMap. */
  public readonly configMap: ApiObject;
  public readonly name: string;
  public readonly namespace: string;
  private readonly names: readonly string[];

  /** @throws ConfigurationError for a key that Kubernetes would refuse, or a value that is no text */
  public constructor(scope: AppChart<L>, id: string, { name, data, labels }: ConfigMapProps<K>) {
    super(scope, id);
    this.name = name;
    this.namespace = scope.appNamespace;
    this.names = Object.keys(data);
    checkKeys(`config map ${name}`, this.names);
    for (const [key, value] of Object.entries(data)) {
      if (typeof value !== 'string') throw new ConfigurationError(`config map ${name}: got ${typeof value} for key ${key}, expected text`);
    }
    this.configMap = new ApiObject(
      this,
      'config-map',
      k8s.KubeConfigMap.manifest({
        metadata: { name, namespace: this.namespace, ...(labels ? { labels: { ...labels } } : {}) },
        data: { ...data },
      }),
    );
    scope.lab.declared.configMaps.set(`${this.namespace}/${name}`, this.configMap);
  }

  /**
   * Files of the repository as data, a key each: `data: { ...ConfigMap.files('config/mosquitto', 'mosquitto.conf'), MODE: 'lan' }`.
   * @param folder from where synthesis runs, the folder of `package.json`, for example `config/mosquitto`
   * @param names of the files, without folders; @default every file of the folder
   * @throws ConfigurationError for a file that is not there or is no text
   */
  public static files<N extends string>(folder: string, ...names: readonly N[]): Readonly<Record<N, string>> {
    return readFiles(folder, names);
  }

  /** The value as an environment variable. @throws ConfigurationError for a key that it does not have */
  public key(key: K): EnvSource {
    needKey(`config map ${this.name}`, this.names, key);
    return this.source(key);
  }

  /** Every value under its own key, in order: `env: { ...config.keys() }`. */
  public keys(): Readonly<Record<string, EnvSource>> {
    return Object.fromEntries(this.names.map((key) => [key, this.source(key)]));
  }

  private source(key: string): EnvSource {
    return { valueFrom: { configMapKeyRef: { name: this.name, key } } };
  }
}

/** @throws ConfigurationError for no key at all, or a key that Kubernetes would refuse */
export function checkKeys(what: string, keys: readonly string[]): void {
  if (keys.length === 0) throw new ConfigurationError(`${what}: got no keys, expected at least one`);
  const bad = keys.find((key) => !isConfigKey(key));
  if (bad !== undefined) throw new ConfigurationError(`${what}: got key ${quoteKey(bad)}, expected letters, digits, '-', '_' and '.'`);
}

/** @throws ConfigurationError for a key that is not among them */
export function needKey(what: string, keys: readonly string[], key: string): void {
  if (!keys.includes(key))
    throw new ConfigurationError(`${what}: got key '${key}', expected ${keys.map((one) => `'${one}'`).join(' or ')}`);
}
