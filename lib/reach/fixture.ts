/** Labs and workloads of least size for tests of ways. */

import type { LabDescription } from '../lab/description';
import type { Manifest } from '../manifest/manifest';
import { clusterOf } from '../products/cluster-of';
import { ingress, labOn, object } from '../products/routes.fixture';
import { Reach } from './reach';
import type { Hop, Trace } from './trace';

/** A lab with Traefik on node `one`; node `two` is there as well. Its hosts are shop.lab and, wrongly on node two, wrong.lab. */
export function lab(more: Partial<LabDescription> = {}): LabDescription {
  const base = labOn('traefik');
  const [one] = base.nodes;
  const two = one
    ? [{ ...one, name: 'two', role: 'worker' as const, address: '10.0.0.3', labels: { 'kubernetes.io/hostname': 'two' } }]
    : [];
  const hosts = [
    { address: '10.0.0.2', names: ['one', 'shop.lab'] },
    { address: '10.0.0.3', names: ['two', 'wrong.lab'] },
    { address: '10.0.0.9', names: ['printer.lab'] },
  ];
  const ingressOn = { ...base.ingress, podLabels: { app: 'traefik' }, nodes: ['one'] };
  return { ...base, nodes: [...base.nodes, ...two], hosts, ingress: ingressOn, ...more };
}

/** A Deployment of namespace `shop` whose container declares these ports. */
export function deployment(name: string, ports: Readonly<Record<string, number>>, spec: Readonly<Record<string, unknown>> = {}): Manifest {
  const declared = Object.entries(ports).map(([port, containerPort]) => ({ name: port, containerPort, protocol: 'TCP' }));
  const containers = [{ name, image: `example.com/${name}:1`, ports: declared }];
  return object('apps/v1', 'Deployment', name, {
    replicas: 2,
    template: { metadata: { labels: { app: name } }, spec: { containers, ...spec } },
  });
}

/** A Service of namespace `shop` for pods with the label `app` of its name. */
export function service(name: string, port: number, targetPort: number | string, more: Readonly<Record<string, unknown>> = {}): Manifest {
  return object('v1', 'Service', name, { selector: { app: name }, ports: [{ name: 'http', port, targetPort, protocol: 'TCP' }], ...more });
}

/** A NetworkPolicy of namespace `shop` for pods with the label `app`; for every pod without one. */
export function policy(name: string, app: string | undefined, spec: Readonly<Record<string, unknown>>): Manifest {
  const podSelector = app === undefined ? {} : { matchLabels: { app } };
  return object('networking.k8s.io/v1', 'NetworkPolicy', name, { podSelector, ...spec });
}

/** `web`, which listens on 8080, behind a Service and an Ingress for shop.lab. */
export const SHOP: readonly Manifest[] = [
  deployment('web', { http: 8080 }),
  service('web', 80, 'http'),
  ingress('shop', 'shop.lab', { '/api': 'web' }),
];

/** The reachability of these objects. */
export function reach(manifests: readonly Manifest[], description = lab()): Reach {
  return Reach.of(clusterOf(manifests, description));
}

/** The way of a GET. */
export function get(url: string, manifests: readonly Manifest[] = SHOP, description = lab()): Trace {
  return reach(manifests, description).request({ url: new URL(url) });
}

/** The hop at which a way ends. */
export function deadEnd({ hops }: Trace): Hop | undefined {
  return hops.find(({ result }) => result === 'dead');
}

/** Kinds of the hops, in one line. */
export function kinds({ hops }: Trace): string {
  return hops.map(({ kind }) => kind).join(' ');
}
