import type { Cluster } from '../../cluster/cluster';
import type { ProductRule } from '../../cluster/product';
import type { Report } from '../../manifest/finding';
import { listAt, mapAt, mapsAt, textAt } from '../../manifest/read';
import { partOf, permitsDestination, permitsSource, projectOf } from './permissions';
import { sourcesOf } from './sources';

/** Argo CD refuses such an Application as a whole: InvalidSpecError. */
export const projectPermits: ProductRule<Cluster> = {
  id: 'gitops/project-permits',
  severity: 'error',
  summary: 'the AppProject of an Application permits its repository and its destination',
  kinds: ['argoproj.io/Application'],
  check(application, cluster) {
    const project = projectOf(application, partOf(cluster));
    if (project === undefined) return [];
    const reports: Report[] = [];
    const { name } = project.metadata;
    for (const { source, place } of sourcesOf(application.spec)) {
      const repository = textAt(source, 'repoURL');
      if (repository === undefined || repository.includes('{{') || permitsSource(project, repository)) continue;
      const permitted = listAt(project, 'spec', 'sourceRepos').map(String).join(', ');
      reports.push({
        path: `/spec/${place}/repoURL`,
        message: `AppProject '${name}' does not permit the repository`,
        hint: permitted === '' ? 'add it to sourceRepos' : `its sourceRepos are ${permitted}`,
      });
    }
    const destination = mapAt(application, 'spec', 'destination');
    const namespace = textAt(destination, 'namespace') ?? '';
    const known = textAt(destination, 'server') ?? textAt(destination, 'name');
    if (known !== undefined && !`${known}${namespace}`.includes('{{') && !permitsDestination(project, destination, namespace)) {
      const permitted = mapsAt(project, 'spec', 'destinations').map(
        (one) => `${textAt(one, 'namespace') ?? ''} of ${textAt(one, 'server') ?? textAt(one, 'name') ?? ''}`,
      );
      reports.push({
        path: '/spec/destination',
        message: `AppProject '${name}' does not permit ${namespace === '' ? 'the cluster' : `namespace ${namespace}`} of ${known}`,
        hint: permitted.length === 0 ? 'add it to destinations' : `its destinations are ${permitted.join(', ')}`,
      });
    }
    return reports;
  },
};
