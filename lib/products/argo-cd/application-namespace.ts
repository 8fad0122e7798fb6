import type { Cluster } from '../../cluster/cluster';
import { exists } from '../../cluster/existence';
import type { ProductRule } from '../../cluster/product';
import { declaredNamespaces } from '../../cluster/unmanaged';
import { mapsAt, textAt } from '../../manifest/read';
import { THIS_CLUSTER } from './application';

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
    const sources = [...mapsAt(application, 'spec', 'sources'), application.spec].flatMap(
      (one) => textAt(one, 'chart') ?? textAt(one, 'source', 'chart') ?? [],
    );
    if (sources.length === 0 || declaredNamespaces(cluster).has(name)) return [];
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
  return server === THIS_CLUSTER || name === 'in-cluster';
}
