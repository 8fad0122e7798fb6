import { textAt } from '../../manifest/read';
import { defineRule, NOTHING } from '../rule';
import { appliesOnServer } from './server-side';

/** What annotations may hold together: a client-side apply keeps a copy of the object in one. */
const LIMIT = 262_144;
/** No object with fewer keys and texts gets there; saves printing all others. */
const KINDS = [
  'ConfigMap',
  'Secret',
  'apiextensions.k8s.io/CustomResourceDefinition',
  'argoproj.io/ApplicationSet',
  'monitoring.coreos.com/PrometheusRule',
];

/** The copy of the object in its last-applied annotation is refused. */
export const tooLarge = defineRule({
  id: 'gitops/too-large',
  severity: 'warning',
  summary: 'an object of more than 256 KiB is applied server-side',
  kinds: KINDS,
  check(manifest, cluster) {
    const options = textAt(manifest, 'metadata', 'annotations', 'argocd.argoproj.io/sync-options') ?? '';
    if (/ServerSideApply=true|Replace=true/.test(options) || appliesOnServer(cluster)) return NOTHING;
    const bytes = Buffer.byteLength(JSON.stringify(manifest));
    if (bytes <= LIMIT) return NOTHING;
    return [
      {
        path: '',
        message: `has ${bytes} bytes, and a client-side apply keeps a copy in an annotation, which may have ${LIMIT}`,
        hint: 'apply it server-side: annotation argocd.argoproj.io/sync-options: ServerSideApply=true, or kubectl apply --server-side',
      },
    ];
  },
});
