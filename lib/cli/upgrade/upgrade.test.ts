import { readFileSync } from 'node:fs';
import nodePath from 'node:path';
import { PAGE_LAB } from '../../checks/page-lab';
import { completeLab } from '../../lab/complete';
import type { LabDescription } from '../../lab/description';
import type { Manifest } from '../../manifest/manifest';
import { JsonSchema } from '../../schema/json-schema';
import type { LabFiles } from '../dist';
import { renderMarkdown } from './render-markdown';
import { renderText } from './render-text';
import type { UpgradeResult } from './result';
import { upgradeOf } from './upgrade';

const REPO = nodePath.join(__dirname, '../../..');

function files(kubernetes: string, manifests: readonly Manifest[], more: Partial<LabDescription> = {}): LabFiles {
  const distribution = { name: 'k3s', version: `v${kubernetes}+k3s1` };
  return {
    name: 'page',
    description: completeLab({ ...PAGE_LAB, kubernetes, distribution, ...more }),
    manifests: manifests.map((manifest, i) => ({ file: `${i}.yaml`, folder: '', manifest })),
  };
}

const object = (apiVersion: string, kind: string, spec: object, name = 'web'): Manifest => ({
  apiVersion,
  kind,
  metadata: { name, namespace: 'demo' },
  spec,
});
const pod = (spec: object, container: object = {}) =>
  object('v1', 'Pod', { ...spec, containers: [{ name: 'web', image: 'registry.example.com/web:1.0', ...container }] });
const policy = (cidr: string) =>
  object('networking.k8s.io/v1', 'NetworkPolicy', {
    podSelector: {},
    policyTypes: ['Ingress'],
    ingress: [{ from: [{ ipBlock: { cidr } }] }],
  });
const scaler = (metrics: readonly object[]) =>
  object('autoscaling/v2', 'HorizontalPodAutoscaler', {
    scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: 'web' },
    minReplicas: 0,
    maxReplicas: 3,
    metrics,
  });
const EXTERNAL = { type: 'External', external: { metric: { name: 'queue' }, target: { type: 'AverageValue', averageValue: '5' } } };
const service = (spec: object, name = 'web') => object('v1', 'Service', { ports: [{ port: 80 }], ...spec }, name);
const sts = (rollingUpdate: object) =>
  object('apps/v1', 'StatefulSet', {
    serviceName: 'web',
    selector: { matchLabels: { app: 'web' } },
    updateStrategy: { rollingUpdate },
    template: { metadata: { labels: { app: 'web' } }, spec: { containers: [{ name: 'web', image: 'registry.example.com/web:1.0' }] } },
  });

/** What an upgrade says of the API of an object: `section rule path`. */
function said(from: string, to: string, manifest: Manifest): readonly string[] {
  const result = upgradeOf(files(from, [manifest]), to);
  return (['refused', 'dropped', 'warned', 'otherwise', 'possible'] as const).flatMap((section) =>
    result[section].map(({ rule, path }) => `${section} ${rule} ${path}`),
  );
}

