import { memoize } from '../../manifest/memoize';
import type { LabCluster } from '../cluster';
import type { Router } from './answer';

/** The router of the lab's ingress controller: it reads all routes once, and each answer is fast. */
export const routerOf = memoize(
  (cluster: LabCluster): Router =>
    // A cluster has no lab whose controller is not known.
    cluster.ingress?.part.router(cluster) ?? {
      answer: () => ({ kind: 'unknown', reason: 'no ingress controller', steps: [], skippedRoutes: [] }),
    },
);
