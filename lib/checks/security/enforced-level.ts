import type { Cluster } from '../../cluster/cluster';
import { textsAt } from '../../manifest/read';
import { type Level, namespaceLevels } from '../../pod-security/levels';
import type { PodSecurityProblem } from '../../pod-security/problems';

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
export function enforcedIn(cluster: Cluster, namespace: string): Enforced | undefined {
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
}

/** Controls that a finding about a pod describes; of the others it lists the names. */
const MAX_DETAILED_CONTROLS = 3;

/** What the standards say of pods, as one finding. */
export function inWords(problems: readonly PodSecurityProblem[]): { readonly message: string; readonly hints: string } {
  const [shown, rest] = [problems.slice(0, MAX_DETAILED_CONTROLS), problems.slice(MAX_DETAILED_CONTROLS)];
  const more = rest.length === 0 ? '' : `; and ${rest.map(({ control }) => control).join(', ')}`;
  return {
    message: `${shown.map(({ message }) => message).join('; ')}${more}`,
    hints: [...new Set(shown.map(({ hint }) => hint))].join('; '),
  };
}

/** Where a finding about these problems stands, from the pod: the place itself if it is one. */
export function placeOf(problems: readonly PodSecurityProblem[]): string {
  const [path = '/spec', ...more] = problems.flatMap(({ paths }) => paths);
  return more.length === 0 ? path : '/spec';
}
