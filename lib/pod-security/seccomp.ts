import { textAt } from '../manifest/read';
import type { Offence } from './control';
import { below, type Place } from './pod-view';

/** The type of the place's own seccomp profile, undefined if it sets none. */
export function seccompType({ security }: Place): string | undefined {
  return textAt(security, 'seccompProfile', 'type');
}

/** The place's own profile, if it filters nothing. */
export function unfiltered(place: Place): Offence[] {
  const type = seccompType(place);
  if (type === undefined || type === 'RuntimeDefault' || type === 'Localhost') return [];
  return [{ path: seccompPath(place), summary: `${place.title} has the seccomp profile ${type}` }];
}

/** Where the place's own profile stands, or would. */
export function seccompPath(place: Place): string {
  return below(place, 'securityContext', 'seccompProfile', 'type');
}
