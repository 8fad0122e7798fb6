/** Labs of other distributions and architectures, without a GitOps engine, and what is accepted in an app or a whole lab. */
import { Deployment, IngressNginx, K0s, K3s, Kubeadm, Lab, LabApp, MicroK8s, Namespace, Probe, Rke2, Talos } from '..';
import { synthesizeInMemory } from '../testing';
import type { Distribution } from './distribution';

const WEB = {
  image: 'example/web:1.0.0',
  ports: [{ name: 'http', containerPort: 8080, servicePort: 80 }],
  requests: { cpu: '50m', memory: '64Mi' },
  limits: { memory: '64Mi' },
  readiness: Probe.http('/'),
  automountToken: false,
} as const;

/** Two nodes, of which the first is the control plane. */
function labOf<R extends string>(app: LabApp, distribution: Distribution<R>, more: { readonly arch?: 'arm64' } = {}) {
  const { roles } = distribution;
  const lab = new Lab(app, 'lab', {
    distribution,
    network: { lan: '10.0.0.0/24' },
    nodes: {
      one: { role: roles['control-plane'], address: '10.0.0.2', cpu: '4', memory: '8Gi' },
      two: { role: roles.worker, address: '10.0.0.3', cpu: '4', memory: '8Gi', ...more },
    },
    ingress: IngressNginx.onHostNetwork(),
    storage: [],
    images: { 'example/web': ['amd64'] },
  });
  const of = lab.app('web');
  new Namespace(of, 'namespace');
  return { lab, of };
}

test.each<readonly [string, Distribution, boolean]>([
  ['rke2', Rke2.version('v1.33.6+rke2r1'), false],
  ['kubeadm', Kubeadm.version('v1.34.2'), true],
  ['kubeadm', Kubeadm.version('v1.34.2', { schedulableControlPlanes: true }), false],
  ['k0s', K0s.version('v1.34.2+k0s.0'), true],
  ['k0s', K0s.version('v1.34.2+k0s.0', { schedulableControlPlanes: true }), false],
  ['microk8s', MicroK8s.version('v1.34.1'), false],
  ['talos', Talos.version('v1.9.5', { kubernetes: 'v1.32.3' }), true],
  ['talos', Talos.version('v1.9.5', { kubernetes: 'v1.32.3', schedulableControlPlanes: true }), false],
])('a lab on %s (%#): known to the model, its control plane tainted or not', (name, distribution, isTainted) => {
  const synthesized = synthesizeInMemory((app) => {
    const { of } = labOf(app, distribution);
    new Deployment(of, 'web', { ...WEB, name: 'web', replicas: 2 });
  }).lab();
  synthesized.passes();
  expect(synthesized.description.distribution.name).toBe(name);
  expect(synthesized.description.nodes[0]?.taints).toHaveLength(isTainted ? 1 : 0);
  expect(synthesized.fits().workloads[0]?.nodes.one ?? 0).toBe(isTainted ? 0 : 1);
});

test('Talos lets control planes run pods where the lab says so', () => {
  const patch = (schedulableControlPlanes: boolean) =>
    synthesizeInMemory((app) => labOf(app, Talos.version('v1.9.5', { kubernetes: 'v1.32.3', schedulableControlPlanes }))).lab().files[
      'nodes/one/machineconfig.patch.yaml'
    ];
  expect(patch(true)).toContain('allowSchedulingOnControlPlanes: true');
  expect(patch(false)).toContain('allowSchedulingOnControlPlanes: false');
});

test('without a GitOps engine the folders of the apps are all there is', () => {
  const { files, description } = synthesizeInMemory((app) => labOf(app, Kubeadm.version('v1.34.2'))).lab();
  expect(Object.keys(files)).toEqual(['lab.json', 'nodes/hosts', 'nodes/hosts.windows', 'web/Namespace-web.yaml']);
  expect(description.gitops).toBeUndefined();
});

test('an image for amd64 only is kept from nodes of arm64, or is an error', () => {
  const found = (more: object) =>
    synthesizeInMemory((app) => {
      const { of } = labOf(app, K3s.version('v1.33.6+k3s1'), { arch: 'arm64' });
      new Deployment(of, 'web', { ...WEB, name: 'web', ...more });
    })
      .lab()
      .findings.filter(({ rule }) => rule === 'schedule/image-architecture');
  expect(found({})).toMatchObject([{ severity: 'error', message: "built for amd64, and the pods may be on 'two', which is arm64" }]);
  expect(found({ onNodes: 'one' })).toEqual([]);
  expect(found({ image: 'example/other:1' })).toEqual([]);
});

