import { faultRule } from './faults';

/** A guess: paths hardly ever have curly brackets, but the server accepts them. */
export const pathPlaceholder = faultRule('placeholder', {
  id: 'network/path-placeholder',
  severity: 'warning',
  summary: 'no path has variables that Traefik 3 reads by their letters',
});
