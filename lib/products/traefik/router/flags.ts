import type { Cluster } from '../../../cluster/cluster';
import { bundledVersion } from '../../../cluster/release-of';
import { memoize } from '../../../manifest/memoize';
import { at, listAt, numberAt, textAt } from '../../../manifest/read';
import { chartValues, chartVersions } from '../../chart-values';
import { CHART_PORTS } from '../pod-ports';
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
  /** It reads the Gateway API. */
  readonly gateway: boolean;
  /** With the routes of its experimental channel. */
  readonly gatewayExperiments: boolean;
  /** The port on which its pods listen for an entry point, which listeners of Gateways name; undefined where it is not known. */
  podPort(entryPoint: string): number | undefined;
  /** Whether all routes of an entry point are by TLS. */
  tls(entryPoint: string): boolean;
  /** Whether an entry point gets certificates by itself, from an authority. */
  hasResolver(entryPoint: string): boolean;
  /** Whether routes that name no entry point are on this one. */
  isDefault(entryPoint: string): boolean;
  /** What every request to an entry point passes before the middlewares of its route: `<namespace>-<name>@kubernetescrd`. */
  middlewares(entryPoint: string): readonly string[];
  /** Where an entry point sends everything. */
  redirect(entryPoint: string): { readonly to: string; readonly scheme: string; readonly permanent: boolean } | undefined;
}

type Lookup = (...keys: readonly string[]) => unknown;

/** Reads the values of the Helm chart that the lab gives Traefik, K3s's or its own; what they do not say is as the chart has it. */
export const flagsOf = memoize((cluster: Cluster): Flags => {
  const sources = chartValues(cluster, 'traefik');
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
  const major = majorOf(sources, chartVersions(cluster, 'traefik'), bundledVersion(cluster, 'traefik'));
  const hasResolver = (entryPoint: string) =>
    args.has(`entrypoints.${entryPoint.toLowerCase()}.http.tls.certresolver`) || (ofPort(entryPoint, 'tls', 'certResolver') ?? '') !== '';
  const anyDefault = Object.keys(cluster.lab?.ingress.entryPoints ?? {}).some((name) => lookup('ports', name, 'asDefault') === true);
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
    gateway: flag(args.has('providers.kubernetesgateway'), 'providers', 'kubernetesGateway', 'enabled'),
    gatewayExperiments: flag(false, 'providers', 'kubernetesGateway', 'experimentalChannel'),
    podPort: (entryPoint) => portOfArguments(args, entryPoint) ?? numberAt(lookup('ports', entryPoint, 'port')) ?? CHART_PORTS[entryPoint],
    tls: (entryPoint) =>
      args.has(`entrypoints.${entryPoint.toLowerCase()}.http.tls`) ||
      hasResolver(entryPoint) ||
      (ofPort(entryPoint, 'tls', 'enabled') ?? entryPoint === 'websecure') === true,
    hasResolver,
    isDefault: (entryPoint) => !anyDefault || lookup('ports', entryPoint, 'asDefault') === true,
    middlewares: (entryPoint) =>
      args.get(`entrypoints.${entryPoint.toLowerCase()}.http.middlewares`)?.split(',') ??
      listAt(ofPort(entryPoint, 'middlewares')).filter((name) => typeof name === 'string'),
    redirect: (entryPoint) => redirectOf(ofPort(entryPoint, 'redirections', 'entryPoint')) ?? redirectOfArguments(args, entryPoint),
  };
});

/** `--providers.kubernetescrd.allowcrossnamespace=true` and the like, in lower case. */
export function argumentsOf(sources: readonly unknown[]): ReadonlyMap<string, string> {
  const all = sources.flatMap((source) => listAt(source, 'additionalArguments')).filter((item) => typeof item === 'string');
  return new Map(
    all.flatMap((text) => {
      const [, key, value = ''] = /^--([^=]+)(?:=(.*))?$/.exec(text) ?? [];
      return key === undefined ? [] : [[key.toLowerCase(), value] as const];
    }),
  );
}

function portOfArguments(args: ReadonlyMap<string, string>, entryPoint: string): number | undefined {
  const [, port] = /:(\d+)(?:\/\w+)?$/.exec(args.get(`entrypoints.${entryPoint.toLowerCase()}.address`) ?? '') ?? [];
  return port === undefined ? undefined : Number(port);
}

function redirectOfArguments(args: ReadonlyMap<string, string>, entryPoint: string): ReturnType<Flags['redirect']> {
  const option = (name: string) => args.get(`entrypoints.${entryPoint.toLowerCase()}.http.redirections.entrypoint.${name}`);
  const to = option('to');
  if (to === undefined) return undefined;
  // An address such as :443 stands for the entry point there, which has no name then.
  return { to, scheme: option('scheme') ?? 'https', permanent: option('permanent') !== 'false' };
}

function redirectOf(value: unknown): ReturnType<Flags['redirect']> {
  const to = textAt(value, 'to');
  if (to === undefined) return undefined;
  return { to, scheme: textAt(value, 'scheme') ?? 'https', permanent: at(value, 'permanent') === true };
}
