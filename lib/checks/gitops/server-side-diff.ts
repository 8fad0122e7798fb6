import { listAt } from '../../manifest/read';
import { defineRule, NOTHING } from '../rule';
import { comparesOnServer } from './server-side';

/** Applied by the server, but compared by a client that does not know all of the server's defaults. */
export const serverSideDiff = defineRule({
  id: 'gitops/server-side-diff',
  severity: 'info',
  summary: 'an Application that is applied server-side is compared server-side as well',
  kinds: 'argoproj.io/Application',
  check(application) {
    if (!listAt(application, 'spec', 'syncPolicy', 'syncOptions').includes('ServerSideApply=true') || comparesOnServer(application))
      return NOTHING;
    return [
      {
        path: '/metadata/annotations',
        message: 'is applied server-side, but compared by Argo CD itself, which may take defaults of the server for differences',
        hint: 'add the annotation argocd.argoproj.io/compare-options: ServerSideDiff=true',
      },
    ];
  },
});
