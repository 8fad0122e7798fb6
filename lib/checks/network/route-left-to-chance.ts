import { faultRule } from './faults';

/** Routes of one priority are tried in an undefined order. */
export const routeLeftToChance = faultRule('left-to-chance', {
  id: 'network/route-left-to-chance',
  severity: 'warning',
  summary: 'no two routes with one priority match the same requests',
});
