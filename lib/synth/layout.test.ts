import { ApiObject, App } from 'cdk8s';
import { Node } from 'constructs';
import { GENERATED_MARKER } from '../manifest/generated-marker';
import { type FixtureChart, FixtureLab } from './fixture';
import { type Synthesis, synthesize } from './synthesize';

const RBAC = 'rbac.authorization.k8s.io/v1';

/** Synthesizes one lab with one chart. */
function withChart(build: (chart: FixtureChart, lab: FixtureLab) => void): Synthesis {
  const app = new App();
  const lab = new FixtureLab(app, 'halo');
  build(lab.chart('web'), lab);
  return synthesize(app);
}
const summary = ({ findings }: Synthesis): readonly string[] =>
  findings.map(({ finding }) => `${finding.rule} ${finding.path}: ${finding.message}`);

test('paths that meet on some disk name both constructs', () => {
  const collision = withChart((c) => {
    c.object(RBAC, 'ClusterRole', { name: 'View' });
    c.object(RBAC, 'ClusterRole', { name: 'view' });
  });
  expect(summary(collision)).toEqual([
    "synth/path-collision : goes to 'halo/web/ClusterRole-view.yaml', which is the same as 'halo/web/ClusterRole-View.yaml' where case does not matter",
  ]);
  expect(collision.findings[0]?.finding.constructs).toEqual(['halo/web/ClusterRole-View', 'halo/web/ClusterRole-view']);
  const groups = withChart((c) => {
    c.configMap('a');
    new ApiObject(c, 'b', { apiVersion: 'x.io/v1', kind: 'ConfigMap', metadata: { name: 'a', namespace: 'default' } });
  });
  expect(summary(groups)).toEqual(["synth/path-collision : goes to 'halo/web/ConfigMap-a.yaml', which is there already"]);
  const folders = withChart((c, lab) => {
    c.configMap('a');
    lab.chart('Web').configMap('b');
  });
  expect(summary(folders)).toEqual([
    "synth/path-collision : goes to 'halo/Web', which is the same as 'halo/web' where case does not matter",
  ]);
  const fileAsFolder = withChart((c, lab) => {
    c.configMap('a');
    lab.chart('web/ConfigMap-a.yaml', 'x').configMap('b');
  });
  expect(summary(fileAsFolder)).toEqual(["synth/path-collision : goes to 'halo/web/ConfigMap-a.yaml', which is there already"]);
});

test.each(['/etc/hosts', '../../x', 'a//b', 'C:/x', 'a\\b', 'con\0', 'x.'])('refuses node file %p', (path) => {
  const app = new App();
  new FixtureLab(app, 'halo', [{ path, content: `${GENERATED_MARKER}\n` }]);
  expect(summary(synthesize(app))[0]).toContain('synth/bad-path');
});

test.each([
  ['an app', (app: App) => new FixtureLab(app, 'halo').chart('aux').configMap('a'), 'halo/aux/ConfigMap-a.yaml', 'aux'],
  ['a lab', (app: App) => new FixtureLab(app, 'con').chart('web').configMap('a'), 'con/web/ConfigMap-a.yaml', 'con'],
  [
    'a namespace with a folder of its own',
    (app: App) => {
      const chart = new FixtureLab(app, 'halo').chart('web');
      chart.configMap('a', 'nul');
      chart.configMap('a', 'other', {}, 'b');
    },
    'halo/web/nul/ConfigMap-a.yaml',
    'nul',
  ],
])('refuses a name that Windows can not check out, of %s', (_, build, path, name) => {
  const app = new App();
  build(app);
  expect(summary(synthesize(app))).toContain(
    `synth/bad-path : got path '${path}': '${name}' is a device on Windows, where it could not be checked out`,
  );
});

test('constructs are walked once, however many charts there are', () => {
  const walks = jest.spyOn(Node.prototype, 'findAll');
  const app = new App();
  const lab = new FixtureLab(app, 'big');
  for (let i = 0; i < 50; i++) lab.chart(`app-${i}`).configMap('a', `n${i}`);
  walks.mockClear();
  expect(synthesize(app).files).toHaveLength(51);
  expect(walks).toHaveBeenCalledTimes(1);
  walks.mockRestore();
});
