import type { Cluster } from '../cluster/cluster';
import type { Manifest } from '../manifest/manifest';
import { memoizeIn } from '../manifest/memoize';
import { at, listAt, mapAt, textAt } from '../manifest/read';

/** The values that a Helm chart gets wherever they may be written, each after what it may change: of K3s, of Argo CD, of Flux. */
export const chartValues = memoizeIn((cluster: Cluster, chart: string): readonly unknown[] => {
  const charts = chartsOf(cluster, chart);
  // One changes the chart of its own name and namespace only: that of K3s, or one that is written.
  const changed = [{ name: chart, namespace: 'kube-system' }, ...charts.map(({ metadata }) => metadata)];
  const configs = cluster
    .ofKind('helm.cattle.io/HelmChartConfig')
    .filter(({ metadata: { name, namespace } }) => changed.some((one) => one.name === name && one.namespace === namespace));
  return [
    ...sourcesOf(cluster, chart).flatMap(valuesOfSource),
    ...releasesOf(cluster, chart).map((release) => at(release, 'spec', 'values')),
    ...[...charts, ...configs].map(valuesContent),
  ];
});

/** The values that a source of an Application gives its chart, each after what it may change. */
export function valuesOfSource(source: unknown): readonly unknown[] {
  return [yaml(textAt(source, 'helm', 'values')), at(source, 'helm', 'valuesObject')];
}

/** The values of a HelmChart or HelmChartConfig of K3s. */
export function valuesContent(chart: Manifest): unknown {
  return yaml(textAt(chart, 'spec', 'valuesContent'));
}

/** Whether a chart gets values from files, Secrets or parameters as well, which are not among those that `chartValues` reads. */
export const hasUnseenValues = memoizeIn(
  (cluster: Cluster, chart: string): boolean =>
    sourcesOf(cluster, chart).some((source) =>
      ['valueFiles', 'parameters', 'fileParameters'].some((key) => listAt(source, 'helm', key).length > 0),
    ) ||
    releasesOf(cluster, chart).some((release) => listAt(release, 'spec', 'valuesFrom').length > 0) ||
    chartsOf(cluster, chart).some(
      (one) => listAt(one, 'spec', 'valuesSecrets').length > 0 || Object.keys(mapAt(one, 'spec', 'set')).length > 0,
    ),
);

/** Versions of a chart that are installed, as far as they are written. */
export const chartVersions = memoizeIn((cluster: Cluster, chart: string): readonly (string | undefined)[] => [
  ...chartsOf(cluster, chart).map((one) => textAt(one, 'spec', 'version')),
  ...sourcesOf(cluster, chart).map((source) => textAt(source, 'targetRevision')),
  ...releasesOf(cluster, chart).map((release) => textAt(release, 'spec', 'chart', 'spec', 'version')),
]);

function chartsOf(cluster: Cluster, chart: string): readonly Manifest[] {
  return cluster.ofKind('helm.cattle.io/HelmChart').filter((one) => isChartName(textAt(one, 'spec', 'chart'), chart));
}

function releasesOf(cluster: Cluster, chart: string): readonly Manifest[] {
  return cluster
    .ofKind('helm.toolkit.fluxcd.io/HelmRelease')
    .filter((one) => isChartName(textAt(one, 'spec', 'chart', 'spec', 'chart'), chart));
}

function sourcesOf(cluster: Cluster, chart: string): readonly unknown[] {
  const applications = cluster.ofKind('argoproj.io/Application');
  const sources = applications.flatMap((one) => [at(one, 'spec', 'source'), ...listAt(one, 'spec', 'sources')]);
  return sources.filter((source) => isChartName(textAt(source, 'chart'), chart));
}

/** Whether a name, with its repository and version or without, is that of a chart. */
export function isChartName(written: string | undefined, chart: string): boolean {
  const [last = ''] = (written ?? '').split('/').slice(-1);
  return last === chart || (last.startsWith(`${chart}-`) && /^\d/.test(last.slice(chart.length + 1)));
}

/** As Helm reads it, in which `yes` is true. That it is no YAML is for others to say. */
function yaml(text: string | undefined): unknown {
  if (text === undefined) return undefined;
  // Loaded only if there are such values, so that importing the library does not load the YAML parser.
  const { readValue }: typeof import('../source/read-value') = require('../source/read-value');
  return readValue(text).value;
}
