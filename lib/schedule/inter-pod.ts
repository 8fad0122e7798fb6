import { entryOf, listAt, mapAt, mapsAt, numberAt, type ReadMap, textAt } from '../manifest/read';
import { type Labels, readSelector, type Selector } from '../manifest/selector';

/** What the scheduler says when pods that must be near are not. */
export const AFFINITY_NOT_MET = "node(s) didn't match pod affinity rules";
/** What it says when pods are there that these must be away from. */
export const ANTI_AFFINITY_NOT_MET = "node(s) didn't match pod anti-affinity rules";
/** What it says when pods are there that want to be away from these. */
export const EXISTING_ANTI_AFFINITY = "node(s) didn't satisfy existing pods anti-affinity rules";

/** Which pods, and how near: in one domain of the topology. */
export interface PodTerm {
  readonly topologyKey: string;
  readonly selector: Selector | undefined;
  /** Namespaces whose pods are meant. */
  readonly namespaces: readonly string[];
}

/** A term that counts for something instead of being required. */
export interface WeightedTerm extends PodTerm {
  /** Negative for anti-affinity. */
  readonly weight: number;
}

/** What pods want of other pods. */
export interface PodTerms {
  readonly affinity: readonly PodTerm[];
  readonly antiAffinity: readonly PodTerm[];
  readonly preferred: readonly WeightedTerm[];
}

/** Names of the namespaces that a selector selects. */
type Namespaces = (selector: Selector) => readonly string[];

const REQUIRED = 'requiredDuringSchedulingIgnoredDuringExecution';
const PREFERRED = 'preferredDuringSchedulingIgnoredDuringExecution';

/** A pod's inter-pod affinity. @param labels the pod's */
export function podTermsOf(spec: ReadMap, namespace: string, labels: Labels, namespaces: Namespaces): PodTerms {
  const read = (term: ReadMap) => readTerm(term, namespace, labels, namespaces);
  const terms = (kind: 'podAffinity' | 'podAntiAffinity') => mapsAt(spec, 'affinity', kind, REQUIRED).map(read);
  const weighted = (kind: 'podAffinity' | 'podAntiAffinity', sign: number) =>
    mapsAt(spec, 'affinity', kind, PREFERRED).map((item) => ({
      ...read(mapAt(item, 'podAffinityTerm')),
      weight: sign * (numberAt(item, 'weight') ?? 0),
    }));
  return {
    affinity: terms('podAffinity'),
    antiAffinity: terms('podAntiAffinity'),
    preferred: [...weighted('podAffinity', 1), ...weighted('podAntiAffinity', -1)],
  };
}

/** A selector that also asks for the pod's own values of these labels; those that it does not bear are left out. */
export function withOwnLabels(selector: Selector | undefined, labels: Labels, keys: readonly unknown[], operator: 'In' | 'NotIn') {
  if (selector === undefined) return undefined;
  const more = keys.flatMap((key) => {
    const value = typeof key === 'string' ? entryOf(labels, key) : undefined;
    return typeof key === 'string' && value !== undefined ? [{ key, operator, values: [value] }] : [];
  });
  return more.length === 0 ? selector : { ...selector, requirements: [...selector.requirements, ...more] };
}

function readTerm(term: ReadMap, own: string, labels: Labels, namespaces: Namespaces): PodTerm {
  const same = withOwnLabels(readSelector(term.labelSelector), labels, listAt(term, 'matchLabelKeys'), 'In');
  const named = listAt(term, 'namespaces').filter((name): name is string => typeof name === 'string');
  const byLabels = readSelector(term.namespaceSelector);
  const found = byLabels ? namespaces(byLabels) : [];
  return {
    topologyKey: textAt(term, 'topologyKey') ?? '',
    selector: withOwnLabels(same, labels, listAt(term, 'mismatchLabelKeys'), 'NotIn'),
    namespaces: named.length === 0 && byLabels === undefined ? [own] : [...new Set([...named, ...found])],
  };
}
