import nodePath from 'node:path';
import type { LabDescription } from '../../lab/description';
import type { Manifest } from '../../manifest/manifest';
import { REPOSITORY } from '../../readme.fixture';
import { descriptionOf, readDescription } from '../description-file';
import { describe as described, type Shown } from './describe';
import { nodeObject, object, shown } from './dumps.fixture';
import type { Given } from './facts';

const labOf = (name: string) => readDescription(nodePath.join(REPOSITORY, 'dist', name, 'lab.json'));
const NONE: Given = { name: 'home', nodes: [] };
const HALO = labOf('halo');
const PI: Given = {
  name: 'home',
  kubernetes: '1.36',
  nodes: [{ name: 'pi', address: '192.168.1.10', capacity: { cpu: '4', memory: '8Gi' } }],
};

/** A lab that is valid, since `describe` says so, and every line that goes with it. */
function describe(manifests: readonly Manifest[], given = NONE, more: Partial<Shown> = {}) {
  const { lab, notes } = described({ manifests, ...more }, given);
  return { lab: descriptionOf(lab), notes: notes.join('\n') };
}

/** What of a lab its cluster shows. The rest of its ingress is compared apart. */
const facts = ({ kubernetes, distribution, nodes, storageClasses, loadBalancer, ingress }: LabDescription) => ({
  kubernetes,
  distribution,
  nodes: nodes.map(({ gpu, devices, ipv6, ...node }) => node),
  storageClasses,
  loadBalancer,
  ingress: { ...ingress, podLabels: {}, managedBy: ingress.managedBy === 'helm' ? 'elsewhere' : ingress.managedBy },
});

// Pools of the lab of Talos are on a network behind a router, which no cluster shows.
test.each(['halo', 'papers', 'papers-3-node', 'workshop', 'demo-ha', 'talos'])('%s: its cluster shows what the lab says', (name) => {
  const lab = labOf(name);
  const { lab: found, notes } = describe(shown(lab), NONE, { version: `v${lab.kubernetes}` });
  // A controller on the network of nodes does not show on which it is not.
  expect(facts(found)).toEqual(facts(lab));
  const { lan, pods, services } = lab.network;
  expect(found.network).toEqual({ lan, pods, services });
  expect(notes).toContain(`network: lan ${lan} is a guess`);
  expect(notes).not.toContain('services');
});

describe_('distribution', [
  ['k3s by the version of the kubelet', { kubeletVersion: 'v1.36.1+k3s1' }, {}, { name: 'k3s', version: 'v1.36.1+k3s1' }],
  ['RKE2', { kubeletVersion: 'v1.33.6+rke2r1' }, {}, { name: 'rke2', version: 'v1.33.6+rke2r1' }],
  ['k0s', { kubeletVersion: 'v1.34.2+k0s' }, {}, { name: 'k0s', version: 'v1.34.2+k0s' }],
  ['Talos by its image', { kubeletVersion: 'v1.32.3', osImage: 'Talos (v1.9.5)' }, {}, { name: 'talos', version: 'v1.9.5' }],
  [
    'MicroK8s by a label',
    { kubeletVersion: 'v1.34.1' },
    { labels: { 'microk8s.io/cluster': 'true' } },
    { name: 'microk8s', version: 'v1.34.1' },
  ],
  [
    'kubeadm by an annotation',
    { kubeletVersion: 'v1.34.2' },
    { annotations: { 'kubeadm.alpha.kubernetes.io/cri-socket': 'unix:///run/containerd/containerd.sock' } },
    { name: 'kubeadm', version: 'v1.34.2' },
  ],
]);

function describe_(title: string, rows: readonly (readonly [string, object, object, object])[]): void {
  test.each(rows)(`${title}: %s`, (_, nodeInfo, metadata, expected) => {
    const node = object(
      'v1',
      'Node',
      'n',
      { status: { nodeInfo, capacity: { cpu: 4 }, addresses: [{ type: 'InternalIP', address: '10.0.0.2' }] } },
      metadata,
    );
    const { lab, notes } = describe([node]);
    expect(lab.distribution).toEqual(expected);
    expect(notes).not.toContain('distribution:');
  });
}

const changed = (change: (node: Manifest) => object): readonly Manifest[] =>
  shown(HALO).map((one) => (one.kind === 'Node' ? { ...one, ...change(one) } : one));

