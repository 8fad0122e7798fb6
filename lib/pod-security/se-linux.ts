import { textAt } from '../manifest/read';
import type { Control } from './control';
import { below } from './pod-view';

const TYPES = ['container_t', 'container_init_t', 'container_kvm_t'];
const SINCE_31 = 'container_engine_t';

/** A process with an SELinux type, user or role of one's choice may leave what confines containers. */
export const seLinux: Control = {
  id: 'seLinuxOptions',
  level: 'baseline',
  since: 0,
  hint: `leave out user and role, and take one of the types ${TYPES.join(', ')} (from 1.31 also ${SINCE_31})`,
  offences: (pod, minor) =>
    pod.places.flatMap((place) => {
      return ['type', 'user', 'role'].flatMap((field) => {
        const value = textAt(place.security, 'seLinuxOptions', field) ?? '';
        if (value === '') return [];
        if (field === 'type' && (TYPES.includes(value) || (value === SINCE_31 && minor >= 31))) return [];
        return [
          { path: below(place, 'securityContext', 'seLinuxOptions', field), summary: `${place.title} sets the SELinux ${field} ${value}` },
        ];
      });
    }),
};
