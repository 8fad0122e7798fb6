import { at, listAt, mapAt } from './dist-reader';
import { effectiveEnv, env, fromSecret, outsideSecret } from './env';
import { absent, containerPort, httpProbe, matching, mounts, namespaceLabels, oneOf, orDefault, resources, servicePort } from './expected';
import type { Facts } from './facts';

const partOf = (name: string): Readonly<Record<string, string>> => ({ 'app.kubernetes.io/part-of': name });
const terminal = partOf('claudecode-web-terminal');
const papers = partOf('papers-with-claudecode');
const ns = 'claudecode-terminal';
const container = 'spec.template.spec.containers[0]';

/** Namespaces, quotas, and what the namespaces of apps to come have. */
export function papersNamespaces(lab: Facts): void {
  lab.fact('Namespace', undefined, ns, {
    'metadata.labels': namespaceLabels(terminal),
    'metadata.labels["pod-security.kubernetes.io/enforce"] (baseline is ruled out)': oneOf(undefined, 'privileged'),
  });
  const quota = (namespace: string, name: string, requests: string, limits: string, pods: string): void => {
    const [rc, rm] = requests.split('/');
    const [lc, lm] = limits.split('/');
    lab.fact('Namespace', undefined, namespace, { 'metadata.labels': namespaceLabels(papers) });
    lab.fact('ResourceQuota', namespace, name, {
      'metadata.labels': papers,
      spec: { hard: { 'requests.cpu': rc, 'requests.memory': rm, 'limits.cpu': lc, 'limits.memory': lm, pods } },
    });
  };
  quota('papers-frontend', 'frontend-quota', '1/4Gi', '2/8Gi', '10');
  quota('papers-backend', 'backend-quota', '2/8Gi', '4/16Gi', '20');
  quota('papers-blockchain', 'blockchain-quota', '1/4Gi', '2/8Gi', '10');
  lab.none('claudecode-terminal has no quota and no LimitRange', (l) =>
    l
      .ofKind('ResourceQuota', 'LimitRange')
      .filter((o) => o.namespace === ns)
      .map((o) => o.path),
  );
  for (const namespace of ['papers-backend', 'papers-blockchain']) {
    lab.holds(`${namespace} denies by default, both ways`, (l) => {
      const all = l
        .ofKind('NetworkPolicy')
        .filter((o) => o.namespace === namespace && Object.keys(mapAt(o.body, 'spec.podSelector')).length === 0);
      const types = all.flatMap((o) => listAt(o.body, 'spec.policyTypes'));
      expect([...new Set(types)].sort()).toEqual(['Egress', 'Ingress']);
      expect(all.flatMap((o) => listAt(o.body, 'spec.ingress'))).toEqual([]);
    });
    lab.holds(`${namespace} has a service account`, (l) =>
      expect(l.ofKind('ServiceAccount').filter((o) => o.namespace === namespace).length).toBeGreaterThan(0),
    );
    lab.none(`${namespace} has no workload yet`, (l) =>
      l
        .ofKind('Deployment', 'StatefulSet', 'DaemonSet', 'Job', 'Service', 'Ingress')
        .filter((o) => o.namespace === namespace)
        .map((o) => o.path),
    );
  }
}

const config = {
  SANDBOX_IMAGE: 'claudecode-sandbox:latest',
  SANDBOX_NAMESPACE: 'claudecode-terminal',
  POD_CPU_REQUEST: '250m',
  POD_CPU_LIMIT: '2',
  POD_MEMORY_REQUEST: '512Mi',
  POD_MEMORY_LIMIT: '4Gi',
  SESSION_TIMEOUT_SECONDS: '7200',
  MAX_SESSIONS: '20',
  X402_MERCHANT_WALLET: '0xc0078d495e80fd3b1e92f0803d0bc7c279165d8c',
  X402_STAGE_PRICE: '100000',
};

