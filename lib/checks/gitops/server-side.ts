import { listAt, textAt } from '../../manifest/read';
import type { Context } from '../context';

/** Whether every Application of the manifests is compared by the API server itself, so that defaults are no differences. */
export function diffsOnServer({ objects }: Context): boolean {
  const applications = objects.ofKind('argoproj.io/Application');
  return applications.length > 0 && applications.every((application) => comparesOnServer(application));
}

/** Whether every Application of the manifests is applied server-side, so that no object has to fit into an annotation. */
export function appliesOnServer({ objects }: Context): boolean {
  const applications = objects.ofKind('argoproj.io/Application');
  return (
    applications.length > 0 &&
    applications.every((application) => listAt(application, 'spec', 'syncPolicy', 'syncOptions').includes('ServerSideApply=true'))
  );
}

/** Whether an Application is compared by the API server itself. */
export function comparesOnServer(application: unknown): boolean {
  const options = textAt(application, 'metadata', 'annotations', 'argocd.argoproj.io/compare-options') ?? '';
  return options.split(',').some((option) => option.trim() === 'ServerSideDiff=true');
}
