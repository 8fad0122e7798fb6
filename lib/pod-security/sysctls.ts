import { mapsAt, textAt } from '../manifest/read';
import type { Control } from './control';
import { below } from './pod-view';

/** Names that are the pod's own on every kernel, and the first version of the standards that allows each. */
const ALLOWED_SINCE: ReadonlyMap<string, number> = new Map([
  ['kernel.shm_rmid_forced', 0],
  ['net.ipv4.ip_local_port_range', 0],
  ['net.ipv4.ip_unprivileged_port_start', 0],
  ['net.ipv4.ping_group_range', 0],
  ['net.ipv4.tcp_syncookies', 0],
  ['net.ipv4.ip_local_reserved_ports', 27],
  ['net.ipv4.tcp_fin_timeout', 29],
  ['net.ipv4.tcp_keepalive_intvl', 29],
  ['net.ipv4.tcp_keepalive_probes', 29],
  ['net.ipv4.tcp_keepalive_time', 29],
  ['net.ipv4.tcp_rmem', 32],
  ['net.ipv4.tcp_wmem', 32],
  ['net.ipv4.tcp_notsent_lowat', 37],
  ['net.ipv4.tcp_slow_start_after_idle', 37],
]);

/** Whether a kernel parameter is safe within a pod: kubelets of that version set it, and the standards allow it. */
export function isSafeSysctl(name: string, minor: number): boolean {
  return (ALLOWED_SINCE.get(name) ?? Number.POSITIVE_INFINITY) <= minor;
}

/** Kernel parameters that are not the pod's own change the node for all. */
export const sysctls: Control = {
  id: 'sysctls',
  level: 'baseline',
  since: 0,
  hint: 'set it on the node, or leave it out: only names that are safe within a pod are allowed',
  offences: (pod, minor) =>
    mapsAt(pod.security, 'sysctls').flatMap((sysctl, index) => {
      const name = textAt(sysctl, 'name') ?? '';
      if (isSafeSysctl(name, minor)) return [];
      return [{ path: below(pod, 'securityContext', 'sysctls', index, 'name'), summary: `${pod.title} sets the sysctl ${name}` }];
    }),
};
