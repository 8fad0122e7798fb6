import { exists } from '../../cluster/existence';
import { podReferences } from '../../cluster/references/read';
import { identityOf, kindKey, printIdentity } from '../../manifest/identity';
import type { Manifest } from '../../manifest/manifest';
import { textAt } from '../../manifest/read';
import { definePodRule, NOTHING, type Report } from '../rule';

/** Argo CD takes Helm's hooks for its own. */
const HOOKS: readonly string[] = ['argocd.argoproj.io/hook', 'helm.sh/hook'];
/** Words of both that stand for "before everything else". */
const FIRST = /(?:^|,)\s*(?:PreSync|pre-install)\s*(?:,|$)/;

/** At the first sync the hook waits for what is applied only when the hook has succeeded. */
export const hookBefore = definePodRule({
  id: 'gitops/hook-before',
  severity: 'warning',
  summary: 'a hook before the sync needs nothing that the sync brings',
  check(pods, cluster) {
    if (pods.owner === undefined || !runsFirst(pods.owner)) return NOTHING;
    const reports: Report[] = [];
    for (const reference of podReferences(cluster, pods)) {
      if (reference.optional) continue;
      const found = exists(cluster, reference);
      const manifest = found.state === 'made' ? cluster.find(kindKey(found.by), found.by.name, found.by.namespace) : undefined;
      const brought = found.state === 'written' ? found.manifest : manifest;
      if (brought === undefined || runsFirst(brought)) continue;
      const of = manifest === undefined ? '' : ` made of ${printIdentity(identityOf(manifest))},`;
      reports.push({
        path: reference.path,
        message: `needs ${reference.kind} '${reference.name}',${of} which is applied after this hook: the first sync of both together waits permanently`,
        hint: 'make it a PreSync hook in an earlier wave, make this hook Sync or PostSync, or put it into an Application that is synced before',
      });
    }
    return reports;
  },
});

function runsFirst(manifest: Manifest): boolean {
  return HOOKS.some((annotation) => FIRST.test(textAt(manifest, 'metadata', 'annotations', annotation) ?? ''));
}
