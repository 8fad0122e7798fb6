import { defineRule } from '../rule';
import { reportsOf } from './problems';

/** Words, amounts, formats and bounds that the API defines. */
export const value = defineRule({
  id: 'schema/value',
  severity: 'error',
  summary: 'every value is one that its field allows',
  kinds: '*',
  check: (manifest, cluster) => reportsOf(manifest, cluster, ['alternatives', 'enum', 'format', 'length', 'pattern', 'quantity', 'range']),
});