const CIDR = '/spec/ingress/0/from/0/ipBlock/cidr';
const BORDERS: readonly (readonly [what: string, from: string, to: string, manifest: Manifest, ...wanted: string[]])[] = [
  ['host bits in a CIDR', '1.34.2', '1.36', policy('192.168.0.5/24'), `refused schema/strict-address ${CIDR}`],
  ['a CIDR without', '1.34.2', '1.36', policy('192.168.0.0/24')],
  ['host bits on the way to 1.35', '1.34.2', '1.35', policy('192.168.0.5/24')],
  ['host bits that are refused already', '1.36.2', '1.37', policy('192.168.0.5/24')],
  ['an autoscaler to zero', '1.36.2', '1.37', scaler([EXTERNAL]), 'possible schema/autoscaler /spec/minReplicas'],
  ['an autoscaler to zero, not yet', '1.34.2', '1.36', scaler([EXTERNAL])],
  [
    'resources of a pod as a whole',
    '1.33.6',
    '1.34',
    pod({ resources: { limits: { memory: '1Gi' } } }),
    'possible schema/feature-gate /spec/resources',
  ],
  [
    'a container that restarts by itself: refused, then dropped',
    '1.33.6',
    '1.34',
    pod({}, { restartPolicy: 'Always' }),
    'dropped schema/feature-gate /spec/containers/0/restartPolicy',
  ],
  [
    'a Service named with a digit first',
    '1.34.2',
    '1.36',
    service({ selector: { app: 'web' } }, '1web'),
    'possible schema/name /metadata/name',
  ],
  ['external addresses', '1.34.2', '1.36', service({ externalIPs: ['203.0.113.9'] }), 'warned schema/deprecated /spec/externalIPs'],
  [
    'what is refused in other words',
    '1.34.2',
    '1.36',
    pod({ tolerations: [{ key: 'a', operator: 'Gt', value: '5', effect: 'NoSchedule' }] }),
  ],
  [
    'gitRepo volumes',
    '1.32.5',
    '1.33',
    pod({ volumes: [{ name: 'code', gitRepo: { repository: 'https://git.example.com/a.git' } }] }),
    'otherwise schema/dead-volume /spec/volumes/0/gitRepo',
  ],
  [
    'pods of a StatefulSet at once',
    '1.36.2',
    '1.37',
    sts({ maxUnavailable: 2 }),
    'possible schema/feature-gate /spec/updateStrategy/rollingUpdate/maxUnavailable',
  ],
  [
    'a kind that is not served, and then refused for something else',
    '1.36.2',
    '1.37',
    {
      apiVersion: 'resource.k8s.io/v1',
      kind: 'DeviceTaintRule',
      metadata: { name: 'x' },
      spec: { taint: { key: 'a', effect: 'Maybe' } },
    },
  ],
  [
    'Endpoints',
    '1.32.5',
    '1.33',
    { apiVersion: 'v1', kind: 'Endpoints', metadata: { name: 'x', namespace: 'demo' } },
    'warned schema/deprecated /kind',
  ],
];

