import { objects } from '../../apps/helm-release/lab.fixture';
import { type AnyLabProps, makeLab, metallb, refusal } from '../../lab/fixture';
import { K3s } from '../k3s/k3s';
import { Traefik } from './traefik-of-k3s';

const distribution = K3s.version('v1.33.6+k3s1', { disable: ['servicelb'] });

const behind = (range: string, ingress = Traefik.ofK3s()): Partial<AnyLabProps> => ({
  distribution,
  ingress,
  loadBalancer: metallb([{ name: 'lan', addresses: [range] }]),
});

test.each([
  ['10.0.0.100-10.0.0.110', '10.0.0.100'],
  ['10.0.0.128/28', '10.0.0.128'],
])('behind another load balancer it asks for the first address of %s, %s', (range, address) => {
  const lab = makeLab(behind(range));
  expect(lab.ingress).toMatchObject({ addresses: [address], managedBy: 'k3s' });
  expect(lab.ingress.nodes).toBeUndefined();
  expect(objects(lab)).toEqual({
    'k3s-traefik/HelmChartConfig-traefik': {
      apiVersion: 'helm.cattle.io/v1',
      kind: 'HelmChartConfig',
      metadata: { name: 'traefik', namespace: 'kube-system' },
      spec: { valuesContent: `service:\n  annotations:\n    metallb.io/loadBalancerIPs: ${address}\n` },
    },
  });
});

test('or for the one that is named, where hosts then are', () => {
  const lab = makeLab(behind('10.0.0.100-10.0.0.110', Traefik.ofK3s({ address: '10.0.0.105' })));
  expect(lab.ingressAddress).toBe('10.0.0.105');
});

test('behind ServiceLB it listens on nodes, and nothing is emitted', () => {
  const lab = makeLab();
  expect(lab.ingress).toMatchObject({ nodes: ['one', 'two'], addresses: ['10.0.0.2', '10.0.0.3'] });
  expect(objects(lab)).toEqual({});
});

test.each<[string, Partial<AnyLabProps>, string]>([
  ['without a load balancer', { distribution }, 'ingress: got Traefik of K3s without a load balancer'],
  [
    'nodes where it does not listen',
    { ...behind('10.0.0.100/30'), ingress: Traefik.ofK3s({ on: ['one'] }) },
    'ingress: got nodes one for Traefik of K3s',
  ],
  [
    'an address of nobody',
    { ingress: Traefik.ofK3s({ address: '10.0.0.100' }) },
    "ingress: got address 10.0.0.100 for Traefik of K3s behind K3s's own ServiceLB",
  ],
  [
    'an address of no pool',
    behind('10.0.0.100/30', Traefik.ofK3s({ address: '10.0.0.200' })),
    'ingress: got load balancer address 10.0.0.200, expected one in a pool',
  ],
])('%s is refused', (_, props, message) => {
  expect(refusal(() => makeLab(props))).toContain(message);
});
