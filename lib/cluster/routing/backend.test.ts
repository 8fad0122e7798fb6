import type { Manifest } from '../../manifest/manifest';
import { clusterOf } from '../../products/cluster-of';
import { labOn, object, serviceAndPod } from '../../products/routes.fixture';
import { isProblem, noEndpoints, Services } from './backend';

const wanted = { namespace: 'shop', name: 'web', port: 80 };

/** The backend of Service `web`. */
function backend(manifests: readonly Manifest[], port: number | string = 80) {
  return new Services(clusterOf(manifests, labOn('traefik'))).backend({ ...wanted, port }, false);
}

test('is a port of the Service, by number or name, with the pods behind it', () => {
  for (const port of [80, 'http']) {
    expect(backend(serviceAndPod('web'), port)).toMatchObject({
      service: { kind: 'Service', namespace: 'shop', name: 'web' },
      at: '/spec/ports/0',
      targetPort: 8080,
      targets: [{ port: 8080, pods: { object: { kind: 'Pod', name: 'web' } } }],
    });
  }
  expect(backend(serviceAndPod('web'), '80')).toMatchObject({ code: 'port-missing' });
});

test('has no pods if its workload has no replicas', () => {
  const template = { metadata: { labels: { app: 'web' } }, spec: { containers: [] } };
  const deployment = (replicas: number) => object('apps/v1', 'Deployment', 'web', { replicas, template });
  const [service] = serviceAndPod('web');
  const targets = (replicas: number) => {
    const found = backend([...(service ? [service] : []), deployment(replicas)]);
    return isProblem(found) ? found : found.targets.length;
  };
  expect([targets(0), targets(2)]).toEqual([0, 1]);
});

test('a Service without selector has the endpoints that are written for it', () => {
  const service = object('v1', 'Service', 'web', { ports: [{ port: 80 }] });
  const slice: Manifest = {
    apiVersion: 'discovery.k8s.io/v1',
    kind: 'EndpointSlice',
    metadata: { name: 'web-1', namespace: 'shop', labels: { 'kubernetes.io/service-name': 'web' } },
  };
  const trouble = (...more: readonly Manifest[]) => {
    const found = backend([service, ...more]);
    return isProblem(found) ? found.code : noEndpoints(found)?.code;
  };
  expect([trouble(), trouble(slice), trouble(object('v1', 'Endpoints', 'web', undefined))]).toEqual(['no-endpoints', undefined, undefined]);
});

test('a Service of that name in another namespace is named', () => {
  const [service] = serviceAndPod('web');
  const other = service ? [{ ...service, metadata: { name: 'web', namespace: 'tools' } }] : [];
  expect(backend(other)).toMatchObject({ code: 'service-missing', hint: 'there is one in namespace tools' });
});
