import { isIP } from 'node:net';
import { isHeld } from '../../manifest/ip-range';
import type { Manifest } from '../../manifest/manifest';
import { problemOfDnsLabel, problemOfDnsSubdomain, problemOfKey } from '../../manifest/names';
import { at, listAt, mapAt, mapsAt, type ReadMap, textAt } from '../../manifest/read';
import { defineRule, list, type Report } from '../rule';
import { map, text, unique } from './constraint-kinds';
import { type Constraint, constraints, type Say } from './constraints';
import { problemOfEndpoint } from './endpoint-address';
import { problemOfCidr, problemOfIp } from './formats';

const LOAD_BALANCER_ONLY = ['loadBalancerClass', 'loadBalancerSourceRanges', 'allocateLoadBalancerNodePorts'];
const KNOWN = ['ClusterIP', 'ExternalName', 'LoadBalancer', 'NodePort'];

const ports: Constraint = map((spec, say) => {
  const all = mapsAt(spec, 'ports');
  const headless = spec.clusterIP === 'None';
  if (all.length === 0 && !headless && spec.type !== 'ExternalName')
    say('got no ports, expected some', 'write a port, or make it headless with clusterIP: None', 'ports');
  const seen = new Map<string, number>();
  for (const [i, port] of all.entries()) {
    if (all.length > 1 && !textAt(port, 'name')) say('got no name, expected one: there are several ports', 'name it', 'ports', i, 'name');
    const key = `${textAt(port, 'protocol') || 'TCP'} ${port.port}`;
    const before = seen.get(key);
    if (before !== undefined) say(`got port ${key} twice, first at index ${before}`, 'take one out', 'ports', i);
    seen.set(key, i);
  }
});

const byType: Constraint = map((spec, say) => {
  const type = spec.type || 'ClusterIP';
  if (typeof type !== 'string' || !KNOWN.includes(type)) return;
  const open = type === 'NodePort' || type === 'LoadBalancer';
  if (open && spec.clusterIP === 'None')
    say(
      `got clusterIP 'None' on a ${type}, expected an address: nothing leads to a headless Service from outside`,
      'take it out',
      'clusterIP',
    );
  if (type === 'ExternalName') externalName(spec, say);
  for (const [i, port] of mapsAt(spec, 'ports').entries()) {
    if (type === 'ClusterIP' && typeof port.nodePort === 'number' && port.nodePort > 0)
      say(`got nodePort ${port.nodePort} on a ${type}, expected none`, "take it out, or write type 'NodePort'", 'ports', i, 'nodePort');
  }
  if (type !== 'LoadBalancer') {
    for (const key of LOAD_BALANCER_ONLY)
      if (isSaid(spec[key])) say(`got ${key} on a ${type}, expected it on a LoadBalancer only`, 'take it out', key);
  }
  const outside = open || listAt(spec, 'externalIPs').length > 0;
  if (!outside && isSaid(spec.externalTrafficPolicy))
    say(`got externalTrafficPolicy on a ${type}, expected it on a NodePort or LoadBalancer only`, 'take it out', 'externalTrafficPolicy');
  const health = typeof spec.healthCheckNodePort === 'number' && spec.healthCheckNodePort !== 0;
  if (health && (type !== 'LoadBalancer' || spec.externalTrafficPolicy !== 'Local'))
    say(
      "got healthCheckNodePort, expected it on a LoadBalancer with externalTrafficPolicy 'Local' only",
      'take it out',
      'healthCheckNodePort',
    );
});

/** An empty text or list is as good as none. */
function isSaid(value: unknown): boolean {
  return value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0);
}

function externalName(spec: ReadMap, say: Say): void {
  const name = textAt(spec, 'externalName') ?? '';
  const problem = name === '' ? 'got no externalName, expected a host name' : problemOfDnsSubdomain(name.replace(/\.$/, ''));
  if (problem !== undefined) say(problem, 'write the host name that it stands for', 'externalName');
  if (spec.clusterIP) say(`got clusterIP '${spec.clusterIP}' on an ExternalName, expected none`, 'take it out', 'clusterIP');
}