test('plain Kubernetes, a worker of a kind, no class: what is not known is said with what to add', () => {
  const node = object('v1', 'Node', 'w', {
    status: {
      nodeInfo: { kubeletVersion: 'v1.35.0' },
      capacity: { cpu: '4', memory: '8Gi' },
      addresses: [{ type: 'InternalIP', address: '172.18.0.3' }],
    },
  });
  const { lab, notes } = describe([node]);
  expect(lab).toMatchObject({
    distribution: { name: 'kubeadm' },
    network: { lan: '172.18.0.0/24', pods: '10.244.0.0/16', services: '10.96.0.0/12' },
  });
  for (const line of [
    'distribution: the nodes show none that is known',
    'kubernetes: 1.35.0 is the kubelet',
    'nodes: none has the label node-role.kubernetes.io/control-plane',
    'network: pods 10.244.0.0/16 is a guess, the default of the distribution, since no node has a podCIDR: --pods CIDR',
    'network: services 10.96.0.0/12 is a guess',
    'ingress: no ingress controller was found',
    'loadBalancer: none was found',
    'storageClasses: none was found',
    'registries:',
  ])
    expect(notes).toContain(line);
});

test.each<[string, readonly string[], string]>([
  ['one network of 256', ['192.168.1.10', '192.168.1.200'], '192.168.1.0/24'],
  ['two of them', ['192.168.0.10', '192.168.1.10'], '192.168.0.0/23'],
  ['an address that would be the first of a smaller one', ['10.1.1.0'], '10.1.0.0/23'],
  ['far apart', ['10.1.1.1', '10.1.250.2'], '10.1.0.0/16'],
])('the LAN is a guess: %s', (_, addresses, lan) => {
  const nodes = addresses.map((address, i) => ({ name: `n${i}`, address, capacity: {} }));
  expect(describe([], { ...PI, distribution: 'k3s', nodes }).lab.network.lan).toBe(lan);
});

test.each<[string, Manifest, string]>([
  [
    'the default of the distribution',
    object('v1', 'Service', 'kubernetes', { spec: { clusterIP: '10.43.0.1' } }, { namespace: 'default' }),
    '10.43.0.0/16',
  ],
  ['another one', object('v1', 'Service', 'kubernetes', { spec: { clusterIP: '172.30.0.1' } }, { namespace: 'default' }), '172.30.0.0/16'],
])('Services are where the Service kubernetes is: %s', (_, service, expected) => {
  const { lab, notes } = describe([...shown(HALO).filter(({ kind }) => kind !== 'ServiceCIDR'), service]);
  expect(lab.network.services).toBe(expected);
  expect(notes).toContain(`network: services ${expected} is a guess`);
});

test('pods elsewhere than by default: by the podCIDR of the nodes', () => {
  const nodes = changed(({ spec }) => ({ spec: { ...(typeof spec === 'object' ? spec : {}), podCIDR: '10.100.3.0/24' } }));
  expect(describe(nodes).lab.network.pods).toBe('10.100.0.0/16');
});

test('options count more than what the cluster shows', () => {
  const given = {
    name: 'attic',
    kubernetes: 'v1.37.1',
    distribution: 'rke2@v1.37.1+rke2r1',
    lan: '192.168.0.0/16',
    pods: '10.9.0.0/16',
    services: '10.8.0.0/16',
    ingress: 'nginx',
  };
  const { lab } = describe(shown(HALO), { ...given, nodes: [{ name: 'loki', address: '192.168.0.77', capacity: { cpu: '64' } }] });
  expect(lab).toMatchObject({
    name: 'attic',
    kubernetes: '1.37.1',
    distribution: { name: 'rke2', version: 'v1.37.1+rke2r1' },
    network: { lan: '192.168.0.0/16', pods: '10.9.0.0/16', services: '10.8.0.0/16' },
    ingress: { controller: 'nginx', className: 'nginx' },
  });
  expect(lab.nodes[0]).toMatchObject({ name: 'loki', address: '192.168.0.77', capacity: { cpu: '64', memory: '16Gi' } });
});

test('a lab of options only: of K3s it has what K3s brings, and every guess is said', () => {
  const { lab, notes } = describe([], { ...PI, distribution: 'k3s', ingress: 'traefik' });
  expect(lab).toMatchObject({
    nodes: [{ name: 'pi', role: 'control-plane', address: '192.168.1.10', capacity: { cpu: '4', memory: '8Gi' }, taints: [] }],
    ingress: { controller: 'traefik', managedBy: 'k3s', nodes: ['pi'], entryPoints: { web: 80, websecure: 443 } },
    loadBalancer: { kind: 'servicelb' },
    storageClasses: [{ name: 'local-path', default: true }],
  });
  expect(notes).not.toContain('capacity of');
  expect(describe([], { ...PI, distribution: 'kubeadm' }).lab.nodes[0]?.taints).toEqual([
    { key: 'node-role.kubernetes.io/control-plane', effect: 'NoSchedule' },
  ]);
  expect(describe([], { ...PI, nodes: [{ name: 'x', address: '10.0.0.2', capacity: {} }] }).notes).toContain('capacity of x is a guess');
});

