import type { Manifest } from '../../../manifest/manifest';
import { object, pod, policy, type Question, type Row, service } from './row.fixture';

const FORM = ['schema/strict-address', 'schema/address-form'];
/** Warned about until 1.36, and refused from then on. */
const STRICT = { '1.33': 'warned', '1.36': 'refused' } as const;
/** A server warns of these places and never refuses them. */
const WARNED = { '1.33': 'warned' } as const;
const TAKEN = { '1.33': 'taken' } as const;

const ask = (what: string, field: string, manifest: Manifest, from: Question['from'], rules: readonly string[] = FORM): Question => ({
  what,
  manifest,
  field,
  from,
  rules,
});

const CIDR = '/spec/ingress/0/from/0/ipBlock/cidr';
const EXCEPT = '/spec/ingress/0/from/0/ipBlock/except/0';
const endpoints = (name: string, ip: string) =>
  object('v1', 'Endpoints', name, { subsets: [{ addresses: [{ ip }], ports: [{ port: 1 }] }] });
const slice = (name: string, addressType: string, address: string) =>
  object('discovery.k8s.io/v1', 'EndpointSlice', name, { addressType, endpoints: [{ addresses: [address] }], ports: [{ port: 1 }] });
const serviceCidr = (name: string, cidr: string): Manifest => ({
  apiVersion: 'networking.k8s.io/v1',
  kind: 'ServiceCIDR',
  metadata: { name },
  spec: { cidrs: [cidr] },
});

