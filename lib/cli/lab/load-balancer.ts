import type { Cluster } from '../../cluster/cluster';
import { isBalanced } from '../../cluster/load-balancers';
import type { IngressDescription, LoadBalancerDescription } from '../../lab/description';
import type { Manifest } from '../../manifest/manifest';
import { mapsAt } from '../../manifest/read';
import type { Facts, Note } from './facts';

/** How Services of type LoadBalancer get an address: by pools, or by what a load balancer makes. */
export function loadBalancerOf(
  { cluster, note, nodes }: Facts,
  distribution: string,
  ingress: IngressDescription,
): LoadBalancerDescription {
  const found = cluster.products.all.flatMap(({ name, loadBalancer }) => {
    const pools = (loadBalancer?.pools?.(cluster) ?? []).map(({ name: pool, addresses }) => ({ name: pool, addresses: [...addresses] }));
    if (loadBalancer === undefined || (pools.length === 0 && loadBalancer.isThere?.(cluster) !== true)) return [];
    const mode = loadBalancer.modeOf?.(cluster);
    return [{ kind: name, ...(mode === undefined ? {} : { mode }), ...(pools.length > 0 ? { pools } : {}) }];
  });
  const [first, other] = found;
  if (other !== undefined)
    note(`loadBalancer: there are ${found.map(({ kind }) => kind).join(' and ')}; a lab has one: correct "kind" of "loadBalancer"`);
  if (first !== undefined) return first;
  noteUnread(cluster, note);
  // Whoever described the nodes by hand has the load balancer of the distribution, if that has one and its controller is behind it.
  const hasOthers = cluster.ofKind('apps/DaemonSet').length > 0;
  const isOwn =
    !hasOthers && ingress.managedBy === distribution && cluster.products.part('distribution', distribution)?.part.balancesIngress === true;
  const own = cluster.products.all.find(({ loadBalancer }) => loadBalancer?.onNodes === true);
  if (isOwn && own !== undefined && (ingress.nodes ?? []).length > 0) {
    note(
      `loadBalancer: ${own.title ?? own.name}, which comes with ${distribution}, is a guess: correct "kind" of "loadBalancer" if another one gives addresses`,
    );
    return { kind: own.name };
  }
  const balanced = cluster
    .ofKind('Service')
    .filter((one) => isBalanced(one) && mapsAt(one, 'status', 'loadBalancer', 'ingress').length > 0);
  if (balanced.length > 0)
    note(
      'loadBalancer: Services have addresses, but nothing shows who gives them: add daemonsets, and the pools of MetalLB or Cilium (ipaddresspools, l2advertisements, bgpadvertisements, ciliumloadbalancerippools) to what is read',
    );
  else if (nodes.length > 0) note('loadBalancer: none was found: correct "loadBalancer" if there is one');
  return { kind: 'none' };
}

/** Whose kinds the cluster has, though none of their objects was read. */
function noteUnread(cluster: Cluster, note: Note): void {
  for (const { name, title = name, loadBalancer } of cluster.products.all) {
    const names = (loadBalancer?.shownBy ?? []).flatMap((key) => {
      const [group, kind] = key.split('/');
      const definition = cluster
        .ofKind('apiextensions.k8s.io/CustomResourceDefinition')
        .find((one) => one.metadata.name.endsWith(`.${group}`) && isOf(one, kind));
      return definition === undefined ? [] : [definition.metadata.name];
    });
    if (names.length > 0)
      note(`loadBalancer: there are kinds of ${title}, but no pool of it was read: add ${names.join(',')} to what is read`);
  }
}

/** Of some definitions only the name is known: the plural. */
function isOf(definition: Manifest, kind: string | undefined): boolean {
  return kind !== undefined && definition.metadata.name.startsWith(`${kind.toLowerCase()}s.`);
}
