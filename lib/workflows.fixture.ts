import { parse } from 'yaml';
import { mapAt, mapsAt, type ReadMap, textAt } from './manifest/read';
import { isMap } from './manifest/tree';

/** Events that run with the repository's own rights on what a stranger has sent. */
const STRANGERS = ['pull_request_target', 'workflow_run'];

/**
 * What makes a GitHub workflow less than safe:
 * - an action that is not pinned to a commit, with its release behind it in a comment;
 * - rights that are not stated, or rights to write that all jobs have;
 * - an event that gives strangers the repository's rights;
 * - an expression in a script, where whatever it yields is run;
 * - a token that is left in the working copy.
 */
export function faultsOf(text: string): readonly string[] {
  const workflow: unknown = parse(text);
  const jobs = Object.entries(mapAt(workflow, 'jobs'));
  return [
    ...(jobs.length === 0 ? ['no jobs'] : []),
    ...eventsOf(workflow)
      .filter((event) => STRANGERS.includes(event))
      .map((event) => `on ${event}`),
    ...sharedRights(workflow),
    ...jobs.flatMap(([name, job]) => ofJob(job, text).map((fault) => `${name}: ${fault}`)),
  ];
}

/** The same of the steps of a composite action. */
export function actionFaults(text: string): readonly string[] {
  const steps = mapsAt(parse(text), 'runs', 'steps');
  return steps.flatMap((step) => [...ofAction(textAt(step, 'uses'), text), ...ofStep(step)]);
}

function eventsOf(workflow: unknown): readonly string[] {
  const on = isMap(workflow) ? workflow.on : undefined;
  if (isMap(on)) return Object.keys(on);
  return [on].flat().map(String);
}

function sharedRights(workflow: unknown): readonly string[] {
  const rights = isMap(workflow) ? workflow.permissions : undefined;
  if (!isMap(rights)) return [`permissions of all jobs: got ${String(rights ?? 'none')}, expected a map`];
  return Object.entries(rights).flatMap(([right, value]) => (value === 'write' ? [`all jobs may write ${right}`] : []));
}

function ofJob(job: unknown, text: string): readonly string[] {
  const rights = isMap(job) ? (job.permissions ?? {}) : {};
  const steps = mapsAt(job, 'steps');
  return [
    ...(isMap(rights) ? [] : [`permissions: got ${String(rights)}, expected a map`]),
    ...[job, ...steps].flatMap((one) => ofAction(textAt(one, 'uses'), text)),
    ...steps.flatMap(ofStep),
  ];
}

function ofAction(uses: string | undefined, text: string): readonly string[] {
  if (uses === undefined || uses.startsWith('./')) return [];
  if (!/^[\w.-]+\/[\w./-]+@[0-9a-f]{40}$/.test(uses)) return [`${uses} is not pinned to a commit`];
  return text.split('\n').some((line) => line.includes(uses) && /# v\d+\.\d+\.\d+$/.test(line)) ? [] : [`${uses} does not say its release`];
}

function ofStep(step: ReadMap): readonly string[] {
  const scripts = [textAt(step, 'run'), textAt(step, 'with', 'script')];
  const isCheckout = textAt(step, 'uses')?.startsWith('actions/checkout@') ?? false;
  return [
    ...(scripts.some((script) => script?.includes('${{')) ? ['an expression in a script'] : []),
    ...(isCheckout && mapAt(step, 'with')['persist-credentials'] !== false ? ['the token stays in the working copy'] : []),
  ];
}
