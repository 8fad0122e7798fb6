import { allowPrivilegeEscalation } from './allow-privilege-escalation';
import { appArmor } from './app-armor';
import { capabilitiesBaseline } from './capabilities-baseline';
import { capabilitiesRestricted } from './capabilities-restricted';
import type { Control, RestrictingLevel } from './control';
import { hostNamespaces } from './host-namespaces';
import { hostPathVolumes } from './host-path-volumes';
import { hostPorts } from './host-ports';
import { hostProbes } from './host-probes';
import { privileged } from './privileged';
import { procMount, procMountRestricted } from './proc-mount';
import { restrictedVolumes } from './restricted-volumes';
import { runAsNonRoot } from './run-as-non-root';
import { runAsUser } from './run-as-user';
import { seLinux } from './se-linux';
import { seccompBaseline } from './seccomp-baseline';
import { seccompRestricted } from './seccomp-restricted';
import { sysctls } from './sysctls';
import { windowsHostProcess } from './windows-host-process';

/** The Pod Security Standards. */
export const CONTROLS: readonly Control[] = [
  hostNamespaces,
  privileged,
  capabilitiesBaseline,
  hostPathVolumes,
  hostPorts,
  hostProbes,
  appArmor,
  seLinux,
  procMount,
  procMountRestricted,
  seccompBaseline,
  sysctls,
  windowsHostProcess,
  restrictedVolumes,
  allowPrivilegeEscalation,
  runAsNonRoot,
  runAsUser,
  seccompRestricted,
  capabilitiesRestricted,
];

/** The controls that a level asks for. @param minor version of the standards */
export function controlsOf(level: RestrictingLevel, minor: number): readonly Control[] {
  const key = `${level} ${minor}`;
  const found = known.get(key) ?? choose(level, minor);
  known.set(key, found);
  return found;
}

const known = new Map<string, readonly Control[]>();

function choose(level: RestrictingLevel, minor: number): readonly Control[] {
  const asked = CONTROLS.filter((control) => control.since <= minor && (level === 'restricted' || control.level === 'baseline'));
  const replaced = new Set(asked.map(({ instead }) => instead));
  return asked.filter(({ id }) => !replaced.has(id));
}
