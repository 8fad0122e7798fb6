import type { LabDescription } from '../../lib/lab/description';
import type { Manifest } from '../../lib/manifest/manifest';
import { clusterOf } from '../../lib/products/cluster-of';
import { Reach } from '../../lib/reach/reach';
import { ask, forEach, patiently, type Reply } from '../requests/ask';
import type { Api } from '../support/api';
import { mapAt } from '../support/workloads';
import { POD } from './backends';
import { Chance } from './chance';

/** What came of the questions to ports of LoadBalancer Services. */
export interface Balanced {
  readonly services: number;
  readonly requests: number;
  /** Of which it was foretold that a pod answers. */
  readonly served: number;
  readonly wrong: readonly string[];
}

/** A port that is asked, as the model knows it and where it is here. */
interface Question {
  readonly service: Manifest;
  readonly port: number;
  readonly by: 'address' | 'node-port';
}

type Port = Readonly<Record<string, string | number>>;

/** An address for each that nobody else has. */
const POOLS = { kind: 'metallb', mode: 'layer2', pools: [{ name: 'lan', addresses: ['10.99.0.0/16'] }] } as const;

/** A Service of type LoadBalancer in each of these namespaces. */
export function loadBalancersOf(seed: number, namespaces: readonly string[]): readonly Manifest[] {
  return namespaces.map((namespace, i) => serviceOf(new Chance(seed * 200_003 + i), namespace, i));
}

function serviceOf(chance: Chance, namespace: string, i: number): Manifest {
  const ports = chance.some(3, (n): Port => {
    const target = 8100 + Math.floor(chance.next() * 6);
    const targetPort = chance.weighted<Port>([
      [4, { port: 5000 + n, targetPort: target }],
      [4, { port: 80 + n, targetPort: `p${target - 8100}` }],
      [2, { port: target }],
      [2, { port: 443 + n, targetPort: 'no-such-port' }],
    ]);
    // The first 86 are never given to others by the server.
    const nodePort: Port = n === 0 && chance.is(0.6) ? { nodePort: 30_000 + i } : {};
    return { name: `port${n}`, protocol: chance.is(0.15) ? 'UDP' : 'TCP', ...targetPort, ...nodePort };
  });
  const once = ports.filter((one, n) => ports.findIndex(({ port, protocol }) => port === one.port && protocol === one.protocol) === n);
  const more = chance.is(0.2) ? { allocateLoadBalancerNodePorts: false } : {};
  const selector = { app: chance.is(0.1) ? 'nobody' : POD };
  return {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name: 'open', namespace, annotations: { 'metallb.io/loadBalancerIPs': `10.99.${i >> 8}.${i & 255}` } },
    spec: { type: 'LoadBalancer', selector, ports: once, ...more },
  };
}

/**
 * Asks each port that a Service has, those of its pods, and one that nobody has, at its address, and its node ports. No load balancer is here that passes
 * connections on: its address answers as the Service's own does, on the same ports.
 */
export async function askLoadBalancers(
  api: Api,
  lab: LabDescription,
  objects: readonly Manifest[],
  services: readonly Manifest[],
): Promise<Balanced> {
  const described = { ...lab, loadBalancer: POOLS };
  const reach = Reach.of(clusterOf(objects, described));
  const node = lab.nodes[0];
  if (node === undefined) throw new Error('a lab has a node');
  const questions = services.flatMap(questionsOf);
  const found = await forEach(questions, async ({ service, port, by }) => {
    const address = by === 'address' ? service.metadata.annotations?.['metallb.io/loadBalancerIPs'] : node.address;
    const { outcome, destinations } = reach.connect({ from: { node: node.name }, to: { cidr: `${address}/32` }, port });
    const expected = outcome === 'reached' ? destinations[0]?.port : undefined;
    const live = by === 'address' ? String(mapAt((await api.get(service))?.spec).clusterIP) : '127.0.0.1';
    const reply = await answer(live, port, expected !== undefined);
    const got = typeof reply === 'string' ? undefined : reply.echo?.port;
    const right = got === expected && (typeof reply === 'string' || reply.echo?.namespace === service.metadata.namespace);
    const wrong = right
      ? []
      : [`${service.metadata.namespace} ${JSON.stringify(service.spec)} ${by} ${port}: ${got ?? reply}, expected ${expected}`];
    return { served: expected !== undefined, wrong };
  });
  return {
    services: services.length,
    requests: questions.length,
    served: found.filter(({ served }) => served).length,
    wrong: found.flatMap(({ wrong }) => wrong),
  };
}

function questionsOf(service: Manifest): readonly Question[] {
  const { ports } = mapAt(service.spec);
  const all = (Array.isArray(ports) ? ports : []).map(mapAt);
  const asked = new Set([...all.flatMap(({ port, targetPort }) => [port, targetPort]), 9].filter((one) => typeof one === 'number'));
  return [
    ...[...asked].map((port) => ({ service, port, by: 'address' }) as const),
    ...all.flatMap(({ nodePort, protocol }) =>
      typeof nodePort === 'number' && protocol === 'TCP' ? [{ service, port: nodePort, by: 'node-port' } as const] : [],
    ),
  ];
}

/** What nobody is to answer is asked once. */
async function answer(address: string, port: number, isExpected: boolean): Promise<Reply | string> {
  if (isExpected) return patiently({ address, port });
  return ask({ address, port }).catch((error: unknown) => (error instanceof Error ? error.message : String(error)));
}
