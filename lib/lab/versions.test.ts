import { Deployment, K3s, Lab, type LabApp, Namespace, Probe, Route, Traefik } from '..';
import { checkLab } from '../checks/check-lab';
import type { Manifest } from '../manifest/manifest';
import { mapAt, type ReadMap } from '../manifest/read';
import { synthesizeInMemory } from '../testing';

const VERSIONS = ['v1.32.10+k3s1', 'v1.33.7+k3s1', 'v1.34.8+k3s1', 'v1.35.8+k3s1', 'v1.36.5+k3s1', 'v1.37.1+k3s1'] as const;

/** A lab of K3s whose routes are HTTPRoutes. */
function cabin(app: LabApp, version: (typeof VERSIONS)[number]) {
  const lab = new Lab(app, 'cabin', {
    distribution: K3s.version(version),
    network: { lan: '10.0.0.0/24' },
    nodes: { one: { role: 'server', address: '10.0.0.2', cpu: '8', memory: '16Gi' } },
    ingress: Traefik.ofK3s({ routes: 'gateway' }),
    storage: [],
  });
  const shop = lab.app('shop');
  new Namespace(shop, 'namespace');
  const web = new Deployment(shop, 'web', {
    name: 'web',
    image: 'registry.example.com/web:1.0',
    ports: [{ name: 'http', containerPort: 8080, servicePort: 80 }],
    readiness: Probe.http('/', { port: 8080 }),
  });
  const data = lab.app('data');
  new Namespace(data, 'namespace');
  new Deployment(data, 'db', {
    name: 'db',
    image: 'registry.example.com/db:1.0',
    ports: [{ name: 'http', containerPort: 8080, servicePort: 80 }],
    readiness: Probe.http('/', { port: 8080 }),
  });
  new Route(shop, 'route', { name: 'web', host: 'shop.cabin.example', to: web });
  return lab;
}

test.each(VERSIONS)('a lab of K3s %s with HTTPRoutes', (version) => {
  const lab = synthesizeInMemory((app) => cabin(app, version)).lab('cabin');
  expect(lab.manifests().filter(({ kind }) => kind === 'HTTPRoute')).toHaveLength(1);
  lab.passes();
  lab.reaches('http://shop.cabin.example/');
  const changed = (change: (spec: ReadMap) => object): readonly string[] => {
    const manifests = lab
      .manifests()
      .map((one): Manifest => (one.kind === 'HTTPRoute' ? { ...one, spec: change(mapAt(one, 'spec')) } : one));
    return checkLab(manifests, lab.description, {}).findings.flatMap(({ rule, severity }) => (severity === 'error' ? [rule] : []));
  };
  const to = (reference: object) => () => ({
    parentRefs: [{ name: 'traefik', namespace: 'kube-system' }],
    rules: [{ backendRefs: [reference] }],
  });
  expect(changed((spec) => ({ ...spec, parentRefs: [{ name: 'traefik' }] }))).toContain('reference/route-parent');
  expect(changed(to({ name: 'wbe', port: 80 }))).toContain('reference/route-service');
  expect(changed(to({ name: 'web', port: 81 }))).toContain('reference/route-port');
  expect(changed(to({ name: 'db', port: 80, namespace: 'data' }))).toContain('reference/reference-grant');
});
