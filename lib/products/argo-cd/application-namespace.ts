import type { Cluster } from '../../cluster/cluster';
import { exists } from '../../cluster/existence';
import type { ProductRule } from '../../cluster/product';
import { declaredNamespaces } from '../../cluster/unmanaged';
import { textAt } from '../../manifest/read';
import { IN_CLUSTER } from './permissions';
import { sourcesOf } from './sources';

/** Argo CD says `namespaces "x" not found`. A guess, as a chart may bring its own Namespace. */
export const applicationNamespace: ProductRule<Cluster> = {
  id: 'gitops/application-namespace',
  severity: 'warning',
  summary: 'the namespace that an Application of a chart installs into exists, or the Application creates it',
  requires: 'lab',
  kinds: ['argoproj.io/Application'],
  check(application, cluster) {
    const name = textAt(application, 'spec', 'destination', 'namespace');
    if (name === undefined || name.includes('{{') || !isHere(application)) return [];
    const isChart = sourcesOf(application.spec).some(({ source }) => textAt(source, 'chart') !== undefined);
    if (!isChart || declaredNamespaces(cluster).has(name)) return [];
    if (exists(cluster, { kind: 'Namespace', name }).state !== 'external') return [];
    return [
      {
        path: '/spec/destination/namespace',
        message: `nothing makes the namespace '${name}'`,
        hint: 'add CreateNamespace=true to syncPolicy.syncOptions, or write the Namespace',
      },
    ];
  },
};

/** Whether it installs into the cluster that Argo CD itself runs in. */
function isHere(application: unknown): boolean {
  const [server, name] = [textAt(application, 'spec', 'destination', 'server'), textAt(application, 'spec', 'destination', 'name')];
  return server === IN_CLUSTER.server || name === IN_CLUSTER.name;
}
