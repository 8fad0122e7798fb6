import type { Cluster } from '../../../cluster/cluster';
import { at, listAt, textAt } from '../../../manifest/read';
import { readValue } from '../../../source/read-value';
import type { Syntax } from './rule';
import { majorOf } from './version';

/** How Traefik is started, as far as routes depend on it. */
export interface Flags {
  /** Cluster of other namespaces may be referred to. */
  readonly crossNamespace: boolean;
  readonly crdExternalNames: boolean;
  readonly ingressExternalNames: boolean;
  /** A Service without endpoints is a route that answers 503; else it is none. */
  readonly crdEmptyServices: boolean;
  readonly ingressEmptyServices: boolean;
  /** A Prefix of an Ingress is compared by segments. */
  readonly strictPrefix: boolean;
  /** The only class that is served, if one is named. */
  readonly ingressClass: string;
  /** The same for Traefik's own kinds, which have it in an annotation. */
  readonly crdClass: string;
  /** Major version. */
  readonly major: number;
  /** Of which version rules are written that do not say so. */
  readonly syntax: Syntax;
  /** It reads annotations of ingress-nginx as well. */
  readonly nginxAnnotations: boolean;
  /** Whether all routes of an entry point are by TLS. */
  tls(entryPoint: string): boolean;
  /** Whether routes that name no entry point are on this one. */
  isDefault(entryPoint: string): boolean;
  /** Where an entry point sends everything. */
  redirect(entryPoint: string): { readonly to: string; readonly scheme: string; readonly permanent: boolean } | undefined;
}

type Lookup = (...keys: readonly string[]) => unknown;

/** Reads the values of the Helm chart that the lab gives Traefik, K3s's or its own; what they do not say is as the chart has it. */
export function flagsOf(cluster: Cluster, entryPoints: readonly string[]): Flags {
  const sources = valuesOf(cluster);
  const lookup: Lookup = (...keys) =>
    sources
      .map((source) => at(source, ...keys))
      .filter((value) => value !== undefined)
      .at(-1);
  const args = argumentsOf(sources);
  const flag = (fallback: boolean, ...keys: readonly string[]) => {
    const value = args.get(keys.join('.').toLowerCase()) ?? lookup(...keys);
    return value === undefined ? fallback : value === true || value === 'true' || value === '';
  };
  const ofPort = (entryPoint: string, ...keys: readonly string[]) =>
    lookup('ports', entryPoint, 'http', ...keys) ?? lookup('ports', entryPoint, ...keys);
  const text = (otherwise: string, ...keys: readonly string[]) =>
    args.get(keys.join('.').toLowerCase()) ?? String(lookup(...keys) ?? otherwise);
  const major = majorOf(sources, chartsOf(cluster));
  const anyDefault = entryPoints.some((name) => lookup('ports', name, 'asDefault') === true);
  return {
    crossNamespace: flag(false, 'providers', 'kubernetesCRD', 'allowCrossNamespace'),
    crdExternalNames: flag(false, 'providers', 'kubernetesCRD', 'allowExternalNameServices'),
    ingressExternalNames: flag(false, 'providers', 'kubernetesIngress', 'allowExternalNameServices'),
    crdEmptyServices: flag(true, 'providers', 'kubernetesCRD', 'allowEmptyServices'),
    ingressEmptyServices: flag(true, 'providers', 'kubernetesIngress', 'allowEmptyServices'),
    strictPrefix: flag(false, 'providers', 'kubernetesIngress', 'strictPrefixMatching'),
    ingressClass: text('', 'providers', 'kubernetesIngress', 'ingressClass'),
    crdClass: text('', 'providers', 'kubernetesCRD', 'ingressClass'),
    major,
    syntax: major < 3 || text('v3', 'core', 'defaultRuleSyntax') === 'v2' ? 'v2' : 'v3',
    nginxAnnotations:
      flag(args.has('providers.kubernetesingressnginx'), 'providers', 'kubernetesIngressNGINX', 'enabled') ||
      flag(false, 'providers', 'kubernetesIngressNginx', 'enabled'),
    tls: (entryPoint) => (ofPort(entryPoint, 'tls', 'enabled') ?? entryPoint === 'websecure') === true,
    isDefault: (entryPoint) => !anyDefault || lookup('ports', entryPoint, 'asDefault') === true,
    redirect: (entryPoint) => redirectOf(ofPort(entryPoint, 'redirections', 'entryPoint')),
  };
}

const isTraefik = (chart: string | undefined) => /(^|\/)traefik(-\d[^/]*)?$/.test(chart ?? '');

/** Versions of the charts that install Traefik. */
function chartsOf(cluster: Cluster): readonly (string | undefined)[] {
  const charts = cluster.ofKind('helm.cattle.io/HelmChart').filter((chart) => isTraefik(textAt(chart, 'spec', 'chart')));
  const sources = cluster
    .ofKind('argoproj.io/Application')
    .flatMap((application) => [at(application, 'spec', 'source'), ...listAt(application, 'spec', 'sources')])
    .filter((source) => isTraefik(textAt(source, 'chart')));
  return [...charts.map((chart) => textAt(chart, 'spec', 'version')), ...sources.map((source) => textAt(source, 'targetRevision'))];
}

/** The values of Traefik's chart wherever they may stand, each after what it may change. */
function valuesOf(cluster: Cluster): readonly unknown[] {
  const charts = cluster.ofKind('helm.cattle.io/HelmChart').filter((chart) => isTraefik(textAt(chart, 'spec', 'chart')));
  // One changes the chart of its own name and namespace only: that of K3s, or one that is written.
  const configs = cluster
    .ofKind('helm.cattle.io/HelmChartConfig')
    .filter(({ metadata: { name, namespace } }) =>
      [{ name: 'traefik', namespace: 'kube-system' }, ...charts.map(({ metadata }) => metadata)].some(
        (one) => one.name === name && one.namespace === namespace,
      ),
    );
  return [
    ...cluster.ofKind('argoproj.io/Application').flatMap(ofApplication),
    ...[...charts, ...configs].map((chart) => yaml(textAt(chart, 'spec', 'valuesContent'))),
  ];
}

function ofApplication(application: unknown): readonly unknown[] {
  const sources = [at(application, 'spec', 'source'), ...listAt(application, 'spec', 'sources')];
  return sources
    .filter((source) => textAt(source, 'chart') === 'traefik')
    .flatMap((source) => [yaml(textAt(source, 'helm', 'values')), at(source, 'helm', 'valuesObject')]);
}

/** As Helm reads it, in which `yes` is true. That it is no YAML is for others to say. */
function yaml(text: string | undefined): unknown {
  return text === undefined ? undefined : readValue(text).value;
}

/** `--providers.kubernetescrd.allowcrossnamespace=true` and the like, in lower case. */
function argumentsOf(sources: readonly unknown[]): ReadonlyMap<string, string> {
  const all = sources.flatMap((source) => listAt(source, 'additionalArguments')).filter((item) => typeof item === 'string');
  return new Map(
    all.flatMap((text) => {
      const [, key, value = ''] = /^--([^=]+)(?:=(.*))?$/.exec(text) ?? [];
      return key === undefined ? [] : [[key.toLowerCase(), value] as const];
    }),
  );
}

function redirectOf(value: unknown): ReturnType<Flags['redirect']> {
  const to = textAt(value, 'to');
  if (to === undefined) return undefined;
  return { to, scheme: textAt(value, 'scheme') ?? 'https', permanent: at(value, 'permanent') === true };
}
