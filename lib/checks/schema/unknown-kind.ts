import { schemaMinorOf } from '../../cluster/api';
import { renamedGroups } from '../../cluster/renamed-groups';
import { groupOf } from '../../manifest/identity';
import { defineRule, NOTHING } from '../rule';
import { isOfKubernetes, refusalOf } from './kinds';
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
        hint: typo?.hint ?? hintFor(apiVersion, group, schemaMinorOf(cluster)),
      },
    ];
  },
});

/** What to do, with the line to add to lab.json. A kind of Kubernetes itself may be newer than what is known of it. */
function hintFor(apiVersion: string, group: string, minor: number): string {
  if (isOfKubernetes(apiVersion)) return `Kubernetes 1.${minor} does not have it: check the spelling, or whether it is newer than that`;
  return `add its CustomResourceDefinition, or this to the lab's externals: { "kind": "CustomResources", "group": "${group}", "by": "…" }`;
}
