import { withoutNamedValues } from '../secrets/pairs';
import { groupOf } from './identity';
import { memoize } from './memoize';

/** One of Kubernetes' rules for names, as the API server applies them. */
interface NameRule {
  readonly pattern: RegExp;
  /** Characters. */
  readonly max: number;
  readonly expected: string;
}

const LABEL: NameRule = {
  pattern: /^[a-z0-9]([a-z0-9-]*[a-z0-9])?$/,
  max: 63,
  expected: "lower case letters, digits and '-', first and last no '-'",
};
const SUBDOMAIN: NameRule = {
  pattern: /^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*$/,
  max: 253,
  expected: "lower case letters, digits, '-' and '.', first and last of each part a letter or digit",
};
const SERVICE: NameRule = {
  pattern: /^[a-z]([a-z0-9-]*[a-z0-9])?$/,
  max: 63,
  expected: "lower case letters, digits and '-', first a letter, last no '-'",
};
/** No length is given by the API server; file names have one, see lib/synth. */
const PATH_SEGMENT: NameRule = {
  pattern: /^(?!\.{1,2}$)[^/%]+$/,
  max: Number.POSITIVE_INFINITY,
  expected: "any characters but '/' and '%'",
};
/** Keys of labels and annotations after their prefix, and label values that are not empty. */
const QUALIFIED: NameRule = {
  pattern: /^[A-Za-z0-9]([A-Za-z0-9_.-]*[A-Za-z0-9])?$/,
  max: 63,
  expected: "letters, digits, '-', '_' and '.', first and last a letter or digit",
};

/** Tried against a 1.34 API server; every kind that is not here has a DNS subdomain. */
const RULES: Readonly<Record<string, NameRule>> = {
  '/Namespace': LABEL,
  '/Service': SERVICE,
  'apps/StatefulSet': LABEL,
  // Their pods carry the name in a label and get a suffix; a CronJob's Jobs get eleven characters more.
  'batch/Job': { ...SUBDOMAIN, max: 63 },
  'batch/CronJob': { ...SUBDOMAIN, max: 52 },
  'policy/PodDisruptionBudget': PATH_SEGMENT,
  'rbac.authorization.k8s.io/Role': PATH_SEGMENT,
  'rbac.authorization.k8s.io/RoleBinding': PATH_SEGMENT,
  'rbac.authorization.k8s.io/ClusterRole': PATH_SEGMENT,
  'rbac.authorization.k8s.io/ClusterRoleBinding': PATH_SEGMENT,
};

/** What is wrong with an object's name under the rule of its kind, undefined if nothing. */
export function problemOfName(object: { readonly apiVersion: string; readonly kind: string }, name: string): string | undefined {
  return problem('name', name, RULES[`${groupOf(object.apiVersion)}/${object.kind}`] ?? SUBDOMAIN);
}

/** What is wrong with a DNS-1123 label (namespaces, ports' and containers' names), undefined if nothing. */
export function problemOfDnsLabel(text: string): string | undefined {
  return problem('name', text, LABEL);
}

/** What is wrong with a DNS-1123 subdomain (most names, hosts), undefined if nothing. */
export function problemOfDnsSubdomain(text: string): string | undefined {
  return problem('name', text, SUBDOMAIN);
}

/** What is wrong with a DNS-1035 label (names of Services), undefined if nothing. */
export function problemOfServiceName(text: string): string | undefined {
  return problem('name', text, SERVICE);
}

/** What is wrong with the key of a label or annotation, undefined if nothing. */
export const problemOfKey: (key: string) => string | undefined = memoize(lookAtKey);

function lookAtKey(key: string): string | undefined {
  const [name = '', prefix, ...more] = key.split('/').reverse();
  if (more.length > 0) return `got key '${withoutNamedValues(key)}', expected at most one '/'`;
  if (prefix !== undefined && problem('prefix', prefix, SUBDOMAIN)) return problem('prefix', prefix, SUBDOMAIN);
  return problem('key', name, QUALIFIED);
}

/** What is wrong with the key of an annotation: as of a label, but its case does not matter in the prefix. Undefined if nothing. */
export function problemOfAnnotationKey(key: string): string | undefined {
  return problemOfKey(key.toLowerCase());
}

/** What is wrong with the value of a label, undefined if nothing. */
export function problemOfLabelValue(value: unknown): string | undefined {
  if (typeof value !== 'string') return `got value ${JSON.stringify(value)}, expected a string`;
  return value === '' ? undefined : problem('value', value, QUALIFIED);
}

function problem(what: string, text: string, { pattern, max, expected }: NameRule): string | undefined {
  if (text.length > max) return `got ${what} '${withoutNamedValues(text)}' of ${text.length} characters, expected at most ${max}`;
  return pattern.test(text) ? undefined : `got ${what} '${withoutNamedValues(text)}', expected ${expected}`;
}
