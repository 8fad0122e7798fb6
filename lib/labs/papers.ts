import {
  ArgoCd,
  Deployment,
  External,
  K3s,
  Lab,
  type LabApp,
  LocalPath,
  Namespace,
  type NodeProps,
  Probe,
  ServiceAccount,
  Traefik,
} from '..';
import { type PapersLab, webTerminal } from './papers-terminal';

/** What the lab is, whatever nodes it has. */
export const PAPERS = {
  distribution: K3s.version('v1.34.4+k3s1'),
  network: { lan: '192.168.20.0/24' },
  ingress: Traefik.ofK3s({ on: ['k8s-node'] }),
  storage: [LocalPath.default()],
  externals: [External.customResources('cert-manager.io', 'cert-manager, managed elsewhere'), External.namespace('cert-manager')],
  // The owners' repository is not documented: chosen.
  gitops: ArgoCd.pulls('https://git.example.com/homelab/labs.git', { project: 'papers' }),
  // What runs reads its configuration at its next start: no pod is replaced for the sake of an annotation.
  rollOnConfigChange: false,
} as const;

/** Its address is masked in the documents: chosen. */
export const K8S_NODE = { role: 'server', address: '192.168.20.10', cpu: '8', memory: '240G', disk: '1T' } as const satisfies NodeProps;

/** papers: a web terminal whose users work in pods of their own, and the namespaces of what is to come, on one machine. */
export function papers(app: LabApp): Lab {
  const lab = new Lab(app, 'papers', { ...PAPERS, nodes: { 'k8s-node': K8S_NODE } });
  papersApps(lab);
  return lab;
}

/** Every app of papers; the same on any set of nodes. */
export function papersApps(lab: PapersLab): void {
  webTerminal(lab);
  frontend(lab);
  comingSoon(lab, 'papers-backend', {
    name: 'backend-quota',
    requests: { cpu: '2', memory: '8Gi' },
    limits: { cpu: '4', memory: '16Gi' },
    pods: 20,
  });
  comingSoon(lab, 'papers-blockchain', {
    name: 'blockchain-quota',
    requests: { cpu: '1', memory: '4Gi' },
    limits: { cpu: '2', memory: '8Gi' },
    pods: 10,
  });
}

const PAPERS_PART = { 'app.kubernetes.io/part-of': 'papers-with-claudecode' };

function frontend(lab: PapersLab): void {
  const app = lab.app('papers-frontend');
  new Namespace(app, 'namespace', {
    labels: PAPERS_PART,
    quota: {
      name: 'frontend-quota',
      labels: PAPERS_PART,
      requests: { cpu: '1', memory: '4Gi' },
      limits: { cpu: '2', memory: '8Gi' },
      pods: 10,
    },
  });
  new Deployment(app, 'frontend', {
    name: 'papers-frontend',
    selector: { app: 'papers-frontend' },
    labels: PAPERS_PART,
    container: 'frontend',
    image: 'nginx:1.29.3-alpine', // its owners run nginx:alpine, a placeholder: pinned
    ports: [{ containerPort: 80, servicePort: 80 }],
    requests: { cpu: '50m', memory: '64Mi' },
    limits: { cpu: '200m', memory: '256Mi' },
    liveness: Probe.http('/', { delay: 5, period: 30 }),
    readiness: Probe.http('/', { delay: 3, period: 10 }),
  });
}

/** A namespace whose app does not exist yet: closed, with an account that may do nothing. Both are chosen. */
function comingSoon(
  lab: PapersLab,
  name: string,
  quota: Omit<NonNullable<ConstructorParameters<typeof Namespace>[2]>['quota'] & object, 'labels'>,
): void {
  const app = lab.app(name);
  new Namespace(app, 'namespace', { labels: PAPERS_PART, isolated: true, quota: { ...quota, labels: PAPERS_PART } });
  new ServiceAccount(app, 'account', { account: name, labels: PAPERS_PART });
}
