import { type Control, exemptAsWindows, type Offence } from './control';
import type { PodView } from './pod-view';
import { seccompPath, seccompType, unfiltered } from './seccomp';

/** System calls are filtered, by a profile that the pod names or each of its containers. */
export const seccompRestricted: Control = {
  id: 'seccompProfile_restricted',
  level: 'restricted',
  since: 19,
  instead: 'seccompProfile_baseline',
  hint: "set the pod's securityContext.seccompProfile.type to RuntimeDefault",
  offences: (pod, minor) => (exemptAsWindows(pod, minor) ? [] : [...pod.places.flatMap(unfiltered), ...missing(pod)]),
};

/** A profile of the pod is that of its containers; if it is a bad one, that has been said. */
function missing(pod: PodView): Offence[] {
  if (seccompType(pod) !== undefined) return [];
  return pod.containers
    .filter((container) => seccompType(container) === undefined)
    .map((container) => ({ path: seccompPath(container), summary: `${container.title} has no seccomp profile` }));
}
