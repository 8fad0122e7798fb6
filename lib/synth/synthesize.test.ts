import { ApiObject, App, Chart, Lazy, Yaml } from 'cdk8s';
import { GENERATED_MARKER } from '../manifest/generated-marker';
import { LAB_SCHEMA } from '../manifest/lab-schema';
import { FixtureChart, FixtureLab } from './fixture';
import { type Check, type Synthesis, synthesize } from './synthesize';

const RBAC = 'rbac.authorization.k8s.io/v1';

/** Synthesizes one lab with one chart. */
function withChart(build: (chart: FixtureChart, lab: FixtureLab) => void, checks?: readonly Check[]): Synthesis {
  const app = new App();
  const lab = new FixtureLab(app, 'halo');
  build(lab.chart('web'), lab);
  return synthesize(app, checks);
}
const summary = ({ findings }: Synthesis): readonly string[] =>
  findings.map(({ finding }) => `${finding.rule} ${finding.path}: ${finding.message}`);
const paths = ({ files }: Synthesis): readonly string[] => files.map(({ path }) => path);

test('a file per object, node file and lab', () => {
  const app = new App();
  const nodes = [{ path: 'loki/hosts', content: `${GENERATED_MARKER}\r\n1.2.3.4 loki\r\n` }];
  const lab = new FixtureLab(app, 'halo', nodes, (sealing) => sealing.chart('apps').configMap('late'));
  lab
    .chart('web')
    .object('v1', 'Service', { name: 'web', namespace: 'web' }, { spec: { ports: [{ port: 80 }], note: 'yes', mode: '0755' } });
  const result = synthesize(app);
  expect(result.findings).toEqual([]);
  expect({ labs: result.labs, manifests: result.manifests }).toEqual({ labs: 1, manifests: 2 });
  expect(Object.fromEntries(result.files.map(({ path, content }) => [path, content]))).toEqual({
    'halo/web/Service-web.yaml': `${GENERATED_MARKER}
apiVersion: v1
kind: Service
metadata:
  name: web
  namespace: web
spec:
  mode: "0755"
  note: "yes"
  ports:
    - port: 80
      protocol: TCP
`,
    'halo/apps/ConfigMap-late.yaml': expect.stringContaining('name: late'),
    'halo/nodes/loki/hosts': `${GENERATED_MARKER}\r\n1.2.3.4 loki\r\n`,
    'halo/lab.json': `{\n  "generatedBy": "cdk8s-homelab",\n  "$schema": "${LAB_SCHEMA}",\n  "name": "halo"\n}\n`,
  });
  synthesize(app);
  expect(lab.sealed).toBe(1);
});

test('the YAML is what cdk8s itself writes, long lines and shared values included', () => {
  const shared = { a: ['x'.repeat(300), 'on', '1.10', '~', '', ' lead', 'multi\nline\n'] };
  const result = withChart((chart) =>
    chart.object('example.com/v1', 'Thing', { name: 'a', namespace: 'b' }, { spec: { one: shared, two: shared } }),
  );
  const copy = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
  const manifest = {
    apiVersion: 'example.com/v1',
    kind: 'Thing',
    metadata: { name: 'a', namespace: 'b' },
    spec: { one: copy(shared), two: copy(shared) },
  };
  expect(result.files[0]?.content).toBe(`${GENERATED_MARKER}\n${Yaml.stringify(manifest)}`);
});

test('a folder per namespace where a folder has several; cluster-scoped objects stay above', () => {
  const result = withChart((chart, lab) => {
    chart.configMap('a', 'one');
    chart.configMap('b', 'two');
    chart.object('v1', 'Namespace', { name: 'one' });
    chart.object(RBAC, 'ClusterRole', { name: 'system:node/x'.replace('/', '') });
    lab.chart('single').configMap('c', 'two');
  });
  expect(paths(result)).toEqual([
    'halo/web/one/ConfigMap-a.yaml',
    'halo/web/two/ConfigMap-b.yaml',
    'halo/web/Namespace-one.yaml',
    'halo/web/ClusterRole-system%3Anodex.yaml',
    'halo/single/ConfigMap-c.yaml',
    'halo/lab.json',
  ]);
});

test('one object made twice: both constructs are named, and nothing is rendered', () => {
  const result = withChart((chart, lab) => {
    chart.configMap('a');
    lab.chart('other').configMap('a');
    chart.configMap('a', 'default', {}, 'again');
  });
  expect(summary(result)).toEqual(Array(2).fill('gitops/duplicate-object : ConfigMap default/a is made twice, first in folder web'));
  expect(result.findings[1]).toMatchObject({ at: 'halo/other', finding: { constructs: ['halo/web/a', 'halo/other/a'] } });
  expect(result.files).toEqual([]);
});

test('the same object in two labs is fine, and the files are the same to the byte', () => {
  const app = new App();
  for (const name of ['one', 'two']) new FixtureLab(app, name).chart('web').configMap('a');
  const { files, findings } = synthesize(app);
  expect(findings).toEqual([]);
  expect(files[0]?.content).toBe(files[2]?.content);
});

