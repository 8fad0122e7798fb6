import type { Cluster } from '../../cluster/cluster';
import { defineProduct } from '../define-product';
import { ANNOTATIONS } from './annotations';
import { certificateResolver } from './certificate-resolver';
import { defaultTlsStore } from './default-tls-store';
import { gatewayPart } from './gateway/part';
import { labelKeys } from './label-keys';
import { middlewareLogin } from './middleware-login';
import { REFERENCES } from './references';
import { removedOptions } from './removed-options';
import { missingMiddlewares } from './router/annotated-middlewares';
import { flagsOf } from './router/flags';
import { namesIn } from './router/names';
import { API_VERSION, OLD_GROUP } from './router/old-group';
import { providesTls } from './router/provides-tls';
import { entryPointsOf, routerOptions } from './router/router-options';
import { streamHosts } from './router/streams';
import { Traefik } from './router/traefik';
import { ingressRoutes } from './routes';
import { tlsStore } from './tls-store';

const NAME = 'traefik';
const DOCS = 'https://doc.traefik.io/traefik';
/** Of a Traefik that is not the lab's nobody knows the version. */
const isServedBy2 = (cluster: Cluster) => cluster.lab?.ingress.controller !== NAME || flagsOf(cluster).major < 3;

const READ = { versions: 'v3' } as const;

/** Traefik, as K3s and its Helm chart run it. */
export const traefik = defineProduct({
  name: NAME,
  title: 'Traefik',
  annotations: ANNOTATIONS,
  facts: [
    {
      summary: 'it reads annotations of router on an Ingress and of service on a Service, in upper and lower case alike',
      source: 'https://github.com/traefik/traefik/blob/master/pkg/provider/kubernetes/ingress/annotations.go',
      ...READ,
      read: '2026-11-28',
    },
    {
      summary: 'it serves an Ingress that names no class, unless another class is the default of the cluster',
      source: `${DOCS}/reference/install-configuration/providers/kubernetes/kubernetes-ingress/`,
      ...READ,
      read: '2026-11-28',
    },
    {
      summary: 'its chart has the entry points web (80) and websecure (443), and for itself metrics and traefik',
      source: 'https://github.com/traefik/traefik-helm-chart/blob/master/traefik/values.yaml',
      versions: 'chart 37.3.0',
      read: '2026-11-29',
    },
    {
      summary: 'its chart brings the CustomResourceDefinitions of the Gateway API up to 40.1; 40.2.0 is the first one without',
      source: 'https://github.com/traefik/traefik-helm-chart/issues/1669',
      versions: 'chart up to 40.1',
      read: '2026-11-29',
    },
    {
      summary: 'a rule without a priority has the length of its text as its priority',
      source: `${DOCS}/reference/routing-configuration/http/routing/rules-and-priority/`,
      ...READ,
      read: '2026-11-29',
    },
    {
      summary: 'IngressRoutes may use Services and Middlewares of other namespaces only with allowCrossNamespace',
      source: `${DOCS}/reference/install-configuration/providers/kubernetes/kubernetes-crd/`,
      ...READ,
      read: '2026-11-29',
    },
    {
      summary: 'Traefik 3 does not read the API group traefik.containo.us any more: its kinds are of traefik.io/v1alpha1',
      source: `${DOCS}/migrate/v2-to-v3-details/`,
      ...READ,
      read: '2026-11-29',
    },
    {
      summary:
        'rules are written as for Traefik 3, unless a route, its Ingress or core.defaultRuleSyntax says v2: one argument a matcher, regular expressions of Go',
      source: `${DOCS}/migrate/v2-to-v3-details/`,
      ...READ,
      read: '2026-11-29',
    },
    {
      summary: 'a route whose certificate resolver does not exist is served with its self-signed default certificate',
      source: `${DOCS}/reference/install-configuration/tls/certificate-resolvers/overview/`,
      ...READ,
      read: '2026-11-29',
    },
    {
      summary:
        'an IngressRouteTCP for every host, HostSNI(`*`) without TLS, gets every connection of its entry point that is not TLS; by TLS an HTTP route that names the host comes before a TCP route or TLSRoute for it',
      source: `${DOCS}/reference/routing-configuration/tcp/routing/rules-and-priority/`,
      ...READ,
      read: '2026-11-29',
    },
    {
      summary: 'it does nothing with sslRedirect, sslTemporaryRedirect, sslHost, sslForceHost and featurePolicy of headers',
      source: `${DOCS}/migrate/v2-to-v3-details/`,
      ...READ,
      read: '2026-11-29',
    },
    {
      summary: 'a route whose Middleware does not exist, or is invalid, is not in use',
      source: `${DOCS}/reference/routing-configuration/http/middlewares/overview/`,
      ...READ,
      read: '2026-11-29',
    },
  ],
  ingress: {
    classController: 'traefik.io/ingress-controller',
    usual: {
      className: 'traefik',
      namespace: 'traefik',
      podLabels: [{ 'app.kubernetes.io/name': 'traefik' }],
      entryPoints: { web: 80, websecure: 443 },
    },
    servesUnclassed: true,
    classAnnotations: ['traefik'],
    router: (cluster) => Traefik.of(cluster),
    ownEntryPoints: ['metrics', 'traefik'],
    entryPointsOf,
    streamHosts: (cluster) => streamHosts(cluster, flagsOf(cluster)),
    distinguishes: (ingress) => routerOptions(ingress).get('tls')?.text ?? '',
    insteadOfAnnotations: 'write a Middleware, and name it in the annotation traefik.ingress.kubernetes.io/router.middlewares',
    alsoReads: (cluster) => (flagsOf(cluster).nginxAnnotations ? ['nginx.ingress.kubernetes.io/'] : []),
    hasTls: (ingress) => routerOptions(ingress).get('tls')?.text === 'true',
    providesTls,
    labelKeys,
    missing: missingMiddlewares,
    crossesNamespaces: (cluster) => {
      const { ingress } = cluster.lab ?? {};
      // Of a Traefik that somebody else runs nobody knows the settings.
      return ingress === undefined || ingress.managedBy === 'elsewhere' || flagsOf(cluster).crossNamespace;
    },
  },
  gateway: gatewayPart,
  unread: [tlsStore],
  refuses: [middlewareLogin],
  references: REFERENCES,
  rules: [defaultTlsStore, certificateResolver, removedOptions],
  routes: [ingressRoutes],
  kinds: { passiveGroups: ['traefik.io'], passive: ['traefik.io/Middleware'] },
  namesIn,
  renamedGroups: (cluster) => (isServedBy2(cluster) ? {} : { [OLD_GROUP]: API_VERSION }),
});
