import { at } from '../manifest/read';
import type { Control } from './control';
import { below } from './pod-view';

/** On Windows, what a privileged container is on Linux. */
export const windowsHostProcess: Control = {
  id: 'windowsHostProcess',
  level: 'baseline',
  since: 0,
  hint: 'leave out windowsOptions.hostProcess',
  offences: (pod) =>
    pod.places
      .filter(({ security }) => at(security, 'windowsOptions', 'hostProcess') === true)
      .map((place) => ({
        path: below(place, 'securityContext', 'windowsOptions', 'hostProcess'),
        summary: `${place.title} runs as a process of its node`,
      })),
};
