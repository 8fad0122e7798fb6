import type { Finding } from '../../manifest/finding';
import type { Manifest } from '../../manifest/manifest';
import { at, mapAt } from '../../manifest/read';
import { asking, changed, findings, type Lab, readLab } from './labs.fixture';

const labs = new Map<string, Lab>();
function lab(name: string): Lab {
  const found = labs.get(name) ?? readLab(name);
  labs.set(name, found);
  return found;
}

/** Findings in short: rule and name. */
function short(found: readonly Finding[]): readonly string[] {
  return found.map(({ rule, object }) => `${rule} ${object.name}`);
}

function the(found: readonly Finding[], rule: string, name: string): Finding {
  const one = found.find((finding) => finding.rule === `schedule/${rule}` && finding.object.name === name);
  if (one === undefined) throw new Error(`no ${rule} of ${name} in ${short(found).join(', ')}`);
  return one;
}

/** A Job with these limits. */
function job(spec: object): Manifest {
  const containers = [
    { name: 'cuda', image: 'nvcr.io/nvidia/cuda:12.6.3-base-ubuntu24.04', resources: { limits: { 'nvidia.com/gpu': 1 } } },
  ];
  return {
    apiVersion: 'batch/v1',
    kind: 'Job',
    metadata: { name: 'gpu-test', namespace: 'default' },
    spec: { template: { spec: { restartPolicy: 'Never', containers, ...spec } } },
  };
}

test.each(['demo-ha', 'halo', 'papers', 'papers-3-node', 'talos', 'workshop'])('%s: all fits, rollouts too', (name) => {
  expect(findings(lab(name)).filter(({ rule }) => rule !== 'schedule/drain')).toEqual([]);
});

test.each(['papers', 'papers-3-node', 'talos', 'workshop'])(
  '%s: nothing is said of draining where no other node is for ordinary pods, or all move',
  (name) => {
    expect(short(findings(lab(name)))).toEqual([]);
  },
);

test('halo: draining thor stops what is there, and says why', () => {
  const found = findings(lab('halo'));
  expect(short(found)).toEqual(
    ['generic-prime-backend-api', 'generic-prime-frontend', 'keycloak', 'keycloak-db'].map((name) => `schedule/drain ${name}`),
  );
  expect(the(found, 'drain', 'generic-prime-frontend')).toMatchObject({
    severity: 'warning',
    message: expect.stringMatching(/^draining thor stops it: .*\(NodeAffinity: loki\), and its images are never pulled .*exist only where/),
  });
  expect(the(found, 'drain', 'keycloak').message).not.toContain('images');
});

test('demo-ha: a volume on the disk of a node keeps its pod there', () => {
  expect(the(findings(lab('demo-ha')), 'drain', 'postgres').message).toContain('its volume is on this node and stays there');
});

test('demo-ha: required anti-affinity leaves eight replicas two nodes', () => {
  const before = lab('demo-ha').manifests.find((manifest) => manifest.kind === 'Deployment' && manifest.metadata.name === 'demo-app');
  const affinity = mapAt(before, 'spec', 'template', 'spec', 'affinity');
  const term = at(affinity, 'podAntiAffinity', 'preferredDuringSchedulingIgnoredDuringExecution', 0, 'podAffinityTerm');
  const required = { ...affinity, podAntiAffinity: { requiredDuringSchedulingIgnoredDuringExecution: [term] } };
  const found = the(findings(changed(lab('demo-ha'), 'demo-app', {}, { affinity: required })), 'does-not-fit', 'demo-app');
  expect(found).toMatchObject({ severity: 'error', path: '/spec/replicas' });
  expect(found.message).toContain('8 replicas, 2 nodes (k3s-node-1, k3s-node-2)');
  expect(found.message).toContain('NodeAffinity: k3s-master');
  expect(found.hint).toContain('preferred instead of required');
});

test('papers: no node has a card', () => {
  const { lab: description, manifests } = lab('papers');
  const found = findings({ lab: description, manifests: [...manifests, job({})] });
  expect(the(found, 'does-not-fit', 'gpu-test').message).toContain('1 Insufficient nvidia.com/gpu (NodeResourcesFit: k8s-node)');
  const selecting = findings({
    lab: description,
    manifests: [...manifests, job({ nodeSelector: { 'kubernetes.io/hostname': 't640-node' } })],
  });
  expect(the(selecting, 'no-node', 'gpu-test')).toMatchObject({ hint: "nodes have 'k8s-node'" });
  expect(short(selecting)).toEqual(['schedule/no-node gpu-test']);
});

