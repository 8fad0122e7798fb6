import { closestMatch } from '../../manifest/closest-match';
import { listAt } from '../../manifest/read';
import { definePodRule, type Report } from '../rule';

/** Of Linux 6, without `CAP_`. @see https://man7.org/linux/man-pages/man7/capabilities.7.html */
const KNOWN = new Set(
  (
    'ALL AUDIT_CONTROL AUDIT_READ AUDIT_WRITE BLOCK_SUSPEND BPF CHECKPOINT_RESTORE CHOWN DAC_OVERRIDE DAC_READ_SEARCH FOWNER FSETID IPC_LOCK ' +
    'IPC_OWNER KILL LEASE LINUX_IMMUTABLE MAC_ADMIN MAC_OVERRIDE MKNOD NET_ADMIN NET_BIND_SERVICE NET_BROADCAST NET_RAW PERFMON SETFCAP SETGID ' +
    'SETPCAP SETUID SYSLOG SYS_ADMIN SYS_BOOT SYS_CHROOT SYS_MODULE SYS_NICE SYS_PACCT SYS_PTRACE SYS_RAWIO SYS_RESOURCE SYS_TIME ' +
    'SYS_TTY_CONFIG WAKE_ALARM'
  ).split(' '),
);

/** containerd puts `CAP_` before each; what the kernel does not know is left out, or keeps the container from starting. Other runtimes may take it. */
export const capabilityName = definePodRule({
  id: 'security/capability-name',
  severity: 'warning',
  summary: 'a capability is one of Linux, named without CAP_',
  check: ({ containers }) =>
    containers.flatMap(({ spec, at }) =>
      ['add', 'drop'].flatMap((list) =>
        listAt(spec, 'securityContext', 'capabilities', list).flatMap((name, i): readonly Report[] => {
          if (typeof name !== 'string' || KNOWN.has(name.toUpperCase()) || /[${<]/.test(name)) return [];
          const bare = name.toUpperCase().replace(/^CAP_/, '');
          const near = KNOWN.has(bare) ? bare : closestMatch(bare, KNOWN);
          const why = KNOWN.has(bare) ? `containerd takes it for CAP_${name.toUpperCase()}` : 'Linux has none of that name';
          return [
            {
              path: `${at}/securityContext/capabilities/${list}/${i}`,
              message: `got '${name}': ${why}, and nothing is ${list === 'add' ? 'added' : 'dropped'}`,
              hint: near === undefined ? 'write a name of capabilities(7) without CAP_' : `did you mean '${near}'?`,
            },
          ];
        }),
      ),
    ),
});
