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

function said(file: string, text: string, kubernetes: string, featureGates: Readonly<Record<string, boolean>>): readonly string[] {
  const manifests = readText(file, text)
    .documents.map(({ value }) => value)
    .filter(isManifest);
  const lab = completeLab({ ...PAGE_LAB, kubernetes, featureGates });
  return checkLab(manifests, lab).findings.flatMap(({ rule, path }) => (rule === 'reference/static-pod' ? [path] : []));
}

const SECRET = ['/spec/containers/0/envFrom/0/secretRef'];
const GATE = { PreventStaticPodAPIReferences: false };

interface Case {
  readonly file?: string;
  readonly text?: string;
  readonly kubernetes?: string;
  readonly featureGates?: Readonly<Record<string, boolean>>;
}
const FILE = 'agent/pod-manifests/proxy.yaml';
const DEPLOYMENT = POD.replace('v1', 'apps/v1').replace('Pod', 'Deployment');
const CASES: readonly (readonly [what: string, wanted: readonly string[], of: Case])[] = [
  ['a folder of K3s', SECRET, {}],
  ['a folder of kubeadm', SECRET, { file: 'ansible/files/etc/kubernetes/manifests/proxy.yaml' }],
  ['a folder called so', SECRET, { file: 'nodes/static-pods/proxy.yaml' }],
  ['machine configuration', ['/spec/volumes/0/projected/sources/0/serviceAccountToken'], { file: 'controlplane.yaml', text: MACHINE }],
  ['another folder', [], { file: 'apps/manifests/proxy.yaml' }],
  ['a Deployment in such a folder', [], { text: DEPLOYMENT }],
  ['before 1.34', [], { kubernetes: '1.33.6' }],
  ['from 1.34 on', SECRET, { kubernetes: '1.34.1' }],
  ['with the gate off', [], { featureGates: GATE }],
  ['1.37 has no gate', SECRET, { kubernetes: '1.37.1', featureGates: GATE }],
];

test.each(CASES)('%s', (_, wanted, { file = FILE, text = POD, kubernetes = '1.36.2', featureGates = {} }) => {
  expect(said(file, text, kubernetes, featureGates)).toEqual(wanted);
});

test('positions in machine configuration are those of the file', () => {
  const [pod] = readText('controlplane.yaml', MACHINE).documents;
  expect(pod?.position('/spec/volumes/0')).toEqual({ line: 10, column: 19 });
});
