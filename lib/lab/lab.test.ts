import { IngressNginx } from '../products/ingress-nginx/ingress-nginx';
import { K3s } from '../products/k3s/k3s';
import { LocalPath } from '../products/local-path/local-path';
import { Longhorn } from '../products/longhorn/longhorn';
import { Talos } from '../products/talos/talos';
import { Traefik } from '../products/traefik/traefik-of-k3s';
import { External } from './external';
import { type AnyLabProps, makeLab, metallb, NODES, refusal } from './fixture';
import type { IngressController } from './parts';
import { Registry } from './registry';
import { StorageClass } from './storage';

const of = (props: Partial<AnyLabProps>) => refusal(() => makeLab(props));
const node = (props: Partial<Record<keyof AnyLabProps['nodes'][string], unknown>>): Partial<AnyLabProps> => ({
  nodes: { one: { ...NODES.one, ...props } as AnyLabProps['nodes'][string] },
});
const NO_SERVICELB = K3s.version('v1.33.6+k3s1', { disable: ['servicelb'] });
/** Traefik behind a load balancer's address. */
const balanced = (...addresses: string[]): IngressController => ({
  kind: 'traefik',
  describe: () => ({
    controller: 'traefik',
    className: 'traefik',
    namespace: 'traefik',
    podLabels: {},
    hostNetwork: false,
    addresses,
    entryPoints: { web: 80 },
    managedBy: 'helm',
  }),
});
const withPools = (pools: Record<string, string[]>, address = '10.0.0.100', mode: 'layer2' | 'bgp' = 'layer2'): Partial<AnyLabProps> => ({
  distribution: NO_SERVICELB,
  loadBalancer: metallb(
    Object.entries(pools).map(([name, addresses]) => ({ name, addresses })),
    mode,
  ),
  ingress: balanced(address),
  network: {
    lan: '10.0.0.0/24',
    routes: [{ to: '10.9.0.0/24', via: '10.0.0.1' }],
    machines: { ci: '10.0.0.50' },
  },
});

describe('addresses', () => {
  test.each<[string, Partial<AnyLabProps>, string]>([
    ['outside the LAN', node({ address: '10.0.1.2' }), 'node one: got address 10.0.1.2, expected one in the LAN 10.0.0.0/24'],
    ['no address', node({ address: '10.0.0' }), "node one: got '10.0.0', expected an IPv4 address like 10.0.0.2"],
    ['the network itself', node({ address: '10.0.0.0' }), "node one: got address 10.0.0.0, the LAN's network address; expected a host's"],
    ['broadcast', node({ address: '10.0.0.255' }), "node one: got address 10.0.0.255, the LAN's broadcast address; expected a host's"],
    [
      'two nodes on one',
      { nodes: { one: NODES.one, two: { ...NODES.two, address: '10.0.0.2' } } },
      "node two: got address 10.0.0.2, which is node one's already",
    ],
    [
      "a machine on a node's",
      { network: { lan: '10.0.0.0/24', machines: { ci: '10.0.0.3' } } },
      "machine ci: got address 10.0.0.3, which is node two's already",
    ],
    [
      'a LAN without bits',
      { network: { lan: '10.0.0.0' as '1.1.1.1/1' } },
      "network.lan: got '10.0.0.0', expected an IPv4 network like 10.0.0.0/24",
    ],
    [
      'a LAN with host bits',
      { network: { lan: '10.0.0.1/24' } },
      "network.lan: got '10.0.0.1/24', expected the network's own address, 10.0.0.0/24",
    ],
    [
      'networks that overlap',
      { network: { lan: '10.0.0.0/24', pods: '10.0.0.128/25' } },
      'network: got lan 10.0.0.0/24 and pods 10.0.0.128/25, which overlap; expected networks apart',
    ],
    [
      'pods in services',
      { network: { lan: '10.0.0.0/24', pods: '10.42.0.0/16', services: '10.42.4.0/24' } },
      'network: got pods 10.42.0.0/16 and services 10.42.4.0/24, which overlap; expected networks apart',
    ],
    [
      'a route into the pods',
      { network: { lan: '10.0.0.0/24', routes: [{ to: '10.42.1.0/24', via: '10.0.0.1' }] } },
      'network: got pods 10.42.0.0/16 and route to 10.42.1.0/24, which overlap; expected networks apart',
    ],
    [
      'a router elsewhere',
      { network: { lan: '10.0.0.0/24', routes: [{ to: '10.9.0.0/24', via: '10.9.0.1' }] } },
      'route to 10.9.0.0/24: got router 10.9.0.1, expected an address in the LAN 10.0.0.0/24',
    ],
    [
      'a route to no network',
      { network: { lan: '10.0.0.0/24', routes: [{ to: '10.9.0.1/24', via: '10.0.0.1' }] } },
      "network.routes: got '10.9.0.1/24', expected the network's own address, 10.9.0.0/24",
    ],
    [
      'an invalid domain',
      { network: { lan: '10.0.0.0/24', domain: 'Mini_Lab' } },
      expect.stringMatching(/^network\.domain: got name 'Mini_Lab', expected/),
    ],
  ])('%s', (_, props, message) => {
    expect(of(props)).toEqual(message);
  });

  test('a machine may be on another network, and a LAN of two addresses uses both', () => {
    const lab = makeLab({
      network: { lan: '10.0.0.2/31', machines: { ci: '192.168.1.171' } },
    });
    expect(lab.network.machines).toEqual({ ci: '192.168.1.171' });
  });
});

