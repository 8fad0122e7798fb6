import { App } from 'cdk8s';
import { Deployment } from '../../apps/deployment/deployment';
import { manifest, manifests } from '../../apps/fixture';
import { Service, type WorkloadServiceProps } from '../../apps/service/service';
import type { LabTypes } from '../../lab/app-chart';
import { Lab } from '../../lab/lab';
import type { LoadBalancer } from '../../lab/parts';
import { K3s } from '../k3s/k3s';
import { KubeVip } from '../kube-vip/kube-vip';
import { Traefik } from '../traefik/traefik-of-k3s';
import { Cilium } from './cilium';

const POOLS = { lan: ['10.0.0.100-10.0.0.110'], iot: ['10.0.0.120/30'] } as const;

function lab<P extends string>(loadBalancer: LoadBalancer<P>) {
  return new Lab(new App(), 'villa', {
    distribution: K3s.version('v1.33.6+k3s1', { disable: ['servicelb'] }),
    network: { lan: '10.0.0.0/24' },
    nodes: { one: { role: 'server', address: '10.0.0.2', cpu: '4', memory: '8Gi' } },
    ingress: Traefik.ofK3s({ address: '10.0.0.100' }),
    loadBalancer,
    storage: [],
    gitops: { describe: () => ({ engine: 'folder' }) },
  });
}

type Asked = Pick<WorkloadServiceProps<LabTypes>, 'address' | 'pool' | 'shareAddress'>;

function metadata(loadBalancer: LoadBalancer, asked: Asked) {
  const app = lab(loadBalancer).app('dns');
  const of = new Deployment(app, 'dns', { name: 'dns', image: 'a:1', ports: [{ containerPort: 53 }] });
  const { service } = new Service(app, 'lb', { name: 'lb', of, type: 'LoadBalancer', ...asked });
  const { annotations, labels } = service.toJson().metadata;
  return { annotations, pool: labels['lb-pool'] };
}

const objects = (of: Lab, name: string) => of.apps.filter(({ folder }) => folder === name).flatMap((app) => manifests(app));

test.each<[string, Asked, object]>([
  ['an address', { address: '10.0.0.105' }, { annotations: { 'lbipam.cilium.io/ips': '10.0.0.105' }, pool: undefined }],
  ['an address of another pool than the first', { address: '10.0.0.121' }, { pool: 'iot' }],
  ['a pool', { pool: 'iot' }, { annotations: undefined, pool: 'iot' }],
  ['a shared address', { address: '10.0.0.105', shareAddress: 'k' }, { annotations: { 'lbipam.cilium.io/sharing-key': 'k' } }],
])('Cilium is asked for %s', (_, asked, expected) => {
  expect(metadata(Cilium.layer2({ pools: POOLS }), asked)).toMatchObject(expected);
});

test('pools of Cilium, announced on the LAN', () => {
  const home = lab(Cilium.layer2({ pools: POOLS, interfaces: ['^eth'], on: ['one'] }));
  expect(objects(home, 'cilium-config')).toMatchObject([
    {
      apiVersion: 'cilium.io/v2',
      kind: 'CiliumLoadBalancerIPPool',
      spec: {
        blocks: [{ start: '10.0.0.100', stop: '10.0.0.110' }],
        serviceSelector: { matchExpressions: [{ key: 'lb-pool', operator: 'NotIn', values: ['iot'] }] },
      },
    },
    { spec: { blocks: [{ cidr: '10.0.0.120/30' }], serviceSelector: { matchLabels: { 'lb-pool': 'iot' } } } },
    {
      apiVersion: 'cilium.io/v2alpha1',
      kind: 'CiliumL2AnnouncementPolicy',
      spec: { loadBalancerIPs: true, interfaces: ['^eth'], nodeSelector: { matchExpressions: [{ values: ['one'] }] } },
    },
  ]);
  // What the controller's own Service asks for, by K3s's HelmChartConfig.
  expect(JSON.stringify(objects(home, 'k3s-traefik'))).toContain('lbipam.cilium.io/ips: 10.0.0.100');
});

test('Cilium announces to routers', () => {
  const home = lab(
    Cilium.bgp({
      pools: { lan: POOLS.lan },
      routers: { edge: { address: '10.0.0.1', asn: 64512, ownAsn: 64513, passwordSecret: 'session' } },
    }),
  );
  const [pool, cluster, peer, advertisement] = objects(home, 'cilium-config');
  expect(pool?.spec).toEqual({ blocks: [{ start: '10.0.0.100', stop: '10.0.0.110' }] });
  expect(cluster).toMatchObject({
    spec: {
      bgpInstances: [{ name: 'as64513', localASN: 64513, peers: [{ name: 'edge', peerASN: 64512, peerConfigRef: { name: 'edge' } }] }],
    },
  });
  expect(peer).toMatchObject({ spec: { authSecretRef: 'session', families: [{ afi: 'ipv4', safi: 'unicast' }] } });
  expect(advertisement).toMatchObject({
    spec: { advertisements: [{ advertisementType: 'Service', service: { addresses: ['LoadBalancerIP'] } }] },
  });
});

test('kube-vip reads its addresses of a ConfigMap', () => {
  const home = lab(KubeVip.layer2({ addresses: ['10.0.0.100-10.0.0.110'] }));
  expect(objects(home, 'kube-vip-config')).toMatchObject([
    { kind: 'ConfigMap', metadata: { name: 'kubevip', namespace: 'kube-system' }, data: { 'range-global': '10.0.0.100-10.0.0.110' } },
  ]);
  expect(metadata(KubeVip.layer2({ addresses: ['10.0.0.96/28'] }), { address: '10.0.0.105' }).annotations).toEqual({
    'kube-vip.io/loadbalancerIPs': '10.0.0.105',
  });
});

test.each<[string, () => unknown, string]>([
  ['no pool', () => Cilium.layer2({ pools: {} }), 'cilium: got no pool, expected at least one'],
  [
    'no router',
    () => Cilium.bgp({ pools: POOLS, routers: {} }),
    'cilium: got no router, expected at least one; without one use Cilium.layer2',
  ],
  ['an invalid ASN', () => Cilium.bgp({ pools: POOLS, routers: { a: { address: '10.0.0.1', asn: 0, ownAsn: 1 } } }), 'router a: got ASN 0'],
  ['an unknown node', () => lab(Cilium.layer2({ pools: POOLS, on: ['two'] })), "cilium: got node 'two', expected one of lab villa: 'one'"],
  ['networks beside ranges', () => KubeVip.layer2({ addresses: ['10.0.0.96/28', '10.0.0.120-10.0.0.121'] }), 'expected networks or ranges'],
  [
    'a shared address of kube-vip',
    () => metadata(KubeVip.bgp({ addresses: ['10.0.0.96/28'] }), { shareAddress: 'k' }),
    'kube-vip shares no address by a key',
  ],
])('%s', (_, make, said) => {
  expect(make).toThrow(said);
});

test('every object is in its app', () => {
  const home = lab(Cilium.layer2({ pools: POOLS }));
  const [app] = home.apps.filter(({ folder }) => folder === 'cilium-config');
  expect(app && manifest(app, 'CiliumL2AnnouncementPolicy', 'load-balancer-addresses')).toBeDefined();
});
