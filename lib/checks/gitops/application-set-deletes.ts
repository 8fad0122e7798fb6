import { at } from '../../manifest/read';
import { defineRule, NOTHING } from '../rule';

/** What a generator no longer yields, after a rename for example, loses its Application, and all objects with it. */
export const applicationSetDeletes = defineRule({
  id: 'gitops/application-set-deletes',
  severity: 'info',
  summary: 'an ApplicationSet says whether the objects of an Application that it removes may go',
  kinds: 'argoproj.io/ApplicationSet',
  check(applicationSet) {
    const policy = at(applicationSet, 'spec', 'syncPolicy', 'preserveResourcesOnDeletion');
    const sync = at(applicationSet, 'spec', 'syncPolicy', 'applicationsSync');
    if (policy !== undefined || sync === 'create-only' || sync === 'create-update') return NOTHING;
    return [
      {
        path: '/spec',
        message: 'when its generator no longer yields an Application, that Application and its objects are deleted',
        hint: 'set spec.syncPolicy.preserveResourcesOnDeletion to true, or to false to say that this is meant',
      },
    ];
  },
});
