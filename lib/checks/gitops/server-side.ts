import type { Cluster } from '../../cluster/cluster';
import { memoize } from '../../manifest/memoize';
import { listAt, textAt } from '../../manifest/read';

/** Whether every Application of the manifests is compared by the API server itself, so that defaults are no differences. */
export const diffsOnServer = memoize((cluster: Cluster): boolean => {
  const applications = cluster.ofKind('argoproj.io/Application');
  return applications.length > 0 && applications.every((application) => comparesOnServer(application));
});

/** Whether every Application of the manifests is applied server-side, so that no object has to fit into an annotation. */
export const appliesOnServer = memoize((cluster: Cluster): boolean => {
  const applications = cluster.ofKind('argoproj.io/Application');
  return applications.length > 0 && applications.every(isApplied);
});

/** Whether Argo CD may apply an object server-side: the lab is synced by it, or an Application that does so is among the manifests. */
export const mayApplyOnServer = memoize((cluster: Cluster): boolean => {
  const applications = cluster.ofKind('argoproj.io/Application');
  return cluster.lab?.gitops !== undefined || applications.some(isApplied);
});

function isApplied(application: unknown): boolean {
  return listAt(application, 'spec', 'syncPolicy', 'syncOptions').includes('ServerSideApply=true');
}

/** Whether an Application is compared by the API server itself. */
export function comparesOnServer(application: unknown): boolean {
  const options = textAt(application, 'metadata', 'annotations', 'argocd.argoproj.io/compare-options') ?? '';
  return options.split(',').some((option) => option.trim() === 'ServerSideDiff=true');
}
