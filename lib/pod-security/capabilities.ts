import { listAt } from '../manifest/read';
import type { Offence } from './control';
import { below, type Place } from './pod-view';

/** What the container adds and is not in the list; names are compared letter by letter, as admission does. */
export function addedBeyond(container: Place, allowed: ReadonlySet<string>): Offence[] {
  return listAt(container.security, 'capabilities', 'add').flatMap((name, index) => {
    if (typeof name !== 'string' || allowed.has(name)) return [];
    const path = below(container, 'securityContext', 'capabilities', 'add', index);
    return [{ path, summary: `${container.title} adds the capability ${name}` }];
  });
}
