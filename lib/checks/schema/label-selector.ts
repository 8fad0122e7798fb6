import { problemOfKey, problemOfLabelValue } from '../../manifest/names';
import { listAt, textAt } from '../../manifest/read';
import { isMap } from '../../manifest/tree';
import { map } from './constraint-kinds';
import type { Constraint, Say } from './constraints';

const HINT = 'write a label that objects can have';

/** A plain map of labels. */
export const labels: Constraint = map((value, say) => sayOfLabels(value, say));

/** A LabelSelector: its labels, and operators with as many values as they take. */
export const labelSelector: Constraint = map((selector, say) => {
  if (isMap(selector.matchLabels))
    sayOfLabels(selector.matchLabels, (message, hint, ...keys) => say(message, hint, 'matchLabels', ...keys));
  for (const [i, requirement] of listAt(selector, 'matchExpressions').entries()) {
    sayOfRequirement(requirement, (message, hint, ...keys) => say(message, hint, 'matchExpressions', i, ...keys));
  }
});

/** A requirement of a node's labels, which can also compare numbers. */
export const requirement: Constraint = (value, say) => sayOfRequirement(value, say);

function sayOfLabels(value: Readonly<Record<string, unknown>>, say: Say): void {
  for (const [key, text] of Object.entries(value)) {
    if (typeof text !== 'string') continue;
    const message = problemOfKey(key) ?? problemOfLabelValue(text);
    if (message !== undefined) say(message, HINT, key);
  }
}

function sayOfRequirement(requirement: unknown, say: Say): void {
  const [key, operator] = [textAt(requirement, 'key'), textAt(requirement, 'operator')];
  const values = listAt(requirement, 'values');
  const wrong = key === undefined ? undefined : problemOfKey(key);
  if (wrong !== undefined) say(wrong, HINT, 'key');
  for (const [i, value] of values.entries()) {
    const problem = typeof value === 'string' ? problemOfLabelValue(value) : undefined;
    if (problem !== undefined) say(problem, HINT, 'values', i);
  }
  if ((operator === 'In' || operator === 'NotIn') && values.length === 0)
    say(`got operator '${operator}' without values, expected some`, 'write values', 'values');
  if ((operator === 'Exists' || operator === 'DoesNotExist') && values.length > 0) {
    say(`got operator '${operator}' with values, expected none`, "take them out, or write 'In'", 'values');
  }
  if (operator === 'Gt' || operator === 'Lt') {
    if (values.length !== 1 || !/^[+-]?\d+$/.test(String(values[0])))
      say(
        `got operator '${operator}' with ${values.length === 1 ? `'${values[0]}'` : `${values.length} values`}, expected one whole number`,
        'write one number, quoted',
        'values',
      );
  }
}
