import { problemOfKey, problemOfLabelValue } from '../../manifest/names';
import { mapAt } from '../../manifest/read';
import { pointer } from '../../manifest/tree';
import { PREFIX, podSecurityLabelProblem } from '../../pod-security/levels';
import { defineRule, type Report } from '../rule';
import { metadataOf } from './metadata';

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
        const hint = key.startsWith(PREFIX) ? 'write one of these' : 'put free text into an annotation';
        const ofKey = problemOfKey(key);
        const ofValue = problemOfLabelValue(text);
        const ofLevel = manifest.kind === 'Namespace' ? podSecurityLabelProblem(key, text) : undefined;
        // Most have none, and then nothing is made.
        if (ofKey === undefined && ofValue === undefined && ofLevel === undefined) continue;
        for (const message of [ofKey, ofValue, ofLevel])
          if (message !== undefined) reports.push({ path: at + pointer(['labels', key]), message, hint });
      }
    }
    return reports;
  },
});