test.each(BORDERS.map((one) => [`${one[0]}, from ${one[1]} to ${one[2]}`, one] as const))('%s', (_, [, from, to, manifest, ...wanted]) => {
  expect(said(from, to, manifest).filter((one) => !/ (?:reference|network|reliability|security|schedule)\//.test(one))).toEqual(wanted);
});

const withCgroups = (cgroups?: 'v1' | 'v2') => ({
  nodes: completeLab(PAGE_LAB)
    .nodes.slice(0, 1)
    .map((node) => ({ ...node, ...(cgroups ? { cgroups } : {}) })),
});
describe('what becomes of nodes', () => {
  const of = (from: string, to: string, more: Partial<LabDescription>) => {
    const { nodes, works, unknown } = upgradeOf(files(from, [], more), to);
    return { nodes: nodes.map(({ severity, message }) => `${severity} ${message}`), works, unknown: unknown.join('; ') };
  };
  const network = (kubeProxy: NonNullable<LabDescription['network']['kubeProxy']>) => ({ network: { ...PAGE_LAB.network, kubeProxy } });

  test('kubelets do not start on cgroup v1 from 1.35 on', () => {
    const found = of('1.34.2', '1.36', withCgroups('v1'));
    expect(found).toMatchObject({ nodes: [expect.stringMatching(/^error .*1\.35/)], works: false });
    expect(found.unknown).not.toContain('cgroup');
    expect(of('1.34.2', '1.36', withCgroups('v2'))).toMatchObject({ nodes: [], works: true });
    expect(of('1.34.2', '1.36', withCgroups()).unknown).toContain('cgroup v1');
    expect(of('1.36.2', '1.37', withCgroups('v1')).nodes).toEqual([]);
    expect(of('1.33.2', '1.34', withCgroups('v1')).nodes).toEqual([]);
  });

  test('ipvs is deprecated, other modes are not', () => {
    expect(of('1.34.2', '1.36', network('ipvs'))).toMatchObject({ nodes: [expect.stringMatching(/^warning .*ipvs/)], works: true });
    expect(of('1.34.2', '1.36', network('nftables')).nodes).toEqual([]);
    expect(of('1.34.2', '1.36', network('none')).unknown).not.toContain('ipvs');
    expect(of('1.34.2', '1.36', {}).unknown).toContain('ipvs');
    expect(of('1.36.2', '1.37', network('ipvs')).nodes).toEqual([]);
  });
});

const driver = (spec: object) => object('storage.k8s.io/v1', 'CSIDriver', spec);
test.each<readonly [what: string, from: string, to: string, manifest: Manifest, wanted: readonly string[]]>([
  ['one pod of a StatefulSet at a time', '1.36.2', '1.37', sts({}), ['/spec/updateStrategy/rollingUpdate/maxUnavailable 1']],
  ['not where it is written', '1.36.2', '1.37', sts({ maxUnavailable: 1 }), []],
  ['not between versions that agree', '1.34.2', '1.36', sts({}), []],
  [
    'not where pods are replaced by hand',
    '1.36.2',
    '1.37',
    object('apps/v1', 'StatefulSet', {
      updateStrategy: { type: 'OnDelete' },
      serviceName: 'web',
      selector: { matchLabels: { app: 'web' } },
    }),
    [],
  ],
  ['pods without their CSI driver', '1.36.2', '1.37', driver({ attachRequired: true }), ['/spec/preventPodSchedulingIfMissing false']],
  ['not what a driver says', '1.36.2', '1.37', driver({ preventPodSchedulingIfMissing: true }), []],
])('defaulted otherwise: %s', (_, from, to, manifest, wanted) => {
  const result = upgradeOf(files(from, [manifest]), to);
  expect(result.defaulted.map(({ path, value }) => `${path} ${value}`)).toEqual(wanted);
  expect(renderText(result).includes('defaulted otherwise')).toBe(wanted.length > 0);
});

test('what is refused says what to write instead, and where', () => {
  const { works, refused } = upgradeOf(files('1.34.2', [policy('192.168.0.5/24')]), 'v1.36');
  expect(works).toBe(false);
  expect(refused).toEqual([
    expect.objectContaining({
      file: '0.yaml',
      severity: 'error',
      path: CIDR,
      message: expect.stringContaining('expected 192.168.0.0/24'),
      hint: expect.stringMatching(/^write the network/),
    }),
  ]);
});

test('what other rules say of an object that was refused before is not brought by the version', () => {
  const all = said('1.36.2', '1.37', scaler([EXTERNAL]));
  expect(all.filter((one) => !one.startsWith('possible'))).toEqual([]);
});

test('a waiver does not hide what the server refuses', () => {
  const { object: _, ...waiver } = { object: 0, rule: 'schema/strict-address', reason: 'legacy' };
  const waivers = [{ ...waiver, object: { apiVersion: 'networking.k8s.io/v1', kind: 'NetworkPolicy', namespace: 'demo', name: 'web' } }];
  expect(upgradeOf(files('1.34.2', [policy('192.168.0.5/24')], { waivers }), '1.36').refused).toHaveLength(1);
});

test('Pod Security of the new version: users of the own pod may have an unmasked /proc at baseline since 1.35', () => {
  const namespace = {
    apiVersion: 'v1',
    kind: 'Namespace',
    metadata: { name: 'demo', labels: { 'pod-security.kubernetes.io/enforce': 'baseline' } },
  };
  const proc = pod({ hostUsers: false }, { securityContext: { procMount: 'Unmasked' } });
  const possible = (to: string) => upgradeOf(files('1.34.2', [namespace, proc]), to).possible.map(({ rule }) => rule);
  expect(possible('1.35')).toContain('security/pod-security');
});

describe('versions', () => {
  const version = (text: string, more: Partial<LabDescription> = {}, from = '1.34.2') =>
    upgradeOf(files(from, [policy('10.0.0.0/8')], more), text);

  test.each(['1.37', 'v1.37', '1.37.1', 'v1.37.1', 'v1.37.1+k3s1'])('%s is K3s v1.37.1+k3s1', (text) => {
    const { to, brings } = version(text);
    expect(to.distribution.version).toBe('v1.37.1+k3s1');
    expect(brings).toEqual([
      expect.objectContaining({ name: 'traefik', before: 'v3.5.1', after: 'v3.7.13', source: 'https://docs.k3s.io/release-notes/v1.37.X' }),
      expect.objectContaining({ name: 'containerd', before: 'v2.1.5-k3s1', after: 'v2.3.4-k3s1' }),
    ]);
  });

  test.each([
    ['papers', /^got version 'papers', expected one such as 1\.37/],
    ['1.38', /there are no schemas of: there is .*1\.37$/],
    ['1.37+k3s1', /expected one such as/],
    ['1.33', /older than the lab's 1\.34\.2/],
    ['1.34.1', /older than the lab's 1\.34\.2/],
    ['1.34', /runs already/],
    ['v1.34.2+k3s1', /runs already/],
    ['v1.37.2+rke2r1', /the lab runs K3s v1\.34\.2\+k3s1/],
    ['', /^got version ''/],
    ['v1.37.1+K3S1', /expected one such as/],
  ])('%s: one clear line', (text, message) => {
    expect(() => version(text)).toThrow(message);
  });

  test('another release of the same Kubernetes is newer', () => {
    expect(version('v1.34.2+k3s2').to.distribution.version).toBe('v1.34.2+k3s2');
  });

  test('a release whose notes nobody has read: said so, and no routes are compared', () => {
    const { brings, unknown, routes } = version('v1.37.99+k3s1');
    expect(brings.map(({ after }) => after)).toEqual([undefined, undefined]);
    expect(unknown).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^not known which Traefik v1\.37\.99\+k3s1 of K3s brings; v1\.34\.2\+k3s1 brings v3\.5\.1$/),
      ]),
    );
    expect(routes).toBeUndefined();
  });

  test('a distribution of which no release was read: said so, of its own ingress controller as well', () => {
    const rke2 = { name: 'rke2', version: 'v1.34.2+rke2r1' };
    const { to, brings, unknown } = version('v1.35.1+rke2r1', {
      distribution: rke2,
      ingress: { ...INGRESS, controller: 'nginx', managedBy: 'rke2' },
    });
    expect(to.distribution.version).toBe('v1.35.1+rke2r1');
    expect(brings).toEqual([{ name: 'nginx', message: 'not known which ingress-nginx v1.35.1+rke2r1 of RKE2 brings' }]);
    expect(unknown[0]).toBe('not known which containerd, and which other parts, RKE2 brings at either version');
    expect(unknown).toContain("whether ingress-nginx answers the lab's routes as before: its version is not known on both sides");
  });

  test('several minor versions at once are a note, one is not', () => {
    expect(version('1.37').notes[0]).toMatch(/^K3s goes one minor version at a time \(1\.35, 1\.36, 1\.37\)/);
    expect(version('1.35').notes.filter((note) => note.includes('at a time'))).toEqual([]);
  });

  test('a distribution with versions of its own: which of them runs it', () => {
    const talos = (own: string, to: string) =>
      version(to, { distribution: { name: 'talos', version: own }, ingress: { ...INGRESS, managedBy: 'helm' } });
    expect(talos('v1.12.3', '1.35').notes).toContain('Talos v1.12.3 runs Kubernetes 1.30 to 1.35');
    expect(talos('v1.12.3', '1.36').notes).toContain(
      'Talos v1.12.3 runs Kubernetes 1.30 to 1.35, not 1.36: upgrade it first; Talos 1.14 and 1.13 do',
    );
    expect(talos('v1.14.1', '1.37').notes).toContain('Talos v1.14.1 runs Kubernetes 1.32 to 1.37');
    expect(() => talos('v1.12.3', 'v1.36.0+k3s1')).toThrow(/the lab runs Talos v1\.12\.3/);
  });
});

