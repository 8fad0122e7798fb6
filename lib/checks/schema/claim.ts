import { defineRule } from '../rule';
import { claimSpec } from './claim-spec';
import { constraints } from './constraints';

const inClaim = constraints({ spec: claimSpec });

/** What a claim of storage wants. */
export const claim = defineRule({
  id: 'schema/claim',
  severity: 'error',
  summary: 'a PersistentVolumeClaim says how it is mounted and how much it wants',
  kinds: 'PersistentVolumeClaim',
  check: (manifest) => inClaim(manifest, ''),
});