describe('load balancer', () => {
  test('addresses that routers learn by BGP are of any network', () => {
    const lab = makeLab(withPools({ lan: ['10.99.0.10-10.99.0.250'] }, '10.99.0.10', 'bgp'));
    expect(lab.loadBalancer.pools).toEqual([{ name: 'lan', addresses: ['10.99.0.10-10.99.0.250'] }]);
  });

  test.each<[string, Partial<AnyLabProps>, string]>([
    [
      'MetalLB beside ServiceLB',
      { ...withPools({ lan: ['10.0.0.100-10.0.0.110'] }), distribution: K3s.version('v1.33.6+k3s1') },
      "loadBalancer: got MetalLB beside K3s's own ServiceLB, expected K3s with { disable: ['servicelb'] }",
    ],
    [
      'a pool that nobody reaches',
      withPools({ lan: ['10.8.0.0/24'] }),
      "pool lan: got 10.8.0.0/24, expected addresses in 10.0.0.0/24 or 10.9.0.0/24, or of a network in 'routes' or by BGP",
    ],
    [
      'a pool that leaves the LAN',
      withPools({ lan: ['10.0.0.250-10.0.1.5'] }),
      "pool lan: got 10.0.0.250-10.0.1.5, expected addresses in 10.0.0.0/24 or 10.9.0.0/24, or of a network in 'routes' or by BGP",
    ],
    [
      'a pool in the network of the Services, by BGP',
      withPools({ lan: ['10.42.255.0-10.43.0.9'] }, '10.43.0.1', 'bgp'),
      'pool lan: got 10.42.255.0-10.43.0.9, which overlaps the pods network 10.42.0.0/16; expected addresses apart from it',
    ],
    [
      'a pool over a machine, by BGP',
      withPools({ lan: ['10.0.0.48/29'] }, '10.0.0.49', 'bgp'),
      'pool lan: got 10.0.0.48/29, which holds 10.0.0.50 of machine ci',
    ],
    ['a pool over a node', withPools({ lan: ['10.0.0.3-10.0.0.9'] }), 'pool lan: got 10.0.0.3-10.0.0.9, which holds 10.0.0.3 of node two'],
    ['a pool over a machine', withPools({ lan: ['10.0.0.48/29'] }), 'pool lan: got 10.0.0.48/29, which holds 10.0.0.50 of machine ci'],
    [
      'a pool over the router',
      withPools({ lan: ['10.0.0.1-10.0.0.1'] }),
      'pool lan: got 10.0.0.1-10.0.0.1, which holds 10.0.0.1 of router',
    ],
    [
      'a pool upside down',
      withPools({ lan: ['10.0.0.110-10.0.0.100'] }),
      "pool lan: got '10.0.0.110-10.0.0.100', expected the lower address first",
    ],
    [
      'pools over each other',
      withPools({ lan: ['10.0.0.100-10.0.0.110'], other: ['10.0.0.110-10.0.0.120'] }),
      'pool other: got 10.0.0.110-10.0.0.120, which overlaps 10.0.0.100-10.0.0.110 of pool lan; expected ranges apart',
    ],
    [
      'ingress outside the pools',
      withPools({ lan: ['10.0.0.100-10.0.0.110'], far: ['10.9.0.0/24'] }, '10.0.0.99'),
      'ingress: got load balancer address 10.0.0.99, expected one in a pool; there is lan (10.0.0.100-10.0.0.110), far (10.9.0.0/24)',
    ],
    [
      "ingress on a node's address",
      withPools({ lan: ['10.0.0.100-10.0.0.110'] }, '10.0.0.2'),
      "ingress: got load balancer address 10.0.0.2, which is the node one's",
    ],
    [
      "ingress on the router's address",
      withPools({ lan: ['10.0.0.100-10.0.0.110'] }, '10.0.0.1'),
      "ingress: got load balancer address 10.0.0.1, which is the router's",
    ],
    [
      'ingress without pools',
      { ingress: balanced('10.0.0.100') },
      'ingress: got load balancer address 10.0.0.100, expected one in a pool; servicelb has none',
    ],
    [
      'ingress without any load balancer',
      { distribution: NO_SERVICELB, ingress: balanced('10.0.0.100') },
      'ingress: got load balancer address 10.0.0.100, expected one in a pool; none has none',
    ],
    [
      'ingress on no address',
      withPools({ lan: ['10.0.0.100-10.0.0.110'] }, 'ten'),
      "ingress: got 'ten', expected an IPv4 address like 10.0.0.2",
    ],
  ])('%s', (_, props, message) => {
    expect(of(props)).toBe(message);
  });

  test('pools on the LAN and behind the router are fine', () => {
    const lab = makeLab(withPools({ lan: ['10.0.0.100-10.0.0.110', '10.0.0.128/28'], far: ['10.9.0.0/24'] }, '10.9.0.10'));
    expect([lab.ingressAddress, lab.loadBalancer.kind]).toEqual(['10.9.0.10', 'metallb']);
    expect(makeLab().loadBalancer).toEqual({ kind: 'servicelb' });
    const onNodes = { distribution: NO_SERVICELB, ingress: IngressNginx.onHostNetwork() };
    expect(makeLab(onNodes).loadBalancer).toEqual({ kind: 'none' });
  });
});

