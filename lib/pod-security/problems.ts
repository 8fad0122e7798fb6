import type { ReadMap } from '../manifest/read';
import type { RestrictingLevel } from './control';
import { controlsOf } from './controls';
import { viewPod } from './pod-view';

/** What one control of the Pod Security Standards says of a pod. */
export interface PodSecurityProblem {
  /** Upstream's id of the control: `capabilities_restricted`. */
  readonly control: string;
  /** JSON pointers from the pod of every place that is not allowed; where a field is missing, that of the field. */
  readonly paths: readonly string[];
  /** What is so at these places. */
  readonly message: string;
  readonly hint: string;
}

/**
 * What the API server's Pod Security admission would refuse in the pod, control by control; nothing if the pod is allowed. Workloads are not
 * refused by it, only the pods that they make: ask with their template.
 * @param metadata of the pod or template: of old, annotations set profiles
 * @param minor version of the standards, not of the server: `namespaceLevels` says which
 */
export function podSecurityProblems(
  spec: ReadMap,
  metadata: ReadMap,
  level: RestrictingLevel,
  minor: number,
): readonly PodSecurityProblem[] {
  const pod = viewPod(spec, metadata);
  const problems: PodSecurityProblem[] = [];
  for (const { id, hint, offences } of controlsOf(level, minor)) {
    const found = offences(pod, minor);
    if (found.length === 0) continue;
    problems.push({ control: id, paths: found.map(({ path }) => path), message: found.map(({ summary }) => summary).join('; '), hint });
  }
  return problems;
}
