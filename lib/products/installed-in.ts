import type { Cluster } from '../cluster/cluster';
import type { UnreadCheck } from '../cluster/product';
import { kindKey } from '../manifest/identity';
import { memoizeIn } from '../manifest/memoize';
import { at, listAt, textAt } from '../manifest/read';

/** Namespaces into which the manifests install a chart: by a HelmChart, an Application or a HelmRelease. @param chart `metallb` */
export function namespacesOfChart(cluster: Cluster, chart: string): readonly string[] {
  const isMeant = (name: string | undefined) => name !== undefined && (name === chart || name.endsWith(`/${chart}`));
  const found = [
    ...cluster
      .ofKind('helm.cattle.io/HelmChart')
      .filter((one) => isMeant(textAt(one, 'spec', 'chart')))
      .map((one) => textAt(one, 'spec', 'targetNamespace') ?? one.metadata.namespace),
    ...cluster
      .ofKind('argoproj.io/Application')
      .filter((one) => [at(one, 'spec', 'source'), ...listAt(one, 'spec', 'sources')].some((source) => isMeant(textAt(source, 'chart'))))
      .map((one) => textAt(one, 'spec', 'destination', 'namespace')),
    ...cluster
      .ofKind('helm.toolkit.fluxcd.io/HelmRelease')
      .filter((one) => isMeant(textAt(one, 'spec', 'chart', 'spec', 'chart')))
      .map((one) => textAt(one, 'spec', 'targetNamespace') ?? one.metadata.namespace),
  ];
  return [...new Set(found.flatMap((name) => name ?? []))];
}

/** The namespace that a program is in: where its chart goes, or its usual one, if the lab has that. Undefined where it is not known. */
export function namespaceOfProgram(cluster: Cluster, chart: string, usual: string): string | undefined {
  const [installed, ...more] = namespacesOfChart(cluster, chart);
  if (installed !== undefined) return more.length === 0 ? installed : undefined;
  const isExternal = (cluster.lab?.externals ?? []).some((one) => one.kind === 'Namespace' && one.name === usual);
  return isExternal || cluster.find('Namespace', usual) !== undefined ? usual : undefined;
}

/** Objects of kinds that a program reads in one namespace only. @param namespaceOf undefined where it is not known */
export function readIn(
  title: string,
  kinds: readonly string[],
  namespaceOf: (cluster: Cluster, kind: string) => string | undefined,
): UnreadCheck<Cluster> {
  const wantedOf = memoizeIn(namespaceOf);
  return {
    kinds,
    check(object, cluster) {
      const wanted = wantedOf(cluster, kindKey(object));
      const { namespace = 'default' } = object.metadata;
      if (wanted === undefined || namespace === wanted) return undefined;
      return {
        path: '/metadata/namespace',
        message: `${title} reads no ${object.kind} in namespace ${namespace}`,
        hint: `put it into namespace ${wanted}`,
      };
    },
  };
}
