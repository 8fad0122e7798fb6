import { entryOf, listAt, mapsAt, textAt, textsAt } from './read';
import { isMap } from './tree';

/** Labels of an object. */
export type Labels = Readonly<Record<string, string>>;

/** One requirement of a selector. `Gt` and `Lt` are known to node affinity only. */
export interface Requirement {
  /** Key of the label. */
  readonly key: string;
  /** `In`, `NotIn`, `Exists`, `DoesNotExist`, `Gt` or `Lt`. */
  readonly operator: string;
  /** Values that it compares with. */
  readonly values: readonly string[];
}

/**
 * A selector that was read: all labels and all requirements must hold.
 * @see https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#label-selectors
 */
export interface Selector {
  /** Labels that must have these values. */
  readonly labels: Labels;
  /** What else must hold of labels. */
  readonly requirements: readonly Requirement[];
}

/** Reads a LabelSelector; undefined where there is none, which selects nothing, while an empty one selects everything. */
export function readSelector(value: unknown): Selector | undefined {
  if (!isMap(value)) return undefined;
  return { labels: textsAt(value, 'matchLabels'), requirements: mapsAt(value, 'matchExpressions').map(readRequirement) };
}

/** A plain map of labels, as Services have it, as a selector. */
export function selectorOfLabels(labels: Labels): Selector {
  return { labels, requirements: [] };
}

/** Reads one of `matchExpressions`. */
export function readRequirement(value: unknown): Requirement {
  const values = listAt(value, 'values').filter((item): item is string => typeof item === 'string');
  return { key: textAt(value, 'key') ?? '', operator: textAt(value, 'operator') ?? '', values };
}

/** Whether the selector matches these labels. */
export function selects({ labels, requirements }: Selector, candidate: Labels): boolean {
  for (const key in labels) if (candidate[key] !== labels[key]) return false;
  return requirements.every((requirement) => meets(candidate, requirement));
}

/** Whether labels meet a requirement. `NotIn` holds where the label is absent; an unknown operator never holds. */
export function meets(labels: Labels, { key, operator, values }: Requirement): boolean {
  const value = entryOf(labels, key);
  if (operator === 'In') return value !== undefined && values.includes(value);
  if (operator === 'NotIn') return value === undefined || !values.includes(value);
  if (operator === 'Exists') return value !== undefined;
  if (operator === 'DoesNotExist') return value === undefined;
  return value !== undefined && compares(value, operator, values);
}

/** Whether the selector is empty: selects everything. */
export function selectsAll({ labels, requirements }: Selector): boolean {
  return requirements.length === 0 && Object.keys(labels).length === 0;
}

/** The selector in words: `app=web,tier in (a, b)`. */
export function printSelector({ labels, requirements }: Selector): string {
  const equal = Object.entries(labels).map(([key, value]) => `${key}=${value}`);
  const rest = requirements.map(({ key, operator, values }) => {
    const what = { In: 'in', NotIn: 'not in', Exists: 'exists', DoesNotExist: 'does not exist' }[operator] ?? operator;
    return values.length > 0 ? `${key} ${what} (${values.join(', ')})` : `${key} ${what}`;
  });
  return [...equal, ...rest].join(',') || 'everything';
}

/** Both sides must be whole numbers, else it does not hold. */
function compares(value: string, operator: string, [limit = '', ...more]: readonly string[]): boolean {
  if (more.length > 0 || !WHOLE.test(value) || !WHOLE.test(limit)) return false;
  const difference = BigInt(value) - BigInt(limit);
  return (operator === 'Gt' && difference > 0n) || (operator === 'Lt' && difference < 0n);
}

const WHOLE = /^[+-]?\d+$/;
