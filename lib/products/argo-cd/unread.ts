import type { Cluster } from '../../cluster/cluster';
import type { UnreadCheck } from '../../cluster/product';
import { textAt, textsAt } from '../../manifest/read';
import { readIn } from '../installed-in';

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

const own = readIn(TITLE, ['Secret', 'ConfigMap'], ownNamespace);

/** What Argo CD reads in its own namespace only. */
export const UNREAD: readonly UnreadCheck<Cluster>[] = [
  readIn(TITLE, ['argoproj.io/AppProject'], ownNamespace),
  readIn(TITLE, ['argoproj.io/Application', 'argoproj.io/ApplicationSet'], (cluster) =>
    readsOthers(cluster) ? undefined : ownNamespace(cluster),
  ),
  {
    kinds: own.kinds,
    // Repositories and clusters by their label, settings by their name.
    check(object, cluster) {
      const isOwn =
        textsAt(object, 'metadata', 'labels')['argocd.argoproj.io/secret-type'] !== undefined || SETTINGS.test(object.metadata.name);
      return isOwn ? own.check(object, cluster) : undefined;
    },
  },
];

const SETTINGS =
  /^argocd-(?:cm|rbac-cm|cmd-params-cm|ssh-known-hosts-cm|tls-certs-cm|gpg-keys-cm|secret|notifications-cm|notifications-secret)$/;
