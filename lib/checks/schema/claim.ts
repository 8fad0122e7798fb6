import { defineRule } from '../rule';
import { claimSource } from './claim-source';
import { claimSpec } from './claim-spec';
import { constraints } from './constraints';

const inClaim = constraints({ spec: [claimSpec, claimSource] });

/** What a claim of storage wants. */
export const claim = defineRule({
  id: 'schema/claim',
  severity: 'error',
  summary: 'a PersistentVolumeClaim says how it is mounted, how much it wants, and from what it is made',
  kinds: 'PersistentVolumeClaim',
  check: (manifest) => inClaim(manifest, ''),
});
