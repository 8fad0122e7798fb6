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

test('an issuer, or cert-manager itself, tells that the lab has TLS', () => {
  const issuer: Manifest = { apiVersion: 'cert-manager.io/v1', kind: 'Issuer', metadata: { name: 'home', namespace: 'demo' } };
  expect(messages([], ingress())).toEqual([]);
  expect(messages([], ingress(), issuer)).toEqual(['host web.example.com is served without TLS, though there is Issuer home']);
  expect(messages([CERT_MANAGER], ingress())).toEqual(['host web.example.com is served without TLS, though the lab has cert-manager']);
});

test('cert-manager proves a host without TLS', () => {
  expect(messages([CERT_MANAGER], ingress({ labels: { 'acme.cert-manager.io/http01-solver': 'true' } }))).toEqual([]);
});
