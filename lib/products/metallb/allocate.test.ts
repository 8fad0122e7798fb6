import { PAGE_LAB } from '../../checks/page-lab';
import { allocations } from '../../cluster/load-balancers';
import { completeLab } from '../../lab/complete';
import type { Manifest } from '../../manifest/manifest';
import { clusterOf } from '../cluster-of';

const { nodes: _, ...ingress } = { ...PAGE_LAB.ingress, nodes: undefined };
const LAB = completeLab({ ...PAGE_LAB, ingress: { ...ingress, addresses: ['10.0.0.100'] } });

function service(
  name: string,
  annotations: Readonly<Record<string, string>> = {},
  spec: object = {},
  labels: Readonly<Record<string, string>> = {},
): Manifest {
  return {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name, namespace: 'demo', annotations, labels },
    spec: { type: 'LoadBalancer', selector: { app: name }, ports: [{ port: 8080 }], ...spec },
  };
}

function pool(name: string, addresses: readonly string[], spec: object = {}): Manifest {
  return {
    apiVersion: 'metallb.io/v1beta1',
    kind: 'IPAddressPool',
    metadata: { name, namespace: 'metallb-system' },
    spec: { addresses, ...spec },
  };
}

function given(manifests: readonly Manifest[]): Readonly<Record<string, string | undefined>> {
  return Object.fromEntries(
    [...allocations(clusterOf(manifests, LAB))].map(([{ metadata }, one]) => [
      metadata.name,
      'refused' in one ? one.refused.message : one.addresses[0],
    ]),
  );
}

const asks = (address: string) => ({ 'metallb.io/loadBalancerIPs': address });
const shares = (key: string) => ({ 'metallb.io/allow-shared-ip': key });

test("the address of the lab's ingress controller is taken, also where its Service is not among the manifests", () => {
  expect(given([service('a', asks('10.0.0.100')), service('b')])).toEqual({
    a: "10.0.0.100 is the address of the lab's Traefik",
    b: '10.0.0.101',
  });
});

test('whether it shares its address only its chart says: no finding, unless the port is the same', () => {
  const spec = { ports: [{ port: 80 }] };
  expect(
    given([service('a', { ...asks('10.0.0.100'), ...shares('k') }), service('b', { ...asks('10.0.0.100'), ...shares('k') }, spec)]),
  ).toEqual({
    b: "10.0.0.100 is the address of the lab's Traefik",
  });
});

test('its own Service may have it', () => {
  const own: Manifest = {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name: 'traefik', namespace: 'kube-system', annotations: asks('10.0.0.100') },
    spec: { type: 'LoadBalancer', selector: { 'app.kubernetes.io/name': 'traefik' }, ports: [{ port: 80 }] },
  };
  expect(given([own, service('a')])).toEqual({ traefik: '10.0.0.100', a: '10.0.0.101' });
});

test('pools for its namespace or labels come first, by priority; then those for everybody', () => {
  const pools = [
    pool('late', ['10.0.0.120/32'], { serviceAllocation: { namespaces: ['demo'] } }),
    pool('soon', ['10.0.0.130/32'], { serviceAllocation: { priority: 10, serviceSelectors: [{ matchLabels: { tier: 'front' } }] } }),
    pool('named', ['10.0.0.140/32'], { autoAssign: false }),
  ];
  const front = { tier: 'front' };
  expect(given([...pools, service('a', {}, {}, front), service('b', {}, {}, front), service('c', {}, {}, front), service('d')])).toEqual({
    a: '10.0.0.130',
    b: '10.0.0.120',
    c: '10.0.0.101',
    d: '10.0.0.102',
  });
});

test('who asks for an address comes before who takes any; addresses that end in 0 or 255 can be left out', () => {
  const buggy = pool('lan', ['10.0.1.0/30'], { avoidBuggyIPs: true });
  expect(given([buggy, service('any'), service('one', asks('10.0.1.1')), service('zero', asks('10.0.1.0'))])).toEqual({
    one: '10.0.1.1',
    any: '10.0.1.2',
    zero: '10.0.1.0 is in no pool',
  });
});

test('who shares a key gets the same address as long as ports differ', () => {
  const port = (number: number) => ({ ports: [{ port: number }] });
  expect(given([service('a', shares('k'), port(53)), service('b', shares('k'), port(54)), service('c', shares('k'), port(53))])).toEqual({
    a: '10.0.0.101',
    b: '10.0.0.101',
    c: '10.0.0.102',
  });
});

test('an empty newer annotation hides the older one', () => {
  const both = { 'metallb.io/loadBalancerIPs': '', 'metallb.universe.tf/loadBalancerIPs': '10.0.0.109' };
  expect(given([service('a', both)])).toEqual({ a: '10.0.0.101' });
});

test('nobody gets an address while pools are invalid', () => {
  expect(given([pool('bad', ['10.0.0.120']), service('a')])).toEqual({});
});

describe('a dual-stack lab, as MetalLB 0.15 decides there', () => {
  const ipv6 = { lan: 'fd00:10::/64', pods: 'fd00:42::/56', services: 'fd00:43::/112' };
  const lab = completeLab({ ...LAB, network: { ...LAB.network, ipv6 }, loadBalancer: { kind: 'metallb' } });
  const pools = pool('lan', ['10.0.0.100-10.0.0.130', 'fd00:10::100-fd00:10::130']);
  const DUAL = { ipFamilyPolicy: 'RequireDualStack' };
  const V6 = { ipFamilies: ['IPv6'] };

  test.each<[string, string | undefined, object, readonly string[] | string | undefined]>([
    ['one of each family', '10.0.0.110,fd00:10::110', DUAL, ['10.0.0.110', 'fd00:10::110']],
    ['IPv6 of its own', 'fd00:10::120', V6, ['fd00:10::120']],
    ['two for one family', '10.0.0.111,fd00:10::111', {}, 'it asks for 10.0.0.111 and fd00:10::111, and its addresses are of IPv4'],
    ['IPv6 of a Service of IPv4', 'fd00:10::112', {}, 'it asks for fd00:10::112, and its addresses are of IPv4'],
    ['one for both families', '10.0.0.113', DUAL, 'it asks for 10.0.0.113, and its addresses are of IPv4 and IPv6'],
    ['two of IPv4', '10.0.0.114,10.0.0.115', DUAL, 'it asks for several addresses'],
    ['IPv6 that is in no pool', '10.0.0.116,fd00:99::1', DUAL, 'fd00:99::1 is in no pool'],
    ['none of IPv6: not worked out', undefined, V6, undefined],
  ])('%s', (_, addresses, spec, expected) => {
    const one = service('a', addresses === undefined ? {} : asks(addresses), spec);
    const [found] = allocations(clusterOf([pools, one], lab)).values();
    expect(found && ('refused' in found ? found.refused.message : found.addresses)).toEqual(expected);
  });

  test('an address of IPv6 is taken once', () => {
    const found = allocations(clusterOf([pools, service('a', asks('fd00:10::120'), V6), service('b', asks('fd00:10::120'), V6)], lab));
    expect([...found.values()].filter((one) => 'refused' in one)).toMatchObject([
      { refused: { code: 'taken', message: 'fd00:10::120 is asked for by Service demo/a as well' } },
    ]);
  });
});
