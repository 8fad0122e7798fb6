import { k3sLab, objects, talosLab } from '../../apps/helm-release/lab.fixture';
import { MetalLb } from './metallb';

const LATE = { annotations: { 'argocd.argoproj.io/sync-options': 'SkipDryRunOnMissingResource=true' } };

test('layer 2: namespace, pool and advertisement beside the release', () => {
  expect(objects(talosLab())).toMatchObject({
    'metallb-config/Namespace-metallb-system': {
      metadata: {
        labels: { 'pod-security.kubernetes.io/enforce': 'privileged' },
        annotations: { 'argocd.argoproj.io/sync-options': 'Prune=confirm,Delete=confirm' },
      },
    },
    'metallb-config/IPAddressPool-lan': {
      apiVersion: 'metallb.io/v1beta1',
      metadata: { namespace: 'metallb-system', ...LATE },
      spec: { addresses: ['10.10.10.0/24'] },
    },
    'metallb-config/L2Advertisement-lan': { metadata: { namespace: 'metallb-system', ...LATE }, spec: { ipAddressPools: ['lan'] } },
    'apps/Application-metallb': {
      metadata: { annotations: { 'argocd.argoproj.io/sync-wave': '-2' } },
      spec: { source: { chart: 'metallb', helm: { valuesObject: { speaker: { frr: { enabled: false } } } } } },
    },
  });
});

test('a speaker runs on every node', () => {
  const speaker = talosLab().declared.runTimePods.find(({ name }) => name === 'metallb-speaker');
  expect(speaker).toMatchObject({ max: 2, namespace: 'metallb-system', app: 'metallb-config' });
});

test('BGP: routers are peers, their password is a Secret made outside git', () => {
  const lab = k3sLab({
    loadBalancer: MetalLb.bgp({
      pools: { lan: ['10.0.0.100-10.0.0.120'] },
      routers: { gateway: { address: '10.0.0.1', asn: 64512, ownAsn: 64513, passwordSecret: 'bgp-gateway' } },
    }),
  });
  const made = objects(lab);
  expect(made['metallb-config/BGPPeer-gateway']).toMatchObject({
    apiVersion: 'metallb.io/v1beta2',
    spec: {
      peerAddress: '10.0.0.1',
      peerASN: 64512,
      myASN: 64513,
      passwordSecret: { name: 'bgp-gateway', namespace: 'metallb-system' },
    },
  });
  expect(made['metallb-config/BGPAdvertisement-lan']).toMatchObject({ spec: { ipAddressPools: ['lan'] } });
  expect(made['metallb-config/L2Advertisement-lan']).toBeUndefined();
  expect(lab.loadBalancer).toEqual({ kind: 'metallb', mode: 'bgp', pools: [{ name: 'lan', addresses: ['10.0.0.100-10.0.0.120'] }] });
  expect(lab.declared.outside).toContainEqual(expect.objectContaining({ name: 'bgp-gateway', keys: { password: {} } }));
});

test('installed elsewhere: only the configuration, and the CRDs are there', () => {
  const lab = k3sLab({ loadBalancer: MetalLb.layer2({ pools: { lan: ['10.0.0.100-10.0.0.120'] }, install: 'elsewhere' }) });
  expect(Object.keys(objects(lab))).toEqual([
    'metallb-config/IPAddressPool-lan',
    'metallb-config/L2Advertisement-lan',
    'k3s-traefik/HelmChartConfig-traefik',
  ]);
  expect(objects(lab)['metallb-config/IPAddressPool-lan']).not.toHaveProperty('metadata.annotations');
});

test('what can not be is refused', () => {
  expect(() => MetalLb.layer2({ pools: {} })).toThrow('metallb: got no pool');
  expect(() => MetalLb.bgp({ pools: { lan: ['10.0.0.0/30'] }, routers: {} })).toThrow('metallb: got no router');
  expect(() =>
    MetalLb.bgp({ pools: { lan: ['10.0.0.0/30'] }, routers: { gateway: { address: '10.0.0.1', asn: 0, ownAsn: 64513 } } }),
  ).toThrow('metallb: router gateway: got ASN 0, expected 1 to 4294967295');
});
