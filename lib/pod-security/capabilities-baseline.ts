import { addedBeyond } from './capabilities';
import type { Control } from './control';

/** What container runtimes give by default, without NET_RAW. */
const DEFAULT = [
  'AUDIT_WRITE',
  'CHOWN',
  'DAC_OVERRIDE',
  'FOWNER',
  'FSETID',
  'KILL',
  'MKNOD',
  'NET_BIND_SERVICE',
  'SETFCAP',
  'SETGID',
  'SETPCAP',
  'SETUID',
  'SYS_CHROOT',
];
const ALLOWED: ReadonlySet<string> = new Set(DEFAULT);

/** No more rights than a container has anyway. */
export const capabilitiesBaseline: Control = {
  id: 'capabilities_baseline',
  level: 'baseline',
  since: 0,
  hint: `add none but ${DEFAULT.join(', ')}`,
  offences: (pod) => pod.containers.flatMap((container) => addedBeyond(container, ALLOWED)),
};