describe('nodes', () => {
  const bad = node({ memory: '8gb' });
  test.each<[string, Partial<AnyLabProps>, string]>([
    ['a role of Talos on K3s', node({ role: 'worker' }), "node one: got role 'worker', expected 'server' or 'agent' on k3s"],
    [
      'a role of K3s on Talos',
      { distribution: Talos.version('v1.9.5', { kubernetes: 'v1.32.3' }), ingress: IngressNginx.onHostNetwork() },
      "node one: got role 'server', expected 'control-plane' or 'worker' on talos",
    ],
    ['no control plane', { nodes: { two: NODES.two } }, "lab halo: got no node with role 'server', expected at least one"],
    ['a bad quantity', bad, expect.stringMatching(/^node one, memory: got quantity '8gb', expected a number/)],
    ['no cpu at all', node({ cpu: '0' }), 'node one, cpu: got 0, expected more than 0'],
    ['negative', node({ disk: '-1Gi' }), 'node one, ephemeral-storage: got -1Gi, expected 0 or more'],
    ['half a card', node({ gpu: { model: 'T4', count: 0.5 } }), 'node one: got 0.5 graphics cards, expected a whole number above 0'],
    ['no pods', node({ pods: 0 }), 'node one: got 0 pods, expected a whole number above 0'],
    ['all reserved', node({ reserved: { cpu: '4000m' } }), 'node one: got 4 of cpu reserved, expected less than its 4'],
    ['an invalid version', node({ kubernetes: 'v1.x' }), "node one: got version 'v1.x', expected one like 'v1.33.3'"],
    ['a bad label', node({ labels: { 'a/b/c': '' } }), "node one, label: got key 'a/b/c', expected at most one '/'"],
    [
      'a bad label value',
      node({ labels: { zone: 'a b' } }),
      "node one, label: got value 'a b', expected letters, digits, '-', '_' and '.', first and last a letter or digit",
    ],
    [
      'another host name',
      node({ labels: { 'kubernetes.io/hostname': 'uno' } }),
      "node one: got label kubernetes.io/hostname=uno, expected the node's name",
    ],
    [
      'a bad taint',
      node({ taints: [{ key: '-gpu', effect: 'NoSchedule' }] }),
      "node one, taint: got key '-gpu', expected letters, digits, '-', '_' and '.', first and last a letter or digit",
    ],
    [
      'an invalid name',
      { nodes: { One: NODES.one } },
      "node: got name 'One', expected lower case letters, digits, '-' and '.', first and last of each part a letter or digit",
    ],
  ])('%s', (_, props, message) => {
    expect(of(props)).toEqual(message);
  });

  test('what a node comes to, on both distributions', () => {
    const k3s = makeLab({
      nodes: {
        one: {
          ...NODES.one,
          cpu: '4000m',
          disk: '102400Mi',
          reserved: { cpu: '0.7', memory: '800Mi' },
          labels: { zone: 'a' },
          kubernetes: 'v1.33.4',
        },
        two: {
          ...NODES.two,
          gpu: { model: 'T4', count: 4 },
          pods: 50,
          taints: [{ key: 'nvidia.com/gpu', value: 'present', effect: 'NoSchedule' }],
        },
      },
    });
    expect([...k3s.nodes.values()]).toEqual([
      {
        name: 'one',
        role: 'control-plane',
        address: '10.0.0.2',
        kubernetes: 'v1.33.4',
        capacity: { cpu: '4', memory: '8Gi', 'ephemeral-storage': '100Gi', pods: '110' },
        reserved: { cpu: '700m', memory: '800Mi' },
        labels: {
          'kubernetes.io/arch': 'amd64',
          'kubernetes.io/hostname': 'one',
          'kubernetes.io/os': 'linux',
          'node-role.kubernetes.io/control-plane': 'true',
          zone: 'a',
        },
        taints: [],
      },
      {
        name: 'two',
        role: 'worker',
        address: '10.0.0.3',
        kubernetes: 'v1.33.6',
        capacity: { cpu: '4', memory: '8Gi', pods: '50', 'nvidia.com/gpu': '4' },
        labels: { 'kubernetes.io/arch': 'amd64', 'kubernetes.io/hostname': 'two', 'kubernetes.io/os': 'linux' },
        taints: [{ key: 'nvidia.com/gpu', value: 'present', effect: 'NoSchedule' }],
        gpu: 'T4',
      },
    ]);
    const talos = makeLab({
      distribution: Talos.version('v1.9.5', { kubernetes: 'v1.32.3' }),
      ingress: IngressNginx.onHostNetwork(),
      nodes: { cp: { ...NODES.one, role: 'control-plane' } },
    });
    expect(talos.nodes.get('cp')).toMatchObject({
      kubernetes: 'v1.32.3',
      taints: [{ key: 'node-role.kubernetes.io/control-plane', effect: 'NoSchedule' }],
      labels: { 'node-role.kubernetes.io/control-plane': '' },
    });
    expect(talos.network).toMatchObject({ pods: '10.244.0.0/16', services: '10.96.0.0/12' });
  });
});

