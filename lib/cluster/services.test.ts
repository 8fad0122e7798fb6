import type { Manifest } from '../manifest/manifest';
import { clusterOf } from '../products/cluster-of';
import { podsOfService, servicePorts, targetsOf, writtenAddresses } from './services';

function pod(name: string, ports: readonly object[]): Manifest {
  const containers = [{ name: 'main', ports }];
  return { apiVersion: 'v1', kind: 'Pod', metadata: { name, namespace: 'demo', labels: { app: 'web' } }, spec: { containers } };
}

function service(spec: object): Manifest {
  return { apiVersion: 'v1', kind: 'Service', metadata: { name: 'web', namespace: 'demo' }, spec };
}

test('a named targetPort is looked up in each pod, and those without it have no part', () => {
  const [one, other, none] = [
    pod('a', [{ name: 'http', containerPort: 8080 }]),
    pod('b', [{ name: 'http', containerPort: 80 }]),
    pod('c', []),
  ];
  const web = service({ selector: { app: 'web' }, ports: [{ port: 80, targetPort: 'http' }] });
  const cluster = clusterOf([one, other, none, web]);
  const pods = podsOfService(cluster, web);
  const [port] = servicePorts(web);
  expect(targetsOf(pods, port?.targetPort, 'TCP').map(({ pods: { object }, port: number }) => `${object.name} ${number}`)).toEqual([
    'a 8080',
    'b 80',
  ]);
  expect(targetsOf(pods, port?.targetPort, 'UDP')).toEqual([]);
});

test('without a selector, and behind an alias, there are no pods', () => {
  const cluster = clusterOf([pod('a', [])]);
  expect(podsOfService(cluster, service({}))).toEqual([]);
  expect(podsOfService(cluster, service({ type: 'ExternalName', externalName: 'db.lan', selector: { app: 'web' } }))).toEqual([]);
});

test('addresses that are written for a Service, in either kind', () => {
  const slice: Manifest = {
    apiVersion: 'discovery.k8s.io/v1',
    kind: 'EndpointSlice',
    metadata: { name: 'x', namespace: 'demo', labels: { 'kubernetes.io/service-name': 'web' } },
    endpoints: [{ addresses: ['10.0.0.1', 1] }],
  };
  const endpoints: Manifest = {
    apiVersion: 'v1',
    kind: 'Endpoints',
    metadata: { name: 'web', namespace: 'demo' },
    subsets: [{ addresses: [{ ip: '10.0.0.2' }] }],
  };
  expect(writtenAddresses(clusterOf([slice, endpoints]), service({}))).toEqual(['10.0.0.1', '10.0.0.2']);
});
