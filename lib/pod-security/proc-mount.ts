import { type Control, hasOwnUsers, type Offence } from './control';
import { below, type PodView } from './pod-view';

/**
 * The masked parts of /proc are ways to the node. (Pods with `hostUsers: false` may unmask it only where an alpha feature gate is on, up to 1.34.
 * A 1.32 server resets the field before it looks, unless its gate is on: then nothing is refused, and nothing unmasked.)
 */
export const procMount: Control = {
  id: 'procMount',
  level: 'baseline',
  since: 0,
  hint: 'leave out procMount',
  offences: (pod, minor) => (hasOwnUsers(pod, minor) ? [] : unmasked(pod)),
};

/** At the level restricted, users of the pod's own are no reason to unmask it. */
export const procMountRestricted: Control = {
  ...procMount,
  id: 'procMount_restricted',
  since: 35,
  level: 'restricted',
  instead: 'procMount',
  offences: unmasked,
};

function unmasked(pod: PodView): readonly Offence[] {
  return pod.containers
    .filter(({ security }) => typeof security.procMount === 'string' && security.procMount !== 'Default')
    .map((container) => ({
      path: below(container, 'securityContext', 'procMount'),
      summary: `${container.title} mounts /proc ${String(container.security.procMount)}`,
    }));
}