const { ingress: INGRESS } = completeLab(PAGE_LAB);

describe('the ingress controller that the distribution brings', () => {
  const backend = service({ selector: { app: 'web' } });
  const deployment = object('apps/v1', 'Deployment', {
    selector: { matchLabels: { app: 'web' } },
    template: { metadata: { labels: { app: 'web' } }, spec: { containers: [{ name: 'web', image: 'x', ports: [{ containerPort: 80 }] }] } },
  });
  const route = (match: string) =>
    object('traefik.io/v1alpha1', 'IngressRoute', {
      entryPoints: ['web'],
      routes: [{ match, kind: 'Rule', services: [{ name: 'web', port: 80 }] }],
    });
  const compared = (from: string, to: string, match: string, more: Partial<LabDescription> = {}) =>
    upgradeOf(files(from, [deployment, backend, route(match)], more), to);

  test('a rule that Traefik 2 reads and Traefik 3 does not is answered otherwise', () => {
    const { works, routes } = compared('1.32.0', 'v1.32.10+k3s1', 'Host(`a.example.com`, `b.example.com`) && PathPrefix(`/api`)');
    expect(routes).toMatchObject({ before: 'v2.11.10', after: 'v3.5.1' });
    expect(routes?.differences.length).toBeGreaterThan(0);
    expect(works).toBe(false);
  });

  test('one that both read is answered alike', () => {
    const { works, routes } = compared('1.33.6', '1.37', 'Host(`a.example.com`) && PathPrefix(`/api`)');
    expect(routes?.requests).toBeGreaterThan(20);
    expect(routes?.differences).toEqual([]);
    expect(works).toBe(true);
  });

  test('of the same minor version it stays, and so does one from elsewhere', () => {
    expect(compared('1.35.8', '1.36', 'Host(`a.example.com`)').routes).toBeUndefined();
    const own = compared('1.33.6', '1.37', 'Host(`a.example.com`)', { ingress: { ...INGRESS, managedBy: 'helm' } });
    expect(own.routes).toBeUndefined();
    expect(own.brings.map(({ name }) => name)).toEqual(['containerd']);
    expect(own.notes).toContain('Traefik does not come with K3s: it stays as it is');
  });

  test('TLSRoutes are served since the release that has Traefik 3.7', () => {
    const { brings } = compared('1.35.4', 'v1.35.8+k3s1', 'Host(`a.example.com`)');
    expect(brings[0]).toMatchObject({
      before: 'v3.6.13',
      after: 'v3.7.8',
      source: 'https://github.com/k3s-io/k3s/releases/tag/v1.35.8%2Bk3s1',
    });
  });
});

