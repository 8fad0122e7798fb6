import type { Cluster, Product } from '../../cluster/cluster';
import type { UsualIngress } from '../../cluster/product-parts';
import { servicePorts } from '../../cluster/services';
import type { IngressDescription } from '../../lab/description';
import { namespaceOf } from '../../manifest/identity';
import type { Manifest } from '../../manifest/manifest';
import { at, listAt, mapsAt, textAt, textsAt } from '../../manifest/read';
import { CliError } from '../cli-error';
import type { Facts, WrittenNode } from './facts';
import { gatewayControllers, gatewayIngress, gatewayProducts } from './gateway-ingress';

/** An ingress controller that is known, and how it is usually installed. */
interface Controller {
  readonly name: string;
  readonly classController: string;
  readonly usual: UsualIngress;
}

/** Where it stands: its namespace, labels and ports, and whether it uses the network of its nodes. */
type Place = Pick<IngressDescription, 'namespace' | 'podLabels' | 'hostNetwork' | 'entryPoints'> & {
  readonly service?: Manifest | undefined;
};

const CLASS = 'networking.k8s.io/IngressClass';

/** Where requests enter: by the IngressClass, and the Service and pods of its controller. @throws CliError for an unknown controller */
export function ingressOf(facts: Facts, distribution: string, nodes: readonly WrittenNode[]): IngressDescription {
  const { cluster, note } = facts;
  const gateway = byGateway(facts);
  if (gateway !== undefined) return gatewayIngress(facts, gateway);
  const controller = chosen(facts, distribution);
  const runs = cluster.products.part('distribution', distribution)?.part.runs;
  const isOwnKind = runs?.ingress === controller.name;
  const place = placeOf(facts, controller, isOwnKind ? runs?.namespace : undefined);
  const { service, ...rest } = place;
  const classes = cluster.ofKind(CLASS).filter((one) => textAt(one, 'spec', 'controller') === controller.classController);
  const [first] = classes;
  if (first === undefined)
    note(`ingress: className ${controller.usual.className} is a guess: no IngressClass of ${controller.name} was read`);
  if (classes.length > 1)
    note(`ingress: ${controller.name} has several classes; the lab has ${first?.metadata.name}, the others are "externals"`);
  const className = first?.metadata.name ?? controller.usual.className;
  return {
    controller: controller.name,
    className,
    ...rest,
    ...whereItListens(facts, place, nodes),
    managedBy: isOwnKind && rest.namespace === runs?.namespace ? distribution : 'elsewhere',
  };
}

/** The controller of Gateways that the lab has: the one that is wanted, or one where no controller of Ingresses is. */
function byGateway({ given, cluster, note }: Facts): ReturnType<typeof gatewayControllers>[number] | undefined {
  const found = gatewayControllers({ cluster });
  const part = gatewayProducts(cluster.products.all).find(({ name }) => name === given.ingress);
  if (part !== undefined) return found.find(({ name }) => name === given.ingress) ?? { ...part, className: part.name, gateways: [] };
  const [first, ...more] = found;
  if (given.ingress !== undefined || first === undefined) return undefined;
  const others = [
    ...more.map(({ name }) => name),
    ...controllersOf(cluster.products.all)
      .filter((one) => isThere(cluster, one))
      .map(({ name }) => name),
  ];
  if (first.gateways.length === 0 && others.length > 0) return undefined;
  if (others.length > 0)
    note(`ingress: there are ${[first.name, ...others].join(' and ')}; a lab has one: --ingress ${others[0]} says the other`);
  return first;
}

function isThere(cluster: Cluster, controller: Controller): boolean {
  const isOwn = (one: Manifest) => textAt(one, 'spec', 'controller') === controller.classController;
  return cluster.ofKind(CLASS).some(isOwn) || serviceOf(cluster.ofKind('Service'), controller) !== undefined;
}

function controllersOf(products: readonly Product[]): readonly Controller[] {
  return products.flatMap(({ name, ingress }) =>
    ingress?.usual === undefined ? [] : [{ name, classController: ingress.classController, usual: ingress.usual }],
  );
}

