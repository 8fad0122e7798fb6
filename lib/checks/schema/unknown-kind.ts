import { schemaMinorOf } from '../../cluster/api';
import { renamedGroups } from '../../cluster/renamed-groups';
import { groupOf } from '../../manifest/identity';
import { entryOf } from '../../manifest/read';
import { defineRule, NOTHING } from '../rule';
import { isOfKubernetes, refusalOf } from './kinds';
import { problemsOf } from './problems';

/** A server that does not know the kind refuses the object; so what it asks for is not done. */
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
    const removed = isOfKubernetes(apiVersion) ? entryOf(REMOVED, kind) : undefined;
    return [
      {
        path: '/kind',
        message: `unknown kind '${kind}' in ${apiVersion}`,
        hint: removed ?? typo?.hint ?? hintFor(apiVersion, group, schemaMinorOf(cluster)),
      },
    ];
  },
});

/** Kinds that Kubernetes had, and what takes their place. */
const REMOVED: Readonly<Record<string, string>> = {
  PodSecurityPolicy: 'Kubernetes 1.25 took it away: label the namespaces for Pod Security admission, pod-security.kubernetes.io/enforce',
  InitializerConfiguration: 'Kubernetes 1.14 took it away: write a MutatingWebhookConfiguration',
  PodPreset: 'Kubernetes 1.20 took it away: write a MutatingAdmissionPolicy, or the fields in the pods',
  ThirdPartyResource: 'Kubernetes 1.8 took it away: write a CustomResourceDefinition',
};

/** What to do, with the line to add to lab.json. A kind of Kubernetes itself may be newer than what is known of it. */
function hintFor(apiVersion: string, group: string, minor: number): string {
  if (isOfKubernetes(apiVersion)) return `Kubernetes 1.${minor} does not have it: check the spelling, or whether it is newer than that`;
  return `add its CustomResourceDefinition, or this to the lab's externals: { "kind": "CustomResources", "group": "${group}", "by": "…" }`;
}
