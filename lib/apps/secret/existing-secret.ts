import { Construct } from 'constructs';
import type { AppChart, LabTypes } from '../../lab/app-chart';
import type { OutsideKey } from '../../lab/description';
import { ConfigurationError } from '../../manifest/configuration-error';
import { hasLogin, looksSecret } from '../../secrets/names';
import { secretIn } from '../../secrets/shapes';
import { checkKeys, needKey } from '../config-map/config-map';
import type { EnvSource } from '../workload/env';

/** A Secret that is created by hand. */
export interface ExistingSecretProps<K extends string> {
  readonly name: string;
  /** What is in it. `value`: what it must be where that is no secret, for it is written to files; `same`: name of a value that several keys share. */
  readonly keys: Readonly<Record<K, OutsideKey>>;
  /** What it is for, in words for whoever makes it. */
  readonly why: string;
  /** @default none */
  readonly labels?: Readonly<Record<string, string>>;
  /** @default Opaque */
  readonly type?: 'kubernetes.io/tls' | 'kubernetes.io/dockerconfigjson' | 'kubernetes.io/basic-auth' | 'kubernetes.io/ssh-auth';
}

/**
 * A Secret made outside git: nothing is emitted; that it must exist is listed in `nodes/outside-git.txt`.
 * @see https://kubernetes.io/docs/concepts/configuration/secret/
 */
export class ExistingSecret<K extends string, L extends LabTypes = LabTypes> extends Construct {
  public readonly name: string;
  public readonly namespace: string;
  private readonly names: readonly string[];

  /** @throws ConfigurationError for a key that Kubernetes would refuse, a value that looks like a secret, or a missing reason */
  public constructor(scope: AppChart<L>, id: string, { name, keys, why, labels, type }: ExistingSecretProps<K>) {
    super(scope, id);
    this.name = name;
    this.namespace = scope.appNamespace;
    this.names = Object.keys(keys);
    checkKeys(`secret ${name}`, this.names);
    for (const [key, { value }] of Object.entries<OutsideKey>(keys)) checkLiteral(name, key, value);
    if (!why) throw new ConfigurationError(`secret ${name}: got no reason, expected 'why': what it is for`);
    scope.lab.declared.outside.push({
      kind: 'Secret',
      namespace: this.namespace,
      name,
      ...(type ? { type } : {}),
      ...(labels ? { labels } : {}),
      keys,
      why,
    });
  }

  /** The value as an environment variable. @throws ConfigurationError for a key that it does not have */
  public key(key: K): EnvSource {
    needKey(`secret ${this.name}`, this.names, key);
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

function checkLiteral(name: string, key: string, value: string | undefined): void {
  if (value === undefined || !(looksSecret(key, value) || hasLogin(value) || secretIn(value) !== undefined)) return;
  throw new ConfigurationError(
    `secret ${name}: got a value for key ${key} that looks like a secret, expected none: whoever makes the Secret chooses it`,
  );
}
