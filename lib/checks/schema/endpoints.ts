import { canonicalAddress } from '../../manifest/address-form';
import { problemOfDnsLabel, problemOfDnsSubdomain, problemOfKey } from '../../manifest/names';
import { listAt, mapsAt, type ReadMap, textAt } from '../../manifest/read';
import { defineRule, NOTHING } from '../rule';
import { map, text } from './constraint-kinds';
import { type Constraint, type Constraints, constraints, type Say } from './constraints';
import { problemOfEndpoint } from './endpoint-address';

const MAX_ADDRESSES = 100;
const MAX_ZONES = 8;

const PORT: Constraints = {
  name: text((name) => (name === '' ? undefined : problemOfDnsLabel(name)), 'write the name of a port of the Service'),
  appProtocol: text((protocol) => (protocol === '' ? undefined : problemOfKey(protocol)), "for example 'http' or 'kubernetes.io/h2c'"),
};
const HOST: Constraints = {
  hostname: text((name) => (name === '' ? undefined : problemOfDnsLabel(name)), 'write one part of a host name'),
  nodeName: text((name) => (name === '' ? undefined : problemOfDnsSubdomain(name)), 'write the name of a node'),
};

function below(way: string, table: Constraints): Constraints {
  return Object.fromEntries(Object.entries(table).map(([key, constraint]) => [`${way}.${key}`, constraint]));
}

const address: Constraint = map((host, say) => ofAddress(textAt(host, 'ip') ?? '', say, 'ip'));

function ofAddress(ip: string, say: Say, ...keys: readonly (string | number)[]): void {
  const problem = problemOfEndpoint(ip);
  if (problem !== undefined) say(problem, 'write the address of the machine: names are not looked up here', ...keys);
}

const subset: Constraint = map((one, say) => {
  if (listAt(one, 'addresses').length === 0 && listAt(one, 'notReadyAddresses').length === 0)
    say('got no addresses, expected one', 'write an address, or remove the subset', 'addresses');
  const ports = mapsAt(one, 'ports');
  for (const [i, port] of ports.entries()) {
    if (ports.length > 1 && !textAt(port, 'name')) say('got no name, expected one: there are several ports', 'name it', 'ports', i, 'name');
  }
});

const inEndpoints = constraints({
  'subsets.*': subset,
  'subsets.*.addresses.*': address,
  'subsets.*.notReadyAddresses.*': address,
  ...below('subsets.*.addresses.*', HOST),
  ...below('subsets.*.notReadyAddresses.*', HOST),
  ...below('subsets.*.ports.*', PORT),
});

const names: Constraint = map((slice, say) => {
  const seen = new Set<string>();
  for (const [i, port] of mapsAt(slice, 'ports').entries()) {
    const name = textAt(port, 'name') ?? '';
    if (seen.has(name))
      say(
        name === '' ? 'got two ports without a name' : `got port name '${name}' twice`,
        'give each port a name of its own',
        'ports',
        i,
        'name',
      );
    seen.add(name);
  }
});

/** What an address of each type is. */
const OF_TYPE: Readonly<Record<string, (address: string) => string | undefined>> = {
  IPv4: (ip) => problemOfEndpoint(ip) ?? (ip.includes(':') ? `got '${ip}', expected an address of IPv4` : undefined),
  IPv6: problemOfIpv6,
  FQDN: (name) => {
    const host = name.replace(/\.$/, '');
    return problemOfDnsSubdomain(host) ?? (host.includes('.') ? undefined : `got '${name}', expected a host name of two parts or more`);
  },
};

function problemOfIpv6(ip: string): string | undefined {
  const problem = problemOfEndpoint(ip);
  if (problem !== undefined) return problem;
  if (!ip.includes(':')) return `got '${ip}', expected an address of IPv6`;
  const canonical = canonicalAddress(ip);
  return canonical === ip ? undefined : `got '${ip}', expected '${canonical}'`;
}

const endpoints: Constraint = map((slice, say) => {
  const type = textAt(slice, 'addressType') ?? '';
  const problemOf = Object.hasOwn(OF_TYPE, type) ? OF_TYPE[type] : undefined;
  for (const [i, endpoint] of mapsAt(slice, 'endpoints').entries())
    ofEndpoint(endpoint, problemOf, (message, hint, ...keys) => say(message, hint, 'endpoints', i, ...keys));
});

function ofEndpoint(endpoint: ReadMap, problemOf: ((address: string) => string | undefined) | undefined, say: Say): void {
  const addresses = listAt(endpoint, 'addresses');
  if (addresses.length === 0) say('got no addresses, expected one', 'write an address', 'addresses');
  if (addresses.length > MAX_ADDRESSES)
    say(`got ${addresses.length} addresses, expected at most ${MAX_ADDRESSES}`, 'make several endpoints of it', 'addresses');
  for (const [i, one] of addresses.entries()) {
    const problem = typeof one === 'string' || one === null ? problemOf?.(one ?? '') : undefined;
    if (problem !== undefined) say(problem, 'write an address of the type that addressType says', 'addresses', i);
  }
  const zones = mapsAt(endpoint, 'hints', 'forZones').map((zone) => textAt(zone, 'name'));
  if (zones.length > MAX_ZONES) say(`got ${zones.length} zones, expected at most ${MAX_ZONES}`, 'keep the first ones', 'hints', 'forZones');
  if (new Set(zones).size < zones.length) say('got a zone twice', 'keep one', 'hints', 'forZones');
}

const inSlice = constraints({
  '': [names, endpoints],
  ...below('endpoints.*', HOST),
  'endpoints.*.hostname': text(problemOfDnsLabel, 'write one part of a host name'),
  ...below('ports.*', PORT),
  'ports.*.protocol': text(
    (protocol) => (protocol === '' ? "got protocol '', expected 'TCP', 'UDP' or 'SCTP'" : undefined),
    'remove it, or write one of these',
  ),
});

/** Addresses that are written for a Service without selector. */
export const endpointAddresses = defineRule({
  id: 'schema/endpoints',
  severity: 'error',
  summary: 'Endpoints and EndpointSlices hold addresses that a Service can lead to, and ports with different names',
  kinds: ['Endpoints', 'discovery.k8s.io/EndpointSlice'],
  check(manifest) {
    if (manifest.kind === 'Endpoints') return inEndpoints(manifest, '');
    return manifest.kind === 'EndpointSlice' ? inSlice(manifest, '') : NOTHING;
  },
});
