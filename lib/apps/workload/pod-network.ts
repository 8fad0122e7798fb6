import type { k8s } from 'cdk8s-plus-28';
import { type Address, checkAddress } from '../../lab/address';
import { ConfigurationError } from '../../manifest/configuration-error';
import { problemOfDnsSubdomain } from '../../manifest/names';
import { defined } from './defined';

/** How a pod resolves names, beside what its `dnsPolicy` gives. @see https://kubernetes.io/docs/concepts/services-networking/dns-pod-service/#pod-dns-config */
export interface DnsConfig {
  /** Addresses of DNS servers, at most three. @default those of the policy */
  readonly nameservers?: readonly Address[];
  /** Domains that short names are looked up in. @default those of the policy */
  readonly searches?: readonly string[];
  /** Options of `resolv.conf`, for example `{ ndots: '1' }`; those without a value are `true`. @default those of the policy */
  readonly options?: Readonly<Record<string, string | true>>;
}

/** What a pod has of the network. */
export interface PodNetworkProps {
  /** The pod has the node's own network: its ports are ports of the node. @default false */
  readonly hostNetwork?: boolean;
  /** Where names are resolved. @default 'ClusterFirst'; on the host network 'ClusterFirstWithHostNet', so that names of Services resolve there too */
  readonly dnsPolicy?: 'ClusterFirst' | 'ClusterFirstWithHostNet' | 'Default' | 'None';
  /** DNS servers and search domains of the pod. @default those of the policy */
  readonly dnsConfig?: DnsConfig;
  /** Lines of the pod's `/etc/hosts`: address to names, for example `{ '10.0.0.9': ['nas.lan'] }`. @default none */
  readonly hostAliases?: Readonly<Record<Address, readonly string[]>>;
  /** Name of the pod inside of itself. @default the pod's name */
  readonly hostname?: string;
  /** Variables of every Service of the namespace, as Docker links had them (`WEB_SERVICE_HOST`). @default true */
  readonly enableServiceLinks?: boolean;
  /** The pod sees the processes of the node. @default false */
  readonly hostPid?: boolean;
}

/** The network's part of a pod's spec. @throws ConfigurationError for what the API server or the kubelet would refuse */
export function podNetwork(workload: string, props: PodNetworkProps): Partial<k8s.PodSpec> {
  const { hostNetwork, dnsPolicy, dnsConfig, hostAliases = {}, hostname, enableServiceLinks, hostPid } = props;
  checkDns(workload, props);
  const aliases = Object.entries(hostAliases).map(([ip, hostnames]) => ({
    ip: checkAlias(workload, ip, hostnames),
    hostnames: [...hostnames],
  }));
  return {
    ...(hostNetwork ? { hostNetwork, dnsPolicy: dnsPolicy ?? 'ClusterFirstWithHostNet' } : defined({ dnsPolicy })),
    ...(dnsConfig ? { dnsConfig: renderDns(dnsConfig) } : {}),
    ...(aliases.length > 0 ? { hostAliases: aliases } : {}),
    ...defined({ hostname, enableServiceLinks, hostPid }),
  };
}

function renderDns({ nameservers, searches, options }: DnsConfig): k8s.PodDnsConfig {
  const listed = Object.entries(options ?? {}).map(([name, value]) => (value === true ? { name } : { name, value }));
  return {
    ...defined({ nameservers: nameservers && [...nameservers], searches: searches && [...searches] }),
    ...(listed.length > 0 ? { options: listed } : {}),
  };
}

function checkDns(workload: string, { dnsPolicy, dnsConfig, hostNetwork }: PodNetworkProps): void {
  const { nameservers = [] } = dnsConfig ?? {};
  if (dnsPolicy === 'None' && nameservers.length === 0)
    throw new ConfigurationError(`${workload}: got dnsPolicy 'None' without a DNS server, expected dnsConfig.nameservers with it`);
  if (nameservers.length > 3)
    throw new ConfigurationError(`${workload}: got ${nameservers.length} DNS servers, expected at most 3: no more are asked`);
  for (const address of nameservers) checkAddress(`${workload}, dnsConfig`, address);
  if (dnsPolicy === 'ClusterFirstWithHostNet' && !hostNetwork)
    throw new ConfigurationError(
      `${workload}: got dnsPolicy 'ClusterFirstWithHostNet' without hostNetwork, expected both, or 'ClusterFirst'`,
    );
}

function checkAlias(workload: string, address: string, names: readonly string[]): string {
  checkAddress(`${workload}, hostAliases`, address);
  if (names.length === 0) throw new ConfigurationError(`${workload}, hostAliases: got no name for ${address}, expected at least one`);
  for (const name of names) {
    const problem = problemOfDnsSubdomain(name);
    if (problem) throw new ConfigurationError(`${workload}, hostAliases: ${problem}`);
  }
  return address;
}
