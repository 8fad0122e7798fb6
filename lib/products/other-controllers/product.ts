import type { Product } from '../../cluster/cluster';
import { defineProduct } from '../define-product';

/** Names, titles, parts, pages and prefixes of annotations. */
const OTHERS: readonly (readonly [
  name: string,
  title: string,
  role: 'ingress' | 'loadBalancer',
  source: `https://${string}`,
  ...prefixes: readonly string[],
])[] = [
  [
    'haproxy',
    'HAProxy',
    'ingress',
    'https://haproxy-ingress.github.io/docs/configuration/keys/',
    'haproxy.org/',
    'haproxy.com/',
    'haproxy-ingress.github.io/',
  ],
  [
    'nginx-inc',
    "F5's NGINX controller",
    'ingress',
    'https://github.com/nginx/kubernetes-ingress/blob/main/internal/configs/annotations.go',
    'nginx.org/',
    'nginx.com/',
  ],
  [
    'kong',
    'Kong',
    'ingress',
    'https://github.com/Kong/kubernetes-ingress-controller/blob/main/internal/annotations/annotations.go',
    'konghq.com/',
  ],
  [
    'alb',
    'the AWS load balancer controller',
    'ingress',
    'https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/ingress/annotations/',
    'alb.ingress.kubernetes.io/',
  ],
  ['contour', 'Contour', 'ingress', 'https://projectcontour.io/docs/main/config/annotations/', 'projectcontour.io/'],
  ['purelb', 'PureLB', 'loadBalancer', 'https://github.com/purelb/purelb/blob/main/cmd/kubectl-purelb/util.go', 'purelb.io/'],
];

/** Controllers of which nothing is known but whose annotations are whose: on a lab with another one they do nothing. */
export const OTHER_CONTROLLERS: readonly Product[] = OTHERS.map(([name, title, role, source, ...prefixes]) =>
  defineProduct({
    name,
    title,
    facts: [{ summary: `it reads annotations of ${prefixes.join(' and ')}`, source, versions: 'all', read: '2026-11-29' }],
    annotations: prefixes.map((prefix) => ({ prefix, role, complete: false, groups: [] })),
  }),
);
