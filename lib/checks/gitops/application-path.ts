import type { Cluster } from '../../cluster/cluster';
import { closestMatch } from '../../manifest/closest-match';
import { memoize } from '../../manifest/memoize';
import { at, mapAt, mapsAt, type ReadMap, textAt } from '../../manifest/read';
import { isMap } from '../../manifest/tree';
import { defineRule, list, type Report } from '../rule';

/** Argo CD renders every file below the path: one that is no manifest fails the whole Application, and so does a path that is not there. */
export const applicationPath = defineRule({
  id: 'gitops/application-path',
  severity: 'error',
  summary: "an Application's path is a folder of manifests of the lab",
  kinds: 'argoproj.io/Application',
  requires: 'lab',
  check(application, cluster) {
    const reports: Report[] = [];
    const { repository, path: root } = cluster.lab?.gitops ?? {};
    const folders = foldersOf(cluster);
    for (const [pointer, source] of sourcesOf(application)) {
      const path = textAt(source, 'path');
      if (path?.startsWith('/')) {
        const message = `got path '${path}', expected one below the repository's top: Argo CD refuses an absolute one`;
        reports.push({ path: `${pointer}/path`, message, hint: 'write it without the first slash' });
        continue;
      }
      if (path === undefined || root === undefined || textAt(source, 'repoURL') !== repository) continue;
      const [folder = ''] = path.startsWith(`${root}/`) ? path.slice(root.length + 1).split('/') : [];
      const isLab = path === root;
      if (folders.has(folder) || (!isLab && folder === '')) continue;
      const meant = closestMatch(folder, folders);
      reports.push({
        path: `${pointer}/path`,
        message: isLab || folder === 'nodes' ? `path '${path}' holds files that are no manifests` : `the lab has no folder '${path}'`,
        hint: meant === undefined ? `the lab's apps are ${list(folders)}` : `did you mean '${root}/${meant}'?`,
      });
    }
    return reports;
  },
});

/** Folders of the lab that hold manifests. */
const foldersOf = memoize(({ lab }: Cluster): ReadonlySet<string> => {
  return new Set([...(lab?.apps ?? []).map(({ name }) => name), 'apps', 'bootstrap']);
});

function sourcesOf(application: unknown): readonly (readonly [pointer: string, source: ReadMap])[] {
  const several = mapsAt(application, 'spec', 'sources').map((source, i) => [`/spec/sources/${i}`, source] as const);
  return isMap(at(application, 'spec', 'source')) ? [['/spec/source', mapAt(application, 'spec', 'source')], ...several] : several;
}
