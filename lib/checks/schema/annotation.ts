import { problemOfAnnotationKey } from '../../manifest/names';
import { mapAt } from '../../manifest/read';
import { pointer } from '../../manifest/tree';
import { defineRule, type Report } from '../rule';
import { metadataOf } from './metadata';

/** Bytes of all annotations of an object, keys and values. */
const MAX = 256 * 1024;

/** Annotations hold any text, under keys as labels have them, and not more than a quarter of a mebibyte of it. */
export const annotation = defineRule({
  id: 'schema/annotation',
  severity: 'error',
  summary: 'annotations have keys that annotations may have and are not too large together',
  kinds: '*',
  check(manifest) {
    const reports: Report[] = [];
    for (const { at, metadata } of metadataOf(manifest)) {
      let bytes = 0;
      const annotations = mapAt(metadata, 'annotations');
      for (const key of Object.keys(annotations)) {
        const value = annotations[key];
        const message = problemOfAnnotationKey(key);
        if (message !== undefined) reports.push({ path: at + pointer(['annotations', key]), message, hint: 'choose another key' });
        if (typeof value === 'string') bytes += Buffer.byteLength(key) + Buffer.byteLength(value);
      }
      if (bytes <= MAX) continue;
      const message = `got annotations of ${bytes} bytes, expected at most ${MAX}`;
      reports.push({ path: `${at}/annotations`, message, hint: 'keep large text in a ConfigMap' });
    }
    return reports;
  },
});
