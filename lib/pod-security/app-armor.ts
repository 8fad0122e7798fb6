import { textAt } from '../manifest/read';
import { pointer } from '../manifest/tree';
import type { Control, Offence } from './control';
import { below, type Place, type PodView } from './pod-view';

/** How profiles were set before Kubernetes 1.30; the API server still copies it to the field. */
const ANNOTATION = 'container.apparmor.security.beta.kubernetes.io/';

/** The runtime's own AppArmor profile may be replaced, not taken away. */
export const appArmor: Control = {
  id: 'appArmorProfile',
  level: 'baseline',
  since: 0,
  hint: 'leave out the AppArmor profile, or take RuntimeDefault or Localhost',
  offences: (pod) => [...pod.places.flatMap(byField), ...byAnnotation(pod)],
};

function byField(place: Place): Offence[] {
  const type = textAt(place.security, 'appArmorProfile', 'type');
  if (type === undefined || type === 'RuntimeDefault' || type === 'Localhost') return [];
  return [{ path: below(place, 'securityContext', 'appArmorProfile', 'type'), summary: `${place.title} has the AppArmor profile ${type}` }];
}

function byAnnotation({ annotations }: PodView): Offence[] {
  return Object.entries(annotations)
    .filter(([key, value]) => key.startsWith(ANNOTATION) && typeof value === 'string' && !allowed(value))
    .map(([key, value]) => ({
      path: pointer(['metadata', 'annotations', key]),
      summary: `container '${key.slice(ANNOTATION.length)}' has the AppArmor profile ${String(value)}`,
    }));
}

function allowed(profile: string): boolean {
  return profile === '' || profile === 'runtime/default' || profile.startsWith('localhost/');
}
