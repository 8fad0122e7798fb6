import { dataFoldersOf } from '../../cluster/data-folders';
import { at, mapsAt } from '../../manifest/read';
import { definePodRule, NOTHING, type Report } from '../rule';
import { nodesFor } from './nodes';
import { replicasOf } from './replicas';

/** Two servers on one folder of data: the second does not start, or both write to it and destroy it. */
export const sharedDataFolder = definePodRule({
  id: 'reliability/shared-data-folder',
  severity: 'error',
  summary: 'the data folder of a database is used by one pod',
  check(pods, cluster) {
    const count = pods.object.kind === 'DaemonSet' ? nodesFor(cluster, pods) : (replicasOf(cluster, pods)?.least ?? 1);
    if (count < 2) return NOTHING;
    return dataFoldersOf(pods, cluster).flatMap(({ image, container, state, mount, open }): readonly Report[] => {
      const claim = mount?.volume.claim;
      if (!image.database || state !== 'kept' || open || mount === undefined || claim === undefined || !('name' in claim)) return [];
      // With subPathExpr each pod has a folder of its own.
      if (mapsAt(container.spec, 'volumeMounts').some((one) => at(one, 'subPathExpr') !== undefined)) return [];
      return [
        {
          path: mount.at,
          message: `${count} pods of ${image.title} use one folder of data, in claim '${claim.name}': it is for one server`,
          hint: 'run one pod; for several, let an operator replicate the data, each with a claim of its own',
        },
      ];
    });
  },
});
