import { completeLab } from '../../lab/complete';
import { isManifest } from '../../manifest/identity';
import { readText } from '../../source/read-text';
import { checkLab } from '../check-lab';
import { PAGE_LAB } from '../page-lab';

const POD = `apiVersion: v1
kind: Pod
metadata: { name: proxy, namespace: kube-system }
spec:
  containers: [{ name: a, image: registry.example.com/a:1.0, envFrom: [{ secretRef: { name: login } }] }]
`;
const MACHINE = `version: v1alpha1
machine:
  type: controlplane
  pods:
    - apiVersion: v1
      kind: Pod
      metadata: { name: proxy }
      spec:
        containers: [{ name: a, image: registry.example.com/a:1.0 }]
        volumes: [{ name: a, projected: { sources: [{ serviceAccountToken: { path: token } }] } }]
cluster: {}
`;

function said(file: string, text: string, kubernetes = '1.36.2', featureGates = {}): readonly string[] {
  const manifests = readText(file, text)
    .documents.map(({ value }) => value)
    .filter(isManifest);
  const lab = completeLab({ ...PAGE_LAB, kubernetes, featureGates });
  return checkLab(manifests, lab).findings.flatMap(({ rule, path }) => (rule === 'reference/static-pod' ? [path] : []));
}

const SECRET = ['/spec/containers/0/envFrom/0/secretRef'];
const GATE = { PreventStaticPodAPIReferences: false };

test.each<readonly [what: string, wanted: readonly string[], ...Parameters<typeof said>]>([
  ['a folder of K3s', SECRET, 'agent/pod-manifests/proxy.yaml', POD],
  ['a folder of kubeadm', SECRET, 'ansible/files/etc/kubernetes/manifests/proxy.yaml', POD],
  ['a folder called so', SECRET, 'nodes/static-pods/proxy.yaml', POD],
  ['machine configuration', ['/spec/volumes/0/projected/sources/0/serviceAccountToken'], 'controlplane.yaml', MACHINE],
  ['another folder', [], 'apps/manifests/proxy.yaml', POD],
  ['a Deployment in such a folder', [], 'pod-manifests/a.yaml', POD.replace('v1', 'apps/v1').replace('Pod', 'Deployment')],
  ['before 1.34', [], 'pod-manifests/proxy.yaml', POD, '1.33.6'],
  ['from 1.34 on', SECRET, 'pod-manifests/proxy.yaml', POD, '1.34.1'],
  ['with the gate off', [], 'pod-manifests/proxy.yaml', POD, '1.36.2', GATE],
  ['1.37 has no gate', SECRET, 'pod-manifests/proxy.yaml', POD, '1.37.1', GATE],
])('%s', (_, wanted, file, text, kubernetes, gates) => {
  expect(said(file, text, kubernetes, gates)).toEqual(wanted);
});

test('positions in machine configuration are those of the file', () => {
  const [pod] = readText('controlplane.yaml', MACHINE).documents;
  expect(pod?.position('/spec/volumes/0')).toEqual({ line: 10, column: 19 });
});
