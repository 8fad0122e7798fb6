import { type Control, hasOwnUsers, type Offence } from './control';
import { below, type Place, type PodView } from './pod-view';

/** The kubelet starts no container as root. Windows pods are asked too: they have the field. */
export const runAsNonRoot: Control = {
  id: 'runAsNonRoot',
  level: 'restricted',
  since: 0,
  hint: "set runAsNonRoot: true in the pod's securityContext, and nowhere false",
  offences: (pod, minor) =>
    hasOwnUsers(pod, minor)
      ? []
      : [
          ...pod.places
            .filter(({ security }) => security.runAsNonRoot === false)
            .map((place) => ({ path: path(place), summary: `${place.title} sets runAsNonRoot: false` })),
          ...missing(pod),
        ],
};

/** What the pod says holds for its containers; if it says false, that has been said. */
function missing(pod: PodView): Offence[] {
  if (typeof pod.security.runAsNonRoot === 'boolean') return [];
  return pod.containers
    .filter(({ security }) => typeof security.runAsNonRoot !== 'boolean')
    .map((container) => ({ path: path(container), summary: `${container.title} does not set runAsNonRoot` }));
}

function path(place: Place): string {
  return below(place, 'securityContext', 'runAsNonRoot');
}
