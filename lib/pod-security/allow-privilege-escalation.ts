import { type Control, exemptAsWindows } from './control';
import { below } from './pod-view';

/** No process gets more rights than the one that started it, as by sudo. */
export const allowPrivilegeEscalation: Control = {
  id: 'allowPrivilegeEscalation',
  level: 'restricted',
  since: 8,
  hint: 'set allowPrivilegeEscalation: false in the securityContext of each container',
  offences: (pod, minor) =>
    exemptAsWindows(pod, minor)
      ? []
      : pod.containers
          .filter(({ security }) => security.allowPrivilegeEscalation !== false)
          .map((container) => ({
            path: below(container, 'securityContext', 'allowPrivilegeEscalation'),
            summary: `${container.title} ${container.security.allowPrivilegeEscalation === true ? 'allows' : 'does not rule out'} privilege escalation`,
          })),
};
