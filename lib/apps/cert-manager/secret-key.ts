import { ConfigurationError } from '../../manifest/configuration-error';
import type { EnvSource } from '../workload/env';

/** A key of a Secret: `secret.key('token')`, or both by name where the Secret is managed elsewhere. */
export type SecretKey =
  | EnvSource
  | {
      /** Name of the Secret. */
      readonly name: string;
      /** Key in it. */
      readonly key: string;
    };

/** Name and key. @throws ConfigurationError for a source that is no Secret */
export function secretKeyOf(what: string, source: SecretKey): { readonly name: string; readonly key: string } {
  if (!('valueFrom' in source)) return { name: source.name, key: source.key };
  const { secretKeyRef } = source.valueFrom;
  if (secretKeyRef?.name === undefined)
    throw new ConfigurationError(`${what}: got a value that is in no Secret, expected a key of one, as secret.key('token')`);
  return { name: secretKeyRef.name, key: secretKeyRef.key };
}
