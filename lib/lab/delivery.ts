/**
 * What a GitOps engine is to treat with care, since it goes with its object: `data` (a claim or volume), `data-template` (what a StatefulSet makes claims
 * of), a `namespace` with all that is in it, a `release` of a chart; or a `late-kind`, whose definition a chart of the lab brings only at the first sync.
 */
export type DeliveredWithCare = 'data' | 'data-template' | 'namespace' | 'release' | 'late-kind';

const SYNC_OPTIONS = 'argocd.argoproj.io/sync-options';

/** Claims and volumes stay when an app is removed: Argo CD leaves them alone. */
const KEEP_DATA = { [SYNC_OPTIONS]: 'Prune=false,Delete=false' } as const;

/** Argo CD asks a person before it takes the object, and all that goes with it, away. */
const CONFIRM = { [SYNC_OPTIONS]: 'Prune=confirm,Delete=confirm' } as const;

/**
 * Annotations where the lab's engine has none of its own: those of Argo CD, which mean nothing to others.
 * @see https://argo-cd.readthedocs.io/en/stable/user-guide/sync-options/
 */
export const ANNOTATIONS: Readonly<Record<DeliveredWithCare, Readonly<Record<string, string>>>> = {
  data: KEEP_DATA,
  'data-template': KEEP_DATA,
  namespace: CONFIRM,
  release: CONFIRM,
  'late-kind': { [SYNC_OPTIONS]: 'SkipDryRunOnMissingResource=true' },
};