describe('what is printed', () => {
  const RESULTS: readonly UpgradeResult[] = [
    upgradeOf(files('1.34.2', [policy('192.168.0.5/24'), service({ externalIPs: ['203.0.113.9'] })]), '1.36'),
    upgradeOf(files('1.36.2', [scaler([EXTERNAL]), policy('10.0.0.0/8')]), '1.37'),
    upgradeOf(files('1.36.2', [policy('10.0.0.0/8')]), 'v1.37.99+k3s1'),
  ];

  test('JSON is as schemas/upgrade.schema.json has it, and nothing else', () => {
    const text = readFileSync(nodePath.join(REPO, 'schemas/upgrade.schema.json'), 'utf8');
    const closed = JSON.parse(text, (_, value) => (value?.type === 'object' ? { ...value, additionalProperties: false } : value));
    const schema = new JsonSchema(closed);
    const problems = (value: unknown) => schema.problems(JSON.parse(JSON.stringify(value)), 'Result');
    for (const result of RESULTS) {
      expect(problems(result)).toEqual([]);
      expect(problems({ ...result, extra: 1 })).not.toEqual([]);
      expect(problems({ ...result, refused: [{ rule: 'x' }] })).not.toEqual([]);
    }
  });

  test('text: the last word first, sections that have something, and what to write instead', () => {
    const [first, second] = RESULTS.map((result) => renderText(result));
    expect(first).toMatch(/^page: k3s v1\.34\.2\+k3s1 → k3s v1\.36\.5\+k3s1: something is refused or lost\n/);
    expect(first).toMatch(/\nrefused\n {2}NetworkPolicy demo\/web .*\n {4}0\.yaml, schema\/strict-address\n {4}instead: write the network/);
    expect(first).toMatch(/\nwarned about\n {2}Service demo\/web \/spec\/externalIPs/);
    expect(second).toMatch(/\nbecomes possible; 1\.36\.2 says\n {2}HorizontalPodAutoscaler demo\/web/);
    expect(second).not.toMatch(/\nrefused\n/);
  });

  test('Markdown has the same', () => {
    const [first = '', second = ''] = RESULTS.map(renderMarkdown);
    expect(first).toMatch(/^### ❌ /);
    expect(first).toMatch(/\nrefused:\n\n- `NetworkPolicy demo\/web .*Instead: /);
    expect(second).toMatch(/^### ✅ /);
  });

  test('a narrow terminal breaks lines between words', () => {
    for (const result of RESULTS)
      for (const line of renderText(result, { width: 100, paint: (_, text) => text }).split('\n'))
        expect(line.length).toBeLessThanOrEqual(110);
  });
});
