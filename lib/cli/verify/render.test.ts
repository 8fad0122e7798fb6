import { renderMarkdown } from './render-markdown';
import { renderText } from './render-text';
import type { Verification } from './result';
import { grouped } from './unseen';
import { printSides } from './words';

const of = (kind: string, name: string, namespace = 'web') => ({
  object: { apiVersion: 'v1', kind, namespace, name },
  file: `dist/small/web/${kind}-${name}.yaml`,
});
const EQUAL: Verification = {
  format: 1,
  lab: 'small',
  cluster: { context: 'home', server: 'https://10.0.0.1:6443', kubernetes: 'v1.33.3+k3s1' },
  equal: true,
  complete: true,
  objects: { total: 12, seen: 12 },
  refused: [],
  changed: [],
  missing: [],
  extra: [],
  description: [],
  warnings: [],
  notLookedAt: [],
};
const DIFFERENT: Verification = {
  ...EQUAL,
  equal: false,
  complete: false,
  objects: { total: 12, seen: 11 },
  refused: [{ ...of('Deployment', 'api'), message: '.spec.foo: field not declared in schema' }],
  changed: [
    {
      ...of('Deployment', 'web'),
      fields: [
        { path: '/spec/replicas', live: 3, wanted: 1 },
        { path: '/metadata/labels/a|b', wanted: 'x`y' },
        { path: '/data/long', live: `${'x'.repeat(200)}1`, wanted: `${'x'.repeat(200)}2` },
      ],
    },
  ],
  missing: [of('Service', 'web'), { ...of('Pod', 'a', 'new'), because: 'namespace' }, { ...of('Middleware', 'b'), because: 'kind' }],
  extra: [of('Deployment', 'debug').object],
  description: [
    { kind: 'Kubernetes', name: '', problem: 'differs', field: 'version', live: 'v1.34.0', wanted: '1.33.3' },
    { kind: 'Node', name: 'thor', problem: 'missing' },
    { kind: 'Node', name: 'odin', problem: 'extra' },
    { kind: 'Node', name: 'loki', problem: 'differs', field: 'capacity/nvidia.com/gpu', wanted: '2' },
    { kind: 'StorageClass', name: 'nfs', problem: 'extra', field: 'default', live: 'true' },
    { kind: 'CustomResource', name: 'Middleware (traefik.io/v1alpha1)', problem: 'missing' },
    { kind: 'Secret', name: 'web/login', problem: 'missing', field: 'key password' },
  ],
  warnings: [{ ...of('Service', 'web'), message: 'v1 Endpoints is deprecated @all' }],
  notLookedAt: [{ resources: ['secrets', 'a', 'b', 'c', 'd', 'e', 'f', 'g'], namespaces: ['web'], why: 'not allowed to list' }],
};

test.each([
  ['equal', EQUAL],
  ['equal as far as it could be seen', { ...EQUAL, complete: false, notLookedAt: DIFFERENT.notLookedAt }],
  ['different', DIFFERENT],
])('%s', (_, result) => {
  expect(renderText(result)).toMatchSnapshot('text');
  expect(renderMarkdown(result)).toMatchSnapshot('markdown');
});

test('long texts are shown where they differ', () => {
  const [live, wanted] = printSides({
    path: '',
    live: `${'x'.repeat(300)}old${'y'.repeat(300)}`,
    wanted: `${'x'.repeat(300)}new${'y'.repeat(300)}`,
  });
  expect(live).toMatch(/^…"x{20}oldy+"…$/);
  expect(wanted).toMatch(/^…"x{20}newy+"…$/);
});

test('what could not be seen is put together by reason and place', () => {
  const why = 'not allowed to list';
  const found = ['a', 'b'].flatMap((namespace) => ['secrets', 'roles'].map((resource) => ({ why, resource, namespace })));
  expect(grouped([...found, ...found, { why, resource: 'nodes' }])).toEqual([
    { why, resources: ['roles', 'secrets'], namespaces: ['a', 'b'] },
    { why, resources: ['nodes'], namespaces: [] },
  ]);
});
