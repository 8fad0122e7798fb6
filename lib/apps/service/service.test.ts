import { App } from 'cdk8s';
import type { AppChart, LabTypes } from '../../lab/app-chart';
import { Lab } from '../../lab/lab';
import type { LabProps } from '../../lab/lab-props';
import { ArgoCd } from '../../products/argo-cd/argo-cd';
import { K3s } from '../../products/k3s/k3s';
import { MetalLb } from '../../products/metallb/metallb';
import { Traefik } from '../../products/traefik/traefik-of-k3s';
import { Deployment } from '../deployment/deployment';
import { manifest, manifests, traefikLab } from '../fixture';
import { reachableFrom } from '../flows/workload-policy';
import { Route } from '../route/route';
import { Service, type WorkloadServiceProps } from './service';

const LAB = {
  distribution: K3s.version('v1.33.6+k3s1', { disable: ['servicelb'] }),
  network: {
    lan: '10.0.0.0/24',
    ipv6: { lan: 'fd00:10::/64', pods: 'fd00:42::/56', services: 'fd00:43::/112' },
  },
  nodes: { one: { role: 'server', address: '10.0.0.2', ipv6: 'fd00:10::2', cpu: '4', memory: '8Gi' } },
  storage: [],
  gitops: ArgoCd.pulls('https://git.example.com/lab.git'),
  ingress: Traefik.ofK3s({ address: '10.0.0.100' }),
  loadBalancer: MetalLb.layer2({
    pools: { lan: ['10.0.0.100-10.0.0.110', 'fd00:10::100/120'], iot: ['10.0.0.120/30'] },
    install: 'elsewhere',
  }),
} as const;

/** A DNS server behind MetalLB, and its app. */
function dns(network: LabProps<'one', string, 'traefik', 'lan' | 'iot'>['network'] = LAB.network) {
  const app = new Lab(new App(), 'home', { ...LAB, nodes: { one: { ...LAB.nodes.one } }, network }).app('dns');
  return [app, pihole(app)] as const;
}

/** A lab of IPv4 only. */
function plain() {
  const { ipv6: _, ...node } = LAB.nodes.one;
  const loadBalancer = MetalLb.layer2({ pools: { lan: ['10.0.0.100-10.0.0.110'] }, install: 'elsewhere' });
  const app = new Lab(new App(), 'home', { ...LAB, network: { lan: '10.0.0.0/24' }, nodes: { one: node }, loadBalancer }).app('dns');
  return [app, pihole(app)] as const;
}

function pihole<L extends LabTypes>(app: AppChart<L>) {
  return new Deployment(app, 'pihole', {
    name: 'pihole',
    image: 'pihole/pihole:2025.11.0',
    ports: [
      { name: 'http', containerPort: 80, servicePort: 80 },
      { name: 'dns', containerPort: 53 },
      { name: 'dns-udp', containerPort: 53, protocol: 'UDP' },
    ],
  });
}

type Names = LabTypes & { readonly pool: 'lan' | 'iot' };

const DNS_PORTS = [
  { name: 'dns', servicePort: 53, protocol: 'TCP' },
  { name: 'dns-udp', servicePort: 53, protocol: 'UDP' },
] as const;

test('DNS by UDP and TCP on an address of its own', () => {
  const [app, of] = dns();
  const service = new Service(app, 'dns', {
    name: 'pihole-dns',
    of,
    ports: DNS_PORTS,
    type: 'LoadBalancer',
    address: '10.0.0.105',
    pool: 'lan',
    hosts: ['dns.home'],
    externalTrafficPolicy: 'Local',
  });
  const labels = { 'app.kubernetes.io/name': 'pihole' };
  expect(service.service.toJson()).toEqual({
    apiVersion: 'v1',
    kind: 'Service',
    metadata: {
      name: 'pihole-dns',
      namespace: 'dns',
      labels,
      annotations: { 'metallb.io/address-pool': 'lan', 'metallb.io/loadBalancerIPs': '10.0.0.105' },
    },
    spec: {
      type: 'LoadBalancer',
      externalTrafficPolicy: 'Local',
      selector: labels,
      ports: [
        { name: 'dns', port: 53, protocol: 'TCP', targetPort: 53 },
        { name: 'dns-udp', port: 53, protocol: 'UDP', targetPort: 53 },
      ],
    },
  });
  expect(app.lab.describe().hosts).toContainEqual({ address: '10.0.0.105', names: ['dns.home'] });
});

test('without ports it serves all of the workload', () => {
  const [app, of] = dns();
  const { service } = new Service(app, 'peers', { name: 'peers', of, headless: true, publishNotReadyAddresses: true });
  expect(service.toJson().spec).toMatchObject({
    clusterIP: 'None',
    publishNotReadyAddresses: true,
    ports: [
      { name: 'http', port: 80 },
      { name: 'dns', port: 53 },
      { name: 'dns-udp', port: 53, protocol: 'UDP' },
    ],
  });
});

