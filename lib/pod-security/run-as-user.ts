import { type Control, hasOwnUsers } from './control';
import { below } from './pod-view';

/** User 0 is root, whatever the image says. */
export const runAsUser: Control = {
  id: 'runAsUser',
  level: 'restricted',
  since: 23,
  hint: 'leave out runAsUser, or take another user than 0',
  offences: (pod, minor) =>
    (hasOwnUsers(pod, minor) ? [] : pod.places)
      .filter(({ security }) => security.runAsUser === 0)
      .map((place) => ({ path: below(place, 'securityContext', 'runAsUser'), summary: `${place.title} runs as user 0` })),
};
