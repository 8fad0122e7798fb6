import { mountedDevices } from '../../cluster/devices';
import { allowedNodes } from '../reliability/nodes';
import { definePodRule, list } from '../rule';

/** The kubelet finds nothing at the path: the containers are never made. */
export const device = definePodRule({
  id: 'reference/device',
  severity: 'error',
  summary: 'a node on which pods may run has the devices that they mount',
  requires: 'lab',
  check(pods, cluster) {
    const allowed = allowedNodes(cluster, pods).map(({ name }) => name);
    return mountedDevices(cluster, pods).flatMap(({ path, at, nodes }) => {
      if (nodes.size === 0 || allowed.length === 0 || allowed.some((name) => nodes.has(name))) return [];
      const where = list([...nodes.keys()]);
      return {
        path: at,
        message: `the pods may run on ${list(allowed)} only, and ${path} is on ${where}`,
        hint: `let them run on ${where}, or write the device into the lab's description of the node that has it`,
      };
    });
  },
});
