import { faultRule } from './faults';

/** A guess: paths hardly ever have curly brackets or stars, but the server accepts them. */
export const pathPlaceholder = faultRule('placeholder', {
  id: 'network/path-placeholder',
  severity: 'warning',
  summary: 'no path has variables or patterns, which Traefik reads literally',
});
