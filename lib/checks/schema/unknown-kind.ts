import { renamedGroups } from '../../cluster/renamed-groups';
import { groupOf } from '../../manifest/identity';
import { defineRule, NOTHING } from '../rule';
import { refusalOf } from './kinds';
import { problemsOf } from './problems';

/** A server that does not know the kind refuses the object; what it would do then is done by nobody. */
export const unknownKind = defineRule({
  id: 'schema/unknown-kind',
  severity: 'error',
  summary: 'the kind is one of Kubernetes, of a CustomResourceDefinition, or of what the lab has from elsewhere',
  kinds: '*',
  check(manifest, cluster) {
    if (refusalOf(manifest, cluster) !== 'kind' || renamedGroups(cluster).has(groupOf(manifest.apiVersion))) return NOTHING;
    const { apiVersion, kind } = manifest;
    const typo = problemsOf(cluster, manifest).find(({ code, hint }) => code === 'unknown-kind' && hint.startsWith('did you mean'));
    const group = groupOf(apiVersion);
    return [
      {
        path: '/kind',
        message: `unknown kind '${kind}' in ${apiVersion}`,
        hint: typo?.hint ?? `add its CustomResourceDefinition, or say in the lab's externals who installs ${group === '' ? 'it' : group}`,
      },
    ];
  },
});
