import { ApiObject, App } from 'cdk8s';
import type { AppChart } from '../lab/app-chart';
import { Lab } from '../lab/lab';
import type { GitOps } from '../lab/parts';
import type { Manifest } from '../manifest/manifest';
import { IngressNginx } from '../products/ingress-nginx/ingress-nginx';
import { K3s } from '../products/k3s/k3s';
import { LocalPath } from '../products/local-path/local-path';
import { Traefik } from '../products/traefik/traefik-of-k3s';
import { Deployment } from './deployment/deployment';

const NO_GITOPS: GitOps = {
  describe: (name) => ({
    engine: 'argocd',
    namespace: 'argocd',
    repository: 'https://git.example.com/lab.git',
    revision: 'HEAD',
    path: `dist/${name}`,
    project: name,
  }),
  deliver: () => {},
};

const COMMON = {
  distribution: K3s.version('v1.33.6+k3s1'),
  network: { lan: '10.0.0.0/24' },
  nodes: {
    one: { role: 'server', address: '10.0.0.2', cpu: '4', memory: '8Gi' },
    two: { role: 'agent', address: '10.0.0.3', cpu: '4', memory: '8Gi' },
  },
  storage: [LocalPath.default()],
  gitops: NO_GITOPS,
} as const;

/** A lab of two nodes for tests, with Traefik. */
export function traefikLab() {
  return new Lab(new App(), 'halo', {
    ...COMMON,
    ingress: Traefik.ofK3s(),
    monitoring: {
      describe: () => ({
        namespace: 'monitoring',
        podLabels: { 'app.kubernetes.io/name': 'prometheus' },
        monitorLabels: {},
        serviceMonitorSelector: {},
        crds: 'helm',
      }),
    },
  });
}

/** The same with ingress-nginx on the host network of the first node, and without monitoring. */
export function nginxLab() {
  return new Lab(new App(), 'workshop', { ...COMMON, ingress: IngressNginx.onHostNetwork({ on: ['one'] }) });
}

/** A workload whose pods listen on a port that a Service serves at another one. */
export function workload(app: AppChart, name: string, port = 8080, servicePort = 80): Deployment {
  return new Deployment(app, name, {
    name,
    selector: { app: name },
    image: 'example/app:1',
    ports: [{ name: 'http', containerPort: port, servicePort }],
  });
}

/** Every object of an app that synthesis would write, as JSON. */
export function manifests(app: AppChart): readonly Manifest[] {
  return app.node.findAll().flatMap((one) => (ApiObject.isApiObject(one) ? [one.toJson()] : []));
}

/** One object of an app. */
export function manifest(app: AppChart, kind: string, name: string): Manifest | undefined {
  return manifests(app).find((one) => one.kind === kind && one.metadata.name === name);
}
