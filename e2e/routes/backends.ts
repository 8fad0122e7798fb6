import type { Manifest } from '../../lib/manifest/manifest';
import type { Chance } from './chance';

/** The one pod of a set. Each of its ports is another Service's, so that the port says which Service has answered. */
export const POD = 'pod';

/** Pod, Secret and Services of a set. */
export function backendsOf(chance: Chance, namespace: string): Manifest[] {
  const ports = Array.from({ length: 2 * SERVICES.length }, (_, i) => ({ name: `p${i}`, containerPort: 8100 + i, protocol: 'TCP' }));
  const pod: Manifest = {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name: POD, namespace, labels: { app: POD } },
    spec: { containers: [{ name: 'main', image: 'example.com/none:1', ports }] },
  };
  const secret: Manifest = {
    apiVersion: 'v1',
    kind: 'Secret',
    metadata: { name: 'users', namespace },
    type: 'Opaque',
    data: { users: Buffer.from('user:$apr1$H6uskkkW$IgXLP6ewTrSuBkTrqE8wj/').toString('base64') },
  };
  return [pod, secret, ...SERVICES.map((name, i) => service(chance, namespace, name, i))];
}

/** Names of the Services of every set; few, since endpoints come slowly. */
export const SERVICES = ['web', 'api', 'odd'] as const;

/** A port that a Service may have, or now and then one that it does not have. */
export function portOf(chance: Chance): number | string {
  return chance.weighted<number | string>([
    [14, 80],
    [2, 8080],
    [2, 'http'],
    [1, 'alt'],
    [0.7, 443],
    [0.5, 'gone'],
    [0.5, 9],
  ]);
}

function service(chance: Chance, namespace: string, name: string, i: number): Manifest {
  const [first, second] = [8100 + 2 * i, 8101 + 2 * i];
  const plain = [{ port: 80, targetPort: first }];
  const named = [
    { name: 'http', port: 80, targetPort: `p${2 * i}` },
    { name: 'alt', port: 8080, targetPort: second },
  ];
  const odd = chance.weighted([
    [3, { selector: { app: POD }, ports: named }],
    [2, { selector: { app: 'nobody' }, ports: named }],
    [2, { selector: { app: POD }, ports: [{ name: 'http', port: 80, targetPort: 'no-such-port' }, ...named.slice(1)] }],
    [2, { selector: { app: POD }, ports: [{ name: 'https', port: 443, targetPort: first }, ...named] }],
    [1, { selector: { app: POD }, clusterIP: 'None', ports: named }],
    [2, { type: 'LoadBalancer', selector: { app: POD }, ports: [{ name: 'gone', port: 9, targetPort: second }, ...named] }],
    [1, { type: 'ExternalName', externalName: 'example.com', ports: [{ name: 'http', port: 80 }] }],
  ]);
  const spec = name === 'odd' ? odd : { selector: { app: POD }, ports: chance.is(0.4) ? plain : named };
  const all = ('ports' in spec ? spec.ports : []).map((port) => ({ protocol: 'TCP', ...port }));
  return { apiVersion: 'v1', kind: 'Service', metadata: { name, namespace }, spec: { ...spec, ports: all } };
}
