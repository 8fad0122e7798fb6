import { problemOfKey } from '../../manifest/names';
import { readQuantity } from '../../manifest/quantity';
import { entryOf, listAt, mapAt, mapsAt, textAt } from '../../manifest/read';
import { defineRule } from '../rule';
import { map } from './constraint-kinds';
import { type Constraint, constraints } from './constraints';

const COUNTED = [
  'configmaps',
  'persistentvolumeclaims',
  'pods',
  'replicationcontrollers',
  'resourcequotas',
  'secrets',
  'services',
  'services.loadbalancers',
  'services.nodeports',
];
const MEASURED = [
  'cpu',
  'memory',
  'ephemeral-storage',
  'limits.cpu',
  'limits.ephemeral-storage',
  'limits.memory',
  'requests.cpu',
  'requests.ephemeral-storage',
  'requests.memory',
  'requests.storage',
];
const HUGE = /^(requests\.)?hugepages-/;
/** What each scope can limit: pods that are not measured can only be counted. */
const MEASURABLE = [...MEASURED.filter((name) => !name.includes('storage')), 'pods'];
const SCOPES: Readonly<Record<string, readonly string[] | undefined>> = {
  BestEffort: ['pods'],
  CrossNamespacePodAffinity: MEASURABLE,
  NotBestEffort: MEASURABLE,
  NotTerminating: MEASURABLE,
  PriorityClass: MEASURABLE,
  Terminating: MEASURABLE,
  VolumeAttributesClass: ['persistentvolumeclaims', 'requests.storage'],
};
const NANO = 10n ** 9n;
const OPPOSITE = [
  ['BestEffort', 'NotBestEffort'],
  ['Terminating', 'NotTerminating'],
] as const;

const hard: Constraint = map((limits, say) => {
  for (const [resource, value] of Object.entries(limits)) {
    const nanos = readQuantity(value)?.nanos ?? 0n;
    const problem = problemOfResource(resource);
    if (problem !== undefined) say(problem, "for example 'requests.cpu', 'limits.memory', 'pods' or 'count/deployments.apps'", resource);
    if (nanos < 0n) say(`got ${resource} ${value}, expected 0 or more`, 'write how much there may be', resource);
    else if ((COUNTED.includes(resource) || resource.startsWith('count/')) && (nanos % NANO !== 0n || nanos / NANO >= 2n ** 63n))
      say(`got ${resource} ${value}, expected a whole number`, 'write how many there may be', resource);
  }
});

function problemOfResource(resource: string): string | undefined {
  if (COUNTED.includes(resource) || MEASURED.includes(resource) || HUGE.test(resource)) return undefined;
  return resource.includes('/') && problemOfKey(resource) === undefined
    ? undefined
    : `got resource '${resource}', expected one that a quota can limit`;
}

const scopes: Constraint = map((spec, say) => {
  const all = listAt(spec, 'scopes')
    .map((scope) => scope ?? '')
    .filter((scope): scope is string => typeof scope === 'string');
  for (const [i, scope] of all.entries()) {
    const limits = entryOf(SCOPES, scope);
    const other =
      limits === undefined
        ? undefined
        : Object.keys(mapAt(spec, 'hard')).find(
            (resource) => (COUNTED.includes(resource) || MEASURED.includes(resource)) && !limits.includes(resource),
          );
    if (limits === undefined) say(`got scope '${scope}', expected one of ${Object.keys(SCOPES).join(', ')}`, 'take it out', 'scopes', i);
    if (other !== undefined)
      say(`got scope '${scope}' with a limit of ${other}, expected one of ${limits?.join(', ')}`, 'make two quotas of it', 'scopes', i);
  }
  const pair = OPPOSITE.find(([a, b]) => all.includes(a) && all.includes(b));
  if (pair !== undefined) say(`got scopes '${pair[0]}' and '${pair[1]}', expected one of them`, 'no pod is both', 'scopes');
  for (const [i, one] of mapsAt(spec, 'scopeSelector', 'matchExpressions').entries()) {
    const operator = textAt(one, 'operator');
    const some = listAt(one, 'values').length > 0;
    if ((operator === 'In' || operator === 'NotIn') && !some)
      say(`got operator '${operator}' without values, expected some`, 'write values', 'scopeSelector', 'matchExpressions', i, 'values');
    if ((operator === 'Exists' || operator === 'DoesNotExist') && some)
      say(`got operator '${operator}' with values, expected none`, 'take them out', 'scopeSelector', 'matchExpressions', i, 'values');
  }
});

const inQuota = constraints({ spec: scopes, 'spec.hard': hard });

/** How much a namespace may have. */
export const quota = defineRule({
  id: 'schema/quota',
  severity: 'error',
  summary: 'a ResourceQuota limits what can be limited, and its scopes fit to that',
  kinds: 'ResourceQuota',
  check: (manifest) => inQuota(manifest, ''),
});