describe('distribution', () => {
  test.each<[() => unknown, string]>([
    [() => K3s.version('v1.33+k3s1'), "distribution: got version 'v1.33+k3s1', expected one like 'v1.33.6+k3s1'"],
    [() => Talos.version('v1.9', { kubernetes: 'v1.32.3' }), "distribution: got version 'v1.9', expected one like 'v1.9.5'"],
    [() => Talos.version('v1.9.5', { kubernetes: 'v1.32' }), "distribution: got version 'v1.32', expected one like 'v1.32.3'"],
  ])('%#', (make, message) => {
    expect(refusal(make)).toBe(message);
  });
});

describe('ingress', () => {
  test.each<[string, Partial<AnyLabProps>, string]>([
    [
      'Traefik that is switched off',
      { distribution: K3s.version('v1.33.6+k3s1', { disable: ['traefik'] }) },
      'ingress: got Traefik of K3s, but the lab runs K3s with --disable=traefik',
    ],
    [
      'Traefik of K3s on Talos',
      {
        distribution: Talos.version('v1.9.5', { kubernetes: 'v1.32.3' }),
        nodes: { cp: { ...NODES.one, role: 'control-plane' } },
      },
      'ingress: got Traefik of K3s on talos, expected a Traefik from Helm',
    ],
    ['Traefik on no node', { ingress: Traefik.ofK3s({ on: ['three'] }) }, "ingress: no node is named 'three'; there are 'one', 'two'"],
    [
      'nginx on no node',
      { ingress: IngressNginx.onHostNetwork({ on: ['one', 'three'] }) },
      "ingress: no node is named 'three'; there are 'one', 'two'",
    ],
  ])('%s', (_, props, message) => {
    expect(of(props)).toBe(message);
  });

  test('hosts resolve to the first server, unless nodes are named', () => {
    const nodes = { a: { ...NODES.two, address: '10.0.0.9' }, ...NODES } as const;
    expect(makeLab({ nodes }).ingress).toMatchObject({ nodes: ['one', 'a', 'two'], addresses: ['10.0.0.2', '10.0.0.9', '10.0.0.3'] });
    expect(makeLab({ nodes, ingress: IngressNginx.onHostNetwork({ on: ['two'] }) }).ingressAddress).toBe('10.0.0.3');
  });
});

