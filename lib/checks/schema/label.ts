import type { Manifest } from '../../manifest/manifest';
import { problemOfKey, problemOfLabelValue } from '../../manifest/names';
import { mapAt } from '../../manifest/read';
import { pointer } from '../../manifest/tree';
import { defineRule, type Report } from '../rule';
import { metadataOf } from './metadata';

const POD_SECURITY = 'pod-security.kubernetes.io/';
const LEVELS = ['privileged', 'baseline', 'restricted'];

/** Labels are looked up by selectors: short keys and values of few characters. */
export const label = defineRule({
  id: 'schema/label',
  severity: 'error',
  summary: 'labels have keys and values that labels may have',
  kinds: '*',
  check(manifest) {
    const reports: Report[] = [];
    for (const { at, metadata } of metadataOf(manifest)) {
      const labels = mapAt(metadata, 'labels');
      for (const key of Object.keys(labels)) {
        const text = labels[key] ?? '';
        if (typeof text !== 'string') continue;
        const hint = key.startsWith(POD_SECURITY) ? 'write one of these' : 'put free text into an annotation';
        const ofKey = problemOfKey(key);
        const ofValue = problemOfLabelValue(text);
        const ofLevel = problemOfLevel(manifest, key, text);
        // Most have none, and then nothing is made.
        if (ofKey === undefined && ofValue === undefined && ofLevel === undefined) continue;
        for (const message of [ofKey, ofValue, ofLevel])
          if (message !== undefined) reports.push({ path: at + pointer(['labels', key]), message, hint });
      }
    }
    return reports;
  },
});

/** A namespace's level of Pod Security is a label of few words. */
function problemOfLevel({ kind }: Manifest, key: string, value: string): string | undefined {
  if (kind !== 'Namespace') return undefined;
  const [, mode = '', version] = /^pod-security\.kubernetes\.io\/(enforce|audit|warn)(-version)?$/.exec(key) ?? [];
  if (mode === '') return undefined;
  if (version !== undefined)
    return /^(latest|v1\.(0|[1-9]\d*))$/.test(value) ? undefined : `got version '${value}', expected 'latest' or one such as 'v1.33'`;
  return LEVELS.includes(value) ? undefined : `got level '${value}', expected one of ${LEVELS.join(', ')}`;
}
