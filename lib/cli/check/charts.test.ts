import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { readText } from '../../source/read-text';
import { chartsIn, helm, type RenderChart, withCharts } from './charts';
import { check } from './check';
import { expectSomething, readGroups } from './groups';
import type { CheckFinding } from './result';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'homelab-charts-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
}

const groups = () => readGroups([folder], undefined, undefined, { render: true });

/** What is found where, and what is not known, where charts are rendered to texts. */
function found(render: RenderChart) {
  const { findings, coverage, objects, skipped } = check(withCharts(groups(), render));
  const errors = findings.filter(({ severity }) => severity === 'error');
  return {
    objects,
    found: errors.map(({ rule, file, line, path }) => `${relative(folder, file)}:${line} ${rule} ${path}`),
    gaps: coverage
      .filter(({ reason }) => reason === 'not-rendered')
      .map(({ subject, message }) => `${subject.replace(`${folder}/`, '')}: ${message}`),
    passedOver: skipped.length,
  };
}

const chart = (name: string, more = '') => `apiVersion: v2\nname: ${name}\nversion: 1.0.0\n${more}`;
const service = (name: string, port: string) =>
  `apiVersion: v1\nkind: Service\nmetadata:\n  name: ${name}\nspec:\n  ports:\n    - port: ${port}\n`;
const WEB = {
  'charts/web/Chart.yaml': chart('web-app'),
  'charts/web/values.yaml': 'port: 80\n',
  'charts/web/templates/_helpers.tpl': '{{- define "web.name" -}}web{{- end -}}\n',
  'charts/web/templates/service.yaml':
    '{{- if .Values.on }}\napiVersion: v1\nkind: Service\nmetadata:\n  name: {{ .Release.Name }}\nspec:\n  ports:\n    - port: {{ .Values.port }}\n{{- end }}\n',
};
const rendered = (source: string, text: string) => `---\n# Source: ${source}\n${text}`;

test('an object of a chart is judged, at the line of its template that makes the field', () => {
  write(WEB);
  const asked: string[] = [];
  const result = found((one, kubernetes) => {
    asked.push(`${relative(folder, one)} ${kubernetes}`);
    return {
      text:
        rendered('web-app/templates/service.yaml', service('web', '99999')) +
        rendered('web-app/charts/db/templates/service.yaml', service('db', '-1')),
    };
  });
  expect(result).toEqual({
    objects: 2,
    found: [
      'charts/web/Chart.yaml:1 schema/value /spec/ports/0/port',
      'charts/web/templates/service.yaml:8 schema/value /spec/ports/0/port',
    ],
    gaps: [],
    passedOver: 0,
  });
  expect(asked).toEqual([expect.stringMatching(/^charts\/web 1\.\d+$/)]);
});

test('what is rendered is judged as what is piped in', () => {
  write(WEB);
  const text =
    rendered('web-app/templates/service.yaml', service('web', '99999')) + rendered('web-app/templates/x.yaml', service('a_b', '"80"'));
  const what = (all: readonly CheckFinding[]) =>
    all.map(({ rule, severity, object, path, message }) => JSON.stringify([rule, severity, object, path, message])).sort();
  const piped = check([{ files: [readText('stdin', text)] }]).findings;
  expect(piped.length).toBeGreaterThan(2);
  expect(what(check(withCharts(groups(), () => ({ text }))).findings)).toEqual(what(piped));
});

test('charts beside manifests: each is by itself, charts within charts are not rendered twice, libraries not at all', () => {
  write({
    ...WEB,
    'charts/web/charts/db/Chart.yaml': chart('db'),
    'charts/web/charts/db/templates/service.yaml': service('db', '80'),
    'charts/other/Chart.yaml': chart('other'),
    'charts/common/Chart.yaml': chart('common', 'type: library\n'),
    'apps/service.yaml': service('web', '80'),
  });
  expect(
    chartsIn(groups())
      .map((one) => relative(folder, one))
      .sort(),
  ).toEqual(['charts/common', 'charts/other', 'charts/web']);
  // Two of one name, each in a chart of its own, are no duplicates.
  expect(found(() => ({ text: rendered('x/templates/service.yaml', service('web', '80')) }))).toEqual({
    objects: 3,
    found: [],
    gaps: [],
    passedOver: 1,
  });
});

test.each<[string, RenderChart, string]>([
  [
    'it lacks a dependency',
    () => ({ problem: 'found in Chart.yaml, but missing in charts/ directory: redis' }),
    'missing in charts/ directory: redis',
  ],
  ['it takes too long', () => ({ problem: 'did not end within 60 seconds' }), 'did not end within 60 seconds'],
  ['it prints no YAML', () => ({ text: 'a: [' }), 'what Helm prints can not be read'],
])('a chart that fails is one gap, and the rest is checked: %s', (_, render, message) => {
  write({ ...WEB, 'apps/service.yaml': service('web', '99999') });
  const result = found(render);
  expect(result.found).toEqual(['apps/service.yaml:7 schema/value /spec/ports/0/port']);
  expect(result.gaps).toEqual([expect.stringContaining(message)]);
  expect(result.gaps[0]).toContain("charts/web: it can't be rendered: ");
  expect(result.passedOver).toBe(3);
});

test.each(['web/templates', 'web/../../etc', 'web/none.yaml', 'web/templates/none/x', '', 'web/Chart.yaml/x'])(
  'a template that says that it is %j is none, and the object is of the chart',
  (source) => {
    write(WEB);
    const result = found(() => ({ text: rendered(source, service('web', '99999')) }));
    expect(result.found).toEqual(['charts/web/Chart.yaml:1 schema/value /spec/ports/0/port']);
  },
);

test('where there is nothing but charts that fail, that is said', () => {
  write(WEB);
  expect(() =>
    expectSomething(
      withCharts(groups(), () => ({ problem: 'no template "x"' })),
      [folder],
    ),
  ).toThrow(/no manifests found.*can't be rendered: no template "x"/);
  expect(() => readGroups([folder], undefined)).toThrow('no manifests found');
});

test('Helm is asked for objects with CRDs, for a version of Kubernetes, and for nothing from elsewhere', () => {
  write({ 'bin/helm': '#!/bin/sh\necho "$*"\n', 'My_Chart/Chart.yaml': chart('a') });
  chmodSync(join(folder, 'bin/helm'), 0o755);
  const { text } = helm(join(folder, 'bin'))?.(join(folder, 'My_Chart'), '1.36') ?? {};
  expect(text).toBe(`template my-chart ${join(folder, 'My_Chart')} --include-crds --skip-tests --kube-version v1.36.0\n`);
  expect(helm(join(folder, 'none'))).toBeUndefined();
});