test('an architecture and a label that says another are refused', () => {
  const one = {
    role: 'server',
    address: '10.0.0.2',
    cpu: '4',
    memory: '8Gi',
    arch: 'arm64',
    labels: { 'kubernetes.io/arch': 'amd64' },
  } as const;
  const make = (app: LabApp) =>
    new Lab(app, 'lab', {
      distribution: K3s.version('v1.33.6+k3s1'),
      network: { lan: '10.0.0.0/24' },
      nodes: { one },
      ingress: IngressNginx.onHostNetwork(),
      storage: [],
    });
  expect(() => synthesizeInMemory(make)).toThrow('node one: got arch arm64 and label kubernetes.io/arch=amd64, expected one of them');
});

describe('waivers of an app, and of the whole lab', () => {
  const RULE = 'reliability/requests';
  const { requests: _, limits: __, ...unready } = WEB;
  const findings = (waive: (made: ReturnType<typeof labOf>) => void) =>
    synthesizeInMemory((app) => {
      const made = labOf(app, K3s.version('v1.33.6+k3s1'));
      for (const name of ['web', 'admin']) new Deployment(made.of, name, { ...unready, name });
      const other = made.lab.app('other');
      new Namespace(other, 'namespace');
      new Deployment(other, 'web', { ...unready, name: 'web' });
      waive(made);
    })
      .lab()
      .findings.filter(({ rule }) => rule === RULE || rule.startsWith('waiver/'))
      .map(({ rule, object, message }) => `${rule} ${object.namespace ?? ''}/${object.name}${rule === RULE ? '' : `: ${message}`}`);

  test.each<readonly [string, (made: ReturnType<typeof labOf>) => void, readonly string[]]>([
    ['none', () => {}, [`${RULE} web/web`, `${RULE} web/admin`, `${RULE} other/web`]],
    [
      'an object',
      ({ lab }) => lab.waive(RULE, { apiVersion: 'apps/v1', kind: 'Deployment', namespace: 'web', name: 'web' }, 'small'),
      [`${RULE} web/admin`, `${RULE} other/web`],
    ],
    ['an app', ({ lab, of }) => lab.waive(RULE, of, 'small'), [`${RULE} other/web`]],
    ['the lab', ({ lab }) => lab.waive(RULE, lab, 'small'), []],
    [
      'what is not found',
      ({ lab, of }) => [lab.waive(RULE, lab, 'small'), lab.waive('security/wildcard', of, 'x')],
      ['waiver/stale /lab: the waiver of app web of security/wildcard waives nothing'],
    ],
    [
      'a rule that there is not',
      ({ lab }) => [lab.waive(RULE, lab, 'small'), lab.waive('ours/none', lab, 'x')],
      ["waiver/invalid /lab: the lab's waiver names 'ours/none', which is no rule"],
    ],
  ])('%s', (_name, waive, expected) => {
    expect([...findings(waive)].sort()).toEqual([...expected].sort());
  });

  test('are said once, with a reason', () => {
    expect(() => findings(({ lab, of }) => lab.waive(RULE, of, ' '))).toThrow(`lab lab: waiver of ${RULE} for app web: got no reason`);
    expect(() => findings(({ lab }) => [lab.waive(RULE, lab, 'x'), lab.waive(RULE, lab, 'y')])).toThrow('for all of it: got it twice');
  });
});

test('versions, roles and architectures are types', () => {
  // @ts-expect-error a version of K3s
  expect(() => Rke2.version('v1.33.6+k3s1')).toThrow('distribution: got version');
  // @ts-expect-error a version of RKE2
  expect(() => K0s.version('v1.33.6+rke2r1')).toThrow('distribution: got version');
  // @ts-expect-error no such option
  Kubeadm.version('v1.34.2', { disable: [] });
  const lab = {
    distribution: K0s.version('v1.34.2+k0s.0'),
    network: { lan: '10.0.0.0/24' },
    ingress: IngressNginx.onHostNetwork(),
    storage: [],
  } as const;
  const node = { address: '10.0.0.2', cpu: '4', memory: '8Gi' } as const;
  const app = new LabApp();
  // @ts-expect-error as K3s calls it
  const server = () => new Lab(app, 'a', { ...lab, nodes: { one: { ...node, role: 'server' } } });
  expect(server).toThrow("got role 'server', expected 'controller+worker' or 'worker'");
  // @ts-expect-error no such architecture
  new Lab(app, 'b', { ...lab, nodes: { one: { ...node, role: 'controller+worker', arch: 'aarch64' } } });
});
