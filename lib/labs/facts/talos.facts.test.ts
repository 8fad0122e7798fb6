import { hostsLines, namesAt, node } from './cluster';
import { conventions } from './conventions';
import { at, type DistLab, listAt, mapAt } from './dist-reader';
import { containerPort, matching, namespaceLabels, oneOf, orDefault, rules, servicePort } from './expected';
import { Facts } from './facts';
import { helmRelease } from './helm';

const talos = new Facts('talos');
conventions(talos);

talos.fact('Namespace', undefined, 'www', { 'metadata.name': 'www' });
talos.fact('Deployment', 'www', 'example', {
  'spec.replicas': 2,
  'spec.template.spec.containers.length': 1,
  'spec.template.spec.containers[0].image': matching(
    /^(docker\.io\/)?(library\/)?nginx(:\d+\.\d+(\.\d+)?(-[\w.]+)?|@sha256:.+)$|nginxinc\/nginx-unprivileged:\d/,
  ),
  'spec.template.spec.containers[0].ports': containerPort(80),
});
talos.fact('Service', 'www', 'example-service', {
  'spec.type': orDefault('ClusterIP'),
  'spec.ports': servicePort(80, 80),
});
talos.holds('example-service selects the pods of example', (lab) => {
  const labels = mapAt(lab.find('Deployment', 'www', 'example').body, 'spec.template.metadata.labels');
  const selector = mapAt(lab.find('Service', 'www', 'example-service').body, 'spec.selector');
  expect(Object.keys(selector).length).toBeGreaterThan(0);
  expect(labels).toEqual(expect.objectContaining(selector));
});
talos.fact('Ingress', 'www', 'example-ingress', {
  'spec.ingressClassName': 'traefik',
  'metadata.annotations["traefik.ingress.kubernetes.io/router.entrypoints"]': 'web, websecure',
  'spec.rules': rules('www.example.com', ['/', 'example-service', 80]),
});

const pool = (lab: DistLab): unknown => lab.ofKind('IPAddressPool')[0];
talos.holds('one IPAddressPool, in metallb-system, of 10.10.10.0/24', (lab) => {
  expect(lab.ofKind('IPAddressPool')).toHaveLength(1);
  expect(at(pool(lab), 'namespace')).toBe('metallb-system');
  expect(at(pool(lab), 'body.spec.addresses')).toEqual(['10.10.10.0/24']);
});
talos.holds('one L2Advertisement, in metallb-system, of that pool', (lab) => {
  const [advertisement] = lab.ofKind('L2Advertisement');
  expect(lab.ofKind('L2Advertisement')).toHaveLength(1);
  expect(advertisement?.namespace).toBe('metallb-system');
  expect(at(advertisement?.body, 'spec.ipAddressPools') ?? [at(pool(lab), 'name')]).toEqual([at(pool(lab), 'name')]);
});
talos.holds('metallb-system admits privileged pods (Talos enforces baseline)', (lab) => {
  const namespace = lab.objects.find((o) => o.kind === 'Namespace' && o.name === 'metallb-system');
  const labels = namespace ? at(namespace.body, 'metadata.labels') : at(at(lab.description, 'externals[metallb-system]'), 'labels');
  const managed = lab.ofKind('Application').map((o) => mapAt(o.body, 'spec.syncPolicy.managedNamespaceMetadata.labels'));
  expect([labels, ...managed]).toContainEqual(expect.objectContaining({ 'pod-security.kubernetes.io/enforce': 'privileged' }));
});

const traefik = (lab: DistLab): unknown => helmRelease(lab, 'traefik');
talos.holds('Traefik comes as a pinned chart, by Argo CD, into namespace traefik', (lab) => {
  const release = traefik(lab);
  expect(at(release, 'by')).toBe('Application');
  expect(at(release, 'namespace')).toBe('traefik');
  expect(at(release, 'repository')).toMatch(
    /^(https:\/\/(helm\.traefik\.io\/traefik|traefik\.github\.io\/charts)\/?|(oci:\/\/)?ghcr\.io\/traefik\/helm)$/,
  );
  expect(at(release, 'version')).toMatch(/^v?\d+\.\d+\.\d+$/);
});
talos.holds('Traefik is a LoadBalancer Service with the fixed address 10.10.10.10', (lab) => {
  const service = at(traefik(lab), 'values.service');
  expect(at(service, 'type') ?? at(service, 'spec.type') ?? 'LoadBalancer').toBe('LoadBalancer');
  expect([
    at(service, 'annotations["metallb.io/loadBalancerIPs"]'),
    at(service, 'annotations["metallb.universe.tf/loadBalancerIPs"]'),
    at(service, 'spec.loadBalancerIP'),
    at(service, 'loadBalancerIP'),
  ]).toContain('10.10.10.10');
});
talos.none('there is no helm controller: no HelmChart, no HelmChartConfig', (lab) =>
  lab.ofKind('HelmChart', 'HelmChartConfig').map((o) => o.path),
);

