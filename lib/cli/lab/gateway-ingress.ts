import type { Cluster, Product } from '../../cluster/cluster';
import type { GatewayPart } from '../../cluster/product-parts';
import type { IngressDescription } from '../../lab/description';
import { isIpv4 } from '../../manifest/ip-range';
import type { Manifest } from '../../manifest/manifest';
import { mapsAt, numberAt, textAt } from '../../manifest/read';
import type { Facts } from './facts';

const GROUP = 'gateway.networking.k8s.io';
const [CLASS, GATEWAY] = [`${GROUP}/GatewayClass`, `${GROUP}/Gateway`];

/** A controller of the Gateway API with a Gateway in the cluster. */
interface Found {
  readonly name: string;
  readonly part: GatewayPart<Cluster>;
  readonly className: string;
  readonly gateways: readonly Manifest[];
}

/** Products whose Gateways a cluster has, and that are no controllers of Ingresses besides. */
export function gatewayControllers({ cluster }: Pick<Facts, 'cluster'>): readonly Found[] {
  return gatewayProducts(cluster.products.all).flatMap(({ name, part }) => {
    const classes = cluster.ofKind(CLASS).filter((one) => textAt(one, 'spec', 'controllerName') === part.controllerName);
    const names = new Set(classes.map(({ metadata }) => metadata.name));
    const gateways = cluster.ofKind(GATEWAY).filter((one) => names.has(textAt(one, 'spec', 'gatewayClassName') ?? ''));
    const [className] = gateways.map((one) => textAt(one, 'spec', 'gatewayClassName')).concat([...names]);
    return className === undefined ? [] : [{ name, part, className, gateways }];
  });
}

/** Names of products that have Gateways only. */
export function gatewayProducts(products: readonly Product[]): readonly { readonly name: string; readonly part: GatewayPart<Cluster> }[] {
  return products.flatMap(({ name, gateway, ingress }) =>
    gateway && ingress && ingress.usual === undefined ? [{ name, part: gateway }] : [],
  );
}

/** The lab's ingress by the Gateway that takes its requests: of several the first that has an address. */
export function gatewayIngress({ note }: Facts, { name, part, className, gateways }: Found): IngressDescription {
  const gateway = gateways.find((one) => addressesOf(one).length > 0) ?? gateways[0];
  if (gateway === undefined) note(`ingress: ${name} has the class ${className}, but no Gateway was read: ports and addresses are missing`);
  if (gateways.length > 1)
    note(
      `ingress: there are ${gateways.length} Gateways; the lab has the address of ${gateway?.metadata.namespace ?? 'default'}/${gateway?.metadata.name}`,
    );
  const addresses = gateway ? addressesOf(gateway) : [];
  if (addresses.length === 0) note('ingress: no Gateway shows an address: add it to "addresses" of "ingress"');
  const pods = gateway && part.podsOf?.(gateway);
  return {
    controller: name,
    className,
    namespace: pods?.namespace ?? 'kube-system',
    podLabels: pods?.labels ?? {},
    hostNetwork: pods === undefined,
    addresses,
    entryPoints: entryPointsOf(gateway),
    managedBy: 'elsewhere',
  };
}

function addressesOf(gateway: Manifest): readonly string[] {
  const shown = [...mapsAt(gateway, 'status', 'addresses'), ...mapsAt(gateway, 'spec', 'addresses')];
  return [...new Set(shown.map((one) => textAt(one, 'value') ?? '').filter(isIpv4))];
}

/** Ports of its listeners, as the lab's own constructs call them. */
function entryPointsOf(gateway: Manifest | undefined): Readonly<Record<string, number>> {
  const ports = mapsAt(gateway, 'spec', 'listeners').flatMap((one) => {
    const port = numberAt(one, 'port');
    if (port === undefined) return [];
    const known = port === 80 ? 'web' : port === 443 ? 'websecure' : textAt(one, 'name');
    return known === undefined ? [] : [[known, port] as const];
  });
  return ports.length > 0 ? Object.fromEntries(ports) : { web: 80, websecure: 443 };
}
