import type { Cluster } from '../cluster/cluster';
import type { Pods } from '../cluster/pods';
import type { UnreadCheck } from '../cluster/product';
import { releaseNamespaces } from '../cluster/unmanaged';
import { kindKey } from '../manifest/identity';
import type { Manifest } from '../manifest/manifest';
import { memoize, memoizeIn } from '../manifest/memoize';
import { at, entryOf, listAt, textAt } from '../manifest/read';
import { isChartName } from './chart-values';

/** Where each kind that installs charts has their names, and the namespace that they go to. */
const RELEASES: Readonly<
  Record<string, { charts(release: Manifest): readonly unknown[]; namespace(release: Manifest): string | undefined }>
> = {
  'helm.cattle.io/HelmChart': {
    charts: (one) => [at(one, 'spec', 'chart')],
    namespace: (one) => textAt(one, 'spec', 'targetNamespace') ?? one.metadata.namespace,
  },
  'argoproj.io/Application': {
    charts: (one) => [at(one, 'spec', 'source'), ...listAt(one, 'spec', 'sources')].map((source) => at(source, 'chart')),
    namespace: (one) => textAt(one, 'spec', 'destination', 'namespace'),
  },
  'helm.toolkit.fluxcd.io/HelmRelease': {
    charts: (one) => [at(one, 'spec', 'chart', 'spec', 'chart')],
    namespace: (one) => textAt(one, 'spec', 'targetNamespace') ?? one.metadata.namespace,
  },
};

/** Whether an object installs a chart. @param chart `metallb` */
export function isChart(release: Manifest, chart: string): boolean {
  const charts = entryOf(RELEASES, kindKey(release))?.charts(release) ?? [];
  return charts.some((name) => typeof name === 'string' && isChartName(name, chart));
}

/** Namespaces into which the manifests install a chart: by a HelmChart, an Application or a HelmRelease. @param chart `metallb` */
export function namespacesOfChart(cluster: Cluster, chart: string): readonly string[] {
  const found = Object.entries(RELEASES).flatMap(([kind, { namespace }]) =>
    cluster
      .ofKind(kind)
      .filter((one) => isChart(one, chart))
      .flatMap((one) => namespace(one) ?? []),
  );
  return [...new Set(found)];
}

/** Whether something brings manifests that are not here and come of no chart: an Application of another repository. */
export const deliversOthers = memoize((cluster: Cluster): boolean => {
  const isOther = (release: Manifest) => {
    const charts = RELEASES[kindKey(release)]?.charts(release) ?? [];
    return charts.every((chart) => chart === undefined) && (releaseNamespaces(release, cluster) ?? []).length > 0;
  };
  return Object.keys(RELEASES).some((kind) => cluster.ofKind(kind).some(isOther));
});

/** What shows in which namespace a program is, beside its chart. */
export interface Signs {
  /** Its usual namespace. */
  readonly usual: string;
  /** Whether pods are its own. @default nobody knows */
  isOwn?(pods: Pods): boolean;
  /** Kinds that it reads in its own namespace only. @default none */
  readonly kinds?: readonly string[];
}

/**
 * The namespace that a program is in: where its chart goes or its pods are; else its usual one, if the lab has that, or if most of its objects
 * are there. Undefined where it is not known.
 */
export function namespaceOfProgram(cluster: Cluster, chart: string, { usual, isOwn, kinds = [] }: Signs): string | undefined {
  const charts = namespacesOfChart(cluster, chart);
  const pods = isOwn === undefined ? [] : cluster.pods.filter((one) => isOwn(one)).map(({ namespace }) => namespace);
  const [installed, ...more] = charts.length > 0 ? charts : new Set(pods);
  if (installed !== undefined) return more.length === 0 ? installed : undefined;
  const isExternal = (cluster.lab?.externals ?? []).some((one) => one.kind === 'Namespace' && one.name === usual);
  if (isExternal || cluster.find('Namespace', usual) !== undefined) return usual;
  const objects = kinds.flatMap((kind) => cluster.ofKind(kind));
  return objects.filter(({ metadata }) => metadata.namespace === usual).length * 2 > objects.length ? usual : undefined;
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
