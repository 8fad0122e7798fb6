import { defineRule } from '../rule';
import { claimSource } from './claim-source';
import { claimSpec } from './claim-spec';
import { constraints } from './constraints';

const inClaim = constraints({ spec: [claimSpec, claimSource] });

/** What a claim of storage wants. */
export const claim = defineRule({
  id: 'schema/claim',
  severity: 'error',
  summary: 'a PersistentVolumeClaim has access modes, a size and a valid data source',
  kinds: 'PersistentVolumeClaim',
  check: (manifest) => inClaim(manifest, ''),
});
