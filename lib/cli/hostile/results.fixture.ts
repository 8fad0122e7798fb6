/** What each command found, and every way to print it. */
import nodePath from 'node:path';
import { asJson } from '../../manifest/visible';
import { RESULT } from '../check/fixture';
import { renderGithub } from '../check/render-github';
import { renderMarkdown as checkMarkdown } from '../check/render-markdown';
import { renderSarif } from '../check/render-sarif';
import { renderText as checkText } from '../check/render-text';
import { readLab } from '../dist';
import { renderMarkdown as planMarkdown } from '../plan/render-markdown';
import { renderText as planText } from '../plan/render-text';
import { planOf } from '../plan/result';
import { labFor } from '../trace/labs';
import { renderMarkdown as traceMarkdown } from '../trace/render-markdown';
import { matrixMarkdown, matrixText } from '../trace/render-matrix';
import { renderText as traceText } from '../trace/render-text';
import { type TraceResult, traceResult } from '../trace/result';
import { renderMarkdown as verifyMarkdown } from '../verify/render-markdown';
import { renderText as verifyText } from '../verify/render-text';
import type { Verification } from '../verify/result';
import { poisoned } from './texts.fixture';

/** What is printed of a result whose texts are changed, in each format that the command has. */
export type Printed = Readonly<Partial<Record<'text' | 'json' | 'github' | 'sarif' | 'markdown', () => string>>>;
export type Print = (change: (text: string) => string) => Printed;

const DIST = nodePath.resolve(__dirname, '../../../dist');

const of = (kind: string, name: string) => ({ object: { apiVersion: 'v1', kind, namespace: 'web', name }, file: `dist/web/${name}.yaml` });
const VERIFICATION: Verification = {
  format: 1,
  lab: 'small',
  cluster: { context: 'home', server: 'https://10.0.0.1:6443', kubernetes: 'v1.33.3+k3s1' },
  equal: false,
  complete: false,
  objects: { total: 12, seen: 11 },
  refused: [{ ...of('Deployment', 'api'), message: 'field not declared in schema' }],
  changed: [{ ...of('Deployment', 'web'), fields: [{ path: '/spec/replicas', live: 3, wanted: 'one' }] }],
  missing: [of('Service', 'web'), { ...of('Pod', 'a'), because: 'namespace' }, { ...of('Middleware', 'b'), because: 'kind' }],
  extra: [of('Deployment', 'debug').object],
  description: [
    { kind: 'Node', name: 'thor', problem: 'missing' },
    { kind: 'Node', name: 'loki', problem: 'differs', field: 'capacity/cpu', live: '1', wanted: '2' },
    { kind: 'CustomResource', name: 'Middleware (traefik.io/v1alpha1)', problem: 'missing' },
    { kind: 'StorageClass', name: 'nfs', problem: 'extra', field: 'default', live: 'true' },
  ],
  warnings: [{ ...of('Service', 'web'), message: 'v1 Endpoints is deprecated' }],
  notLookedAt: [{ resources: ['secrets', 'roles'], namespaces: ['web'], why: 'not allowed to list' }],
};

const lab = labFor(undefined, { lab: 'workshop', dist: DIST });
const { reach } = lab;
const PLAN = planOf(readLab('halo', DIST));
const MATRIX = reach.matrix();
const way = reach.request({ url: new URL('http://taskmaster.local/api/tasks'), headers: {} });
const TRACE = traceResult(lab, 'http://taskmaster.local/api/tasks', way);
const DEAD: TraceResult = {
  ...TRACE,
  outcome: 'dead-end',
  hops: TRACE.hops.map((hop) => ({ ...hop, result: 'dead', hint: 'there is another one', at: '/spec/rules/0', file: 'dist/a/b.yaml' })),
};

const trace =
  (result: TraceResult): Print =>
  (change) => {
    const changed = poisoned(result, change);
    return { text: () => traceText(changed), json: () => asJson(changed), markdown: () => traceMarkdown(changed) };
  };

/** By command. */
export const COMMANDS: Readonly<Record<string, Print>> = {
  check: (change) => {
    const changed = poisoned(RESULT, change);
    return {
      text: () => checkText(changed),
      json: () => asJson(changed),
      github: () => renderGithub(changed),
      sarif: () => renderSarif(changed),
      markdown: () => checkMarkdown(changed),
    };
  },
  plan: (change) => {
    const changed = poisoned(PLAN, change);
    return {
      // Wide enough for any word: where lines are broken depends on the words.
      text: () => planText(changed, { width: 100_000 }),
      json: () => asJson(changed),
      markdown: () => planMarkdown(changed),
    };
  },
  trace: trace(TRACE),
  'trace, dead end': trace(DEAD),
  'trace --all': (change) => {
    const changed = poisoned({ lab: 'workshop', matrix: MATRIX }, change);
    return {
      text: () => matrixText(changed.lab, changed.matrix),
      json: () => asJson(changed),
      markdown: () => matrixMarkdown(changed.lab, changed.matrix),
    };
  },
  verify: (change) => {
    const changed = poisoned(VERIFICATION, change);
    return { text: () => verifyText(changed), json: () => asJson(changed), markdown: () => verifyMarkdown(changed) };
  },
};
