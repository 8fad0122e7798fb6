import type { Cluster } from '../../cluster/cluster';
import { isBalanced } from '../../cluster/load-balancers';
import { servicePorts } from '../../cluster/services';
import { API_SERVER_PORT } from '../../manifest/api-server';
import type { Manifest } from '../../manifest/manifest';
import { POD_KINDS } from '../../manifest/pod-template';
import { at, mapsAt, numberAt, textAt } from '../../manifest/read';
import { defineRule, type Report } from '../rule';

/** What answers at a node itself, by its TCP port. */
const OF_NODES: ReadonlyMap<number, string> = new Map([
  [22, 'SSH'],
  [API_SERVER_PORT, 'the API server'],
  [10250, 'the kubelet'],
]);

/** Where a port of nodes is passed on to pods, nobody gets at what the node has there. */
export const portOfNode = defineRule({
  id: 'network/port-of-node',
  severity: 'warning',
  summary: 'no Service or host port takes a port of nodes at which they are managed',
  requires: 'lab',
  kinds: ['Service', ...POD_KINDS],
  check(object, cluster) {
    return object.kind === 'Service' ? ofService(object, cluster) : ofPods(object, cluster);
  },
});

/** A load balancer that listens on nodes takes the Service's ports there. */
function ofService(service: Manifest, cluster: Cluster): readonly Report[] {
  if (cluster.loadBalancer?.part.onNodes !== true || !isBalanced(service)) return [];
  return servicePorts(service).flatMap(({ at: place, port, protocol }) => {
    const taken = protocol === 'TCP' && port !== undefined ? OF_NODES.get(port) : undefined;
    return taken === undefined ? [] : [report(`${place}/port`, port, `${cluster.loadBalancer?.title} answers`, taken)];
  });
}

function ofPods(object: Manifest, cluster: Cluster): readonly Report[] {
  const pods = cluster.podsOf(object);
  // On the host's network nothing is passed on: there the program does not start.
  if (pods === undefined || at(pods.spec, 'hostNetwork') === true) return [];
  return pods.containers.flatMap(({ spec, at: place }) =>
    mapsAt(spec, 'ports').flatMap((one, i) => {
      const port = numberAt(one, 'hostPort');
      const taken = port !== undefined && (textAt(one, 'protocol') ?? 'TCP') === 'TCP' ? OF_NODES.get(port) : undefined;
      return taken === undefined ? [] : [report(`${place}/ports/${i}/hostPort`, port, 'these pods answer', taken)];
    }),
  );
}

function report(path: string, port: number | undefined, who: string, taken: string): Report {
  return { path, message: `${who} on TCP ${port} of the nodes, where ${taken} is reached otherwise`, hint: 'use another port' };
}
