import type { Control } from './control';
import { below } from './pod-view';

/** A privileged container is root on its node. */
export const privileged: Control = {
  id: 'privileged',
  level: 'baseline',
  since: 0,
  hint: 'leave out privileged, and add the single capability that is needed',
  offences: (pod) =>
    pod.containers
      .filter(({ security }) => security.privileged === true)
      .map((container) => ({ path: below(container, 'securityContext', 'privileged'), summary: `${container.title} is privileged` })),
};