test('a load balancer of which only the kinds were read', () => {
  const definition = object('apiextensions.k8s.io/v1', 'CustomResourceDefinition', 'ipaddresspools.metallb.io');
  const others = shown(HALO).filter(({ kind }) => kind !== 'DaemonSet');
  expect(describe([...others, definition]).notes).toContain(
    'there are kinds of MetalLB, but no pool of it was read: add ipaddresspools.metallb.io',
  );
  expect(describe(others).notes).toContain('loadBalancer: ServiceLB, which comes with k3s, is a guess');
  const other = object('apps/v1', 'DaemonSet', 'flannel', {}, { namespace: 'kube-system' });
  expect(describe([...others, other]).lab.loadBalancer.kind).toBe('none');
});

test('a class of a controller that nobody knows is an external, and not taken for a known one in silence', () => {
  const others = shown(HALO).filter(({ kind }) => kind !== 'IngressClass' && kind !== 'Service');
  const strange = object('networking.k8s.io/v1', 'IngressClass', 'haproxy', { spec: { controller: 'haproxy.org/ingress-controller' } });
  const { lab, notes } = describe([...others, strange]);
  expect(lab.externals).toContainEqual({ kind: 'IngressClass', name: 'haproxy' });
  expect(notes).toContain('ingress: the controller haproxy.org/ingress-controller is not known; traefik stands there');
});

test('classes, groups of custom resources, a Prometheus with its selector', () => {
  const { lab, notes } = describe([
    ...shown(HALO),
    object('node.k8s.io/v1', 'RuntimeClass', 'gvisor', { handler: 'runsc' }),
    object('scheduling.k8s.io/v1', 'PriorityClass', 'batch', { value: 1 }),
    ...['certificates.cert-manager.io', 'orders.acme.cert-manager.io', 'issuers.cert-manager.io', 'middlewares.traefik.io'].map((name) =>
      object('apiextensions.k8s.io/v1', 'CustomResourceDefinition', name),
    ),
    object(
      'monitoring.coreos.com/v1',
      'Prometheus',
      'main',
      { spec: { serviceMonitorSelector: { matchLabels: { release: 'kps' } } } },
      { namespace: 'monitoring' },
    ),
    object('v1', 'Namespace', 'demo'),
    object('v1', 'Namespace', 'kube-node-lease'),
    object('storage.k8s.io/v1', 'StorageClass', 'nas', { provisioner: 'nfs.example/x' }),
  ]);
  expect(lab.externals).toEqual([
    { kind: 'RuntimeClass', name: 'gvisor' },
    { kind: 'PriorityClass', name: 'batch' },
    { kind: 'CustomResources', group: 'acme.cert-manager.io', by: 'elsewhere' },
    { kind: 'CustomResources', group: 'cert-manager.io', by: 'elsewhere' },
  ]);
  expect(lab.monitoring).toEqual({
    namespace: 'monitoring',
    podLabels: { 'app.kubernetes.io/name': 'prometheus', 'operator.prometheus.io/name': 'main' },
    monitorLabels: { release: 'kps' },
    serviceMonitorSelector: { release: 'kps' },
    crds: 'elsewhere',
  });
  expect(notes).toContain('(there are demo)');
  expect(notes).toContain('what nfs.example/x of nas can do is not known');
});

test.each<[string, readonly Manifest[], Given, string]>([
  ['no node', [], { ...NONE, kubernetes: '1.36' }, 'there is no Node in what was read'],
  ['no version', [], NONE, 'nothing says which version of Kubernetes it is: add --kubernetes 1.36'],
  ['a version of 2', [], { ...NONE, kubernetes: '2.1' }, "--kubernetes: got '2.1'"],
  [
    'a node without an address',
    changed(() => ({ status: { nodeInfo: { kubeletVersion: 'v1.33.3' } } })),
    NONE,
    'node loki shows no IPv4 address (InternalIP): add --node loki=ADDRESS',
  ],
  [
    'an invalid amount',
    changed(({ status }) => ({ status: { ...(typeof status === 'object' ? status : {}), capacity: { cpu: 'many' } } })),
    NONE,
    'node loki: status/capacity/cpu is no quantity',
  ],
  ['an invalid name', shown(HALO), { ...NONE, name: 'My Lab' }, '--name: '],
  ['an unknown distribution', shown(HALO), { ...NONE, distribution: 'k3z' }, "--distribution: got 'k3z', expected one of k3s"],
  ['an unknown controller', shown(HALO), { ...NONE, ingress: 'haproxy' }, "--ingress: got 'haproxy', expected one of traefik, nginx"],
  ['an invalid network', shown(HALO), { ...NONE, pods: '10.42.0.0' }, "--pods: got '10.42.0.0', expected a network"],
  ['networks that overlap', shown(HALO), { ...NONE, pods: '192.168.0.0/16' }, 'what was found is no valid lab: /network: network: got lan'],
])('too little, or wrong: %s', (_, manifests, given, message) => {
  expect(() => describe(manifests, given)).toThrow(message);
});

