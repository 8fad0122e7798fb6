import type { Manifest } from '../manifest/manifest';
import { at } from '../manifest/read';
import { clusterOf } from '../products/cluster-of';
import { backendsOf } from './backends';

function route(kind: string, spec: object): Manifest {
  const apiVersion = kind === 'Ingress' ? 'networking.k8s.io/v1' : 'traefik.io/v1alpha1';
  return { apiVersion, kind, metadata: { name: 'x', namespace: 'demo' }, spec };
}

const service = (name: string, port: object) => ({ service: { name, port } });

test.each([
  [
    'an Ingress',
    route('Ingress', {
      defaultBackend: service('a', { number: 80 }),
      rules: [
        {
          http: {
            paths: [{ path: '/', backend: service('b', { name: 'http' }) }, { backend: { resource: { kind: 'Bucket', name: 'c' } } }],
          },
        },
        {},
      ],
    }),
    ['Service demo/a 80', 'Service demo/b http'],
  ],
  [
    'an IngressRoute',
    route('IngressRoute', {
      routes: [
        {
          services: [
            { name: 'a', port: 80 },
            { name: 'b', namespace: 'other', port: 'http' },
            { name: 'api@internal', kind: 'TraefikService' },
          ],
        },
        { services: [{ name: 'c', kind: 'TraefikService' }] },
      ],
    }),
    ['Service demo/a 80', 'Service other/b http', 'traefik.io/TraefikService demo/c undefined'],
  ],
  [
    'an IngressRouteTCP',
    route('IngressRouteTCP', { routes: [{ match: 'HostSNI(`*`)', services: [{ name: 'a', port: 5432 }] }] }),
    ['Service demo/a 5432'],
  ],
  [
    'a TraefikService',
    route('TraefikService', {
      weighted: { services: [{ name: 'a', port: 80, weight: 1 }] },
      mirroring: { name: 'b', port: 81, mirrors: [{ name: 'c', port: 82, percent: 10 }] },
    }),
    ['Service demo/a 80', 'Service demo/b 81', 'Service demo/c 82'],
  ],
])('%s: all its backends, with pointers that lead to name and port', (_, object, expected) => {
  const found = backendsOf(clusterOf([object]), object);
  expect(found.map(({ kind, namespace, name, port }) => `${kind} ${namespace}/${name} ${port}`)).toEqual(expected);
  const valueAt = (pointer: string) => at(object, ...pointer.slice(1).split('/'));
  for (const backend of found) {
    if (backend.port !== undefined) expect(valueAt(backend.portAt)).toBe(backend.port);
  }
});
