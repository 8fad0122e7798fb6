import { allocations } from '../../cluster/load-balancers';
import { completeLab, type WrittenLab } from '../../lab/complete';
import type { Manifest } from '../../manifest/manifest';
import { clusterOf } from '../cluster-of';
import { daemonSets } from './daemon-sets';

const NODES = ['one', 'two', 'three'];

function lab(labels: Readonly<Record<string, Readonly<Record<string, string>>>> = {}, more: Partial<WrittenLab> = {}) {
  return completeLab({
    name: 'servicelb',
    distribution: { name: 'k3s', version: 'v1.33.6+k3s1' },
    kubernetes: '1.33.6',
    network: { lan: '10.0.0.0/24', pods: '10.42.0.0/16', services: '10.43.0.0/16' },
    nodes: NODES.map((name, i) => ({
      name,
      role: i === 0 ? 'control-plane' : 'worker',
      address: `10.0.0.${i + 1}`,
      kubernetes: 'v1.33.6',
      capacity: {},
      labels: labels[name] ?? {},
      taints: name === 'three' ? [{ key: 'dedicated', value: 'db', effect: 'NoSchedule' }] : [],
    })),
    ingress: {
      controller: 'traefik',
      className: 'traefik',
      namespace: 'kube-system',
      podLabels: { 'app.kubernetes.io/name': 'traefik' },
      addresses: ['10.0.0.1'],
      entryPoints: { web: 80, websecure: 443 },
      managedBy: 'k3s',
    },
    loadBalancer: { kind: 'servicelb' },
    ...more,
  });
}

function service(
  name: string,
  port: number,
  more: { readonly protocol?: string; readonly labels?: Record<string, string>; readonly spec?: object } = {},
): Manifest {
  const { protocol = 'TCP', labels = {}, spec = {} } = more;
  return {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name, namespace: 'shop', labels },
    spec: { type: 'LoadBalancer', selector: { app: name }, ports: [{ port, protocol }], ...spec },
  };
}

function addresses(services: readonly Manifest[], on = lab()): Readonly<Record<string, readonly string[] | string>> {
  return Object.fromEntries(
    [...allocations(clusterOf(services, on))].map(([{ metadata }, one]) => [
      metadata.name,
      'refused' in one ? one.refused.message : one.addresses,
    ]),
  );
}

test('a Service answers on every node whose taints ServiceLB tolerates', () => {
  expect(addresses([service('web', 8080)])).toEqual({ web: ['10.0.0.1', '10.0.0.2'] });
});

test('two Services on one port: the second gets no node; TCP and UDP are two ports', () => {
  const found = addresses([service('a', 53), service('b', 53), service('c', 53, { protocol: 'UDP' })]);
  expect(found).toEqual({
    a: ['10.0.0.1', '10.0.0.2'],
    b: "TCP 53 of every node is taken by Service shop/a: ServiceLB listens on ports of nodes, so two Services can't have one",
    c: ['10.0.0.1', '10.0.0.2'],
  });
});

test("the ports of K3s's Traefik are taken, on the nodes where it listens", () => {
  expect(addresses([service('web', 443)])).toMatchObject({
    web: expect.stringContaining("TCP 443 of every node is taken by the lab's Traefik"),
  });
  const { ingress } = lab();
  expect(addresses([service('web', 443)], lab({}, { ingress: { ...ingress, nodes: ['one'] } }))).toEqual({ web: ['10.0.0.2'] });
});

test('a port that is free on another node is not refused for one that is taken, a Service of another class is left alone', () => {
  expect(addresses([service('web', 80, { spec: { loadBalancerClass: 'example.com/other' } })])).toEqual({});
});

test('where nodes are labelled for it only these are used, of them those of the pool that the Service names', () => {
  const enabled = { 'svccontroller.k3s.cattle.io/enablelb': 'true' };
  const pool = { 'svccontroller.k3s.cattle.io/lbpool': 'dmz' };
  const on = lab({ one: enabled, two: { ...enabled, ...pool } });
  expect(addresses([service('a', 80, { labels: pool }), service('b', 81), service('c', 81, { labels: pool })], on)).toEqual({
    a: expect.stringContaining('Traefik'),
    b: ['10.0.0.1', '10.0.0.2'],
    c: expect.stringContaining('TCP 81'),
  });
  const none = lab({ one: { 'svccontroller.k3s.cattle.io/enablelb': 'false' } });
  expect(addresses([service('a', 81)], none)).toEqual({ a: 'ServiceLB may use no node of the lab for it' });
});

test("an ingress controller's own Service comes first; one on the network of its nodes has their ports", () => {
  const own = {
    ...service('traefik', 80, { spec: { selector: { 'app.kubernetes.io/name': 'traefik' } } }),
    metadata: { name: 'traefik', namespace: 'kube-system' },
  };
  expect(addresses([service('web', 80), own])).toEqual({
    web: expect.stringContaining('Service kube-system/traefik'),
    traefik: ['10.0.0.1', '10.0.0.2'],
  });
  const onNodes = lab({}, { ingress: { ...lab().ingress, hostNetwork: true, nodes: ['one'] } });
  expect(addresses([service('web', 80)], onNodes)).toEqual({ web: ['10.0.0.2'] });
});

test('its DaemonSets take the ports of the nodes', () => {
  const found = daemonSets(clusterOf([service('web', 8080)], lab()));
  expect(found.map(({ metadata }) => metadata.name)).toEqual(['svclb-traefik', 'svclb-shop-web']);
  expect(found[1]).toMatchObject({
    spec: { template: { spec: { containers: [{ ports: [{ containerPort: 8080, hostPort: 8080, protocol: 'TCP' }] }] } } },
  });
});