describe('storage and registries', () => {
  const custom = StorageClass.of('nfs', { ...LocalPath.default().describe(), default: false });
  test.each<[string, () => unknown, string]>([
    [
      'two default classes',
      () => makeLab({ storage: [LocalPath.default(), Longhorn.default()] }),
      'storage: got default classes local-path and longhorn, expected at most one',
    ],
    [
      'a class twice',
      () => makeLab({ storage: [custom, LocalPath.default(), custom] }),
      "storage: got class 'nfs' twice, expected each once",
    ],
    [
      'no default class',
      () => makeLab({ storage: [LocalPath.present()] }).defaultStorageClass,
      'lab halo: has no default storage class; say which class the claim wants',
    ],
    [
      'an unknown class',
      () => makeLab({ storage: [LocalPath.default(), Longhorn.present()] }).storageClass('nfs'),
      "lab halo: got storage class 'nfs', expected one of the lab's: 'local-path', 'longhorn'",
    ],
    [
      'a class of none',
      () => makeLab({ storage: [] }).storageClass('nfs'),
      "lab halo: got storage class 'nfs', expected one of the lab's: it has none",
    ],
    [
      'a registry with a scheme',
      () => Registry.https('https://ghcr.io'),
      "registry: got 'https://ghcr.io', expected host or host:port without a scheme",
    ],
    [
      'a registry twice',
      () => makeLab({ registries: [Registry.plainHttp('a:5000'), Registry.https('a:5000')] }),
      "registries: got host 'a:5000' twice, expected each once",
    ],
    [
      'a user that is a value',
      () => Registry.https('a', { login: { user: 'bob', password: 'PASSWORD' } }),
      'registry a: got a user that is no name of a placeholder, expected one like REGISTRY_USER, never a value',
    ],
    [
      'a password that is a value, which is not repeated',
      () => Registry.plainHttp('a:5000', { login: { user: 'USER', password: 'hunter2' } }),
      'registry a:5000: got a password that is no name of a placeholder, expected one like REGISTRY_USER, never a value',
    ],
    [
      'an external Service without a namespace',
      () => External.service('es' as 'a/b', []),
      "external service: got 'es', expected '<namespace>/<name>'",
    ],
    [
      'an external Service with too much',
      () => External.service('a/b/c', []),
      "external service: got 'a/b/c', expected '<namespace>/<name>'",
    ],
  ])('%s', (_, make, message) => {
    expect(refusal(make)).toBe(message);
  });
});

