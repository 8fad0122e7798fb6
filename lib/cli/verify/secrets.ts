import type { OutsideDescription } from '../../lab/description';
import { isMap } from '../../manifest/tree';
import { maps } from './discovery';
import type { Difference } from './result';

/** A Secret that must exist outside git. */
export type ExistingSecret = Extract<OutsideDescription, { kind: 'Secret' }>;

/**
 * The keys of a Secret, from its metadata alone: the server notes there who set which field. So not one value is ever sent.
 * @returns undefined if the server has no such notes: the Secret is older than Kubernetes 1.18, or they were removed
 */
export function keysOf(metadata: unknown): ReadonlySet<string> | undefined {
  const notes = maps(isMap(metadata) ? metadata.managedFields : undefined).map(({ fieldsV1 }) => fieldsV1);
  const sets = notes.flatMap((fields) => (isMap(fields) ? [fields['f:data'], fields['f:stringData']] : [])).filter(isMap);
  if (sets.length === 0) return undefined;
  return new Set(
    sets.flatMap((set) =>
      Object.keys(set)
        .filter((key) => key.startsWith('f:'))
        .map((key) => key.slice(2)),
    ),
  );
}

/** What of the Secret is missing. @param metadata of the live one, undefined if there is none */
export function secretDifferences(secret: ExistingSecret, metadata: unknown): readonly Difference[] {
  const name = `${secret.namespace}/${secret.name}`;
  if (metadata === undefined) return [{ kind: 'Secret', name, problem: 'missing' }];
  const keys = keysOf(metadata);
  const missing = keys ? Object.keys(secret.keys).filter((key) => !keys.has(key)) : [];
  return missing.map((key) => ({ kind: 'Secret', name, problem: 'missing', field: `key ${key}` }));
}
