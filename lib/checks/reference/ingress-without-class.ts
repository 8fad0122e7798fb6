import { classOfIngress, defaultIngressClass } from '../../cluster/ingress-class';
import { defineRule, NOTHING } from '../rule';

/** Traefik takes an Ingress without a class; ingress-nginx leaves it alone, unless its class is the cluster's default. */
export const ingressWithoutClass = defineRule({
  id: 'reference/ingress-without-class',
  severity: 'warning',
  summary: "an Ingress names its class where the lab's controller leaves alone those that name none",
  requires: 'lab',
  kinds: 'networking.k8s.io/Ingress',
  check(ingress, cluster) {
    const { lab, ingress: controller } = cluster;
    if (lab === undefined || controller === undefined || controller.part.servesUnclassed) return NOTHING;
    if (classOfIngress(ingress) !== undefined) return NOTHING;
    if (defaultIngressClass(cluster) !== undefined) return NOTHING;
    return [
      {
        path: '/spec',
        message: `the Ingress names no class, and ${controller.title} serves only those of its own`,
        hint: `set ingressClassName: ${lab.ingress.className}`,
      },
    ];
  },
});
