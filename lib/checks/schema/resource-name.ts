import { problemOfKey } from '../../manifest/names';

const STANDARD = ['cpu', 'memory', 'ephemeral-storage'];

/** Huge pages have their size in their name. */
export const HUGE = 'hugepages-';

/** What is wrong with the name of a resource that a container can have; undefined if nothing. */
export function problemOfResource(resource: string): string | undefined {
  if (STANDARD.includes(resource) || resource.startsWith(HUGE)) return undefined;
  const what = `got resource '${resource}'`;
  if (!resource.includes('/')) return `${what}, expected one that a container can have`;
  if (resource.startsWith('requests.')) return `${what}, expected none that begins with 'requests.'`;
  return problemOfKey(resource) === undefined ? undefined : `${what}, expected a domain, '/' and a name`;
}
