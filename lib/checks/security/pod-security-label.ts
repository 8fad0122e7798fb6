import { closestMatch } from '../../manifest/closest-match';
import type { Manifest } from '../../manifest/manifest';
import { mapAt, textsAt } from '../../manifest/read';
import { pointer } from '../../manifest/tree';
import { LABELS, PREFIX } from '../../pod-security/levels';
import { defineRule, NOTHING, type Report } from '../rule';

/** The API server reads six labels of a Namespace, and says nothing of others: the level that was meant does not apply. */
export const podSecurityLabel = defineRule({
  id: 'security/pod-security-label',
  severity: 'warning',
  summary: 'the level of Pod Security stands in a label of the Namespace that the API server reads',
  kinds: '*',
  check(object) {
    if (!isMarked(object, 'labels') && !isMarked(object, 'annotations')) return NOTHING;
    const labels = keysBelow(object.kind === 'Namespace' ? textsAt(object, 'metadata', 'labels') : {});
    const reports = labels.flatMap((key): readonly Report[] => {
      if (LABELS.includes(key)) return [];
      const near = closestMatch(key, LABELS);
      const hint = near === undefined ? `it reads ${LABELS.slice(0, 2).join(', ')}, …` : `did you mean ${PREFIX}${near}?`;
      return [{ path: pointer(['metadata', 'labels', `${PREFIX}${key}`]), message: `the API server reads no label ${PREFIX}${key}`, hint }];
    });
    const elsewhere = [
      ...keysBelow(textsAt(object, 'metadata', 'annotations')).map((key) => ['annotations', key] as const),
      ...(object.kind === 'Namespace' ? [] : keysBelow(textsAt(object, 'metadata', 'labels')).map((key) => ['labels', key] as const)),
    ];
    return [
      ...reports,
      ...elsewhere.map(([where, key]) => ({
        path: pointer(['metadata', where, `${PREFIX}${key}`]),
        message: `the API server reads ${PREFIX}${key} as a label of a Namespace only, not as ${where === 'labels' ? 'one' : 'an annotation'} of a ${object.kind}`,
        hint: 'write it into metadata.labels of the Namespace',
      })),
    ];
  },
});

/** Most objects have no such key: then nothing is made on the way. */
function isMarked(object: Manifest, where: 'labels' | 'annotations'): boolean {
  for (const key in mapAt(object, 'metadata', where)) if (key.startsWith(PREFIX)) return true;
  return false;
}

function keysBelow(map: Readonly<Record<string, string>>): readonly string[] {
  return Object.keys(map).flatMap((key) => (key.startsWith(PREFIX) ? [key.slice(PREFIX.length)] : []));
}