test('papers-3-node: a card’s pod tolerates the taint, or has no node', () => {
  const { lab: description, manifests } = lab('papers-3-node');
  const others = manifests.filter(({ metadata }) => metadata.name !== 'gpu-test');
  const found = findings({ lab: description, manifests: [...others, job({ nodeSelector: { 'kubernetes.io/hostname': 't640-node' } })] });
  expect(the(found, 'no-node', 'gpu-test').hint).toBe('tolerate taint nvidia.com/gpu of t640-node');
});

test('papers: the run-time pods count, and twenty generators are too many', () => {
  const { lab: description, manifests } = lab('papers');
  const runTimePods = description.runTimePods.map((pods) => (pods.name === 'generator' ? { ...pods, max: 20 } : pods));
  const found = findings({ lab: { ...description, runTimePods }, manifests });
  expect(short(found)).toEqual(['schedule/does-not-fit generator']);
  expect(the(found, 'does-not-fit', 'generator')).toMatchObject({
    severity: 'error',
    object: { kind: 'Pod', namespace: 'claudecode-terminal' },
    path: '/spec',
    message: expect.stringContaining('the node has room for 16 that ask for 500m cpu, 1Gi memory: 20 pods, 1 node (k8s-node)'),
  });
});

test('workshop: requests can be raised until they do not fit, rollouts before the rest', () => {
  const workshop = lab('workshop');
  const backend = (cpu: string) => short(findings(changed(workshop, 'backend', {}, asking(workshop, 'backend', { cpu, memory: '256Mi' }))));
  expect(backend('300m')).toEqual([]);
  expect(backend('350m')).toEqual(['schedule/rollout-stuck backend']);
  // Three of these are more than the node has, whatever else is there.
  expect(backend('500m')).toEqual(['schedule/rollout-stuck backend', 'schedule/does-not-fit postgres']);
});

test('workshop: memory is counted like cpu, and what the system takes is not there', () => {
  const workshop = lab('workshop');
  const postgres = (memory: string) => findings(changed(workshop, 'postgres', {}, asking(workshop, 'postgres', { cpu: '200m', memory })));
  expect(short(postgres('2Gi'))).toEqual([]);
  expect(the(postgres('4Gi'), 'does-not-fit', 'postgres')).toMatchObject({
    path: '/spec/template/spec/containers/0/resources',
    message: expect.stringContaining('Insufficient memory'),
  });
});

test('workshop: a bad image where none may be missing is no finding: the old pods go on', () => {
  const workshop = lab('workshop');
  const strategy = { type: 'RollingUpdate', rollingUpdate: { maxSurge: 1, maxUnavailable: 0 } };
  const containers = [{ name: 'frontend', image: 'docker.io/reddydodda/taskmaster-frontend:no-such-tag' }];
  expect(short(findings(changed(workshop, 'frontend', { strategy }, { containers })))).toEqual([]);
});

test('workshop: of a full disk a manifest shows requests of ephemeral storage', () => {
  const { lab: description, manifests } = lab('workshop');
  const nodes = description.nodes.map((node) => ({ ...node, capacity: { ...node.capacity, 'ephemeral-storage': '20Gi' } }));
  const small = { lab: { ...description, nodes }, manifests };
  const found = findings(changed(small, 'postgres', {}, asking(small, 'postgres', { 'ephemeral-storage': '30Gi' })));
  expect(the(found, 'does-not-fit', 'postgres').message).toContain('Insufficient ephemeral-storage');
});

test('talos: the tainted control plane takes what tolerates it', () => {
  const talos = lab('talos');
  const nodeSelector = { 'kubernetes.io/hostname': 'talos-cp-1' };
  const found = findings(changed(talos, 'example', {}, { nodeSelector }));
  expect(the(found, 'no-node', 'example').message).toContain('untolerated taint {node-role.kubernetes.io/control-plane: }');
  const tolerations = [{ key: 'node-role.kubernetes.io/control-plane', operator: 'Exists' }];
  expect(short(findings(changed(talos, 'example', {}, { nodeSelector, tolerations })))).toEqual(['schedule/drain example']);
});
