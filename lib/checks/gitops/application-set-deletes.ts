import { at } from '../../manifest/read';
import { NOTHING, rule } from '../rule';

/** What a generator no longer yields, after a rename for example, loses its Application, and all objects with it. */
export const applicationSetDeletes = rule({
  id: 'gitops/application-set-deletes',
  severity: 'info',
  says: 'an ApplicationSet says whether the objects of an Application that it removes may go',
  on: 'argoproj.io/ApplicationSet',
  check(applicationSet) {
    const policy = at(applicationSet, 'spec', 'syncPolicy', 'preserveResourcesOnDeletion');
    const sync = at(applicationSet, 'spec', 'syncPolicy', 'applicationsSync');
    if (policy !== undefined || sync === 'create-only' || sync === 'create-update') return NOTHING;
    return [
      {
        at: '/spec',
        message: 'when its generator no longer yields an Application, that Application and its objects are deleted',
        hint: 'set spec.syncPolicy.preserveResourcesOnDeletion to true, or to false to say that this is meant',
      },
    ];
  },
});
