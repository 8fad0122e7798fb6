import type { Allocation } from '../../cluster/allocation';
import type { Cluster } from '../../cluster/cluster';
import { isBalanced, serviceOfIngress } from '../../cluster/load-balancers';
import { servicePorts } from '../../cluster/services';
import type { LabDescription, NodeDescription } from '../../lab/description';
import { identityOf, printIdentity } from '../../manifest/identity';
import type { Manifest } from '../../manifest/manifest';
import { nodesFor, PREFIX } from './nodes';

/** Who has which port of which node. */
type Holders = Map<string, string>;

/**
 * Where each Service answers: on every node that has none of its ports taken. Whoever comes first has a port: that is the lab's ingress
 * controller, which is there before any app.
 */
export function allocate(cluster: Cluster): ReadonlyMap<Manifest, Allocation> {
  const found = new Map<Manifest, Allocation>();
  const { lab } = cluster;
  if (lab === undefined) return found;
  const holders: Holders = new Map();
  const own = serviceOfIngress(cluster);
  if (own === undefined || lab.ingress.hostNetwork) takeForController(cluster, lab, holders);
  const services = cluster.ofKind('Service').filter(isBalanced);
  for (const service of own === undefined ? services : [own, ...services.filter((one) => one !== own)]) {
    if (!lab.ingress.hostNetwork || service !== own) found.set(service, give(lab, service, holders));
  }
  return found;
}

function give(lab: LabDescription, service: Manifest, holders: Holders): Allocation {
  const nodes = nodesFor(lab, service);
  const ports = servicePorts(service);
  const free = nodes.filter((node) => ports.every(({ protocol, port = 0 }) => !holders.has(keyOf(node, protocol, port))));
  for (const node of free) {
    for (const { protocol, port = 0 } of ports) holders.set(keyOf(node, protocol, port), printIdentity(identityOf(service)));
  }
  if (free.length > 0 || ports.length === 0) {
    const { name, namespace = 'default' } = service.metadata;
    const proxy = { namespace: 'kube-system', labels: { [`${PREFIX}/svcname`]: name, [`${PREFIX}/svcnamespace`]: namespace } };
    return { addresses: free.map(({ address }) => address), chosen: false, proxy };
  }
  if (nodes.length === 0) {
    const hint = 'label a node with svccontroller.k3s.cattle.io/enablelb=true, and with the pool of the Service if it names one';
    return { refused: { code: 'exhausted', path: '/spec/type', message: 'ServiceLB may use no node of the lab for it', hint } };
  }
  return { refused: { code: 'taken', ...takenPort(nodes, service, holders) } };
}

function takenPort(nodes: readonly NodeDescription[], service: Manifest, holders: Holders) {
  const ports = servicePorts(service);
  const holderOf = (protocol: string, port: number) => nodes.map((node) => holders.get(keyOf(node, protocol, port)));
  // The port that is taken on most nodes is the one to change.
  const [worst] = ports
    .map((one) => ({ ...one, by: holderOf(one.protocol, one.port ?? 0).filter((by) => by !== undefined) }))
    .sort((a, b) => b.by.length - a.by.length);
  const where = worst?.by.length === nodes.length ? 'every node' : 'a node';
  return {
    path: `${worst?.at ?? '/spec/ports'}/port`,
    message: `${worst?.protocol} ${worst?.port} of ${where} is taken by ${worst?.by[0]}: ServiceLB listens on ports of nodes, so two Services can't have one`,
    hint: 'use another port, or an Ingress',
  };
}

function takeForController(cluster: Cluster, lab: LabDescription, holders: Holders): void {
  const { controller, entryPoints, nodes: named, hostNetwork } = lab.ingress;
  const all = hostNetwork ? lab.nodes : nodesFor(lab, undefined);
  for (const node of all.filter(({ name }) => named === undefined || named.includes(name))) {
    for (const port of Object.values(entryPoints)) {
      holders.set(keyOf(node, 'TCP', port), `the lab's ${cluster.ingress?.title ?? controller}`);
    }
  }
}

function keyOf({ name }: NodeDescription, protocol: string, port: number): string {
  return `${name} ${protocol} ${port}`;
}
