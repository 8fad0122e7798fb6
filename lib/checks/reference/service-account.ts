import { textAt } from '../../manifest/read';
import { definePodRule, NOTHING } from '../rule';
import { missing } from './missing';

/** Without its service account no pod is made: the API server refuses each one. */
export const serviceAccount = definePodRule({
  id: 'reference/service-account',
  severity: 'error',
  summary: 'a service account that pods run as exists',
  requires: 'lab',
  check({ namespace, spec, at: template }, cluster) {
    const name = textAt(spec, 'serviceAccountName');
    if (!name) return NOTHING;
    return missing(
      cluster,
      { at: `${template}/spec/serviceAccountName`, kind: 'ServiceAccount', name, namespace },
      { otherwise: 'write it' },
    );
  },
});
