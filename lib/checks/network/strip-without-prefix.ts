import { faultRule } from './faults';

/** Pods get the path as it was asked for, and mostly answer that they have no such page. */
export const stripWithoutPrefix = faultRule('strip-prefix', {
  id: 'network/strip-without-prefix',
  severity: 'warning',
  summary: 'a prefix that a Middleware takes away is one that paths of its routes have',
});
