import { listAt, mapAt, mapsAt, textAt } from '../../manifest/read';
import { definePodRule, type Report } from '../rule';
import { map, text, unique } from './constraint-kinds';
import { type Constraint, type Constraints, constraints } from './constraints';
import { problemOfRelativePath } from './formats';

const SYSCTL = /^([a-z0-9]([-_a-z0-9]*[a-z0-9])?[./])*[a-z0-9]([-_a-z0-9]*[a-z0-9])?$/;

const MAX_SYSCTL = 253;

/** A profile of the node's disk is named if and only if the type says so. */
function profile(what: string): Constraint {
  return map((given, say) => {
    const [type, file] = [textAt(given, 'type') ?? '', textAt(given, 'localhostProfile')];
    if (type === 'Localhost' && file === undefined)
      say(`got ${what} type 'Localhost' without localhostProfile, expected both`, 'name the profile', 'localhostProfile');
    if (what === 'AppArmor' && file !== undefined && file.trim() !== file)
      say(`got localhostProfile '${file}', expected it without spaces around`, 'take them out', 'localhostProfile');
    if (type !== 'Localhost' && file !== undefined)
      say(`got localhostProfile with ${what} type '${type}', expected it with 'Localhost' only`, 'take it out', 'localhostProfile');
  });
}

const PROFILES: Constraints = {
  seccompProfile: profile('seccomp'),
  'seccompProfile.localhostProfile': text(problemOfRelativePath, "write the path below the kubelet's folder of profiles"),
  appArmorProfile: profile('AppArmor'),
};
const inContainer = constraints({
  ...PROFILES,
  '': map((cluster, say) => {
    if (cluster.allowPrivilegeEscalation !== false) return;
    const added = mapAt(cluster, 'capabilities').add;
    const capable = Array.isArray(added) && added.includes('CAP_SYS_ADMIN');
    if (cluster.privileged !== true && !capable) return;
    const message = `got allowPrivilegeEscalation: false with ${capable ? 'CAP_SYS_ADMIN' : 'privileged: true'}, expected one of them`;
    say(message, 'a privileged container can always escalate', 'allowPrivilegeEscalation');
  }),
});
const inPod = constraints({
  ...PROFILES,
  sysctls: unique('name', 'sysctl'),
  'sysctls.*.name': text(
    (name) =>
      SYSCTL.test(name) && name.length <= MAX_SYSCTL ? undefined : `got sysctl '${name}', expected a name such as net.core.somaxconn`,
    'write the name that sysctl prints',
  ),
});

/** The first minor version that refuses block devices in a pod with users of its own. */
const DEVICES_REFUSED = 34;

/** Settings of a container's or pod's security that contradict each other. */
export const securityContext = definePodRule({
  id: 'schema/security-context',
  severity: 'error',
  summary: 'the settings of a security context fit together',
  check({ containers, spec, at }, { minor }) {
    const reports: Report[] = [];
    for (const one of containers)
      for (const report of inContainer(mapAt(one.spec, 'securityContext'), `${one.at}/securityContext`)) reports.push(report);
    for (const report of inPod(mapAt(spec, 'securityContext'), `${at}/spec/securityContext`)) reports.push(report);
    for (const report of hostSettings(spec, `${at}/spec`)) reports.push(report);
    for (const one of spec.hostUsers === false && minor >= DEVICES_REFUSED ? containers : []) {
      if (listAt(one.spec, 'volumeDevices').length === 0) continue;
      const message = 'got volumeDevices with hostUsers: false, expected one of them';
      reports.push({ path: `${one.at}/volumeDevices`, message, hint: 'mount the volume with a file system' });
    }
    for (const one of containers) {
      if (mapAt(one.spec, 'securityContext').procMount !== 'Unmasked' || spec.hostUsers === false) continue;
      const message = "got procMount 'Unmasked', expected hostUsers: false with it";
      reports.push({ path: `${one.at}/securityContext/procMount`, message, hint: 'take it out, or give the pod users of its own' });
    }
    return reports;
  },
});

const hostSettings = constraints({
  '': map((pod, say) => {
    for (const key of ['hostNetwork', 'hostPID', 'hostIPC']) {
      if (pod.hostUsers === false && pod[key] === true)
        say(`got ${key}: true with hostUsers: false, expected one of them`, 'keep one', key);
    }
    if (pod.hostPID === true && pod.shareProcessNamespace === true) {
      say(
        "got shareProcessNamespace: true with hostPID: true, expected one of them: the node's processes are shared anyway",
        'keep one',
        'shareProcessNamespace',
      );
    }
    for (const [i, sysctl] of mapsAt(pod, 'securityContext', 'sysctls').entries()) {
      const name = textAt(sysctl, 'name') ?? '';
      const host = HOST_SYSCTLS.find(([key, test]) => pod[key] === true && test.test(name.replaceAll('/', '.')))?.[0];
      if (host !== undefined)
        say(
          `got sysctl '${name}' with ${host}: true, expected none: it would be the node's`,
          'take it out',
          'securityContext',
          'sysctls',
          i,
          'name',
        );
    }
  }),
});
const HOST_SYSCTLS = [
  ['hostNetwork', /^net\./],
  ['hostIPC', /^(kernel\.(shm|msg|sem)|fs\.mqueue\.)/],
] as const;
