/** MetalLB's namespace, where neither its chart nor a Namespace says it: its objects elsewhere are never read. */
import { checkLab } from '../checks/check-lab';
import { PAGE_LAB } from '../checks/page-lab';
import { completeLab } from '../lab/complete';
import type { Manifest } from '../manifest/manifest';

const LAB = completeLab({ ...PAGE_LAB, externals: [{ kind: 'CustomResources', group: 'metallb.io', by: 'metallb' }] });

function of(kind: string, namespace: string, name = kind.toLowerCase()): Manifest {
  const spec = kind === 'IPAddressPool' ? { addresses: ['10.0.0.120-10.0.0.130'] } : {};
  return { apiVersion: 'metallb.io/v1beta1', kind, metadata: { name, namespace }, spec };
}

function program(kind: string, namespace: string, image: string): Manifest {
  const template = { metadata: { labels: { app: 'metallb' } }, spec: { containers: [{ name: 'main', image }] } };
  return {
    apiVersion: 'apps/v1',
    kind,
    metadata: { name: 'metallb', namespace },
    spec: { selector: { matchLabels: { app: 'metallb' } }, template },
  };
}

const chart = (name: string): Manifest => ({
  apiVersion: 'helm.cattle.io/v1',
  kind: 'HelmChart',
  metadata: { name: 'metallb', namespace: 'kube-system' },
  spec: { chart: name, targetNamespace: 'lb', createNamespace: true },
});

const CONTROLLER = 'quay.io/metallb/controller:v0.14.9';
const unread = (...manifests: readonly Manifest[]) =>
  checkLab(manifests, LAB)
    .findings.filter(({ rule }) => rule === 'reference/unread-object')
    .map(({ object: { kind, namespace }, severity, hint }) => `${severity} ${kind} ${namespace}: ${hint}`);

test.each([
  ['its Deployment', [program('Deployment', 'network', CONTROLLER)], 'network'],
  ['its DaemonSet, of a mirror', [program('DaemonSet', 'lb', 'harbor.lan/quay.io/metallb/speaker@sha256:00')], 'lb'],
  ['its chart, packed', [chart('https://charts.lan/metallb-0.15.2.tgz')], 'lb'],
  ['its chart in a registry', [chart('oci://charts.lan/metallb')], 'lb'],
  ['most of its objects', [of('IPAddressPool', 'metallb-system'), of('BGPPeer', 'metallb-system')], 'metallb-system'],
] as const)('%s shows where it is', (_, others, namespace) => {
  for (const kind of ['IPAddressPool', 'L2Advertisement', 'BGPAdvertisement'])
    expect(unread(...others, of(kind, 'demo', 'mine'))).toEqual([`warning ${kind} demo: put it into namespace ${namespace}`]);
});

test.each([
  ['all objects beside its pods', [program('Deployment', 'demo', CONTROLLER), of('IPAddressPool', 'demo'), of('L2Advertisement', 'demo')]],
  [
    'all objects in one namespace, of which nothing says that it is not the one',
    [of('IPAddressPool', 'demo'), of('L2Advertisement', 'demo')],
  ],
  ['as many here as there', [of('IPAddressPool', 'metallb-system'), of('L2Advertisement', 'demo')]],
  ['programs in two namespaces', [program('Deployment', 'a', CONTROLLER), program('DaemonSet', 'b', CONTROLLER), of('IPAddressPool', 'a')]],
  ['a program of another name', [program('Deployment', 'network', 'example.com/not-metallb/controller:v1'), of('IPAddressPool', 'demo')]],
] as const)('nothing is said of %s', (_, manifests) => {
  expect(unread(...manifests)).toEqual([]);
});
