import { rule } from '../rule';
import { reportsOf } from './problems';

/** Words, amounts, formats and bounds that the API defines. */
export const value = rule({
  id: 'schema/value',
  severity: 'error',
  says: 'every value is one that its field allows',
  on: '*',
  check: (manifest, cluster) => reportsOf(manifest, cluster, ['alternatives', 'enum', 'format', 'length', 'pattern', 'quantity', 'range']),
});
