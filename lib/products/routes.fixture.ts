/** Cluster and labs of least size for tests of routes. */

import type { RouteAnswer, RouteRequest } from '../cluster/routing/answer';
import { routerOf } from '../cluster/routing/router';
import { completeLab } from '../lab/complete';
import type { LabDescription } from '../lab/description';
import type { Manifest } from '../manifest/manifest';
import { clusterOf } from './cluster-of';

/** A lab with the entry points of K3s. */
export function labOn(controller: 'traefik' | 'nginx', more: Partial<LabDescription> = {}): LabDescription {
  const lab = completeLab({
    name: 'halo',
    distribution: { name: 'k3s', version: 'v1.33.6+k3s1' },
    kubernetes: '1.33.6',
    network: { lan: '10.0.0.0/24', pods: '10.42.0.0/16', services: '10.43.0.0/16' },
    nodes: [{ name: 'one', role: 'control-plane', address: '10.0.0.2', kubernetes: 'v1.33.6', capacity: { cpu: '4', memory: '8Gi' } }],
    ingress: {
      controller,
      className: controller,
      namespace: 'kube-system',
      podLabels: { app: controller },
      addresses: ['10.0.0.2'],
      entryPoints: { web: 80, websecure: 443 },
      managedBy: 'k3s',
    },
  });
  return { ...lab, ...more };
}

/** An object of namespace `shop`. */
export function object(apiVersion: string, kind: string, name: string, spec: unknown, annotations: Record<string, string> = {}): Manifest {
  return { apiVersion, kind, metadata: { name, namespace: 'shop', annotations }, spec };
}

/** Values for the chart of Traefik that K3s brings. */
export function traefikValues(valuesContent: string): Manifest {
  return {
    apiVersion: 'helm.cattle.io/v1',
    kind: 'HelmChartConfig',
    metadata: { name: 'traefik', namespace: 'kube-system' },
    spec: { valuesContent },
  };
}

/** A Service with port 80 named `http`, and a pod that it selects. */
export function serviceAndPod(name: string, targetPort: number | string = 8080): Manifest[] {
  const containers = [{ name: 'main', image: 'example.com/main:1', ports: [{ name: 'web', containerPort: 8080 }] }];
  return [
    object('v1', 'Service', name, { selector: { app: name }, ports: [{ name: 'http', port: 80, targetPort }] }),
    { apiVersion: 'v1', kind: 'Pod', metadata: { name, namespace: 'shop', labels: { app: name } }, spec: { containers } },
  ];
}

/** Path to Service; a path that begins with `=` is Exact, one with `~` ImplementationSpecific. */
export type Paths = Readonly<Record<string, string>>;

/** An Ingress for a host, `''` for any. */
export function ingress(
  name: string,
  host: string,
  paths: Paths,
  annotations: Record<string, string> = {},
  className = 'traefik',
): Manifest {
  const types: Readonly<Record<string, string>> = { '=': 'Exact', '~': 'ImplementationSpecific' };
  const rule = {
    ...(host === '' ? {} : { host }),
    http: {
      paths: Object.entries(paths).map(([path, service]) => ({
        path: path.replace(/^[=~]/, ''),
        pathType: types[path.charAt(0)] ?? 'Prefix',
        backend: { service: { name: service, port: { number: 80 } } },
      })),
    },
  };
  return object('networking.k8s.io/v1', 'Ingress', name, { ingressClassName: className, rules: [rule] }, annotations);
}

/** A custom resource of Traefik. */
export function traefikObject(kind: string, name: string, spec: unknown, annotations: Record<string, string> = {}): Manifest {
  return object('traefik.io/v1alpha1', kind, name, spec, annotations);
}

/** An IngressRoute on `web`: each rule with more of its fields. */
export function ingressRoute(name: string, ...routes: readonly Readonly<Record<string, unknown>>[]): Manifest {
  const services = [{ name: 'web', port: 80 }];
  return traefikObject('IngressRoute', name, {
    entryPoints: ['web'],
    routes: routes.map((route) => ({ kind: 'Rule', services, ...route })),
  });
}

/** The answer of Traefik to a GET of `shop.lab` on `web`. */
export function answerTo(
  manifests: readonly Manifest[],
  path = '/',
  more: Partial<RouteRequest> = {},
  lab = labOn('traefik'),
): RouteAnswer {
  return routerOf(clusterOf(manifests, lab)).answer({ host: 'shop.lab', path, entryPoint: 'web', tls: false, ...more });
}

/** An answer in one line: `web:8080/path`, `301 https://…`, `404 no-path`, `unknown: …`. */
export function brief(answer: RouteAnswer): string {
  if (answer.kind === 'dead-end') return `${answer.status} ${answer.code}`;
  if (answer.kind === 'ended') return `${answer.status}${answer.location === undefined ? '' : ` ${answer.location}`}`;
  if (answer.kind === 'unknown') return `unknown: ${answer.reason}`;
  return answer.backends.map(({ service, targets }) => `${service.name}:${targets[0]?.port}${answer.path}`).join(' ');
}
