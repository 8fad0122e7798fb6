import type { Manifest } from '../../manifest/manifest';
import { problemOfKey, problemOfLabelValue } from '../../manifest/names';
import { mapAt } from '../../manifest/read';
import { pointer } from '../../manifest/tree';
import { rule } from '../rule';
import { metadataOf } from './metadata';

const POD_SECURITY = 'pod-security.kubernetes.io/';
const LEVELS = ['privileged', 'baseline', 'restricted'];

/** Labels are looked up by selectors: short keys and values of few characters. */
export const label = rule({
  id: 'schema/label',
  severity: 'error',
  says: 'labels have keys and values that labels may have',
  on: '*',
  *check(manifest) {
    for (const { at, metadata } of metadataOf(manifest)) {
      for (const [key, value] of Object.entries(mapAt(metadata, 'labels'))) {
        const text = value ?? '';
        if (typeof text !== 'string') continue;
        for (const message of [problemOfKey(key), problemOfLabelValue(text), problemOfLevel(manifest, key, text)]) {
          if (message !== undefined)
            yield {
              at: at + pointer(['labels', key]),
              message,
              hint: key.startsWith(POD_SECURITY) ? 'write one of these' : 'put free text into an annotation',
            };
        }
      }
    }
  },
});

/** A namespace's level of Pod Security is a label of few words. */
function problemOfLevel({ kind }: Manifest, key: string, value: string): string | undefined {
  const [, mode = '', version] =
    /^pod-security\.kubernetes\.io\/(enforce|audit|warn)(-version)?$/.exec(kind === 'Namespace' ? key : '') ?? [];
  if (mode === '') return undefined;
  if (version !== undefined)
    return /^(latest|v1\.(0|[1-9]\d*))$/.test(value) ? undefined : `got version '${value}', expected 'latest' or one such as 'v1.33'`;
  return LEVELS.includes(value) ? undefined : `got level '${value}', expected one of ${LEVELS.join(', ')}`;
}
