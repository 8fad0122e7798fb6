import { completeLab } from '../../lab/complete';
import type { ExternalDescription } from '../../lab/description';
import type { Manifest } from '../../manifest/manifest';
import { clusterOf } from '../../products/cluster-of';
import { PAGE_LAB } from '../page-lab';
import { runRules } from '../run';
import { routeWithoutTls } from './route-without-tls';

const CERT_MANAGER: ExternalDescription = { kind: 'CustomResources', group: 'cert-manager.io', by: 'cert-manager' };

function ingress(metadata: object = {}): Manifest {
  return {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'Ingress',
    metadata: { name: 'web', namespace: 'demo', ...metadata },
    spec: { rules: [{ host: 'web.example.com' }, {}, { host: 'web.example.com' }] },
  };
}

function messages(externals: readonly ExternalDescription[], ...manifests: readonly Manifest[]): readonly string[] {
  const cluster = clusterOf(manifests, completeLab({ ...PAGE_LAB, externals }));
  return runRules(cluster, [routeWithoutTls]).map(({ message }) => message);
}

test('an issuer, or cert-manager itself, shows that the lab has TLS', () => {
  const issuer: Manifest = { apiVersion: 'cert-manager.io/v1', kind: 'Issuer', metadata: { name: 'home', namespace: 'demo' } };
  expect(messages([], ingress())).toEqual([]);
  expect(messages([], ingress(), issuer)).toEqual(['host web.example.com is served without TLS, though there is Issuer home']);
  expect(messages([CERT_MANAGER], ingress())).toEqual(['host web.example.com is served without TLS, though the lab has cert-manager']);
});

test('cert-manager proves a host without TLS', () => {
  expect(messages([CERT_MANAGER], ingress({ labels: { 'acme.cert-manager.io/http01-solver': 'true' } }))).toEqual([]);
});

describe('is silent where the controller has TLS by itself', () => {
  const object = (apiVersion: string, kind: string, name: string, spec: object, namespace = 'demo'): Manifest => ({
    apiVersion,
    kind,
    metadata: { name, namespace },
    spec,
  });
  const values = (text: string) => object('helm.cattle.io/v1', 'HelmChartConfig', 'traefik', { valuesContent: text }, 'kube-system');
  const on = (entryPoints: string) => ingress({ annotations: { 'traefik.ingress.kubernetes.io/router.entrypoints': entryPoints } });
  const store = (spec: object, name = 'default') => object('traefik.io/v1alpha1', 'TLSStore', name, spec, 'kube-system');
  const redirect = values('ports: { web: { http: { redirections: { entryPoint: { to: websecure, scheme: https } } } } }');
  const LOUD = ['host web.example.com is served without TLS, though the lab has cert-manager'];

  test.each<[string, readonly Manifest[], readonly string[]]>([
    ['an entry point with TLS that the Ingress names', [on('websecure')], []],
    ['one without', [on('web')], LOUD],
    ['a default certificate', [ingress(), store({ defaultCertificate: { secretName: 'all' } })], []],
    ['a generated one', [ingress(), store({ defaultGeneratedCert: { resolver: 'le' } })], []],
    ['a store of another name', [ingress(), store({ defaultCertificate: { secretName: 'all' } }, 'mine')], LOUD],
    ['a default certificate, but an entry point without TLS', [on('web'), store({ defaultCertificate: { secretName: 'all' } })], LOUD],
    ['a resolver of the entry point', [ingress(), values('ports: { websecure: { tls: { certResolver: le } } }')], []],
    ['the same as an argument', [ingress(), values('additionalArguments: ["--entrypoints.websecure.http.tls.certresolver=le"]')], []],
    ['an entry point that sends everything to TLS', [on('web'), redirect], []],
  ])('%s', (_, manifests, expected) => {
    expect(messages([CERT_MANAGER], ...manifests)).toEqual(expected);
  });

  test.each<[string, readonly Manifest[], readonly string[]]>([
    ['no default certificate', [], LOUD],
    [
      'one in the arguments',
      [
        object('apps/v1', 'Deployment', 'controller', {
          template: {
            metadata: { labels: { app: 'nginx' } },
            spec: { containers: [{ name: 'controller', args: ['/nginx-ingress-controller', '--default-ssl-certificate=demo/all'] }] },
          },
        }),
      ],
      [],
    ],
    [
      'one in the values of its chart',
      [
        object('helm.cattle.io/v1', 'HelmChart', 'nginx', {
          chart: 'ingress-nginx',
          valuesContent: 'controller: { extraArgs: { default-ssl-certificate: demo/all } }',
        }),
      ],
      [],
    ],
  ])('ingress-nginx: %s', (_, manifests, expected) => {
    const controller = { controller: 'nginx', className: 'nginx', namespace: 'demo', podLabels: { app: 'nginx' } } as const;
    const lab = completeLab({ ...PAGE_LAB, ingress: { ...PAGE_LAB.ingress, ...controller, managedBy: 'helm' }, externals: [CERT_MANAGER] });
    const found = runRules(clusterOf([ingress(), ...manifests], lab), [routeWithoutTls]);
    expect(found.map(({ message }) => message)).toEqual(expected);
  });
});
