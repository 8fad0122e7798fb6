import type { Manifest } from '../../manifest/manifest';
import { problemOfDnsLabel, problemOfKey } from '../../manifest/names';
import { listAt, mapAt, mapsAt, numberAt, type ReadMap, textAt } from '../../manifest/read';
import { defineRule, type Report } from '../rule';
import { map } from './constraint-kinds';
import { type Constraint, constraints, isGiven, type Say } from './constraints';

const MOST_INDEXED = 100_000;

const job: Constraint = map((spec, say) => {
  const indexed = spec.completionMode === 'Indexed';
  if (isGiven(spec, 'selector') && spec.manualSelector !== true)
    say('got a selector, expected none: a Job makes its own', 'take it out', 'selector');
  if (indexed && (numberAt(spec, 'parallelism') ?? 0) > MOST_INDEXED)
    say(`got parallelism ${spec.parallelism}, expected at most ${MOST_INDEXED} of an indexed Job`, 'lower it', 'parallelism');
  for (const key of ['backoffLimitPerIndex', 'successPolicy']) {
    if (!indexed && isGiven(spec, key))
      say(`got ${key}, expected it with completionMode 'Indexed' only`, "take it out, or write completionMode: 'Indexed'", key);
  }
  if (indexed && !isGiven(spec, 'completions') && isGiven(spec, 'parallelism'))
    say("got completionMode 'Indexed' without completions, expected them", 'write how many', 'completionMode');
  if (isGiven(spec, 'maxFailedIndexes') && !isGiven(spec, 'backoffLimitPerIndex'))
    say('got maxFailedIndexes without backoffLimitPerIndex, expected both', 'write backoffLimitPerIndex', 'maxFailedIndexes');
  for (const key of ['maxFailedIndexes', 'backoffLimitPerIndex']) {
    if ((numberAt(spec, key) ?? 0) < 0) say(`got ${key} ${spec[key]}, expected 0 or more`, 'write how many', key);
  }
  // Without both of them the server writes one completion.
  const one = indexed && !isGiven(spec, 'completions') && !isGiven(spec, 'parallelism') ? 1 : undefined;
  const [failed, completions] = [numberAt(spec, 'maxFailedIndexes') ?? 0, numberAt(spec, 'completions') ?? one];
  if (completions !== undefined && failed > completions)
    say(`got maxFailedIndexes ${failed}, expected at most completions ${completions}`, 'lower it', 'maxFailedIndexes');
  failurePolicy(spec, say);
  if (indexed && isGiven(spec, 'successPolicy')) successPolicy(spec, completions, say);
  const manager = textAt(spec, 'managedBy');
  if (manager !== undefined && !/^[a-z0-9.-]+\/.+/.test(manager))
    say(`got managedBy '${manager}', expected a domain, '/' and a name`, 'take it out', 'managedBy');
});

function failurePolicy(spec: ReadMap, say: Say): void {
  const policy = isGiven(spec, 'podFailurePolicy');
  const restart = textAt(spec, 'template', 'spec', 'restartPolicy');
  tooManyRules(spec, 'podFailurePolicy', say);
  if (policy && restart === 'OnFailure')
    say(
      "got restartPolicy 'OnFailure' with podFailurePolicy, expected 'Never'",
      "write restartPolicy: 'Never'",
      'template',
      'spec',
      'restartPolicy',
    );
  if (policy && spec.podReplacementPolicy === 'TerminatingOrFailed')
    say("got podReplacementPolicy 'TerminatingOrFailed' with podFailurePolicy, expected 'Failed'", 'take it out', 'podReplacementPolicy');
  for (const [i, one] of mapsAt(spec, 'podFailurePolicy', 'rules').entries())
    failureRule(one, spec, (message, hint, ...keys) => say(message, hint, 'podFailurePolicy', 'rules', i, ...keys));
}

function failureRule(one: ReadMap, spec: ReadMap, say: Say): void {
  const given = ['onExitCodes', 'onPodConditions'].filter((key) => isGiven(one, key));
  if (given.length !== 1)
    say(`got ${given.length === 0 ? 'none' : 'both'} of 'onExitCodes' and 'onPodConditions', expected one`, 'keep one');
  if (one.action === 'FailIndex' && !isGiven(spec, 'backoffLimitPerIndex'))
    say("got action 'FailIndex' without backoffLimitPerIndex, expected both", 'write backoffLimitPerIndex', 'action');
  const codes = listAt(one, 'onExitCodes', 'values')
    .map((code) => code ?? 0)
    .filter((code): code is number => typeof code === 'number');
  if (isGiven(one, 'onExitCodes') && codes.length === 0)
    say('got no values, expected exit codes', 'write the codes', 'onExitCodes', 'values');
  if (textAt(one, 'onExitCodes', 'operator') === 'In' && codes.includes(0))
    say('got exit code 0, expected others: it is no failure', 'take it out', 'onExitCodes', 'values');
  if (codes.some((code, i) => i > 0 && code <= (codes[i - 1] ?? code - 1)))
    say(`got exit codes ${codes.join(', ')}, expected them in order, each once`, 'sort them', 'onExitCodes', 'values');
  if (codes.length > MAX_CODES)
    say(`got ${codes.length} exit codes, expected at most ${MAX_CODES}`, 'keep the first ones', 'onExitCodes', 'values');
  const conditions = mapsAt(one, 'onPodConditions');
  if (isGiven(one, 'onPodConditions') && conditions.length === 0)
    say('got no onPodConditions, expected one', 'write a condition', 'onPodConditions');
  for (const [i, condition] of conditions.entries()) {
    const problem = problemOfKey(textAt(condition, 'type') ?? '');
    if (problem !== undefined) say(problem, 'write the type of a condition', 'onPodConditions', i, 'type');
    const status = textAt(condition, 'status') ?? 'True';
    if (!['False', 'True', 'Unknown', ''].includes(status))
      say(`got status '${status}', expected 'True', 'False' or 'Unknown'`, 'write one of these', 'onPodConditions', i, 'status');
  }
  const container = textAt(one, 'onExitCodes', 'containerName');
  const pod = mapAt(spec, 'template', 'spec');
  const names = [...mapsAt(pod, 'containers'), ...mapsAt(pod, 'initContainers')].map((found) => found.name);
  if (container !== undefined && !names.includes(container))
    say(`got container '${container}', which the pod does not have`, `it has ${names.join(', ')}`, 'onExitCodes', 'containerName');
}

