import { problemOfDnsLabel } from '../../manifest/names';
import { defineRule } from '../rule';
import { claimSpec } from './claim-spec';
import { text } from './constraint-kinds';
import { constraints } from './constraints';

const inStatefulSet = constraints({
  'spec.serviceName': text((name) => (name === '' ? undefined : problemOfDnsLabel(name)), 'write the name of a headless Service'),
  'spec.volumeClaimTemplates.*.metadata.name': text(problemOfDnsLabel, 'choose another name'),
  'spec.volumeClaimTemplates.*.spec': claimSpec,
});

/** Pods with names and disks of their own. */
export const statefulSet = defineRule({
  id: 'schema/stateful-set',
  severity: 'error',
  summary: "a StatefulSet's Service and claims have names that host names and volumes can have, and claims say what they want",
  kinds: 'apps/StatefulSet',
  check: (manifest) => inStatefulSet(manifest, ''),
});
