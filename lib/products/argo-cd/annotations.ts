import type { AnnotationVocabulary } from '../../cluster/annotation-vocabulary';
import { WORDS } from './sync-options';

const APPLICATION = ['argoproj.io/Application'];

/** What Argo CD reads. */
export const ANNOTATIONS: readonly AnnotationVocabulary[] = [
  {
    prefix: 'argocd.argoproj.io/',
    complete: false,
    notOnTemplates: true,
    groups: [
      ...WORDS,
      { on: APPLICATION, names: ['client-side-apply-migration-manager', 'hydrate', 'manifest-generate-paths', 'refresh'] },
      {
        names: [
          ...['tracking-id', 'installation-id'],
          ...[
            'ignore-default-links',
            'ignore-healthcheck',
            'ignore-resource-updates',
            'ignore-restart-policy',
            'health-aggregate-overrides',
          ],
          ...['managed-by-url', 'skip-reconcile', 'deletion-approved', 'application-set-refresh', 'hydrate-timestamp', 'refresh-timestamp'],
        ],
      },
    ],
  },
];