test('a route leads to it, and policies are of its pods', () => {
  const app = traefikLab().app('dns');
  const of = pihole(app);
  const service = new Service(app, 'web', { name: 'web', of, ports: [{ servicePort: 8080, containerPort: 80 }] });
  new Route(app, 'route', { name: 'web', host: 'dns.home', to: service });
  reachableFrom(of, []);
  expect(manifest(app, 'Ingress', 'web')).toMatchObject({
    spec: { rules: [{ http: { paths: [{ backend: { service: { name: 'web', port: { number: 8080 } } } }] } }] },
  });
  const policies = manifests(app).filter(({ kind }) => kind === 'NetworkPolicy');
  expect(policies).toMatchObject([
    { metadata: { name: 'pihole' }, spec: { ingress: [{ from: [{ namespaceSelector: {} }], ports: [{ port: 80 }] }] } },
  ]);
});

describe('IP families follow the address', () => {
  test.each<[string, Partial<WorkloadServiceProps<Names>>, object]>([
    ['both', { address: ['10.0.0.105', 'fd00:10::105'] }, { ipFamilyPolicy: 'RequireDualStack' }],
    ['IPv6', { address: 'fd00:10::105' }, { ipFamilies: ['IPv6'] }],
    ['IPv6 first', { address: ['fd00:10::105', '10.0.0.105'] }, { ipFamilyPolicy: 'RequireDualStack', ipFamilies: ['IPv6', 'IPv4'] }],
    ['as said', { ipFamilyPolicy: 'PreferDualStack' }, { ipFamilyPolicy: 'PreferDualStack' }],
  ])('%s', (_, props, spec) => {
    const [app, of] = dns();
    const { service } = new Service(app, 's', { name: 's', of, type: 'LoadBalancer', ...props });
    expect(service.toJson().spec).toMatchObject(spec);
  });
});

test('two Services share one address', () => {
  const [app, of] = dns();
  const shared = { of, type: 'LoadBalancer', address: '10.0.0.105', shareAddress: 'dns' } as const;
  new Service(app, 'tcp', { ...shared, name: 'tcp', ports: [{ name: 'dns', servicePort: 53 }] });
  new Service(app, 'udp', { ...shared, name: 'udp', ports: [{ name: 'dns-udp', servicePort: 53 }] });
  expect(manifest(app, 'Service', 'udp')?.metadata.annotations).toMatchObject({ 'metallb.io/allow-shared-ip': 'dns' });
});

