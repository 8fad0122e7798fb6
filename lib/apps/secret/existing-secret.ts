import type { AppChart, LabTypes } from '../../lab/app-chart';
import type { OutsideKey } from '../../lab/description';
import { ConfigurationError } from '../../manifest/configuration-error';
import { hasLogin, looksSecret } from '../../secrets/names';
import { secretIn } from '../../secrets/shapes';
import { SecretKeys, type SecretType } from './secret-keys';

/** A Secret that is created by hand. */
export interface ExistingSecretProps<K extends string> {
  /** Name of the Secret. */
  readonly name: string;
  /** What is in it. `value`: what it must be where that is no secret, for it is written to files; `same`: name of a value that several keys share. */
  readonly keys: Readonly<Record<K, OutsideKey>>;
  /** What it is for, in words for whoever makes it. */
  readonly why: string;
  /** Labels of the Secret. @default none */
  readonly labels?: Readonly<Record<string, string>>;
  /** Type of the Secret. @default Opaque */
  readonly type?: SecretType;
}

/**
 * A Secret made outside git: nothing is emitted; that it must exist is listed in `nodes/outside-git.txt`.
 * @see https://kubernetes.io/docs/concepts/configuration/secret/
 */
export class ExistingSecret<K extends string, L extends LabTypes = LabTypes> extends SecretKeys<K, L> {
  /** @throws ConfigurationError for a key that Kubernetes would refuse, a value that looks like a secret, or a missing reason */
  public constructor(scope: AppChart<L>, id: string, { name, keys, why, labels, type }: ExistingSecretProps<K>) {
    super(scope, id, 'secret', name, Object.keys(keys));
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
}

function checkLiteral(name: string, key: string, value: string | undefined): void {
  if (value === undefined || !(looksSecret(key, value) || hasLogin(value) || secretIn(value) !== undefined)) return;
  throw new ConfigurationError(
    `secret ${name}: got a value for key ${key} that looks like a secret, expected none: whoever makes the Secret chooses it`,
  );
}
