import type { Cluster } from '../../cluster/cluster';
import type { ProductRule } from '../../cluster/product';
import { IngressClasses } from '../../cluster/routing/ingress-classes';
import type { Manifest } from '../../manifest/manifest';
import { memoize } from '../../manifest/memoize';

/** The first Ingress that the lab's ingress-nginx serves: a warning at each would say the same. */
const first = memoize((cluster: Cluster): Manifest | undefined => {
  if (!cluster.hasLab() || cluster.lab.ingress.controller !== NAME) return undefined;
  const classes = new IngressClasses(cluster);
  return cluster.ofKind('networking.k8s.io/Ingress').find((ingress) => classes.problem(ingress) === undefined);
});

const NAME = 'nginx';

/** Nobody mends its faults any more, those that attackers use included. */
export const retired: ProductRule<Cluster> = {
  id: 'security/retired-controller',
  severity: 'warning',
  summary: 'the ingress controller is one that still gets fixes',
  requires: 'lab',
  kinds: 'networking.k8s.io/Ingress',
  check(ingress, cluster) {
    if (first(cluster) !== ingress) return [];
    const count = cluster.ofKind('networking.k8s.io/Ingress').length;
    const more = count > 1 ? `, as ${count - 1} more of the lab` : '';
    return [
      {
        path: '/spec/ingressClassName',
        message: `it is served by ingress-nginx${more}, which was retired in March 2026 and gets no fixes, of vulnerabilities either`,
        hint: 'move to Traefik or to a controller of the Gateway API, host by host: homelab migrate-ingress writes the routes',
      },
    ];
  },
};