/** What somebody might write, and what it says. */
const MISTAKES: readonly (readonly [what: string, make: () => unknown, said: string])[] = [
  [
    'an address outside of the pools',
    () => balanced({ address: '10.0.0.50' }),
    "got address 10.0.0.50, expected one of a pool of lab home: 'lan' (10.0.0.100-10.0.0.110",
  ],
  ['an address of another pool', () => balanced({ pool: 'iot', address: '10.0.0.105' }), "expected one of its pool: 'iot' (10.0.0.120/30)"],
  [
    "the ingress controller's address",
    () => balanced({ address: '10.0.0.100' }),
    "which is the ingress controller's; expected another address, or a Route",
  ],
  [
    'an address twice',
    twice,
    "service other: got address 10.0.0.105, which is service s's already; expected another one, or the same 'shareAddress'",
  ],
  ['a port of a shared address twice', samePort, 'service other: got TCP 80 of address 10.0.0.105, which it shares with service s'],
  // @ts-expect-error a pool that the lab does not have
  ['an unknown pool', () => balanced({ pool: 'lna' }), "got pool 'lna', expected one of lab home: 'lan', 'iot'"],
  [
    'an address without LoadBalancer',
    () => balanced({ type: 'ClusterIP', address: '10.0.0.105' }),
    "got address '10.0.0.105', expected type 'LoadBalancer' with it",
  ],
  [
    'a port that the pods do not have',
    () => balanced({ ports: [{ servicePort: 8080 }] }),
    "got port 8080, expected one of pihole's pods: http 80/TCP, dns 53/TCP, dns-udp 53/UDP",
  ],
  [
    'a number that is two ports, by no name of them',
    () => balanced({ ports: [{ name: 'dsn', servicePort: 53 }] }),
    "got port 53, which pihole has for TCP and UDP; expected its 'protocol', or its name: 'dns' or 'dns-udp'",
  ],
  [
    'a protocol that the port does not have',
    () => balanced({ ports: [{ servicePort: 80, protocol: 'UDP' }] }),
    'got port 80/UDP, expected one of',
  ],
  [
    'two ports without names',
    () => balanced({ ports: [{ servicePort: 80 }, { servicePort: 81, containerPort: 80 }] }),
    'got several served ports, port 80 without a name',
  ],
  [
    'a workload of another namespace',
    elsewhere,
    'got pihole of namespace dns, expected a workload of other: a Service selects pods of its own namespace',
  ],
  [
    'the name of the own Service',
    () => balanced({ name: 'pihole' }),
    "got the name of the Service that pihole makes itself, expected another one, or its 'service' prop",
  ],
  [
    'Local traffic of a ClusterIP',
    () => balanced({ type: 'ClusterIP', externalTrafficPolicy: 'Local' }),
    "of a Service that nothing outside reaches, expected type 'NodePort' or 'LoadBalancer' with it",
  ],
  [
    'IPv6 in a lab of IPv4',
    () => new Service(...withOf(plain()), { name: 's', of: plain()[1], type: 'LoadBalancer', address: 'fd00:10::105' }),
    "got IPv6, but lab home has IPv4 only; expected the lab's network to say ipv6: { lan, pods, services }",
  ],
  [
    'two addresses of one family',
    () => balanced({ address: ['10.0.0.105', '10.0.0.106'] }),
    'got addresses 10.0.0.105 and 10.0.0.106, expected one of each IP family',
  ],
  [
    'one address of a dual-stack Service',
    () => balanced({ address: '10.0.0.105', ipFamilyPolicy: 'PreferDualStack' }),
    'expected one of each, or no ipFamilyPolicy',
  ],
  [
    'both families without the policy',
    () => balanced({ ipFamilies: ['IPv4', 'IPv6'] }),
    "expected ipFamilyPolicy 'PreferDualStack' or 'RequireDualStack' with both",
  ],
  ['hosts without an address', () => balanced({ hosts: ['dns.home'] }), "got hosts without an address, expected 'address' with them"],
  [
    'a host of a node',
    () => balanced({ address: '10.0.0.105', hosts: ['one'] }),
    'host one: got it on both 10.0.0.2 and 10.0.0.105, expected one address',
  ],
  [
    'affinity in minutes',
    () => balanced({ sessionAffinity: { seconds: 0 } }),
    'got sessionAffinity of 0 seconds, expected a whole number from 1 to 86400',
  ],
  [
    'affinity of a headless one',
    () => balanced({ type: 'ClusterIP', headless: true, sessionAffinity: 'ClientIP' }),
    'got sessionAffinity of a headless Service',
  ],
  ['a headless load balancer', () => balanced({ headless: true }), 'got a headless Service of type LoadBalancer'],
  [
    'a source that is no network',
    () => balanced({ loadBalancerSourceRanges: ['10.0.0.5/24'] }),
    "got '10.0.0.5/24', expected the network's own address, 10.0.0.0/24",
  ],
  [
    'an annotation said twice',
    () => balanced({ address: '10.0.0.105', annotations: { 'metallb.io/loadBalancerIPs': '10.0.0.106' } }),
    'got annotation metallb.io/loadBalancerIPs, which its other options say already',
  ],
  [
    "an address of K3s's own load balancer",
    onServiceLb,
    "got address 10.0.0.105, but K3s's own ServiceLB answers on the addresses of nodes",
  ],
  [
    'an address and another class',
    () => balanced({ address: '10.0.0.105', loadBalancerClass: 'tailscale' }),
    "got address and loadBalancerClass 'tailscale', expected one of them",
  ],
];

test('a closed choice is a type', () => {
  // @ts-expect-error it is LoadBalancer
  expect(balanced({ type: 'Loadbalancer' }).name).toBe('s');
});

test.each(MISTAKES)('%s', (_, make, said) => {
  expect(make).toThrow(said);
});

function balanced(props: Partial<WorkloadServiceProps<Names>>): Service<Names> {
  const [app, of] = dns();
  return new Service<Names>(app, 's', { name: 's', of, type: 'LoadBalancer', ports: [{ servicePort: 80 }], ...props });
}

function withOf<T>([app]: readonly [T, unknown]): readonly [T, string] {
  return [app, 's'];
}

function twice() {
  const [app, of] = dns();
  for (const name of ['s', 'other']) new Service(app, name, { name, of, type: 'LoadBalancer', address: '10.0.0.105' });
}

function samePort() {
  const [app, of] = dns();
  for (const name of ['s', 'other']) new Service(app, name, { name, of, type: 'LoadBalancer', address: '10.0.0.105', shareAddress: 'k' });
}

function elsewhere() {
  const [app, of] = dns();
  new Service(app.lab.app('other'), 's', { name: 's', of });
}

function onServiceLb() {
  const app = traefikLab().app('dns');
  new Service(app, 's', { name: 's', of: pihole(app), type: 'LoadBalancer', address: '10.0.0.105' });
}
