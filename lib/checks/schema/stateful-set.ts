import { problemOfDnsLabel } from '../../manifest/names';
import { defineRule } from '../rule';
import { claimSource, templateSource } from './claim-source';
import { claimSpec } from './claim-spec';
import { text } from './constraint-kinds';
import { constraints } from './constraints';

const inStatefulSet = constraints({
  'spec.serviceName': text((name) => (name === '' ? undefined : problemOfDnsLabel(name)), 'write the name of a headless Service'),
  'spec.volumeClaimTemplates.*.metadata.name': text(problemOfDnsLabel, 'choose another name'),
  'spec.volumeClaimTemplates.*.spec': claimSpec,
});

/** Until 1.33 the server accepts any template, and reports what is wrong only for the claims made from it. */
const CHECKED = 34;
const inTemplates = constraints({ 'spec.volumeClaimTemplates.*.spec': templateSource });
const inClaims = constraints({ 'spec.volumeClaimTemplates.*.spec': claimSource });

/** Pods with names and disks of their own. */
export const statefulSet = defineRule({
  id: 'schema/stateful-set',
  severity: 'error',
  summary: "a StatefulSet's Service and claims have names that host names and volumes can have, and claims say what they want",
  kinds: 'apps/StatefulSet',
  check: (manifest, { minor }) => [...inStatefulSet(manifest, ''), ...(minor >= CHECKED ? inTemplates : inClaims)(manifest, '')],
});
