import { memoizeIn } from '../manifest/memoize';
import { textsAt } from '../manifest/read';
import { inWords } from '../pod-security/in-words';
import { type Level, namespaceLevels } from '../pod-security/levels';
import { type PodSecurityProblem, podSecurityProblems } from '../pod-security/problems';
import type { Cluster } from './cluster';
import type { Pods } from './pods';

/** What the admission lets into a namespace. */
export interface Enforced {
  readonly level: Level;
  /** Minor version of the standards. */
  readonly minor: number;
  /** Who says so: a label of the namespace, or the cluster for those that have none. */
  readonly by: 'label' | 'cluster';
}

/** The namespace of the system's own pods: they have to be what they are. */
export const SYSTEM = 'kube-system';

/** The level that a namespace enforces; undefined where its labels are not known. */
export const enforcedIn = memoizeIn((cluster: Cluster, namespace: string): Enforced | undefined => {
  const { lab, minor } = cluster;
  const defaults = cluster.distribution?.part.podSecurity;
  if (defaults?.exempt.includes(namespace)) return { level: 'privileged', minor, by: 'cluster' };
  const written = cluster.find('Namespace', namespace);
  const external = lab?.externals.find((one) => one.kind === 'Namespace' && one.name === namespace);
  const labels = written ? textsAt(written, 'metadata', 'labels') : external?.kind === 'Namespace' ? (external.labels ?? {}) : {};
  const by = labels['pod-security.kubernetes.io/enforce'] === undefined ? 'cluster' : 'label';
  // Of a namespace that is managed elsewhere the lab has only some labels.
  if (written === undefined && by === 'cluster') return undefined;
  return { ...namespaceLevels(labels, minor, defaults).enforce, by };
});

/** Pods that the admission never lets in. */
export interface RefusedByLevel {
  readonly problems: readonly PodSecurityProblem[];
  /** Who refuses them, and why. */
  readonly why: string;
  /** What to change in the pods. */
  readonly hints: string;
  /** The label, with its value, that would let them in as they are. */
  readonly label: string;
}

/** What the admission says of pods that their namespace's level does not allow; undefined if it lets them in, or where the level is not known. */
export const refusedByLevel = memoizeIn((cluster: Cluster, { namespace, spec, annotations }: Pods): RefusedByLevel | undefined => {
  const enforced = enforcedIn(cluster, namespace);
  if (enforced === undefined || enforced.level === 'privileged') return undefined;
  const problems = podSecurityProblems(spec, { annotations }, enforced.level, enforced.minor);
  if (problems.length === 0) return undefined;
  const baseline = podSecurityProblems(spec, { annotations }, 'baseline', enforced.minor).length === 0;
  const { message, hints } = inWords(problems);
  const by = enforced.by === 'label' ? '' : `, as ${cluster.distribution?.title ?? 'the cluster'} does without a label,`;
  const level = enforced.minor < cluster.minor ? `${enforced.level} of v1.${enforced.minor}` : enforced.level;
  return {
    problems,
    why: `namespace ${namespace} enforces ${level}${by} and refuses these pods: ${message}`,
    hints,
    label: `pod-security.kubernetes.io/enforce: ${baseline ? 'baseline' : 'privileged'}`,
  };
});
