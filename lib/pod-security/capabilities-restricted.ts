import { listAt } from '../manifest/read';
import { addedBeyond } from './capabilities';
import { type Control, exemptAsWindows, type Offence } from './control';
import { below, type Place } from './pod-view';

const ALLOWED: ReadonlySet<string> = new Set(['NET_BIND_SERVICE']);

/** Every capability is given up; one may be taken back, for ports below 1024. */
export const capabilitiesRestricted: Control = {
  id: 'capabilities_restricted',
  level: 'restricted',
  since: 22,
  instead: 'capabilities_baseline',
  hint: 'set capabilities.drop to [ALL], and add none but NET_BIND_SERVICE',
  offences: (pod, minor) =>
    exemptAsWindows(pod, minor) ? [] : pod.containers.flatMap((container) => [...kept(container), ...addedBeyond(container, ALLOWED)]),
};

function kept(container: Place): Offence[] {
  if (listAt(container.security, 'capabilities', 'drop').includes('ALL')) return [];
  const path = below(container, 'securityContext', 'capabilities', 'drop');
  return [{ path, summary: `${container.title} does not drop ALL capabilities` }];
}
