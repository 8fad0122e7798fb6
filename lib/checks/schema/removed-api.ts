import { defineRule, NOTHING } from '../rule';
import { refusalOf } from './kinds';
import { problemsOf } from './problems';

/** Old versions of the API go for good; a server of a newer version refuses them. */
export const removedApi = defineRule({
  id: 'schema/removed-api',
  severity: 'error',
  summary: "the lab's version of Kubernetes serves the kind in that version of the API",
  kinds: '*',
  check(manifest, cluster) {
    if (refusalOf(manifest, cluster) !== 'version') return NOTHING;
    const problem = problemsOf(cluster, manifest).find(({ code }) => code === 'unknown-version');
    const message = problem?.message ?? `Kubernetes 1.${cluster.minor} serves no ${manifest.kind} in ${manifest.apiVersion}`;
    return [{ path: '/apiVersion', message, hint: problem?.hint ?? 'write the version that it serves' }];
  },
});
