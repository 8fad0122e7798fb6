import { completeLab } from '../lab/complete';
import { clusterOf } from '../products/cluster-of';
import { coverageOf } from './coverage';

const lab = completeLab({
  name: 'home',
  distribution: { name: 'k3s', version: 'v1.33.6+k3s1' },
  kubernetes: '1.33.6',
  network: { lan: '10.0.0.0/24', pods: '10.42.0.0/16', services: '10.43.0.0/16' },
  nodes: [
    { name: 'pi', role: 'control-plane', address: '10.0.0.2', kubernetes: 'v1.33.6', capacity: { cpu: '4', memory: '8Gi', pods: '110' } },
  ],
  ingress: {
    controller: 'traefik',
    className: 'traefik',
    namespace: 'kube-system',
    podLabels: { 'app.kubernetes.io/name': 'traefik' },
    addresses: ['10.0.0.2'],
    entryPoints: { web: 80 },
    managedBy: 'k3s',
  },
});
const pods = { app: 'metallb', namespace: 'metallb-system', name: 'controller', labels: {}, max: 1, pod: {} };
const chart = {
  apiVersion: 'helm.cattle.io/v1',
  kind: 'HelmChart',
  metadata: { name: 'metallb', namespace: 'kube-system' },
  spec: { chart: 'metallb', targetNamespace: 'metallb-system' },
};
const widget = { apiVersion: 'vendor.example/v1', kind: 'Widget', metadata: { name: 'w', namespace: 'a' } };
const map = { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'c', namespace: 'a' } };

function gapsIn(...of: Parameters<typeof clusterOf>): readonly string[] {
  return coverageOf(clusterOf(...of)).map(({ reason, subject }) => `${reason} ${subject}`);
}

test('nothing is left out of a lab of which everything is written', () => {
  expect(gapsIn([map], lab)).toEqual([]);
});

test('without a lab', () => {
  expect(gapsIn([map])).toEqual(['no-lab manifests']);
});

test('a version without schemas', () => {
  expect(gapsIn([map], { ...lab, kubernetes: '1.99.0' })).toEqual(['other-version Kubernetes 1.99']);
});

test('kinds without a schema, once each', () => {
  const gaps = coverageOf(clusterOf([widget, { ...widget, metadata: { name: 'v', namespace: 'a' } }], lab));
  expect(gaps).toEqual([
    {
      reason: 'no-schema',
      subject: 'Widget of vendor.example/v1',
      message: '2 objects are of a kind without a schema: its fields are not checked',
    },
  ]);
});

test('charts, and their pods unless these are declared', () => {
  const subject = 'HelmChart kube-system/metallb';
  expect(gapsIn([chart], lab)).toEqual([`not-rendered ${subject}`, `undeclared-pods ${subject}`]);
  expect(gapsIn([chart], { ...lab, runTimePods: [pods] })).toEqual([`not-rendered ${subject}`]);
});

test('what the lab has from elsewhere', () => {
  const externals = [
    { kind: 'Namespace', name: 'data' },
    { kind: 'Service', namespace: 'data', name: 'db', ports: [] },
    { kind: 'RuntimeClass', name: 'nvidia' },
  ] as const;
  expect(gapsIn([map], { ...lab, externals })).toEqual(['managed-elsewhere Namespace data', 'managed-elsewhere Service data/db']);
});
