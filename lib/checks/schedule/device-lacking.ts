import type { Cluster } from '../../cluster/cluster';
import { mountedDevices } from '../../cluster/devices';
import { allowedNodes } from '../reliability/nodes';
import { definePodRule, list } from '../rule';

/** Paths that name one device of the world. */
const BY_ID = /^\/dev\/(serial|disk|input)\/by-id\/./;

/** Names that the kernel gives to devices in the order in which they are plugged in. */
const PLUGGED = /^\/dev\/(?:tty(?:USB|ACM)\d+|video\d+|hidraw\d+|sd[a-z]\d*|sg\d+|sr\d+|apex_\d+|bus\/usb\/.+)$/;

/** Whether the lab says of each of these nodes what is plugged in. */
function allDescribed({ lab }: Cluster, names: readonly string[]): boolean {
  const described = new Set((lab?.nodes ?? []).flatMap(({ name, devices }) => (devices === undefined ? [] : [name])));
  return names.length > 0 && names.every((name) => described.has(name));
}

/** It works as long as the scheduler happens to pick the right node. */
export const deviceLacking = definePodRule({
  id: 'schedule/device-lacking',
  severity: 'warning',
  summary: 'every node on which pods may run has the devices that they mount',
  requires: 'lab',
  check(pods, cluster) {
    const allowed = allowedNodes(cluster, pods).map(({ name }) => name);
    return mountedDevices(cluster, pods).flatMap(({ path, at, nodes }) => {
      const lacking = allowed.filter((name) => !nodes.has(name));
      if (nodes.size === 0) {
        if (!BY_ID.test(path) && !(PLUGGED.test(path) && allDescribed(cluster, allowed))) return [];
        return {
          path: at,
          message: `${path} is of no node, as far as the lab says what is plugged in`,
          hint: "write it into the lab's description of its node, or correct the path",
        };
      }
      // Where no allowed node has it, reference/device says it.
      if (lacking.length === 0 || lacking.length === allowed.length) return [];
      return {
        path: at,
        message: `the pods may also run on ${list(lacking)}, where ${path} is not`,
        hint: `write nodeSelector kubernetes.io/hostname: ${[...nodes.keys()][0]}${nodes.size > 1 ? ', or a node affinity to all that have it' : ''}`,
      };
    });
  },
});