const addresses: Constraint = map((spec, say) => {
  const [first, all] = [textAt(spec, 'clusterIP') ?? '', listAt(spec, 'clusterIPs')];
  const problem = first === '' || first === 'None' ? undefined : problemOfIp(first);
  if (problem !== undefined) say(problem, "take it out, or write 'None'", 'clusterIP');
  if (all.length > 0 && all[0] !== first)
    say(`got '${all[0]}' as first of clusterIPs, expected clusterIP '${first}'`, 'take clusterIPs out', 'clusterIPs', 0);
  const families = listAt(spec, 'ipFamilies');
  const policy = textAt(spec, 'ipFamilyPolicy') ?? 'SingleStack';
  if (families.length > 1 && policy === 'SingleStack')
    say(
      "got two IP families with ipFamilyPolicy 'SingleStack', expected 'PreferDualStack' or 'RequireDualStack'",
      'change the policy',
      'ipFamilyPolicy',
    );
  if (spec.type === 'ExternalName' && (families.length > 0 || isSaid(spec.ipFamilyPolicy)))
    say(
      'got IP families on an ExternalName, expected none: it is a name',
      'remove them',
      isSaid(spec.ipFamilyPolicy) ? 'ipFamilyPolicy' : 'ipFamilies',
    );
  if (isIP(first) !== 0 && families.length > 0 && families[0] !== (first.includes(':') ? 'IPv6' : 'IPv4'))
    say(
      `got clusterIP '${first}' and ipFamilies that begin with '${String(families[0])}', expected them to agree`,
      'take clusterIP out',
      'clusterIP',
    );
  if (new Set(families).size < families.length) say('got an IP family twice', 'keep one', 'ipFamilies');
  for (const [i, ip] of listAt(spec, 'externalIPs').entries()) {
    const wrong =
      typeof ip === 'string'
        ? (problemOfIp(ip) ?? (problemOfEndpoint(ip) !== undefined ? `got '${ip}', expected an address that leads to a node` : undefined))
        : undefined;
    if (wrong !== undefined) say(wrong, 'write an address of a node', 'externalIPs', i);
  }
});

const inService = constraints({
  spec: [ports, byType, addresses],
  'spec.ports': unique('name', 'port name', true),
  'spec.ports.*.name': text((name) => (name === '' ? undefined : problemOfDnsLabel(name)), 'choose another name for the port'),
  'spec.ports.*.appProtocol': text(
    (protocol) => (protocol === '' ? undefined : problemOfKey(protocol)),
    "for example 'http' or 'kubernetes.io/h2c'",
  ),
  'spec.loadBalancerSourceRanges.*': text((range) => problemOfCidr(range.trim()), 'write a network'),
  'spec.loadBalancerClass': text(problemOfKey, 'write the class of a load balancer'),
});

const CLOSE = 'PreferClose';
/** In which the API server knows traffic that prefers the same node. */
const FIRST_WITH_SAME = 34;

/** A Service: what it needs and may say depends on its type. */
export const service = defineRule({
  id: 'schema/service',
  severity: 'error',
  summary: 'a Service has ports with different names, and only what its type has',
  kinds: 'Service',
  check(manifest, { lab, minor }) {
    const reports: Report[] = [];
    for (const report of inService(manifest, '')) reports.push(report);
    const traffic = at(manifest, 'spec', 'trafficDistribution');
    const known = minor < FIRST_WITH_SAME ? [CLOSE] : [CLOSE, 'PreferSameNode', 'PreferSameZone'];
    if (typeof traffic === 'string' && !known.includes(traffic)) {
      const message = `got trafficDistribution '${traffic}', expected ${list(known)}`;
      reports.push({ path: '/spec/trafficDistribution', message, hint: 'remove it, or write one of these' });
    }
    const [address, network] = [textAt(manifest, 'spec', 'clusterIP') ?? '', lab?.network.services];
    const other = lab?.network.ipv6?.services;
    for (const report of other === undefined ? missingFamilies(manifest, network) : []) reports.push(report);
    if (network === undefined || isIP(address) === 0 || isHeld(network, address) || (other !== undefined && isHeld(other, address)))
      return reports;
    const message = `got clusterIP '${address}', expected one of the lab's network of Services, ${network}${other === undefined ? '' : ` or ${other}`}`;
    reports.push({ path: '/spec/clusterIP', message, hint: 'take it out: the server chooses one' });
    return reports;
  },
});

/** Families that the lab's network of Services lacks. A lab tells one network, so one family; of a headless Service without selector the server asks less. */
function missingFamilies(service: Manifest, network: string | undefined): readonly Report[] {
  if (network === undefined || textAt(service, 'spec', 'type') === 'ExternalName') return [];
  const headless = at(service, 'spec', 'clusterIP') === 'None' && Object.keys(mapAt(service, 'spec', 'selector')).length === 0;
  const own = network.includes(':') ? 'IPv6' : 'IPv4';
  const hint = `remove it, or write ${own}`;
  if (headless) return [];
  const other = listAt(service, 'spec', 'ipFamilies').findIndex((family) => family !== own);
  if (other >= 0)
    return [
      {
        path: `/spec/ipFamilies/${other}`,
        message: `got an IP family that the lab's network of Services, ${network}, does not have`,
        hint,
      },
    ];
  if (textAt(service, 'spec', 'ipFamilyPolicy') !== 'RequireDualStack') return [];
  return [
    {
      path: '/spec/ipFamilyPolicy',
      message: `got 'RequireDualStack', and the lab's network of Services, ${network}, is of one family`,
      hint: "write 'PreferDualStack'",
    },
  ];
}
