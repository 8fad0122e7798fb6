import { rule } from '../rule';
import { claimSpec } from './claim-spec';
import { constraints } from './constraints';

const inClaim = constraints({ spec: claimSpec });

/** What a claim of storage wants. */
export const claim = rule({
  id: 'schema/claim',
  severity: 'error',
  says: 'a PersistentVolumeClaim says how it is mounted and how much it wants',
  on: 'PersistentVolumeClaim',
  check: (manifest) => inClaim(manifest, ''),
});