/** Namespace claudecode-terminal but its policies and ingress. */
export function webTerminal(lab: Facts): void {
  const web = 'web-terminal-service';
  lab.fact('Deployment', ns, web, {
    'metadata.labels': { app: web, ...terminal },
    'spec.replicas': orDefault(1),
    'spec.selector': { matchLabels: { app: web } },
    'spec.template.metadata.labels': { app: web, ...terminal },
    'spec.template.spec.serviceAccountName': 'web-terminal-sa',
    'spec.template.spec.automountServiceAccountToken (it calls the API)': orDefault(true),
    'spec.template.spec.nodeSelector': absent,
    'spec.template.spec.tolerations': absent,
    'spec.template.spec.containers.length': 1,
    [`${container}.name`]: 'web-terminal',
    [`${container}.image`]: 'web-terminal-service:latest',
    [`${container}.imagePullPolicy`]: 'Never',
    [`${container}.ports`]: containerPort(3000),
    [`${container}.resources`]: resources('100m/128Mi', '500m/512Mi'),
    [`${container}.livenessProbe`]: httpProbe('/health', 3000, { delay: 10, period: 30 }),
    [`${container}.readinessProbe`]: httpProbe('/health', 3000, { delay: 5, period: 10 }),
    'spec.template.spec (volume)': mounts(
      '/data',
      { hostPath: { path: '/data/claudecode-progress', type: 'DirectoryOrCreate' } },
      'progress-data',
    ),
    'spec.template.spec.volumes.length': 1,
  });
  lab.holds('web-terminal: env is the whole ConfigMap and DB_PATH', (l) => {
    const spec = at(l.find('Deployment', ns, web).body, container);
    expect(effectiveEnv(l, ns, spec)).toEqual({ ...config, DB_PATH: '/data/progress.db' });
  });
  lab.fact('Service', ns, web, {
    'metadata.labels': { app: web, ...terminal },
    'spec.type': 'NodePort',
    'spec.selector': { app: web },
    'spec.ports': servicePort(80, 3000, { nodePort: 31000 }),
  });
  lab.fact('ConfigMap', ns, 'web-terminal-config', { 'metadata.labels': terminal, data: config });

  lab.fact('ServiceAccount', ns, 'web-terminal-sa', {
    'metadata.labels': terminal,
    automountServiceAccountToken: orDefault(true),
  });
  lab.fact('Role', ns, 'web-terminal-role', { 'metadata.labels': terminal });
  lab.holds('web-terminal-role gives exactly these rights', (l) => {
    const rights = listAt(l.find('Role', ns, 'web-terminal-role').body, 'rules').flatMap((rule) => {
      expect(at(rule, 'resourceNames')).toBeUndefined();
      expect(listAt(rule, 'apiGroups')).toEqual(['']);
      return listAt(rule, 'resources').flatMap((resource) => listAt(rule, 'verbs').map((verb) => `${verb} ${resource}`));
    });
    const pods = ['get', 'list', 'create', 'delete', 'watch'].map((verb) => `${verb} pods`);
    expect([...rights].sort()).toEqual([...pods, 'get pods/exec', 'create pods/exec', 'get pods/log'].sort());
  });
  lab.fact('RoleBinding', ns, 'web-terminal-binding', {
    'metadata.labels': terminal,
    roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'Role', name: 'web-terminal-role' },
    subjects: [{ kind: 'ServiceAccount', name: 'web-terminal-sa', namespace: ns }],
  });

  lab.fact('Deployment', ns, 'api-proxy', {
    'metadata.labels': { app: 'api-proxy' },
    'spec.replicas': orDefault(1),
    'spec.selector': { matchLabels: { app: 'api-proxy' } },
    'spec.template.metadata.labels': { app: 'api-proxy' },
    'spec.template.spec.nodeSelector': absent,
    'spec.template.spec.tolerations': absent,
    'spec.template.spec.containers.length': 1,
    [`${container}.name`]: 'api-proxy',
    [`${container}.image`]: 'claudecode-api-proxy:latest',
    [`${container}.imagePullPolicy`]: 'Never',
    [`${container}.ports`]: containerPort(8080),
    [`${container}.env`]: env({ ANTHROPIC_API_KEY: fromSecret('claude-api-key', 'ANTHROPIC_API_KEY'), PORT: '8080' }),
    [`${container}.envFrom`]: absent,
    [`${container}.resources`]: resources('100m/128Mi', '500m/256Mi'),
    [`${container}.livenessProbe`]: httpProbe('/health', 8080, { delay: 5, period: 30 }),
    [`${container}.readinessProbe`]: httpProbe('/health', 8080, { delay: 3, period: 10 }),
  });
  lab.fact('Service', ns, 'api-proxy', {
    'metadata.labels': { app: 'api-proxy' },
    'spec.type': orDefault('ClusterIP'),
    'spec.selector': { app: 'api-proxy' },
    'spec.ports': servicePort(8080, 8080),
  });

  lab.holds('outside: claude-api-key with ANTHROPIC_API_KEY', (l) => {
    const secret = outsideSecret(l, ns, 'claude-api-key');
    expect(Object.keys(mapAt(secret, 'keys'))).toEqual(['ANTHROPIC_API_KEY']);
    expect(at(secret, 'labels')).toEqual(terminal);
  });
  lab.holds('outside: generator-github-token with GITHUB_TOKEN, component course-generator', (l) => {
    const secret = outsideSecret(l, ns, 'generator-github-token');
    expect(Object.keys(mapAt(secret, 'keys'))).toEqual(['GITHUB_TOKEN']);
    expect(at(secret, 'labels')).toEqual({ ...terminal, component: 'course-generator' });
  });
}

/** Namespace papers-frontend. */
export function papersFrontend(lab: Facts): void {
  const name = 'papers-frontend';
  lab.fact('Deployment', name, name, {
    'metadata.labels': { app: name, ...papers },
    'spec.selector': { matchLabels: { app: name } },
    'spec.template.metadata.labels': { app: name, ...papers },
    'spec.template.spec.nodeSelector': absent,
    'spec.template.spec.tolerations': absent,
    'spec.template.spec.containers.length': 1,
    [`${container}.name`]: 'frontend',
    [`${container}.image`]: matching(/^(docker\.io\/)?(library\/)?nginx(:\d+\.\d+(\.\d+)?(-[\w.]+)?(@sha256:.+)?|@sha256:.+)$/),
    [`${container}.ports`]: containerPort(80),
    [`${container}.resources`]: resources('50m/64Mi', '200m/256Mi'),
    [`${container}.livenessProbe`]: httpProbe('/', 80, { delay: 5, period: 30 }),
    [`${container}.readinessProbe`]: httpProbe('/', 80, { delay: 3, period: 10 }),
  });
  lab.fact('Service', name, name, {
    'metadata.labels': { app: name, ...papers },
    'spec.type': orDefault('ClusterIP'),
    'spec.selector': { app: name },
    'spec.ports': servicePort(80, 80),
  });
  lab.none('papers-frontend has no ingress', (l) =>
    l
      .ofKind('Ingress', 'IngressRoute')
      .filter((o) => o.namespace === name)
      .map((o) => o.path),
  );
}