const MAX_CODES = 255;
const MAX_RULES = 20;

function tooManyRules(spec: ReadMap, key: string, say: Say): void {
  const { length } = listAt(spec, key, 'rules');
  if (length > MAX_RULES) say(`got ${length} rules, expected at most ${MAX_RULES}`, 'keep the first ones', key, 'rules');
}

/** The server checks it only if the Job is indexed. @param completions undefined if missing, which is an error of its own */
function successPolicy(spec: ReadMap, completions: number | undefined, say: Say): void {
  if (listAt(spec, 'successPolicy', 'rules').length === 0)
    say('got no rules, expected one', 'write a rule, or take successPolicy out', 'successPolicy', 'rules');
  tooManyRules(spec, 'successPolicy', say);
  for (const [i, rule] of mapsAt(spec, 'successPolicy', 'rules').entries()) {
    const here: Say = (message, hint, ...keys) => say(message, hint, 'successPolicy', 'rules', i, ...keys);
    if (!isGiven(rule, 'succeededCount') && !isGiven(rule, 'succeededIndexes'))
      here('got neither succeededCount nor succeededIndexes, expected one of them', 'say how many or which');
    if (completions !== undefined) succeeded(rule, completions, here);
  }
}

function succeeded(rule: ReadMap, completions: number, say: Say): void {
  const [text, count] = [textAt(rule, 'succeededIndexes'), numberAt(rule, 'succeededCount')];
  const indexes = text === undefined || text === '' ? completions : indexesOf(text, completions);
  if (indexes === undefined)
    say(`got indexes '${text}', expected some below ${completions} in order, such as '0,2-4'`, 'write the indexes', 'succeededIndexes');
  else if (count !== undefined && count < 0) say(`got succeededCount ${count}, expected 0 or more`, 'write how many', 'succeededCount');
  else if (count !== undefined && count > indexes)
    say(`got succeededCount ${count}, expected at most ${indexes}`, 'lower it', 'succeededCount');
}

/** Indexes such as `0,2-4` in order, below the number of completions; undefined if they are none of this. */
function indexesOf(text: string, completions: number): number | undefined {
  let [last, count] = [-1, 0];
  for (const part of text.split(',')) {
    const [, from = '', to = from] = /^(\d+)(?:-(\d+))?$/.exec(part) ?? [];
    const [first, end] = [Number(from || Number.NaN), Number(to || Number.NaN)];
    if (!(first > last && end >= first && end < completions)) return undefined;
    [last, count] = [end, count + end - first + 1];
  }
  return count;
}

const ownSelector = map((spec, say) => {
  if (spec.manualSelector === true && !isGiven(spec, 'selector'))
    say('got manualSelector: true without selector, expected both', 'write the selector', 'selector');
});

const inJob = constraints({ spec: [job, ownSelector] });
const inCronJob = constraints({
  'spec.jobTemplate': map((template, say) => {
    if (!isGiven(template, 'spec')) say('got no spec, expected that of a Job', 'write the Job', 'spec');
  }),
  'spec.jobTemplate.spec': [
    job,
    ownSelector,
    map((spec, say) => {
      if (spec.manualSelector === true)
        say('got manualSelector: true, expected none: Jobs of a CronJob need selectors of their own', 'take it out', 'manualSelector');
    }),
  ],
});

/** What runs to an end, and what counts as one. */
export const jobRule = defineRule({
  id: 'schema/job',
  severity: 'error',
  summary: "a Job's ways to complete and to fail fit together",
  kinds: ['batch/Job', 'batch/CronJob'],
  check(manifest: Manifest) {
    const reports: Report[] = [];
    for (const report of (manifest.kind === 'Job' ? inJob : inCronJob)(manifest, '')) reports.push(report);
    const problem = manifest.kind === 'Job' ? problemOfHost(manifest) : undefined;
    if (problem !== undefined)
      reports.push({
        path: '/metadata/name',
        message: problem,
        hint: 'an indexed Job is part of host names: choose a shorter or simpler name',
      });
    return reports;
  },
});

/** The pods of an indexed Job are called after it and their index, and so are their hosts. */
function problemOfHost({ spec, metadata }: Manifest): string | undefined {
  const last = (numberAt(spec, 'completions') ?? 1) - 1;
  return textAt(spec, 'completionMode') === 'Indexed' ? problemOfDnsLabel(`${metadata.name}-${Math.max(last, 0)}`) : undefined;
}
