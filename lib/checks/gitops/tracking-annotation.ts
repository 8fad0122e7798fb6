import { textAt } from '../../manifest/read';
import { defineRule, NOTHING } from '../rule';

/** Argo CD's own mark of whose object this is. */
const TRACKING = 'argocd.argoproj.io/tracking-id';

/** It was copied from a cluster: Argo CD writes it, and takes an object that bears another's for that other's. */
export const trackingAnnotation = defineRule({
  id: 'gitops/tracking-annotation',
  severity: 'warning',
  aboutDifferences: true,
  summary: "Argo CD's tracking annotation is left to Argo CD",
  kinds: '*',
  check(manifest) {
    const value = textAt(manifest, 'metadata', 'annotations', TRACKING);
    if (value === undefined) return NOTHING;
    return [
      {
        path: `/metadata/annotations/${TRACKING.replace('/', '~1')}`,
        message: `bears '${value}', by which Argo CD knows whose object it is`,
        hint: 'remove it: it was probably copied from a cluster, and Argo CD writes it itself',
      },
    ];
  },
});
