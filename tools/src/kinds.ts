import { fileURLToPath } from 'node:url';
import { additions } from './newer.ts';
import { replacements } from './overlay.ts';
import { DtsParser } from './parse-dts.ts';
import type { Kind } from './schema.ts';
import { fromTable, type Table } from './table.ts';
import { helm } from './tables/helm.ts';
import { metallb } from './tables/metallb.ts';

const modules = fileURLToPath(new URL('../node_modules', import.meta.url));

interface Source {
  package: string;
  group: string;
  version: string;
  /** Version under which the package has them, where it is older. */
  from?: string;
  kinds: readonly string[];
  /** For checks only: none of them is emitted, or one of another version. */
  unbound?: true;
}

/** Cilium 1.18 and newer: pools and BGP are v2, and were v2alpha1 before. */
const cilium = { package: '@kubernetes-models/cilium', group: 'cilium.io' };
const BGP = ['CiliumBGPAdvertisement', 'CiliumBGPClusterConfig', 'CiliumBGPPeerConfig'];

/** Cilium's kinds that are only checked. */
const CLUSTERWIDE = ['CiliumCIDRGroup', 'CiliumClusterwideEnvoyConfig', 'CiliumClusterwideNetworkPolicy', 'CiliumEgressGatewayPolicy'];

/** The Gateway API: its package is of 1.5, in which routes of streams were alpha. */
const gateway = { package: '@kubernetes-models/gateway-api', group: 'gateway.networking.k8s.io' };

const sources: readonly Source[] = [
  {
    package: '@kubernetes-models/argo-cd',
    group: 'argoproj.io',
    version: 'v1alpha1',
    kinds: ['Application', 'ApplicationSet', 'AppProject'],
  },
  { package: '@kubernetes-models/sealed-secrets', group: 'bitnami.com', version: 'v1alpha1', kinds: ['SealedSecret'] },
  {
    package: '@kubernetes-models/cert-manager',
    group: 'cert-manager.io',
    version: 'v1',
    kinds: ['Certificate', 'ClusterIssuer', 'Issuer'],
  },
  { ...cilium, version: 'v2', kinds: [...BGP, 'CiliumLoadBalancerIPPool'] },
  { ...cilium, version: 'v2alpha1', kinds: ['CiliumL2AnnouncementPolicy'] },
  {
    ...cilium,
    version: 'v2',
    kinds: [...CLUSTERWIDE, 'CiliumEnvoyConfig', 'CiliumLocalRedirectPolicy', 'CiliumNetworkPolicy'],
    unbound: true,
  },
  { ...cilium, version: 'v2alpha1', kinds: [...BGP, 'CiliumLoadBalancerIPPool'], unbound: true },
  {
    ...gateway,
    version: 'v1',
    kinds: ['BackendTLSPolicy', 'GRPCRoute', 'Gateway', 'GatewayClass', 'HTTPRoute', 'ListenerSet', 'ReferenceGrant', 'TLSRoute'],
  },
  { ...gateway, version: 'v1', from: 'v1alpha2', kinds: ['TCPRoute', 'UDPRoute'] },
  { ...gateway, version: 'v1beta1', kinds: ['Gateway', 'GatewayClass', 'HTTPRoute', 'ReferenceGrant'], unbound: true },
  { ...gateway, version: 'v1alpha2', kinds: ['TCPRoute', 'TLSRoute', 'UDPRoute'], unbound: true },
  { ...gateway, version: 'v1alpha3', kinds: ['BackendTLSPolicy', 'TLSRoute'], unbound: true },
  {
    package: '@kubernetes-models/prometheus-operator',
    group: 'monitoring.coreos.com',
    version: 'v1',
    kinds: ['PodMonitor', 'Probe', 'PrometheusRule', 'ServiceMonitor'],
  },
  {
    package: '@kubernetes-models/traefik',
    group: 'traefik.io',
    version: 'v1alpha1',
    kinds: [
      'IngressRoute',
      'IngressRouteTCP',
      'IngressRouteUDP',
      'Middleware',
      'MiddlewareTCP',
      'ServersTransport',
      'TLSOption',
      'TLSStore',
      'TraefikService',
    ],
  },
];

const tables: Record<string, Record<string, Record<string, Table>>> = { 'helm.cattle.io': helm, 'metallb.io': metallb };

const clusterScoped: readonly string[] = [
  'cert-manager.io/ClusterIssuer',
  'gateway.networking.k8s.io/GatewayClass',
  ...[...BGP, ...CLUSTERWIDE, 'CiliumL2AnnouncementPolicy', 'CiliumLoadBalancerIPPool'].map((kind) => `cilium.io/${kind}`),
];

/** Every kind we use, in full, by group and kind. Also the place to start from for schemas to check manifests with. */
export function loadKinds(): Kind[] {
  const parser = new DtsParser(modules, replacements, additions);
  // status is written by controllers. metadata gets cdk8s's own type.
  const fromPackages = sources.flatMap(({ package: name, group, version, from = version, kinds, unbound = false }) =>
    kinds.map((kind) => {
      const schema = parser.interface(`${name}/${group}/${from}/${kind}.d.ts`, `I${kind}`, ['apiVersion', 'kind', 'metadata', 'status']);
      return { ...describe(group, version, kind, schema), ...(unbound ? { unbound } : {}) };
    }),
  );
  if (parser.unused().length > 0) throw new Error(`overlay.ts or newer.ts names types that no kind has: ${parser.unused()}`);
  const fromTables = Object.entries(tables).flatMap(([group, versions]) =>
    Object.entries(versions).flatMap(([version, kinds]) =>
      Object.entries(kinds).map(([kind, table]) => describe(group, version, kind, fromTable(table))),
    ),
  );
  return [...fromPackages, ...fromTables].sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1));
}

const sortKey = ({ group, kind, version }: Kind): string => `${group} ${kind} ${version}`;

function describe(group: string, version: string, kind: string, schema: Kind['schema']): Kind {
  const scope = clusterScoped.includes(`${group}/${kind}`) ? 'Cluster' : 'Namespaced';
  return { group, version, kind, plural: pluralOf(kind), scope, schema };
}

/** As Kubernetes' code generators do it: policy, policies; bus, buses. */
export function pluralOf(kind: string): string {
  const word = kind.toLowerCase();
  if (/[^aeiou]y$/.test(word)) return word.replace(/y$/, 'ies');
  return /(s|x|ch|sh)$/.test(word) ? `${word}es` : `${word}s`;
}
