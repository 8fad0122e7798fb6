/**
 * What is behind addresses of Services, load balancers and the API server. Nothing here does NAT: each row has its source.
 * - the API server: https://kubernetes.io/docs/concepts/services-networking/network-policies/ (ipBlock, "rewriting of addresses"),
 *   https://docs.k3s.io/installation/requirements#inbound-rules-for-k3s-nodes (6443)
 * - ClusterIP: https://kubernetes.io/docs/concepts/services-networking/service/#publishing-services-service-types
 * - externalTrafficPolicy: https://kubernetes.io/docs/tutorials/services/source-ip/
 * - ServiceLB's pods: https://docs.k3s.io/networking/networking-services#service-load-balancer
 */
import type { LabDescription } from '../lab/description';
import type { Manifest } from '../manifest/manifest';
import { deadEnd, deployment, get, lab, policy, reach, SHOP, service } from './fixture';
import type { Trace } from './trace';

const POOLS: Partial<LabDescription> = {
  loadBalancer: { kind: 'metallb', pools: [{ name: 'lan', addresses: ['10.0.0.100-10.0.0.110'] }] },
};
const SERVICELB: Partial<LabDescription> = { loadBalancer: { kind: 'servicelb' } };
const WEB = deployment('web', { http: 8080 });
const web = { namespace: 'shop', name: 'web' };

const balanced = (more: object = {}, asked = true): Manifest => {
  const one = service('web', 80, 'http', { type: 'LoadBalancer', ...more });
  return { ...one, metadata: { ...one.metadata, ...(asked ? { annotations: { 'metallb.io/loadBalancerIPs': '10.0.0.101' } } : {}) } };
};
const out = (egress: readonly object[]) => policy('out', 'web', { policyTypes: ['Egress'], egress });
const block = (cidr: string, port: number) => ({ to: [{ ipBlock: { cidr } }], ports: [{ port, protocol: 'TCP' }] });
const DNS = {
  to: [{ namespaceSelector: {}, podSelector: { matchLabels: { 'k8s-app': 'kube-dns' } } }],
  ports: [{ port: 53, protocol: 'UDP' }],
};

function summary(trace: Trace): string {
  const { outcome } = trace;
  return outcome === 'dead-end' ? `${outcome}: ${deadEnd(trace)?.code}` : outcome;
}

test.each([
  ['its own address, port 6443', [block('10.0.0.2/32', 6443), DNS], 'reached'],
  ['the network of nodes', [block('10.0.0.0/24', 6443), DNS], 'reached'],
  ['the address of its Service', [block('10.43.0.1/32', 443), DNS], 'dead-end: blocked'],
  ['the address of its Service, with its own port', [block('10.43.0.1/32', 6443), DNS], 'dead-end: blocked'],
  ['its own address with the port of its Service', [block('10.0.0.2/32', 443), DNS], 'dead-end: blocked'],
  ['another node', [block('10.0.0.3/32', 6443), DNS], 'dead-end: blocked'],
  ['all but DNS', [block('10.0.0.2/32', 6443)], 'dead-end: dns-blocked'],
])('to the API server through its Service, where egress allows %s', (_, egress, expected) => {
  const to = { namespace: 'default', name: 'kubernetes' };
  expect(summary(reach([WEB, out(egress)]).connect({ from: web, to }))).toBe(expected);
  expect(summary(reach([WEB, out(egress)]).connect({ from: web, to, port: 443 }))).toBe(expected);
});

test('to the API server by the address of its Service, and by its own; by another port of the Service', () => {
  const by = (cidr: string, port: number) =>
    summary(reach([WEB, out([block('10.0.0.2/32', 6443)])]).connect({ from: web, to: { cidr }, port }));
  expect(by('10.43.0.1/32', 443)).toBe('reached');
  expect(by('10.43.0.1/32', 6443)).toBe('dead-end: port-missing');
  expect(by('10.0.0.2/32', 6443)).toBe('reached');
  expect(summary(reach([WEB]).connect({ from: web, to: { platform: 'api-server' } }))).toBe('reached');
});

test('of several nodes of the control plane all must be allowed', () => {
  const base = lab();
  const both = { ...base, nodes: base.nodes.map((node) => ({ ...node, role: 'control-plane' as const })) };
  const ask = (...egress: readonly object[]) =>
    summary(reach([WEB, out(egress)], both).connect({ from: web, to: { platform: 'api-server' } }));
  expect(ask(block('10.0.0.2/32', 6443))).toBe('partly');
  expect(ask(block('10.0.0.2/32', 6443), block('10.0.0.3/32', 6443))).toBe('reached');
});

