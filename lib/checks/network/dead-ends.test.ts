import type { LabDescription } from '../../lab/description';
import type { Manifest } from '../../manifest/manifest';
import { ingress, ingressRoute, labOn, object, serviceAndPod, traefikObject } from '../../products/routes.fixture';
import type { DeadEndCode } from '../../reach/trace';
import { checkLab } from '../check-lab';

/** What leads to a dead end, and the rule that says so. */
interface Case {
  readonly manifests: readonly Manifest[];
  readonly lab?: Partial<LabDescription>;
  readonly reported: string;
}

const NAMESPACE: Manifest = { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'shop' } };
const WEB = serviceAndPod('web');
const ELSEWHERE = WEB.map((one) => ({ ...one, metadata: { ...one.metadata, namespace: 'default' } }));
const ROUTE = { host: 'shop.lab', path: '/', tls: false, namespace: 'shop', service: 'web', port: 80 };
const on = (option: string, text: string) => ({ [`traefik.ingress.kubernetes.io/router.${option}`]: text });
const shop = (annotations: Record<string, string> = {}) => ingress('shop', 'shop.lab', { '/': 'web' }, annotations);
const shopRoute = (route: Readonly<Record<string, unknown>> = {}) => ingressRoute('shop', { match: 'Host(`shop.lab`)', ...route });
const services = (service: Readonly<Record<string, unknown>>) => ({ services: [{ name: 'web', port: 80, ...service }] });
const hosts = (address: string) => ({ hosts: [{ address, names: ['shop.lab'] }] });
const closed = object('networking.k8s.io/v1', 'NetworkPolicy', 'closed', { podSelector: {}, policyTypes: ['Ingress'], ingress: [] });

