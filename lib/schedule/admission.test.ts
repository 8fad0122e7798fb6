import type { LabDescription } from '../lab/description';
import type { Manifest } from '../manifest/manifest';
import { clusterOf } from '../products/cluster-of';
import { asks, node, object, of, workload } from './fixture';
import { labOf } from './lab-of.fixture';
import { scheduleLab } from './schedule-lab';

const ENFORCE = 'pod-security.kubernetes.io/enforce';
const K3S = labOf([node('one')]);
const TALOS: LabDescription = { ...K3S, distribution: { name: 'talos', version: 'v1.9.5' } };

function shop(labels: Readonly<Record<string, string>> = {}): Manifest {
  return { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'shop', labels } };
}

const onHost = asks({}, { hostNetwork: true });
const plain = asks();
const hardened = {
  securityContext: { runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } },
  containers: [
    { name: 'c', image: 'any', securityContext: { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] } }, resources: {} },
  ],
};

describe('Pods that Pod Security refuses are never made', () => {
  test.each([
    ['a label that asks for baseline', K3S, { [ENFORCE]: 'baseline' }, onHost, 'namespace shop enforces baseline and refuses these pods'],
    ['a label that asks for restricted', K3S, { [ENFORCE]: 'restricted' }, plain, 'namespace shop enforces restricted and refuses'],
    ['the default of Talos', TALOS, {}, onHost, 'namespace shop enforces baseline, as Talos does without a label, and refuses'],
    ['a label that pins a version', K3S, { [ENFORCE]: 'restricted', [`${ENFORCE}-version`]: 'v1.30' }, plain, 'restricted of v1.30'],
  ] as const)('by %s', (_, lab, labels, spec, why) => {
    for (const kind of ['Deployment', 'DaemonSet']) {
      const plan = scheduleLab(clusterOf([shop(labels), workload(kind, 'web', 1, spec)], lab));
      expect(of(plan, 'web')).toMatchObject({
        nodes: {},
        steady: { kind: 'impossible', by: 'pod-security', nodes: [], why: expect.stringContaining(why) },
      });
    }
  });

  test('the label that would let them in is named, and what to change', () => {
    const plan = scheduleLab(clusterOf([shop(), workload('DaemonSet', 'exporter', 1, onHost)], TALOS));
    expect(of(plan, 'exporter').steady).toMatchObject({
      suggestions: [expect.stringContaining('hostNetwork'), `namespace shop labelled ${ENFORCE}: privileged`],
    });
  });

  test('and leave their room to others', () => {
    const refused = { ...onHost, ...asks({ cpu: '2' }), hostNetwork: true };
    const manifests = [shop(), workload('Deployment', 'agent', 1, refused), workload('Deployment', 'web', 1, asks({ cpu: '1500m' }))];
    expect(of(scheduleLab(clusterOf(manifests, TALOS)), 'web').steady.kind).toBe('fits');
    expect(of(scheduleLab(clusterOf(manifests, K3S)), 'web').steady.kind).toBe('impossible');
  });

  test.each([
    ['what the level allows', K3S, { [ENFORCE]: 'restricted' }, hardened],
    ['what baseline allows, on Talos', TALOS, {}, plain],
    ['a namespace labelled privileged', TALOS, { [ENFORCE]: 'privileged' }, onHost],
    ['levels that only warn', K3S, { 'pod-security.kubernetes.io/warn': 'restricted' }, onHost],
    ['another distribution without a label', K3S, {}, onHost],
  ] as const)('but not %s', (_, lab, labels, spec) => {
    expect(of(scheduleLab(clusterOf([shop(labels), workload('Deployment', 'web', 1, spec)], lab)), 'web').steady.kind).toBe('fits');
  });

  test('nor where nobody knows the labels of the namespace', () => {
    expect(of(scheduleLab(clusterOf([workload('Deployment', 'web', 1, onHost)], TALOS)), 'web').steady.kind).toBe('fits');
  });

  test('a LimitRange is asked before, a quota after', () => {
    const small = { ...asks({ cpu: '500m' }), hostNetwork: true };
    const steady = (...more: readonly Manifest[]) =>
      of(scheduleLab(clusterOf([shop(), workload('Deployment', 'web', 1, small), ...more], TALOS)), 'web').steady;
    const range = object('v1', 'LimitRange', 'range', { spec: { limits: [{ type: 'Container', min: { cpu: '1' } }] } });
    const quota = object('v1', 'ResourceQuota', 'quota', { spec: { hard: { 'limits.cpu': '1' } } });
    expect(steady(range)).toMatchObject({ by: 'admission' });
    expect(steady(quota)).toMatchObject({ by: 'pod-security' });
  });
});
