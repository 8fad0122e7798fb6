import { classOfIngress } from '../../cluster/ingress-class';
import { textAt } from '../../manifest/read';
import { defineRule, NOTHING } from '../rule';

/** Traefik takes an Ingress without a class; ingress-nginx leaves it alone, unless its class is the cluster's default. */
export const ingressWithoutClass = defineRule({
  id: 'reference/ingress-without-class',
  severity: 'warning',
  summary: "an Ingress names its class where the lab's controller leaves alone those that name none",
  requires: 'lab',
  kinds: 'networking.k8s.io/Ingress',
  check(ingress, cluster) {
    const { lab } = cluster;
    if (lab?.ingress.controller !== 'nginx' || classOfIngress(ingress) !== undefined) return NOTHING;
    const classes = cluster.ofKind('networking.k8s.io/IngressClass');
    if (classes.some((one) => textAt(one, 'metadata', 'annotations', 'ingressclass.kubernetes.io/is-default-class') === 'true'))
      return NOTHING;
    return [
      {
        path: '/spec',
        message: 'the Ingress names no class, and ingress-nginx serves only those of its own',
        hint: `set ingressClassName: ${lab.ingress.className}`,
      },
    ];
  },
});