describe('apps', () => {
  const lab = makeLab();
  lab.app('web');
  test.each<[string, () => unknown, string]>([
    ['twice', () => lab.app('web'), "lab halo: got app 'web' twice, expected each once"],
    ...['apps', 'bootstrap', 'nodes', 'lab.json'].map((name): [string, () => unknown, string] => [
      name,
      () => lab.app(name),
      `lab halo: got app '${name}', a folder that synthesis needs itself; choose another name`,
    ]),
    [
      'an invalid name',
      () => lab.app('My App'),
      "lab halo, app: got name 'My App', expected lower case letters, digits, '-' and '.', first and last of each part a letter or digit",
    ],
    [
      'an invalid namespace',
      () => lab.app('fine', { namespace: 'not.fine' }),
      "lab halo, app: got name 'not.fine', expected lower case letters, digits and '-', first and last no '-'",
    ],
    [
      'an invalid lab',
      () => makeLab({}, 'Halo'),
      "lab: got name 'Halo', expected lower case letters, digits, '-' and '.', first and last of each part a letter or digit",
    ],
  ])('%s', (_, make, message) => {
    expect(refusal(make)).toBe(message);
  });

  test('namespace and wave have defaults, and order is kept', () => {
    lab.app('keycloak', { namespace: 'platform', wave: -1 });
    expect(lab.apps.map(({ folder, appNamespace, wave }) => [folder, appNamespace, wave])).toEqual([
      ['web', 'web', 0],
      ['keycloak', 'platform', -1],
    ]);
    expect(lab.describe().apps).toEqual([
      { name: 'web', namespace: 'web' },
      { name: 'keycloak', namespace: 'platform' },
    ]);
  });
});

test('what the distribution brings is known', () => {
  const groups = (props: Partial<AnyLabProps>) =>
    makeLab(props)
      .describe()
      .externals.flatMap((one) => (one.kind === 'CustomResources' ? [one.group] : []));
  expect(groups({})).toEqual(['helm.cattle.io', 'traefik.io']);
  expect(groups({ distribution: K3s.version('v1.33.6+k3s1', { disable: ['traefik'] }), ingress: IngressNginx.onHostNetwork() })).toEqual([
    'helm.cattle.io',
  ]);
  const externals = [
    External.namespace('data', { a: 'b' }),
    External.service('data/es', [{ port: 9200 }], { app: 'es' }),
    External.customResources('cert-manager.io', 'elsewhere'),
  ];
  expect(makeLab({ externals }).describe().externals.slice(-3)).toEqual([
    { kind: 'Namespace', name: 'data', labels: { a: 'b' } },
    { kind: 'Service', namespace: 'data', name: 'es', ports: [{ port: 9200 }], podLabels: { app: 'es' } },
    { kind: 'CustomResources', group: 'cert-manager.io', by: 'elsewhere' },
  ]);
});
