import type { Manifest } from '../../manifest/manifest';
import { clusterOf } from '../cluster-of';
import { refusedAddresses } from './refused-addresses';

const pool = (name: string, blocks: readonly object[], more: object = {}): Manifest => ({
  apiVersion: 'cilium.io/v2',
  kind: 'CiliumLoadBalancerIPPool',
  metadata: { name },
  spec: { blocks, ...more },
});
const POOLS = [
  pool('lan', [{ cidr: '10.0.0.96/28' }], { serviceSelector: { matchLabels: { pool: 'lan' } } }),
  pool('shop', [{ start: '10.0.0.120', stop: '10.0.0.125' }], {
    serviceSelector: { matchLabels: { 'io.kubernetes.service.namespace': 'shop' } },
  }),
  pool('six', [{ cidr: 'fd00:10::/120' }]),
  pool('off', [{ cidr: '10.0.1.0/24' }], { disabled: true }),
];

function refusal(annotations: Readonly<Record<string, string>>, labels: Readonly<Record<string, string>> = {}, spec: object = {}) {
  const metadata = { name: 'web', namespace: 'shop', annotations, labels };
  const service = { apiVersion: 'v1', kind: 'Service', metadata, spec: { type: 'LoadBalancer', ...spec } };
  const found = refusedAddresses(clusterOf([...POOLS, service])).get(service);
  return found && 'refused' in found ? `${found.refused.path}: ${found.refused.message}` : undefined;
}

const IPS = 'lbipam.cilium.io/ips';
const AT = '/metadata/annotations/lbipam.cilium.io~1ips';

test.each([
  [
    'a pool that selects others',
    { [IPS]: '10.0.0.100' },
    `${AT}: pool 'lan', which has 10.0.0.100, is not for this Service: its serviceSelector selects others`,
  ],
  ['no pool', { [IPS]: '10.0.0.120, 10.0.0.200' }, `${AT}: 10.0.0.200 is in no pool`],
  ['a pool that is switched off', { [IPS]: '10.0.1.9' }, `${AT}: 10.0.1.9 is in no pool`],
  [
    'no pool, by the older name',
    { 'io.cilium/lb-ipam-ips': '10.0.0.9' },
    '/metadata/annotations/io.cilium~1lb-ipam-ips: 10.0.0.9 is in no pool',
  ],
])('an address of %s is refused', (_, annotations, expected) => {
  expect(refusal(annotations)).toBe(expected);
});

test.each([
  ['of a pool that selects its labels', { [IPS]: '10.0.0.100' }, { pool: 'lan' }, {}],
  ['of a pool that selects its namespace, and of one for all', { [IPS]: '10.0.0.120,fd00:10::9' }, {}, {}],
  ['of another controller', { [IPS]: '10.0.0.200' }, {}, { loadBalancerClass: 'example.com/vpn' }],
  ['that is filled in later', { [IPS]: '<address>' }, {}, {}],
  ['that is none', {}, {}, {}],
])('an address %s is not', (_, annotations, labels, spec) => {
  expect(refusal(annotations, labels, spec)).toBeUndefined();
});
