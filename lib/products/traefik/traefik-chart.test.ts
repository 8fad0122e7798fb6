import { objects, talosLab } from '../../apps/helm-release/lab.fixture';
import { K3s } from '../k3s/k3s';
import { TraefikChart } from './traefik-chart';

test('Traefik gets its fixed address from MetalLB', () => {
  const lab = talosLab();
  expect(objects(lab)).toMatchObject({
    'traefik-config/Namespace-traefik': {},
    'apps/Application-traefik': {
      metadata: { annotations: { 'argocd.argoproj.io/sync-wave': '-1' } },
      spec: {
        source: {
          repoURL: 'https://traefik.github.io/charts',
          targetRevision: '37.3.0',
          helm: { valuesObject: { service: { annotations: { 'metallb.io/loadBalancerIPs': '10.10.10.10' } } } },
        },
        destination: { namespace: 'traefik' },
      },
    },
  });
  expect(lab.declared.crdsComeLater('traefik.io')).toBe(true);
});

test('the lab knows where requests enter', () => {
  const { ingress } = talosLab();
  expect(ingress).toEqual({
    controller: 'traefik',
    className: 'traefik',
    namespace: 'traefik',
    podLabels: { 'app.kubernetes.io/name': 'traefik' },
    hostNetwork: false,
    addresses: ['10.10.10.10'],
    entryPoints: { web: 80, websecure: 443 },
    managedBy: 'helm',
  });
});

test("it does not go with K3s's own, nor with no pod", () => {
  const site = { distribution: K3s.version('v1.33.6+k3s1'), nodes: [], loadBalancer: { kind: 'servicelb' } };
  expect(() => TraefikChart.release({ address: '10.0.0.9' }).describe(site)).toThrow("got Traefik from Helm beside K3s's own");
  expect(() => TraefikChart.release({ address: '10.0.0.9', replicas: 0 })).toThrow('traefik: got 0 replicas, expected 1 or more');
});
