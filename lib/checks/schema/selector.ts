import { kindKey } from '../../manifest/identity';
import type { Manifest } from '../../manifest/manifest';
import { POD_KINDS } from '../../manifest/pod-template';
import { defineRule } from '../rule';
import { constraints } from './constraints';
import { labelSelector, labels } from './label-selector';

const inObject = constraints({ 'spec.selector': labelSelector });
const inService = constraints({ 'spec.selector': labels });

/** Selectors are compared with labels: what no label can be, nothing is selected by. */
export const selector = defineRule({
  id: 'schema/selector',
  severity: 'error',
  summary: 'selectors ask for labels that can exist, with values as their operators take them',
  kinds: [...POD_KINDS, 'Service', 'policy/PodDisruptionBudget', 'PersistentVolumeClaim'],
  check: (manifest) => (plain(manifest) ? inService : inObject)(manifest, ''),
});

/** Two kinds of old have a plain map of labels. */
function plain(manifest: Manifest): boolean {
  const kind = kindKey(manifest);
  return kind === 'Service' || kind === 'ReplicationController';
}
