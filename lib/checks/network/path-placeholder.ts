import { faultRule } from './faults';

/** A guess: nobody has curly brackets in a path, but the server would take them. */
export const pathPlaceholder = faultRule('placeholder', {
  id: 'network/path-placeholder',
  severity: 'warning',
  summary: 'no path has variables that Traefik 3 reads by their letters',
});
