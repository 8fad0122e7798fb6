import type { AnnotationVocabulary } from '../../cluster/annotation-vocabulary';
import type { Product } from '../../cluster/cluster';
import { defineProduct } from '../define-product';

/** Names, titles, parts and prefixes of annotations. */
const OTHERS: readonly (readonly [name: string, title: string, role: AnnotationVocabulary['role'], ...prefixes: readonly string[]])[] = [
  ['haproxy', 'HAProxy', 'ingress', 'haproxy.org/', 'haproxy-ingress.github.io/'],
  ['nginx-inc', "F5's NGINX controller", 'ingress', 'nginx.org/', 'nginx.com/'],
  ['kong', 'Kong', 'ingress', 'konghq.com/'],
  ['alb', 'the AWS load balancer controller', 'ingress', 'alb.ingress.kubernetes.io/'],
  ['contour', 'Contour', 'ingress', 'projectcontour.io/'],
  ['kube-vip', 'kube-vip', 'loadBalancer', 'kube-vip.io/'],
  ['cilium-lb-ipam', 'Cilium', 'loadBalancer', 'lbipam.cilium.io/', 'io.cilium/'],
  ['purelb', 'PureLB', 'loadBalancer', 'purelb.io/'],
];

/** Controllers of which nothing is known but whose annotations are whose: on a lab with another one they do nothing. */
export const OTHER_CONTROLLERS: readonly Product[] = OTHERS.map(([name, title, role, ...prefixes]) =>
  defineProduct({
    name,
    title,
    facts: [],
    annotations: prefixes.map((prefix) => ({ prefix, ...(role === undefined ? {} : { role }), complete: false, groups: [] })),
  }),
);
