import { renamedGroups } from '../../cluster/renamed-groups';
import { groupOf } from '../../manifest/identity';
import { defineRule, NOTHING } from '../rule';

/** Old definitions often stay in a cluster: then the object is taken, and nothing reads it. */
export const renamedGroup = defineRule({
  id: 'schema/renamed-group',
  severity: 'error',
  summary: 'the API group is one that its product still reads',
  requires: 'lab',
  kinds: '*',
  check({ apiVersion, kind }, cluster) {
    const group = groupOf(apiVersion);
    const renamed = renamedGroups(cluster).get(group);
    if (!renamed) return NOTHING;
    return [
      {
        path: '/apiVersion',
        message: `${renamed.product} does not read ${kind} of ${group} any more`,
        hint: `write apiVersion: ${renamed.apiVersion}`,
      },
    ];
  },
});
