import { defineRule } from '../rule';
import { unique } from './constraint-kinds';
import { constraints } from './constraints';

const inDriver = constraints({ 'spec.tokenRequests': unique('audience', 'audience', false, true) });

/** How the kubelet and the controllers speak to a driver of volumes. */
export const csiDriver = defineRule({
  id: 'schema/csi-driver',
  severity: 'error',
  summary: 'a CSIDriver asks for one token an audience',
  kinds: 'storage.k8s.io/CSIDriver',
  check: (manifest) => inDriver(manifest, ''),
});
