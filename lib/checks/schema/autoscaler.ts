import { groupOf } from '../../manifest/identity';
import { entryOf, listAt, mapAt, mapsAt, numberAt, textAt } from '../../manifest/read';
import { defineRule } from '../rule';
import { map } from './constraint-kinds';
import { type Constraint, constraints, isGiven, type Say } from './constraints';
import { problemOfSegment } from './formats';
import { problemOfSize } from './sizes';

/** Where a type of metric keeps what it says. */
const SOURCES: Readonly<Record<string, string>> = {
  ContainerResource: 'containerResource',
  External: 'external',
  Object: 'object',
  Pods: 'pods',
  Resource: 'resource',
};
/** What a target of each type of metric may give, in the order of what is asked for first. */
const TARGETS: Readonly<Record<string, readonly string[]>> = {
  ContainerResource: ['averageUtilization', 'averageValue'],
  External: ['value', 'averageValue'],
  Object: ['value', 'averageValue'],
  Pods: ['averageValue'],
  Resource: ['averageUtilization', 'averageValue'],
};

const scale: Constraint = map((spec, say) => {
  const [min, max] = [numberAt(spec, 'minReplicas') ?? 1, numberAt(spec, 'maxReplicas')];
  if (max !== undefined && max < min)
    say(`got maxReplicas ${max}, expected minReplicas ${min} or more`, 'raise maxReplicas', 'maxReplicas');
  for (const key of ['kind', 'name']) {
    const problem = problemOfText(spec, 'scaleTargetRef', key);
    if (problem !== undefined) say(problem, 'name the workload', 'scaleTargetRef', key);
  }
  const version = textAt(spec, 'scaleTargetRef', 'apiVersion') ?? '';
  const kind = textAt(spec, 'scaleTargetRef', 'kind');
  const core = kind === undefined || kind === 'ReplicationController';
  if (version.split('/').length > 2 || (!core && groupOf(version) === ''))
    say(
      `got apiVersion '${version}', expected a group and a version, such as 'apps/v1'`,
      `write the apiVersion of the ${kind ?? 'workload'}`,
      'scaleTargetRef',
      'apiVersion',
    );
});

function problemOfText(value: unknown, ...keys: readonly string[]): string | undefined {
  const name = textAt(value, ...keys);
  return name === undefined ? undefined : problemOfSegment(name);
}

const metric: Constraint = map((value, say) => {
  const type = textAt(value, 'type') ?? '';
  const source = entryOf(SOURCES, type);
  if (source === undefined) return;
  const given = Object.values(SOURCES).filter((key) => isGiven(value, key));
  const other = given.find((key) => key !== source);
  if (!isGiven(value, source))
    return say(
      `got type '${type}' without ${source}, expected it`,
      other === undefined ? `write ${source}` : `it has ${other}: change the type or the key`,
      source,
    );
  if (other !== undefined) say(`got ${other} beside ${source}, expected ${source} alone`, 'take it out, or make two metrics of it', other);
  const below: Say = (message, hint, ...keys) => say(message, hint, source, ...keys);
  const [details, target] = [mapAt(value, source), mapAt(value, source, 'target')];
  if (details.name === '') below("got name '', expected a resource", "for example 'cpu'", 'name');
  if (details.container === '') below("got container '', expected one", 'name the container', 'container');
  const unnamed = problemOfText(details, 'metric', 'name');
  if (unnamed !== undefined) below(unnamed, 'name the metric', 'metric', 'name');
  const allowed = entryOf(TARGETS, type) ?? [];
  const set = allowed.filter((key) => isGiven(target, key));
  if (set.length === 0)
    below(`got no ${allowed.join(' or ')}, expected one in a metric of type '${type}'`, `write ${allowed[0]}`, 'target');
  if (set.length > 1) below(`got ${set.join(' and ')}, expected one of them`, 'keep one', 'target');
  for (const key of ['value', 'averageValue']) {
    const problem = isGiven(target, key) ? problemOfSize(target[key], 1n) : undefined;
    if (problem !== undefined) below(problem, 'write what a pod can bear', 'target', key);
  }
});

const behavior: Constraint = map((rules, say) => {
  if (isGiven(rules, 'policies') && listAt(rules, 'policies').length === 0)
    say('got no policies, expected one', 'take the empty list out', 'policies');
});

const inAutoscaler = constraints({
  spec: scale,
  'spec.metrics.*': metric,
  'spec.behavior.scaleUp': behavior,
  'spec.behavior.scaleDown': behavior,
});

/** When an autoscaler adds and removes pods. */
export const autoscaler = defineRule({
  id: 'schema/autoscaler',
  severity: 'error',
  summary: "an autoscaler's bounds, target and metrics are complete and fit together",
  kinds: 'autoscaling/HorizontalPodAutoscaler',
  check(manifest, { lab, minor }) {
    const reports = inAutoscaler(manifest, '');
    if (numberAt(manifest, 'spec', 'minReplicas') !== 0) return reports;
    const problem = problemOfZero(manifest, lab?.featureGates?.[SCALE_TO_ZERO] ?? minor >= ZERO_SINCE);
    return problem === undefined ? reports : [...reports, { path: '/spec/minReplicas', ...problem }];
  },
});

const SCALE_TO_ZERO = 'HPAScaleToZero';
/** The first minor version where it is on by default. */
const ZERO_SINCE = 37;

/** Why there can't be no pods at all: without one, nothing uses cpu or memory, so no pod is ever started again. */
function problemOfZero(scaler: unknown, allowed: boolean): { message: string; hint: string } | undefined {
  if (!allowed) {
    const message = `got minReplicas 0, expected 1 or more: feature gate ${SCALE_TO_ZERO} is off by default before Kubernetes 1.${ZERO_SINCE}`;
    return { message, hint: 'write 1, or turn the gate on in the API server and say so in the lab' };
  }
  const types = mapsAt(scaler, 'spec', 'metrics').map(({ type }) => type);
  if (types.includes('Object') || types.includes('External')) return undefined;
  const message = "got minReplicas 0 without a metric of type 'Object' or 'External', expected one: no pod has metrics when there is none";
  return { message, hint: 'write 1, or add such a metric' };
}