test('from the API server to pods: policies see its node', () => {
  const onTwo = deployment('web', { http: 8080 }, { nodeName: 'two' });
  const ask = (...ingress: readonly object[]) =>
    summary(
      reach([onTwo, policy('in', 'web', { policyTypes: ['Ingress'], ingress })]).connect({
        from: { platform: 'api-server' },
        to: web,
        port: 8080,
      }),
    );
  expect(ask()).toBe('dead-end: blocked');
  expect(ask({ from: [{ namespaceSelector: {} }] })).toBe('dead-end: blocked');
  expect(ask({ from: [{ ipBlock: { cidr: '10.0.0.2/32' } }] })).toBe('reached');
});

test("a LoadBalancer's address answers on its Service's ports only, to whoever asks", () => {
  const description = lab(POOLS);
  const objects = [WEB, balanced()];
  expect(summary(get('http://10.0.0.101', objects, description))).toBe('reached');
  expect(deadEnd(get('http://10.0.0.101:8080', objects, description))).toMatchObject({
    code: 'not-listening',
    message: '10.0.0.101 is the address of Service shop/web, which does not listen on 8080',
    hint: 'it has 80',
  });
  const from = (port: number) =>
    summary(reach(objects, description).connect({ from: { node: 'one' }, to: { cidr: '10.0.0.101/32' }, port }));
  expect([from(80), from(9999)]).toEqual(['reached', 'dead-end: port-missing']);
});

test('an address that the load balancer chooses is one that it may choose', () => {
  const trace = get('http://10.0.0.100', [WEB, balanced({}, false)], lab(POOLS));
  expect(trace.outcome).toBe('reached');
  expect(trace.hops[0]?.hint).toContain('MetalLB chooses the address');
});

test.each([
  ['Cluster', '10.0.0.0/30', 'reached'],
  ['Cluster', '10.0.0.128/25', 'dead-end: blocked'],
  ['Local', '10.0.0.0/24', 'reached'],
  ['Local', '192.168.0.0/16', 'dead-end: blocked'],
])('externalTrafficPolicy %s: pods that let %s in', (externalTrafficPolicy, cidr, expected) => {
  const pinned = deployment('web', { http: 8080 }, { nodeName: 'none' });
  const allowing = policy('in', 'web', { ingress: [{ from: [{ ipBlock: { cidr } }] }] });
  expect(summary(get('http://10.0.0.101', [pinned, balanced({ externalTrafficPolicy }), allowing], lab(POOLS)))).toBe(expected);
});

test('ServiceLB listens on every node, and its pods speak to those behind', () => {
  const objects = [WEB, service('web', 8081, 'http', { type: 'LoadBalancer' })];
  expect(summary(get('http://10.0.0.3:8081', objects, lab(SERVICELB)))).toBe('reached');
  expect(summary(get('http://10.0.0.3:8082', objects, lab(SERVICELB)))).toBe('dead-end: not-listening');
  const allowing = (from: object) =>
    get('http://10.0.0.3:8081', [...objects, policy('in', 'web', { ingress: [{ from: [from] }] })], lab(SERVICELB));
  expect(summary(allowing({ ipBlock: { cidr: '10.0.0.0/24' } }))).toBe('dead-end: blocked');
  expect(summary(allowing({ namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'kube-system' } } }))).toBe('reached');
});

test('nothing on the LAN reaches a ClusterIP; pods and nodes do', () => {
  const fixed = service('web', 80, 'http', { clusterIP: '10.43.0.9' });
  expect(deadEnd(get('http://10.43.0.9', [WEB, fixed]))).toMatchObject({
    code: 'not-listening',
    message: expect.stringContaining('ClusterIP'),
  });
  const connect = (from: { cidr: string } | { node: string } | typeof web, to: { cidr: string } | typeof web) =>
    summary(reach([WEB, fixed]).connect({ from, to, port: 80 }));
  expect(connect({ cidr: '10.0.0.9/32' }, web)).toBe('dead-end: not-listening');
  expect(connect({ cidr: '10.0.0.9/32' }, { cidr: '10.43.0.9/32' })).toBe('dead-end: not-listening');
  expect(connect({ node: 'two' }, { cidr: '10.43.0.9/32' })).toBe('reached');
  expect(connect(web, { cidr: '10.43.0.9/32' })).toBe('reached');
  expect(connect(web, { cidr: '10.43.0.10/32' })).toBe('unknown');
});

test("K3s's own Traefik without ServiceLB: nothing listens on the nodes", () => {
  const trace = get('http://10.0.0.2/api', SHOP, lab(POOLS));
  expect(deadEnd(trace)).toMatchObject({ code: 'not-listening', message: expect.stringContaining('gets its address from MetalLB') });
  expect(summary(get('http://shop.lab/api', SHOP, lab(SERVICELB)))).toBe('reached');
});
