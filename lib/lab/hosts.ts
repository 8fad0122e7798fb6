import { ConfigurationError } from '../manifest/configuration-error';
import { GENERATED_MARKER } from '../manifest/generated-marker';
import { problemOfDnsSubdomain } from '../manifest/names';
import { checkAddress, netmask } from './address';
import type { NetworkDescription, NodeDescription } from './description';

/** Host names that the lab's machines have beside those of nodes and routes. */
export interface HostNames<N extends string = string> {
  /** More names of a node, for services that this lab does not emit. @default none */
  readonly alsoOn?: Readonly<Partial<Record<N, readonly string[]>>>;
  /** Names of machines that are no nodes: address to names. @default none */
  readonly elsewhere?: Readonly<Record<string, readonly string[]>>;
  /** More hosts files, each a list of names that resolve to the ingress controller: file suffix to names. @default none */
  readonly files?: Readonly<Record<string, readonly string[]>>;
  /** Whether the same names are written as `nodes/dnsmasq.conf`, which dnsmasq and Pi-hole read; it knows wildcards. @default false */
  readonly dnsmasq?: boolean;
  /**
   * Whether external-dns reads names off Services: they get its annotation. Hosts of routes it finds by itself. `true` is
   * for ExternalDNS up to 0.21, which reads `external-dns.alpha.kubernetes.io/`; for others this is their `--annotation-prefix`: by default
   * `'external-dns.kubernetes.io/'`.
   * @default false
   * @see https://kubernetes-sigs.github.io/external-dns/latest/docs/annotations/annotations/
   */
  readonly externalDns?: boolean | `${string}/`;
}

/** One address and the names that resolve to it. */
export interface HostLine {
  readonly address: string;
  readonly names: readonly string[];
}

/** Names per hosts-file line that Windows reads; what follows is ignored. */
const WINDOWS_NAMES_PER_LINE = 9;

/** Names that nodes have by themselves: with and without the lab's domain. */
export function namesOfNodes(nodes: readonly NodeDescription[], domain: string | undefined): ReadonlyMap<string, string> {
  return new Map(
    nodes.flatMap(({ name, address }) => [name, ...(domain ? [`${name}.${domain}`] : [])].map((one) => [one, address] as const)),
  );
}

/** Address that `hosts` gives to a name by hand. @throws ConfigurationError for an invalid name or has another address already, or an unknown node */
export function addressByHand(
  hosts: HostNames,
  nodes: readonly NodeDescription[],
  domain: string | undefined,
): ReadonlyMap<string, string> {
  const byName = new Map<string, string>();
  const byItself = namesOfNodes(nodes, domain);
  const give = (name: string, address: string) => {
    checkName(name);
    const other = byName.get(name) ?? byItself.get(name);
    if (other !== undefined && other !== address)
      throw new ConfigurationError(`hosts: got '${name}' on both ${other} and ${address}, expected one address`);
    byName.set(name, address);
  };
  const addresses = new Map(nodes.map((node) => [node.name, node.address]));
  for (const [node, names] of Object.entries(hosts.alsoOn ?? {})) {
    const address = addresses.get(node);
    if (!address)
      throw new ConfigurationError(`hosts: no node is named '${node}'; there are ${[...addresses.keys()].map((n) => `'${n}'`).join(', ')}`);
    for (const name of names ?? []) give(name, address);
  }
  for (const [address, names] of Object.entries(hosts.elsewhere ?? {})) {
    checkAddress('hosts', address);
    for (const name of names) give(name, address);
  }
  for (const [suffix, names] of Object.entries(hosts.files ?? {})) {
    if (names.length === 0) throw new ConfigurationError(`hosts: got no names for file hosts.${suffix}, expected at least one`);
    for (const name of names) checkName(name);
  }
  return byName;
}

function checkName(name: string): void {
  const problem = problemOfDnsSubdomain(name);
  if (problem) throw new ConfigurationError(`hosts: ${problem}`);
}

/** Every name of the lab: nodes (with and without the domain), then hosts of routes where the ingress listens, then those given by hand and of Services. */
export function hostLines(
  nodes: readonly NodeDescription[],
  domain: string | undefined,
  ingressAddress: string,
  routeHosts: readonly string[],
  given: readonly (readonly [name: string, address: string])[],
): readonly HostLine[] {
  const lines = new Map<string, Set<string>>();
  const add = (address: string, name: string) => lines.set(address, (lines.get(address) ?? new Set()).add(name));
  const ofNodes = namesOfNodes(nodes, domain);
  for (const [name, address] of ofNodes) add(address, name);
  // A name has one line: what is said by hand stays where it was said.
  const names = new Set(given.map(([name]) => name));
  for (const host of routeHosts) if (!names.has(host) && !ofNodes.has(host)) add(ingressAddress, host);
  for (const [name, address] of given) add(address, name);
  return [...lines].map(([address, names]) => ({ address, names: [...names] }));
}

/** The hosts files and routes below `nodes/`. A hosts file knows no wildcards: they become a comment. */
export function hostsFiles(
  all: readonly HostLine[],
  network: NetworkDescription,
  more: Readonly<Record<string, readonly string[]>>,
  ingressAddress: string,
): readonly { path: string; content: string }[] {
  const file = (path: string, body: readonly string[], end = '\n') => ({ path, content: [GENERATED_MARKER, ...body, ''].join(end) });
  const routes = network.routes ?? [];
  const isWildcard = (name: string) => name.startsWith('*.');
  const wildcards = all.flatMap(({ address, names }) =>
    names.filter(isWildcard).map((name) => `# needs a DNS server: ${name} is ${address}`),
  );
  const lines = all
    .map(({ address, names }) => ({ address, names: names.filter((name) => !isWildcard(name)) }))
    .filter(({ names }) => names.length > 0);
  const windows = lines.flatMap(({ address, names }) =>
    chunks(names, WINDOWS_NAMES_PER_LINE).map((some) => `${address} ${some.join(' ')}`),
  );
  return [
    file('hosts', [
      ...routes.map(({ to, via }) => `# needs the route: ip route add ${to} via ${via}`),
      ...wildcards,
      ...lines.map(({ address, names }) => `${address} ${names.join(' ')}`),
    ]),
    file(
      'hosts.windows',
      [
        ...routes.map(({ to, via }) => `# needs the route: route -p add ${to.split('/')[0]} mask ${netmask(to)} ${via}`),
        ...wildcards,
        ...windows,
      ],
      '\r\n',
    ),
    ...Object.entries(more).map(([suffix, names]) => file(`hosts.${suffix}`, [`${ingressAddress} ${names.join(' ')}`])),
    ...(routes.length > 0
      ? [
          file(
            'routes',
            routes.map(({ to, via }) => `${to} via ${via}`),
          ),
        ]
      : []),
  ];
}

/**
 * The names as dnsmasq reads them. A wildcard is a domain there: with all that is below it.
 * @see https://dnsmasq.org/docs/dnsmasq-man.html
 */
export function dnsmasqFile(all: readonly HostLine[]): { readonly path: string; readonly content: string } {
  const lines = all.flatMap(({ address, names }) =>
    names.map((name) => (name.startsWith('*.') ? `address=/${name.slice(2)}/${address}` : `host-record=${name},${address}`)),
  );
  return { path: 'dnsmasq.conf', content: [GENERATED_MARKER, ...lines, ''].join('\n') };
}

function chunks<T>(list: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, i) => list.slice(i * size, (i + 1) * size));
}
