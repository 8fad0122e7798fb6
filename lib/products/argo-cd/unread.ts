import type { Cluster } from '../../cluster/cluster';
import type { UnreadCheck } from '../../cluster/product';
import { kindKey } from '../../manifest/identity';
import { listAt, mapsAt, textAt, textsAt } from '../../manifest/read';
import { readIn } from '../installed-in';
import { secretMetadataOf } from '../secret-metadata';
import { problemOfSyncOption } from './sync-options';

const TITLE = 'Argo CD';
const ownNamespace = ({ lab }: Cluster) => (lab?.gitops?.engine === 'argocd' ? lab.gitops.namespace : undefined);

/** Whether it is configured to read Applications of other namespaces. */
function readsOthers(cluster: Cluster): boolean {
  return cluster
    .ofKind('ConfigMap')
    .some(
      (one) =>
        one.metadata.name === 'argocd-cmd-params-cm' &&
        ['application.namespaces', 'applicationsetcontroller.namespaces'].some((key) => textAt(one, 'data', key) !== undefined),
    );
}

const own = readIn(TITLE, ['Secret', 'ConfigMap', 'bitnami.com/SealedSecret', 'external-secrets.io/ExternalSecret'], ownNamespace);

/** Settings that it finds by a label. */
const labelled: UnreadCheck<Cluster> = {
  kinds: ['ConfigMap'],
  check(config, cluster) {
    const { name, namespace } = config.metadata;
    if (!['argocd-cm', 'argocd-rbac-cm'].includes(name) || namespace !== ownNamespace(cluster)) return undefined;
    if (textsAt(config, 'metadata', 'labels')['app.kubernetes.io/part-of'] === 'argocd') return undefined;
    return {
      path: '/metadata',
      message: `${TITLE} does not read ${name} without the label app.kubernetes.io/part-of: argocd`,
      hint: 'add the label',
    };
  },
};

/** What Argo CD ignores in an Application. */
const inApplications: UnreadCheck<Cluster> = {
  kinds: ['argoproj.io/Application'],
  check(application) {
    for (const [i, option] of listAt(application, 'spec', 'syncPolicy', 'syncOptions').entries()) {
      const problem = typeof option === 'string' ? problemOfSyncOption(option) : undefined;
      if (problem !== undefined) return { path: `/spec/syncPolicy/syncOptions/${i}`, ...problem };
    }
    if (mapsAt(application, 'spec', 'sources').length === 0 || textAt(application, 'spec', 'source', 'repoURL') === undefined)
      return undefined;
    return { path: '/spec/source', message: `${TITLE} does not read source beside sources`, hint: 'make it one of sources, or remove it' };
  },
};

/** What Argo CD reads in its own namespace only. */
export const UNREAD: readonly UnreadCheck<Cluster>[] = [
  labelled,
  inApplications,
  readIn(TITLE, ['argoproj.io/AppProject'], ownNamespace),
  readIn(TITLE, ['argoproj.io/Application', 'argoproj.io/ApplicationSet'], (cluster) =>
    readsOthers(cluster) ? undefined : ownNamespace(cluster),
  ),
  {
    kinds: own.kinds,
    // Repositories and clusters by their label, settings by their name.
    check(object, cluster) {
      const isOwn =
        textsAt(object, ...secretMetadataOf(kindKey(object)), 'labels')['argocd.argoproj.io/secret-type'] !== undefined ||
        SETTINGS.test(object.metadata.name);
      return isOwn ? own.check(object, cluster) : undefined;
    },
  },
];

const SETTINGS =
  /^argocd-(?:cm|rbac-cm|cmd-params-cm|ssh-known-hosts-cm|tls-certs-cm|gpg-keys-cm|secret|notifications-cm|notifications-secret)$/;
