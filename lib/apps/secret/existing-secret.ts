import type { AppChart, LabTypes } from '../../lab/app-chart';
import type { OutsideKey } from '../../lab/description';
import { ConfigurationError } from '../../manifest/configuration-error';
import { problemOfDnsSubdomain } from '../../manifest/names';
import { KEYS_OF_SECRET_TYPE } from '../../manifest/secret-types';
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
    checkType(name, Object.keys(keys), type);
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

const quoted = (key: string) => `'${key}'`;

function checkType(name: string, keys: readonly string[], type: SecretType | undefined): void {
  const problem = problemOfDnsSubdomain(name);
  if (problem) throw new ConfigurationError(`secret: ${problem}`);
  if (type === undefined) return;
  const { all, any }: { readonly all: readonly string[]; readonly any: readonly string[] } = KEYS_OF_SECRET_TYPE[type];
  const has = (key: string) => keys.includes(key);
  if (all.every(has) && (any.length === 0 || any.some(has))) return;
  const wanted = [all.map(quoted).join(' and '), any.map(quoted).join(' or ')].filter(Boolean).join(' and ');
  throw new ConfigurationError(`secret ${name}: got keys ${keys.map(quoted).join(', ')} of type ${type}, expected ${wanted}`);
}

function checkLiteral(name: string, key: string, value: string | undefined): void {
  if (value === undefined || !(looksSecret(key, value) || hasLogin(value) || secretIn(value) !== undefined)) return;
  throw new ConfigurationError(
    `secret ${name}: got a value for key ${key} that looks like a secret, expected none: whoever makes the Secret chooses it`,
  );
}
