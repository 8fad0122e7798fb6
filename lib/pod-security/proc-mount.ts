import type { Control } from './control';
import { below } from './pod-view';

/**
 * The masked parts of /proc are ways to the node. (Pods with `hostUsers: false` may unmask it only where an alpha feature gate is on, up to 1.34.
 * A 1.32 server resets the field before it looks, unless its gate is on: then nothing is refused, and nothing unmasked.)
 */
export const procMount: Control = {
  id: 'procMount',
  level: 'baseline',
  since: 0,
  hint: 'leave out procMount',
  offences: (pod) =>
    pod.containers
      .filter(({ security }) => typeof security.procMount === 'string' && security.procMount !== 'Default')
      .map((container) => ({
        path: below(container, 'securityContext', 'procMount'),
        summary: `${container.title} mounts /proc ${String(container.security.procMount)}`,
      })),
};