test.each<[string, (chart: FixtureChart, lab: FixtureLab) => void, string[]]>([
  ['names', (c) => c.object('v1', 'Service', { name: '1a', namespace: 'n' }), ['schema/name /metadata/name: got name ']],
  ['namespaces', (c) => c.configMap('a', 'A.b'), ['schema/name /metadata/namespace: got name ']],
  [
    'no namespace',
    (c) => c.object('v1', 'Secret', { name: 'a' }),
    ['synth/missing-namespace /metadata/namespace: got no namespace, expected one on a Secret'],
  ],
  [
    'needless namespace',
    (c) => c.object(RBAC, 'ClusterRole', { name: 'a', namespace: 'n' }),
    ["synth/namespace-on-cluster-kind /metadata/namespace: got namespace 'n'"],
  ],
  [
    'quantities',
    (c) => c.object('v1', 'ResourceQuota', { name: 'a', namespace: 'n' }, { spec: { hard: { pods: 'ten' } } }),
    ["synth/bad-quantity /spec/hard/pods: got quantity 'ten'"],
  ],
  [
    'generated names',
    (c) => new ApiObject(c, 'x', { apiVersion: 'v1', kind: 'ConfigMap', metadata: { namespace: 'n' } }),
    ["synth/generated-name /metadata/name: got no name, cdk8s made 'halo-web-x-"],
  ],
  ['validations', (c) => c.node.addValidation({ validate: () => ['too small'] }), ['synth/invalid-construct : too small']],
  [
    'values that are no data',
    (c) =>
      c.configMap('a', 'n', {
        get x(): string {
          throw new Error('boom');
        },
      }),
    ['synth/not-serializable : '],
  ],
  [
    'lazy mistakes',
    (c) =>
      c.object(
        'v1',
        'Secret',
        { name: 'a', namespace: 'n' },
        {
          type: Lazy.any({
            produce: () => {
              throw new Error('late');
            },
          }),
        },
      ),
    ['synth/not-serializable : Failed'],
  ],
  ['charts without a folder', (_, lab) => new Chart(lab, 'plain'), ['synth/no-folder : the chart has no folder']],
  [
    'charts outside labs',
    (_, lab) => {
      const root = lab.node.root;
      if (root instanceof App) new FixtureChart(root, 'stray', 'stray').configMap('a');
    },
    ['synth/outside-lab : the chart is in no lab'],
  ],
  [
    'half characters in values and keys',
    (c) => c.configMap('a', 'default', { whole: '😀', cut: '😀'.slice(0, 1), 'key\udc00': 'x\ny', lines: 'a\nb\ud800\n' }),
    ['cut: has half', 'key\udc00: has half', 'lines: has half'].map((text) => `yaml/syntax /data/${text}`),
  ],
  ['reserved folders', (_, lab) => lab.chart('nodes').configMap('a'), ["synth/bad-path : got folder 'nodes'"]],
  ['folders outside', (_, lab) => lab.chart('../x', 'x').configMap('a'), ["synth/bad-path : got path 'halo/../x/ConfigMap-a.yaml'"]],
  ['names too long for a file', (c) => c.object(RBAC, 'Role', { name: 'a'.repeat(250), namespace: 'n' }), ['synth/bad-path : ']],
])('refuses %s', (_, build, expected) => {
  const got = summary(withChart(build));
  expect(got).toHaveLength(expected.length);
  expected.forEach((text, i) => {
    expect(got[i]).toContain(text);
  });
});

test('a node file with half a character is refused', () => {
  const app = new App();
  new FixtureLab(app, 'halo', [{ path: 'hosts', content: `${GENERATED_MARKER}\n\ud800` }]);
  expect(summary(synthesize(app))).toEqual([expect.stringMatching(/^synth\/bad-text : has half/)]);
});

test('a node file without the mark is refused, and so is an app without a lab', () => {
  const app = new App();
  new FixtureLab(app, 'halo', [{ path: 'hosts', content: '1.2.3.4 loki\n' }]);
  expect(summary(synthesize(app))).toEqual(['synth/unmarked-file : got no mark in the first line']);
  expect(summary(synthesize(new App()))).toEqual(['synth/no-lab : the app has no lab']);
});

test('checks see canonical manifests and the lab; their findings are placed; only errors stop', () => {
  const check: Check = (manifests, lab) => {
    expect(lab).toEqual({ name: 'halo' });
    return manifests.map(({ apiVersion, kind, metadata }) => ({
      rule: 'x/y',
      severity: 'warning',
      object: { apiVersion, kind, ...metadata },
      path: '',
      message: 'm',
      hint: 'h',
    }));
  };
  const result = withChart((chart) => chart.configMap('a'), [check]);
  expect(result.findings).toMatchObject([{ at: 'halo/web', finding: { constructs: ['halo/web/a'] } }]);
  expect(result.files).toHaveLength(2);
  const strict = withChart(
    (chart) => chart.configMap('a'),
    [(...given) => check(...given).map((finding) => ({ ...finding, severity: 'error' }))],
  );
  expect(strict.files).toEqual([]);
});
