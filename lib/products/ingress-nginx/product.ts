import type { Cluster } from '../../cluster/cluster';
import { memoize } from '../../manifest/memoize';
import { at, listAt, textAt } from '../../manifest/read';
import { selectorOfLabels } from '../../manifest/selector';
import { chartValues } from '../chart-values';
import { defineProduct } from '../define-product';
import { ANNOTATIONS } from './annotations';
import { REFERENCES } from './references';
import { retired } from './retired';
import { Nginx } from './router/nginx';

const DOCS = 'https://kubernetes.github.io/ingress-nginx/user-guide';
const READ = { versions: 'v1' } as const;
const annotation = (name: string) => `nginx.ingress.kubernetes.io/${name}`;

const DEFAULT_CERTIFICATE = 'default-ssl-certificate';

/** Its chart has the option in `extraArgs`, its own Deployment in the arguments. */
const hasDefaultCertificate = memoize((cluster: Cluster): boolean => {
  const { namespace, podLabels } = cluster.lab?.ingress ?? {};
  if (namespace === undefined || podLabels === undefined) return false;
  const containers = cluster.selectedPods(namespace, selectorOfLabels(podLabels)).flatMap(({ spec }) => listAt(spec, 'containers'));
  const args = containers.flatMap((container) => [...listAt(container, 'args'), ...listAt(container, 'command')]);
  return (
    args.some((arg) => typeof arg === 'string' && arg.startsWith(`--${DEFAULT_CERTIFICATE}`)) ||
    chartValues(cluster, 'ingress-nginx').some((values) => at(values, 'controller', 'extraArgs', DEFAULT_CERTIFICATE) !== undefined)
  );
});

/** ingress-nginx, the controller of the Kubernetes project. */
export const ingressNginx = defineProduct({
  name: 'nginx',
  title: 'ingress-nginx',
  annotations: ANNOTATIONS,
  facts: [
    {
      summary: 'it serves only Ingresses of its own class, none that names no class',
      source: `${DOCS}/multiple-ingress/`,
      ...READ,
      read: '2026-11-29',
    },
    {
      summary: 'once a path of a host is a pattern, all of them are',
      source: `${DOCS}/ingress-path-matching/`,
      ...READ,
      read: '2026-11-28',
    },
    {
      summary: 'it was retired on 24 March 2026: there are no releases and no fixes any more',
      source: 'https://kubernetes.io/blog/2025/11/11/ingress-nginx-retirement/',
      versions: 'all',
      read: '2026-11-28',
    },
    {
      summary:
        'paths are compared without // and dots, a path that lacks only the last slash of an exact one is redirected to it, and a pattern begins at the start of the path and ignores case',
      source: 'https://kubernetes.io/blog/2026/02/27/ingress-nginx-before-you-migrate/',
      versions: 'v1',
      read: '2026-11-28',
    },
    {
      summary: 'a host with a certificate is redirected from http to https',
      source: `${DOCS}/nginx-configuration/annotations/`,
      ...READ,
      read: '2026-11-29',
    },
    {
      summary: 'a canary shares host and path with the Ingress that it is tried beside',
      source: `${DOCS}/nginx-configuration/annotations/`,
      ...READ,
      read: '2026-11-29',
    },
  ],
  references: REFERENCES,
  rules: [retired],
  ingress: {
    classController: 'k8s.io/ingress-nginx',
    usual: {
      className: 'nginx',
      namespace: 'ingress-nginx',
      // Of its own chart, and of that of RKE2.
      podLabels: [
        { 'app.kubernetes.io/name': 'ingress-nginx', 'app.kubernetes.io/component': 'controller' },
        { 'app.kubernetes.io/name': 'rke2-ingress-nginx', 'app.kubernetes.io/component': 'controller' },
      ],
      entryPoints: { http: 80, https: 443 },
    },
    servesUnclassed: false,
    insteadOfAnnotations: 'use annotations of nginx.ingress.kubernetes.io',
    router: (cluster) => Nginx.of(cluster),
    sharesRoute: (ingress) => textAt(ingress, 'metadata', 'annotations', annotation('canary')) === 'true',
    // Every host is served with it that has no other one.
    providesTls: (_, cluster) => hasDefaultCertificate(cluster),
    hasTls: (ingress) => textAt(ingress, 'metadata', 'annotations', annotation('ssl-passthrough')) === 'true',
  },
});