/** Every code: what is not here does not compile. Undefined: no declared route can end so. */
const CASES: Readonly<Record<DeadEndCode, Case | undefined>> = {
  'no-host': { manifests: [...WEB, ingress('shop', 'other.lab', { '/': 'web' })], reported: 'network/route' },
  'no-path': { manifests: [...WEB, ingress('shop', 'shop.lab', { '/api': 'web' })], reported: 'network/route' },
  'no-match': {
    manifests: [...WEB, shopRoute({ match: 'Host(`shop.lab`) && PathPrefix(`/`) && Method(`POST`)' })],
    reported: 'network/route',
  },
  'entry-point': { manifests: [...WEB, shop(on('entrypoints', 'websecurre'))], reported: 'reference/entry-point' },
  'ingress-class': { manifests: [...WEB, ingress('shop', 'shop.lab', { '/': 'web' }, {}, 'nginx')], reported: 'reference/ingress-class' },
  rule: { manifests: [...WEB, shopRoute({ match: 'Host(`shop.lab`, `www.lab`)' })], reported: 'network/route-unused' },
  'api-group': {
    manifests: [...WEB, { ...shopRoute(), apiVersion: 'traefik.containo.us/v1alpha1' }],
    reported: 'schema/renamed-group',
  },
  'client-certificate': undefined,
  'tls-options': {
    manifests: [
      ...WEB,
      traefikObject('IngressRoute', 'shop', {
        entryPoints: ['websecure'],
        tls: { options: { name: 'strict' } },
        routes: [{ kind: 'Rule', match: 'Host(`shop.lab`)', services: [{ name: 'web', port: 80 }] }],
      }),
    ],
    reported: 'reference/route-option',
  },
  'servers-transport': { manifests: [...WEB, shopRoute(services({ serversTransport: 'own' }))], reported: 'reference/route-option' },
  annotation: { manifests: [...WEB, shop(on('rule', 'Host(`shop.lab`)'))], reported: 'network/route-unused' },
  'middleware-missing': { manifests: [...WEB, shop(on('middlewares', 'auth'))], reported: 'network/route-unused' },
  'middleware-namespace': {
    manifests: [
      ...WEB,
      shopRoute({ middlewares: [{ name: 'shop-auth@kubernetescrd' }] }),
      traefikObject('Middleware', 'auth', { compress: {} }),
    ],
    reported: 'network/route-unused',
  },
  'middleware-invalid': {
    manifests: [
      ...WEB,
      shopRoute({ middlewares: [{ name: 'auth' }] }),
      traefikObject('Middleware', 'auth', { ipAllowList: { sourceRange: ['all'] } }),
    ],
    reported: 'network/route-unused',
  },
  'service-missing': { manifests: [shop()], reported: 'reference/route-service' },
  'service-namespace': { manifests: [...ELSEWHERE, shopRoute(services({ namespace: 'default' }))], reported: 'reference/cross-namespace' },
  'service-kind': {
    manifests: [...WEB, shopRoute(services({ kind: 'TraefikService', name: 'both' })), traefikObject('TraefikService', 'both', {})],
    reported: 'network/route-unused',
  },
  'port-missing': { manifests: [...WEB, shopRoute(services({ port: 81 }))], reported: 'reference/route-port' },
  'external-name': {
    manifests: [object('v1', 'Service', 'web', { type: 'ExternalName', externalName: 'nas.lan', ports: [{ port: 80 }] }), shop()],
    reported: 'network/route-unused',
  },
  'no-endpoints': { manifests: [...WEB.slice(0, 1), shop()], reported: 'reference/service-selects-nothing' },
  'host-unknown': undefined,
  'address-elsewhere': { manifests: [...WEB, shop()], lab: hosts('10.0.0.99'), reported: 'network/route' },
  'not-listening': {
    manifests: [...WEB, shop()],
    lab: {
      ...hosts('10.0.0.3'),
      nodes: [...labOn('traefik').nodes, ...labOn('traefik').nodes.map((node) => ({ ...node, name: 'two', address: '10.0.0.3' }))],
    },
    reported: 'network/route',
  },
  refused: { manifests: [...WEB, shopRoute(services({ kind: 'TraefikService', name: 'noop@internal' }))], reported: 'network/route' },
  'redirect-loop': {
    manifests: [
      ...WEB,
      shopRoute({ middlewares: [{ name: 'there' }, { name: 'back' }] }),
      traefikObject('Middleware', 'there', { redirectRegex: { regex: '^http://shop.lab/$', replacement: 'http://shop.lab/x' } }),
      traefikObject('Middleware', 'back', { redirectRegex: { regex: '^http://shop.lab/x$', replacement: 'http://shop.lab/' } }),
    ],
    reported: 'network/route',
  },
  blocked: { manifests: [...WEB, shop(), closed], reported: 'network/route' },
  'left-to-chance': undefined,
  'dns-blocked': undefined,
  'not-scraped': undefined,
  'not-evaluated': undefined,
};

const declared = Object.entries(CASES).flatMap(([code, one]) => (one ? [[code, one] as const] : []));

/** Errors about routes: rules that find them. */
function errors(manifests: readonly Manifest[], lab: Partial<LabDescription> = {}): readonly string[] {
  const externals = ['traefik.io'].map((group) => ({ kind: 'CustomResources', group, by: 'k3s' }) as const);
  const intents = { ...labOn('traefik').intents, routes: [ROUTE] };
  const { findings } = checkLab([NAMESPACE, ...manifests], { ...labOn('traefik'), externals, ...lab, intents });
  return findings.filter(({ severity }) => severity === 'error').map(({ rule }) => rule);
}

test.each(declared)('a declared route that ends with %s is an error', (_, { manifests, lab, reported }) => {
  expect(errors(manifests, lab)).toContain(reported);
});

test('a declared route that reaches its pods is not a problem', () => {
  expect(errors([...WEB, shop()])).toEqual([]);
  expect(errors([...WEB, shopRoute()])).toEqual([]);
});

test('a cause is reported once', () => {
  for (const [code, { manifests, lab }] of declared) {
    const found = errors(manifests, lab);
    // A broken Middleware is reported where it is; that the route does not reach its Service is in the route.
    expect([code, found]).toEqual([code, code === 'middleware-invalid' ? expect.anything() : [expect.anything()]]);
  }
});
