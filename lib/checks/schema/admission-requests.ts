import { problemOfKey, problemOfServiceName } from '../../manifest/names';
import { listAt, type ReadMap, textAt } from '../../manifest/read';
import { map, unique } from './constraint-kinds';
import { type Constraint, type Constraints, isGiven, type Say } from './constraints';
import { labelSelector } from './label-selector';

/** Which requests a webhook or policy is asked about: a rule that lacks a list matches nothing, and is refused. */
export const requests: Constraint = map((rule, say) => {
  for (const key of ['operations', 'apiGroups', 'apiVersions', 'resources']) {
    const values = listAt(rule, key);
    if (values.length === 0) say(`got no ${key}, expected some`, "write '*' for all", key);
    // Of resources it stands for those without a slash; what is behind one is named beside it.
    const others = key === 'resources' ? values.filter((one) => typeof one === 'string' && one !== '*' && !one.includes('/')) : values;
    if (values.includes('*') && others.length > (key === 'resources' ? 0 : 1)) say(`got '*' beside others in ${key}`, "keep '*'", key);
    const needsText = key !== 'apiGroups';
    for (const [i, value] of values.entries())
      if ((value ?? '') === '' && needsText) say(`got an empty text in ${key}`, 'remove it', key, i);
  }
  wildcards(rule, say);
});

function wildcards(rule: ReadMap, say: Say): void {
  const resources = listAt(rule, 'resources').filter((one) => typeof one === 'string');
  if (resources.includes('*/*') && resources.length > 1) say("got '*/*' beside others in resources", "keep '*/*'", 'resources');
  const whole = new Set(resources.filter((one) => one.endsWith('/*')).map((one) => one.slice(0, -2)));
  for (const [i, resource] of resources.entries()) {
    const [name = '', sub] = resource.split('/');
    const isRest = sub === '*' ? resources.indexOf(resource) < i : whole.has(name);
    if (sub !== undefined && resource !== '*/*' && isRest) say(`got '${resource}' beside '${name}/*'`, 'remove one', 'resources', i);
  }
}

/** On what else it depends whether a webhook or policy is asked. */
export const conditions: Constraints = {
  matchConditions: unique('name', 'condition'),
  'matchConditions.*': map((condition, say) => {
    if ((textAt(condition, 'expression') ?? '').trim() === '') say('got no expression, expected one', 'write it in CEL', 'expression');
    const name = textAt(condition, 'name') ?? '';
    const problem = name === '' ? 'got no name, expected one' : problemOfKey(name);
    if (problem !== undefined) say(problem, 'name the condition', 'name');
  }),
};

/** What policies say of the requests that they are about. */
export const ofPolicy: Constraints = {
  'spec.matchConstraints.resourceRules.*': requests,
  'spec.matchConstraints.excludeResourceRules.*': requests,
  'spec.matchConstraints.namespaceSelector': labelSelector,
  'spec.matchConstraints.objectSelector': labelSelector,
  ...below('spec', conditions),
};

const API_VERSION = /^([a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?\/)?[a-z]([a-z0-9-]{0,61}[a-z0-9])?$/;

/** What every policy says: which requests it is about, and of which kind its parameters are. */
export function policyScope(spec: ReadMap, say: Say): void {
  if (!isGiven(spec, 'matchConstraints'))
    say('got no matchConstraints, expected them', 'say which requests it is about', 'matchConstraints');
  else if (listAt(spec, 'matchConstraints', 'resourceRules').length === 0)
    say('got no resourceRules, expected one', 'say which requests it is about', 'matchConstraints', 'resourceRules');
  if (!isGiven(spec, 'paramKind')) return;
  for (const key of ['apiVersion', 'kind']) {
    const value = textAt(spec, 'paramKind', key) ?? '';
    if (value === '') say(`got no ${key} of parameters, expected one`, 'write it', 'paramKind', key);
    else if (key === 'kind' ? problemOfServiceName(value.toLowerCase()) !== undefined : !API_VERSION.test(value))
      say(`got ${key} '${value}' of parameters, expected one that the API can have`, 'write it', 'paramKind', key);
  }
}

/** The same constraints one level further down. */
export function below(way: string, table: Constraints): Constraints {
  return Object.fromEntries(Object.entries(table).map(([key, constraint]) => [`${way}.${key}`, constraint]));
}