const shape = { cpu: '2', memory: '4Gi' };
const kubelet = 'v1.32.3';
talos.description({
  'distribution.name': 'talos',
  'distribution.version': matching(/^v?1\.9\.5$/),
  kubernetes: matching(/^v?1\.32\.3$/),
  'network.lan': '192.168.1.0/24',
  'network.routes': [{ to: '10.10.10.0/24', via: '192.168.1.200' }],
  'nodes.length': 3,
  'nodes[talos-cp-1]': node('control-plane', '192.168.1.201', kubelet, shape),
  'nodes[talos-worker-1]': node('worker', '192.168.1.202', kubelet, shape),
  'nodes[talos-worker-2]': node('worker', '192.168.1.203', kubelet, shape),
  'nodes[talos-cp-1].taints': [{ key: 'node-role.kubernetes.io/control-plane', effect: 'NoSchedule' }],
  'nodes[talos-worker-1].taints': oneOf(undefined, []),
  'nodes[talos-worker-2].taints': oneOf(undefined, []),
  'nodes[talos-worker-1].labels["node-role.kubernetes.io/worker"]': '',
  'nodes[talos-worker-2].labels["node-role.kubernetes.io/worker"]': '',
  'nodes[talos-cp-1].labels["node-role.kubernetes.io/worker"]': oneOf(undefined),
  'loadBalancer.kind': 'metallb',
  'loadBalancer.mode': 'layer2',
  'loadBalancer.pools[0].addresses': ['10.10.10.0/24'],
  'ingress.controller': 'traefik',
  'ingress.addresses': ['10.10.10.10'],
});
talos.holds('router .200 and client .204 are known and are no nodes', (lab) => {
  const machines = Object.values(mapAt(lab.description, 'network.machines'));
  expect(machines).toEqual(expect.arrayContaining(['192.168.1.200', '192.168.1.204']));
  expect(listAt(lab.description, 'nodes').map((n) => at(n, 'address'))).not.toContain('192.168.1.204');
});
talos.holds('nodes/hosts: 10.10.10.10 www.example.com', (lab) =>
  expect(namesAt(lab.text('nodes/hosts'), '10.10.10.10')).toEqual(['www.example.com']),
);
talos.holds('nodes/hosts.windows: 10.10.10.10 www.example.com', (lab) =>
  expect(namesAt(lab.text('nodes/hosts.windows'), '10.10.10.10')).toEqual(['www.example.com']),
);
talos.none('the host resolves to no node', (lab) =>
  hostsLines(lab.text('nodes/hosts')).flatMap((l) =>
    l.names.includes('www.example.com') && l.address !== '10.10.10.10' ? [l.address] : [],
  ),
);
talos.holds('nodes/ says the route 10.10.10.0/24 via 192.168.1.200', (lab) => {
  const below = [...lab.files].filter(([path]) => path.startsWith('nodes/')).map(([, text]) => text);
  expect(below.some((text) => /10\.10\.10\.0\/24\s+via\s+192\.168\.1\.200/.test(text))).toBe(true);
});
talos.none('the custom resources of MetalLB survive a first sync without their CRDs', (lab) =>
  lab
    .ofKind('IPAddressPool', 'L2Advertisement')
    .filter((o) => !/SkipDryRunOnMissingResource=true/.test(o.text))
    .filter(
      (o) => !lab.ofKind('Application').some((a) => o.path.startsWith(`${a.name}/`) && /SkipDryRunOnMissingResource=true/.test(a.text)),
    )
    .map((o) => o.path),
);
talos.holds('labels of namespace www, if any, are of Pod Security or its own name', (lab) =>
  namespaceLabels({}).holds(
    Object.fromEntries(
      Object.entries(mapAt(lab.find('Namespace', undefined, 'www').body, 'metadata.labels')).filter(
        ([k]) => !/^(name|app\.kubernetes\.io\/.+)$/.test(k),
      ),
    ),
    lab.find('Namespace', undefined, 'www'),
    lab,
  ),
);
talos.total(69);
