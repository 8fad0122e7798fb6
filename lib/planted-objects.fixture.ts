import type { Manifest } from './manifest/manifest';

/** Objects that are whole but for what is planted in them. */
export const object = (apiVersion: string, kind: string, rest: object, metadata: object = {}): Manifest => ({
  apiVersion,
  kind,
  metadata: { name: 'planted', namespace: 'demo', ...metadata },
  ...rest,
});
export const container = (fields: object): object => ({ name: 'web', image: 'registry.example.com/web:1.0', ...fields });
export const podSpec = (fields: object): object => ({ containers: [container(fields)] });
export const template = (spec: object): object => ({ metadata: { labels: { app: 'planted' } }, spec });
export const deployment = (spec: object): Manifest =>
  object('apps/v1', 'Deployment', { spec: { selector: { matchLabels: { app: 'planted' } }, template: template(spec) } });
export const application = (source: object): Manifest =>
  object('argoproj.io/v1alpha1', 'Application', {
    spec: {
      project: 'default',
      destination: { server: 'https://kubernetes.default.svc', namespace: 'demo' },
      source: { repoURL: 'https://charts.example.com', chart: 'wiki', targetRevision: '1.0.0', ...source },
    },
  });
export const helmChart = (spec: object): Manifest =>
  object('helm.cattle.io/v1', 'HelmChart', { spec: { chart: 'wiki', repo: 'https://charts.example.com', version: '1.0.0', ...spec } });
export const middleware = (spec: object): Manifest => object('traefik.io/v1alpha1', 'Middleware', { spec });
export const ingressRoute = (match: unknown): Manifest =>
  object('traefik.io/v1alpha1', 'IngressRoute', {
    spec: { entryPoints: ['web'], routes: [{ kind: 'Rule', match, services: [{ name: 'web', port: 80 }] }] },
  });
export const monitor = (endpoint: object): Manifest =>
  object('monitoring.coreos.com/v1', 'ServiceMonitor', { spec: { selector: {}, endpoints: [{ port: 'web', ...endpoint }] } });

export const inContainer = (fields: (value: unknown) => object) => (value: unknown) => deployment(podSpec(fields(value)));

/** Names of the object and its namespace are the object's own. */
export function named(manifest: Manifest, name: string): Manifest {
  return { ...manifest, metadata: { ...manifest.metadata, name } };
}