test.each<[string, unknown]>([
  ['labels', null],
  ['annotations', null],
  ['labels', ['x']],
  ['annotations', 'x'],
])('metadata that no server writes is no crash: %s %j', (field, value) => {
  const odd = shown(HALO).map((one) => ({ ...one, metadata: { ...one.metadata, [field]: value } }));
  expect(describe(odd).lab.nodes.map(({ name }) => name)).toEqual(['loki', 'thor']);
});

test('names: of a context, or said to be a guess', () => {
  const { name, ...unnamed } = NONE;
  const { lab, notes } = describe(shown(HALO), unnamed, { name: 'admin@Home_Lab.1' });
  expect(lab.name).toBe('admin-home-lab-1');
  expect(notes).toContain("name: 'admin-home-lab-1' is a guess");
  expect(
    describe(
      [
        nodeObject(
          HALO.nodes[0] ??
            (() => {
              throw new Error('halo has nodes');
            })(),
          HALO,
        ),
      ],
      unnamed,
    ).lab.name,
  ).toBe('lab');
});

describe_gateways([
  [
    'Envoy Gateway',
    'gateway.envoyproxy.io/gatewayclass-controller',
    'envoy-gateway',
    {
      namespace: 'envoy-gateway-system',
      podLabels: { 'gateway.envoyproxy.io/owning-gateway-name': 'main', 'gateway.envoyproxy.io/owning-gateway-namespace': 'network' },
    },
  ],
  [
    'NGINX Gateway Fabric',
    'gateway.nginx.org/nginx-gateway-controller',
    'nginx-gateway-fabric',
    { namespace: 'network', podLabels: { 'app.kubernetes.io/name': 'main-edge', 'gateway.networking.k8s.io/gateway-name': 'main' } },
  ],
  ['Cilium', 'io.cilium/gateway-controller', 'cilium', { namespace: 'kube-system', hostNetwork: true }],
]);

function describe_gateways(
  cases: readonly (readonly [title: string, controllerName: string, controller: string, place: Partial<LabDescription['ingress']>])[],
) {
  const node = nodeObject({ ...(HALO.nodes[0] ?? fail()), labels: {} }, HALO);
  const gateway = (controllerName: string, name = 'main', address = '10.0.0.40') => [
    object('gateway.networking.k8s.io/v1', 'GatewayClass', 'edge', { spec: { controllerName } }),
    object(
      'gateway.networking.k8s.io/v1',
      'Gateway',
      name,
      {
        spec: {
          gatewayClassName: 'edge',
          listeners: [
            { name: 'http', port: 80, protocol: 'HTTP' },
            { name: 'https', port: 443, protocol: 'HTTPS' },
            { name: 'dns', port: 53, protocol: 'UDP' },
          ],
        },
        status: { addresses: [{ type: 'IPAddress', value: address }] },
      },
      { namespace: 'network' },
    ),
  ];
  const traefik = object('networking.k8s.io/v1', 'IngressClass', 'traefik', { spec: { controller: 'traefik.io/ingress-controller' } });

  test.each(cases)('a cluster whose requests come by %s', (_, controllerName, controller, place) => {
    const { lab, notes } = describe([node, ...gateway(controllerName)]);
    expect(lab.ingress).toMatchObject({
      controller,
      className: 'edge',
      addresses: ['10.0.0.40'],
      entryPoints: { web: 80, websecure: 443, dns: 53 },
      managedBy: 'elsewhere',
      ...place,
    });
    expect(notes).not.toMatch(/ingress controller|is not known/);
  });

  test('two controllers: one is taken, and the other named', () => {
    const both = [node, traefik, ...gateway(cases[0]?.[1] ?? '')];
    expect(describe(both).lab.ingress.controller).toBe('envoy-gateway');
    expect(describe(both).notes).toContain('there are envoy-gateway and traefik; a lab has one: --ingress traefik says the other');
    expect(describe(both, { ...NONE, ingress: 'traefik' }).lab.ingress.controller).toBe('traefik');
  });

  test('a class without a Gateway is none where another controller is', () => {
    const [edge = fail()] = gateway(cases[0]?.[1] ?? '');
    expect(describe([node, traefik, edge]).lab.ingress.controller).toBe('traefik');
    expect(describe([node, edge]).lab.ingress.controller).toBe('envoy-gateway');
  });

  test('a lab that is only described may have one, too', () => {
    expect(describe([], { ...PI, ingress: 'cilium' }).lab.ingress).toMatchObject({ controller: 'cilium', addresses: [] });
  });
}

function fail(): never {
  throw new Error('not there');
}
