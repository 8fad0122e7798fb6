import { at, listAt, textAt } from '../../manifest/read';
import { defineProduct } from '../define-product';
import { ANNOTATIONS } from './annotations';
import { applicationNamespace } from './application-namespace';
import { encrypted } from './encrypted';
import { excludedKind } from './excluded-kind';
import { projectKinds } from './project-kinds';
import { projectPermits } from './project-permits';
import { REFERENCES } from './references';
import { REFUSES } from './refuses';
import { selfUpgrade } from './self-upgrade';
import { sourcesOf } from './sources';
import { UNREAD } from './unread';

const DOCS = 'https://argo-cd.readthedocs.io/en/stable';
const READ = { versions: 'v3' } as const;
const NAME = 'argocd';

/** Argo CD. */
export const argoCd = defineProduct({
  name: NAME,
  title: 'Argo CD',
  annotations: ANNOTATIONS,
  facts: [
    {
      summary: 'it reads annotations of argocd.argoproj.io, some of them on Applications only',
      source: `${DOCS}/user-guide/annotations-and-labels/`,
      ...READ,
      read: '2026-11-28',
    },
    {
      summary: 'a project permits repositories and destinations by globs, in which * does not go beyond a slash of an address',
      source: 'https://github.com/argoproj/argo-cd/blob/master/pkg/apis/application/v1alpha1/app_project_types.go',
      ...READ,
      read: '2026-11-28',
    },
    {
      summary:
        'a project permits the kinds of the cluster that it lists, by their names where it says some, and all others unless it lists some',
      source: `${DOCS}/operator-manual/project-specification/`,
      ...READ,
      read: '2026-11-29',
    },
    {
      summary: 'an Application with the option CreateNamespace=true makes the namespace of its destination',
      source: `${DOCS}/user-guide/sync-options/#create-namespace`,
      ...READ,
      read: '2026-11-29',
    },
    {
      summary:
        'the definition of ApplicationSet is too large for a client-side apply since 3.3, which the chart argo-cd installs since 9.4',
      source: `${DOCS}/operator-manual/upgrading/3.2-3.3/`,
      ...READ,
      read: '2026-11-29',
    },
    {
      summary: 'a path is read as YAML and JSON, folders below it only with recurse',
      source: `${DOCS}/user-guide/directory/`,
      ...READ,
      read: '2026-11-28',
    },
    {
      summary: 'objects of its own have the label app.kubernetes.io/part-of: argocd',
      source: `${DOCS}/operator-manual/declarative-setup/`,
      ...READ,
      read: '2026-11-29',
    },
  ],
  gitops: { partOf: NAME, delivers: ['argoproj.io/Application', 'argoproj.io/ApplicationSet'], comparesText: true },
  unread: UNREAD,
  chartValues: [
    ...['spec', 'spec.template.spec'].flatMap((spec, i) =>
      ['source', 'sources.*'].flatMap((source) =>
        ['values', 'valuesObject'].map((values) => ({
          kind: `argoproj.io/Application${i === 0 ? '' : 'Set'}`,
          path: `${spec}.${source}.helm.${values}`,
        })),
      ),
    ),
  ],
  rules: [applicationNamespace, projectPermits, projectKinds, excludedKind, encrypted, selfUpgrade],
  refuses: REFUSES,
  references: REFERENCES,
  makes: [
    {
      kind: 'argoproj.io/Application',
      made(application) {
        const name = textAt(application, 'spec', 'destination', 'namespace');
        const makes = listAt(application, 'spec', 'syncPolicy', 'syncOptions').includes('CreateNamespace=true');
        return makes && name !== undefined ? [{ kind: 'Namespace', namespace: '', name }] : [];
      },
    },
  ],
  installs: [
    { kind: 'argoproj.io/Application', into: (application, repository) => destinationOf(at(application, 'spec'), repository) },
    { kind: 'argoproj.io/ApplicationSet', into: (set, repository) => destinationOf(at(set, 'spec', 'template', 'spec'), repository) },
  ],
  brings: ({ gitops }) => (gitops?.engine === NAME ? [{ kind: 'CustomResources', group: 'argoproj.io', by: NAME }] : []),
});

/** Only of the lab's own repository is it known what comes out: these manifests. */
function destinationOf(spec: unknown, repository: string | undefined): readonly string[] {
  const isOwn = sourcesOf(spec).every(({ source }) => textAt(source, 'chart') === undefined && textAt(source, 'repoURL') === repository);
  const namespace = textAt(spec, 'destination', 'namespace');
  if (namespace === undefined || isOwn) return [];
  return [namespace.includes('{{') ? '*' : namespace];
}