/** Addresses and networks. */
export const ADDRESSES: readonly Row[] = [
  {
    change: 'addresses with leading zeros, IPv4-mapped ones, networks with bits beyond their length',
    how: 'warned about up to 1.35, refused from 1.36; a ServiceCIDR always',
    by: ['schema/strict-address', 'schema/address-form'],
    questions: [
      ask('ipBlock with host bits', CIDR, policy('strict-1', { cidr: '192.168.0.5/24' }), STRICT),
      ask('ipBlock with a leading zero', CIDR, policy('strict-2', { cidr: '192.168.010.0/24' }), STRICT),
      ask('ipBlock, IPv4-mapped', CIDR, policy('strict-3', { cidr: '::ffff:192.168.0.0/120' }), STRICT),
      ask('ipBlock of one address', CIDR, policy('strict-4', { cidr: '192.168.0.5/32' }), TAKEN),
      ask('except with host bits', EXCEPT, policy('strict-5', { cidr: '10.0.0.0/8', except: ['10.1.2.3/16'] }), STRICT),
      ask('external address with a leading zero', '/spec/externalIPs/0', service('strict-6', { externalIPs: ['203.0.113.07'] }), STRICT),
      ask('external address, IPv4-mapped', '/spec/externalIPs/0', service('strict-7', { externalIPs: ['::ffff:203.0.113.7'] }), STRICT),
      ask('cluster address with a leading zero', '/spec/clusterIP', service('strict-8', { clusterIP: '10.43.00.77' }), STRICT),
      ask(
        'source range with host bits',
        '/spec/loadBalancerSourceRanges/0',
        service('strict-9', { type: 'LoadBalancer', loadBalancerSourceRanges: ['192.168.0.5/24'] }),
        STRICT,
      ),
      ask(
        'host alias with a leading zero',
        '/spec/hostAliases/0/ip',
        pod('strict-10', { hostAliases: [{ ip: '10.0.0.010', hostnames: ['nas'] }] }),
        STRICT,
      ),
      ask(
        'name server with a leading zero',
        '/spec/dnsConfig/nameservers/0',
        pod('strict-11', { dnsPolicy: 'None', dnsConfig: { nameservers: ['10.0.0.010'] } }),
        STRICT,
      ),
      ask('Endpoints with a leading zero', '/subsets/0/addresses/0/ip', endpoints('strict-12', '10.0.0.010'), STRICT),
      ask('EndpointSlice with a leading zero', '/endpoints/0/addresses/0', slice('strict-13', 'IPv4', '10.0.0.010'), STRICT),
      ask(
        'loadBalancerIP with a leading zero',
        '/spec/loadBalancerIP',
        service('strict-14', { type: 'LoadBalancer', loadBalancerIP: '10.0.0.010' }),
        WARNED,
      ),
      ask(
        'hostIP of a port with a leading zero',
        '/spec/containers/0/ports/0/hostIP',
        pod('strict-15', {}, { ports: [{ containerPort: 80, hostPort: 8080, hostIP: '10.0.0.010' }] }),
        TAKEN,
      ),
      ask(
        'host of a probe with a leading zero',
        '/spec/containers/0/livenessProbe/httpGet/host',
        pod('strict-16', {}, { livenessProbe: { httpGet: { port: 80, host: '10.0.0.010' } } }),
        TAKEN,
      ),
      ask('IPv6 that is not canonical', CIDR, policy('strict-17', { cidr: '2001:DB8::/64' }), WARNED),
      ask('ServiceCIDR with host bits', '/spec/cidrs/0', serviceCidr('strict-18', '10.99.0.1/24'), { '1.33': 'refused' }, [
        ...FORM,
        'schema/class',
      ]),
      ask('ServiceCIDR', '/spec/cidrs/0', serviceCidr('strict-19', '10.99.0.0/24'), TAKEN),
    ],
  },
  {
    change: '`externalIPs` of a Service',
    how: 'deprecated from 1.35',
    by: ['schema/deprecated'],
    questions: [
      ask(
        'external address',
        '/spec/externalIPs',
        service('external-1', { externalIPs: ['203.0.113.7'] }),
        { '1.33': 'taken', '1.35': 'warned' },
        ['schema/deprecated'],
      ),
      ask('none', '/spec/externalIPs', service('external-2', {}), TAKEN, ['schema/deprecated']),
    ],
  },
  {
    change: 'Endpoints, and an EndpointSlice of type `FQDN`',
    how: 'deprecated in all versions',
    by: ['schema/deprecated'],
    questions: [
      ask('Endpoints', '/kind', endpoints('endpoints-1', '10.0.0.7'), WARNED, ['schema/deprecated']),
      ask('an EndpointSlice of names', '/addressType', slice('endpoints-2', 'FQDN', 'nas.example.com'), WARNED, ['schema/deprecated']),
      ask('an EndpointSlice of addresses', '/addressType', slice('endpoints-3', 'IPv4', '10.0.0.7'), TAKEN, ['schema/deprecated']),
    ],
  },
  {
    change: '`trafficDistribution` of a Service',
    how: '`PreferSameZone` and `PreferSameNode` taken from 1.34; `PreferClose` deprecated from 1.35',
    by: ['schema/service', 'schema/deprecated'],
    questions: [
      ask(
        'PreferClose',
        '/spec/trafficDistribution',
        service('traffic-1', { trafficDistribution: 'PreferClose' }),
        { '1.33': 'taken', '1.35': 'warned' },
        ['schema/deprecated'],
      ),
      ...['PreferSameZone', 'PreferSameNode'].map((word, i) =>
        ask(
          word,
          '/spec/trafficDistribution',
          service(`traffic-${i + 2}`, { trafficDistribution: word }),
          { '1.33': 'refused', '1.34': 'taken' },
          ['schema/service'],
        ),
      ),
      ask('another word', '/spec/trafficDistribution', service('traffic-4', { trafficDistribution: 'Nearest' }), { '1.33': 'refused' }, [
        'schema/service',
      ]),
    ],
  },
  {
    change: 'a headless Service with `sessionAffinity`',
    how: 'warned about from 1.34',
    by: ['schema/server-warning'],
    questions: [
      {
        ...ask(
          'by address of the client',
          '/spec/sessionAffinity',
          service('headless-1', { clusterIP: 'None', sessionAffinity: 'ClientIP' }),
          { '1.33': 'taken', '1.34': 'warned' },
          ['schema/server-warning'],
        ),
        stricter: 'no version heeds it, and 1.33 does not say so',
      },
      ask('none', '/spec/sessionAffinity', service('headless-2', { clusterIP: 'None', sessionAffinity: 'None' }), TAKEN, [
        'schema/server-warning',
      ]),
    ],
  },
  {
    change: 'names of Services that begin with a digit',
    how: 'taken from 1.36',
    by: ['schema/name'],
    questions: [
      ask('2048', '/metadata/name', service('2048', {}), { '1.33': 'refused', '1.36': 'taken' }, ['schema/name']),
      ask('a hyphen first', '/metadata/name', service('-web', {}), { '1.33': 'refused' }, ['schema/name']),
    ],
  },
];