function chosen({ given, cluster, note }: Facts, distribution: string): Controller {
  const { products } = cluster;
  const known = controllersOf(products.all);
  const named = (name: string | undefined) => known.find((one) => one.name === name);
  if (given.ingress !== undefined) {
    const wanted = named(given.ingress);
    if (wanted !== undefined) return wanted;
    throw new CliError(
      `--ingress: got '${given.ingress}', expected one of ${[...known, ...gatewayProducts(products.all)].map(({ name }) => name).join(', ')}`,
    );
  }
  const classes = cluster.ofKind(CLASS);
  const found = known.filter((one) => isThere(cluster, one));
  const [first, other] = found;
  if (other !== undefined)
    note(`ingress: there are ${found.map(({ name }) => name).join(' and ')}; a lab has one: --ingress ${other.name} says the other`);
  if (first !== undefined) return first;
  const strange = classes.map((one) => textAt(one, 'spec', 'controller') ?? 'nobody');
  const why = strange.length === 0 ? 'no ingress controller was found' : `the controller ${strange.join(', ')} is not known`;
  const instead = named(products.part('distribution', distribution)?.part.runs?.ingress) ?? known[0];
  if (instead === undefined) throw new CliError(`${why}: add --ingress`);
  const names = known.map(({ name }) => name).join(', ');
  note(
    `ingress: ${why}; ${instead.name} stands there because a lab has one, so say nothing of its routes: --ingress says which it is (${names})`,
  );
  return instead;
}

function holds(labels: Readonly<Record<string, string>>, wanted: Readonly<Record<string, string>>): boolean {
  return Object.entries(wanted).every(([key, value]) => labels[key] === value);
}

/** The Service of a controller; one that has an address rather than one that has none. */
function serviceOf(services: readonly Manifest[], { usual }: Pick<Controller, 'usual'>): Manifest | undefined {
  const own = services.filter((service) => usual.podLabels.some((labels) => holds(textsAt(service, 'spec', 'selector'), labels)));
  const order = ['LoadBalancer', 'NodePort'];
  const rank = (service: Manifest) => (order.indexOf(textAt(service, 'spec', 'type') ?? '') + order.length + 1) % (order.length + 1);
  return own.sort((a, b) => rank(a) - rank(b))[0];
}

function placeOf({ cluster, note }: Facts, controller: Controller, ownNamespace: string | undefined): Place {
  const { usual, name } = controller;
  const service = serviceOf(cluster.ofKind('Service'), controller);
  const pods = cluster.pods.find(({ labels }) => usual.podLabels.some((wanted) => holds(labels, wanted)));
  const hostNetwork = at(pods?.spec, 'hostNetwork') === true;
  const namespace = pods?.namespace ?? (service && namespaceOf(service)) ?? ownNamespace ?? usual.namespace;
  const podLabels =
    usual.podLabels.find((wanted) => holds(pods?.labels ?? textsAt(service, 'spec', 'selector'), wanted)) ?? usual.podLabels[0];
  const written = (service ? servicePorts(service) : []).flatMap(({ name: port, port: number, protocol }) =>
    protocol === 'TCP' && port !== undefined && number !== undefined ? [[port, number] as const] : [],
  );
  const onHost = listAt(pods?.spec, 'containers').flatMap((container) =>
    mapsAt(container, 'ports').flatMap((port) => {
      const [called, number] = [textAt(port, 'name'), at(port, 'hostPort') ?? (hostNetwork ? at(port, 'containerPort') : undefined)];
      return called !== undefined && typeof number === 'number' && called in usual.entryPoints ? [[called, number] as const] : [];
    }),
  );
  const ports = textAt(service, 'spec', 'type') === 'LoadBalancer' || onHost.length === 0 ? written : onHost;
  if (ports.length === 0) note(`ingress: no Service of ${name} was read: its namespace, labels and entry points are those of its chart`);
  return { namespace, podLabels, hostNetwork, entryPoints: ports.length > 0 ? Object.fromEntries(ports) : usual.entryPoints, service };
}

/** Addresses of nodes with the nodes, one of its own alone. */
function whereItListens(
  { note }: Facts,
  { service, hostNetwork }: Place,
  nodes: readonly WrittenNode[],
): Pick<IngressDescription, 'addresses' | 'nodes'> {
  const seen = [
    ...mapsAt(service, 'status', 'loadBalancer', 'ingress').map((one) => textAt(one, 'ip')),
    ...listAt(service, 'spec', 'externalIPs'),
    textAt(service, 'spec', 'loadBalancerIP'),
  ].filter((one): one is string => typeof one === 'string' && one !== '');
  const addresses = [...new Set(hostNetwork ? [] : seen)];
  const on = nodes.filter(({ address }) => addresses.includes(address));
  if (on.length > 0) return { addresses: on.map(({ address }) => address), nodes: on.map(({ name }) => name) };
  if (addresses.length > 0) return { addresses };
  note('ingress: nothing shows where it listens; every node is a guess: correct "addresses" and "nodes" of "ingress"');
  return { addresses: nodes.map(({ address }) => address), nodes: nodes.map(({ name }) => name) };
}
