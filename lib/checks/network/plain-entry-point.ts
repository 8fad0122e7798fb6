import { faultRule } from './faults';

/** A route with TLS answers nothing but TLS, on every entry point that it names. */
export const plainEntryPoint = faultRule('plain-entry-point', {
  id: 'network/plain-entry-point',
  severity: 'error',
  summary: 'a route with TLS names no entry point at which clients speak http',
});
