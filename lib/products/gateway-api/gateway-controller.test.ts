import {
  type AppChart,
  CiliumGateway,
  DefaultCertificate,
  Deployment,
  EnvoyGateway,
  External,
  type IngressController,
  K3s,
  Lab,
  type LabApp,
  MetalLb,
  Namespace,
  NginxGatewayFabric,
  Probe,
  Route,
  Tls,
} from '../..';
import { manifest, workload } from '../../apps/fixture';
import { makeLab, refusal } from '../../lab/fixture';
import { synthesizeInMemory } from '../../testing';

const GROUP = 'gateway.networking.k8s.io';
const ADDRESS = '10.0.0.70';

/** A lab whose requests come by a controller of the Gateway API. */
function house(app: LabApp, ingress: IngressController, isolated = false) {
  const lab = new Lab(app, 'house', {
    distribution: K3s.version('v1.36.2+k3s1', { disable: ['traefik', 'servicelb'] }),
    network: { lan: '10.0.0.0/16' },
    nodes: { one: { role: 'server', address: '10.0.0.2', cpu: '8', memory: '16Gi' } },
    loadBalancer: MetalLb.layer2({ pools: { lan: ['10.0.0.64/28'] } }),
    ingress,
    storage: [],
    externals: [External.customResources(GROUP, 'its own manifests')],
  });
  const shop = lab.app('shop');
  new Namespace(shop, 'namespace', { isolated });
  const web = new Deployment(shop, 'web', {
    name: 'web',
    image: 'registry.example.com/web:1.0',
    ports: [{ name: 'http', containerPort: 8080, servicePort: 80 }],
    readiness: Probe.http('/', { port: 8080 }),
  });
  new Route(shop, 'route', { name: 'web', host: 'shop.house.example', to: web });
  return lab;
}

const CONTROLLERS = [
  ['Envoy Gateway', () => EnvoyGateway.behind({ address: ADDRESS }), 'eg', 'envoy-gateway-system'],
  ['NGINX Gateway Fabric', () => NginxGatewayFabric.behind({ address: ADDRESS }), 'nginx', 'gateway'],
] as const;

describe.each(CONTROLLERS)('%s', (_, make, className, namespace) => {
  test('a route is an HTTPRoute to the Gateway, which asks for the address', () => {
    const lab = synthesizeInMemory((app) => house(app, make())).lab('house');
    const found = (kind: string) => lab.manifests().find((one) => one.kind === kind);
    expect(found('Ingress')).toBeUndefined();
    expect(found('Gateway')).toMatchObject({
      metadata: { name: 'gateway', namespace: 'gateway' },
      spec: {
        gatewayClassName: className,
        infrastructure: { annotations: { 'metallb.io/loadBalancerIPs': ADDRESS } },
        listeners: [{ name: 'web', port: 80, protocol: 'HTTP' }],
      },
    });
    expect(found('HTTPRoute')?.spec).toMatchObject({ parentRefs: [{ name: 'gateway', namespace: 'gateway', sectionName: 'web' }] });
    expect(lab.description.hosts).toContainEqual({ address: ADDRESS, names: ['shop.house.example'] });
    expect(lab.description.ingress).toMatchObject({ className, namespace, addresses: [ADDRESS], hostNetwork: false });
    lab.passes();
    lab.reaches('http://shop.house.example/');
  });

  test('policies of an isolated namespace let its pods in', () => {
    const lab = synthesizeInMemory((app) => house(app, make(), true)).lab('house');
    lab.passes();
    lab.reaches('http://shop.house.example/any');
  });
});

test('Cilium: no NetworkPolicy lets in what comes by its Gateways', () => {
  const make = () => CiliumGateway.behind({ address: ADDRESS });
  const open = synthesizeInMemory((app) => house(app, make())).lab('house');
  open.passes();
  open.reaches('http://shop.house.example/');
  const closed = () => synthesizeInMemory((app) => house(app, make(), true)).lab('house');
  expect(closed().findings.map(({ rule }) => rule)).toContain('network/route');
});

test('an entry point without a certificate is refused, options of others are too', () => {
  const app = (): AppChart =>
    makeLab({
      distribution: K3s.version('v1.36.2+k3s1', { disable: ['traefik', 'servicelb'] }),
      loadBalancer: MetalLb.layer2({ pools: { lan: ['10.0.0.64/28'] } }),
      ingress: EnvoyGateway.behind({ address: ADDRESS, className: 'edge' }),
    }).app('shop');
  const of = app();
  new DefaultCertificate(of, 'default', { certificate: 'wildcard' });
  new Route(of, 'route', { name: 'web', to: workload(of, 'web'), tls: Tls.byDefault(), options: { redirectToHttps: true } });
  expect(manifest(of, 'ReferenceGrant', 'default-certificate')?.spec).toMatchObject({ to: [{ kind: 'Secret', name: 'wildcard' }] });
  expect(manifest(of, 'HTTPRoute', 'web-to-https')).toBeDefined();
  const other = app();
  expect(refusal(() => new Route(other, 'route', { name: 'web', to: workload(other, 'web'), options: { redirectToHttps: true } }))).toMatch(
    /redirectToHttps without tls/,
  );
});
