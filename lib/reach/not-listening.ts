import { isBehindOthers, whyBehindOthers } from '../cluster/load-balancers';
import { servicePorts } from '../cluster/services';
import type { LabDescription } from '../lab/description';
import { isClusterIp } from '../manifest/api-server';
import { identityOf, printIdentity } from '../manifest/identity';
import type { ReachContext } from './context';
import { servicesOn } from './service-listeners';
import type { Hop } from './trace';

/** Nothing answers at an address and port: why, and where one should ask. */
export function notListeningHop(context: ReachContext, host: string, address: string, port: number): Hop {
  const { lab } = context;
  const { controller, addresses, entryPoints } = lab.ingress;
  const hop = { kind: 'entry', result: 'dead', by: 'lab', at: '/ingress/addresses' } as const;
  if (isClusterIp(lab, address)) {
    const message = `${address} is an address of a Service inside the cluster: nothing outside reaches a ClusterIP`;
    return {
      ...hop,
      code: 'not-listening',
      message,
      at: '/network/services',
      hint: 'ask an Ingress, or a Service of type LoadBalancer or NodePort',
    };
  }
  const node = printNodeAt(lab, address, 'node ');
  const [service] = servicesOn(context, address);
  if (service !== undefined && node === '' && !addresses.includes(address)) {
    const ports = servicePorts(service).map((one) => one.port);
    const message = `${address} is the address of ${printIdentity(identityOf(service))}, which does not listen on ${port}`;
    return { ...hop, code: 'not-listening', message, by: identityOf(service), at: '/spec/ports', hint: `it has ${ports.join(', ')}` };
  }
  const place = `${node || address}${node && host !== address ? ` (${address})` : ''}`;
  if (addresses.includes(address) && !isBehindOthers(context.cluster, address)) {
    const listening = Object.entries(entryPoints).map(([name, number]) => `${name} ${number}`);
    const message = `nothing listens on port ${port} of ${place}`;
    return { ...hop, code: 'entry-point', message, at: '/ingress/entryPoints', hint: `${controller} has ${listening.join(', ')}` };
  }
  if (addresses.includes(address)) {
    const title = context.cluster.loadBalancer?.title;
    const message = `${place} does not listen on ${port}: ${whyBehindOthers(context.cluster)}`;
    const hint =
      title === undefined
        ? 'in lab.json, describe the load balancer: the one that the distribution brings, or another one'
        : `in lab.json, ingress.addresses are those that ${title} gives it, and ingress.nodes is left out`;
    return { ...hop, code: 'not-listening', message, hint };
  }
  const right = addresses.map((one) => `${one}${printNodeAt(lab, one, ' (', ')')}`).join(' or ');
  if (node === '') {
    const message = `${address} is no address of a node, nor one where ${controller} listens: another machine answers, or none`;
    return { ...hop, code: 'address-elsewhere', message, hint: `${controller} is at ${right}` };
  }
  const message = `${place} does not listen on ${port}: ${controller} does, at ${right}`;
  const isOfNode = host === address || lab.nodes.some(({ name }) => host === name || host.startsWith(`${name}.`));
  const hint = isOfNode ? `ask ${right}` : `${host} must resolve to ${right}, never to the node that runs the pods`;
  return { ...hop, code: 'not-listening', message, hint };
}

/** The node that has an address, between two texts; empty if none has. */
export function printNodeAt({ nodes }: LabDescription, address: string, before: string, after = ''): string {
  const node = nodes.find((one) => one.address === address);
  return node ? `${before}${node.name}${after}` : '';
}
