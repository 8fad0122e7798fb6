import fs from 'node:fs';
import os from 'node:os';
import nodePath from 'node:path';
import { HOMELAB } from './built';
import { medianOf, runNode } from './child';

/** A repository as people have them: each app is a kustomization of a few files that Flux applies, beside charts' values and other YAML. */
const APPS = 325;
const FILES_OF_APP = 8;
const PEAK = nodePath.join(__dirname, 'peak.cjs');

/** `homelab check .` as a process, without and with a large file of data. Rows of a table. */
export function repositories(): readonly (readonly string[])[] {
  const folder = fs.mkdtempSync(nodePath.join(os.tmpdir(), 'homelab-bench-'));
  try {
    for (let i = 0; i < APPS; i += 1) writeApp(nodePath.join(folder, 'apps', `app-${i}`), `app-${i}`);
    const files = (APPS * FILES_OF_APP).toLocaleString('en');
    const without = row('`homelab check .` of a repository', `${files} files of YAML`, folder);
    const numbers = Array.from({ length: 700_000 }, (_, i) => (i * 7919) % 100_000);
    fs.writeFileSync(nodePath.join(folder, 'numbers.json'), JSON.stringify(numbers));
    return [without, row('with 4 MB of JSON beside', `${files} files of YAML`, folder)];
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

function row(what: string, of: string, folder: string): readonly string[] {
  let peak = '';
  const seconds = medianOf(5, () => {
    const { stderr, seconds: time } = runNode(['--require', PEAK, HOMELAB, 'check', '.'], folder);
    peak = stderr.trim().split('\n').at(-1) ?? '';
    return time;
  });
  return [what, of, `${seconds.toFixed(2)} s`, `${peak} MiB`];
}

function writeApp(folder: string, name: string): void {
  fs.mkdirSync(nodePath.join(folder, 'app'), { recursive: true });
  for (const [file, text] of Object.entries(filesOf(name))) fs.writeFileSync(nodePath.join(folder, file), text);
}

function filesOf(name: string): Readonly<Record<string, string>> {
  const head = (apiVersion: string, kind: string): string =>
    `---\napiVersion: ${apiVersion}\nkind: ${kind}\nmetadata:\n  name: ${name}\n  namespace: apps\n  labels:\n    app.kubernetes.io/name: ${name}\n`;
  const selector = `\n    matchLabels:\n      app.kubernetes.io/name: ${name}\n`;
  return {
    'ks.yaml': `${head('kustomize.toolkit.fluxcd.io/v1', 'Kustomization')}spec:\n  interval: 1h\n  path: ./apps/${name}/app\n  prune: true\n  sourceRef:\n    kind: GitRepository\n    name: flux-system\n    namespace: flux-system\n`,
    'app/kustomization.yaml': `---\napiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\nnamespace: apps\nresources:\n  - ./deployment.yaml\n  - ./service.yaml\n  - ./ingress.yaml\n  - ./claim.yaml\n  - ./config.yaml\n`,
    'app/deployment.yaml': `${head('apps/v1', 'Deployment')}spec:\n  replicas: 2\n  selector:${selector}  template:\n    metadata:\n      labels:\n        app.kubernetes.io/name: ${name}\n    spec:\n      securityContext:\n        runAsNonRoot: true\n        runAsUser: 1000\n        seccompProfile:\n          type: RuntimeDefault\n      containers:\n        - name: main\n          image: ghcr.io/example/${name}:1.2.3\n          env:\n            - name: TZ\n              value: Europe/Berlin\n            - name: HOST\n              value: ${name}.\${SECRET_DOMAIN}\n          envFrom:\n            - configMapRef:\n                name: ${name}\n          ports:\n            - name: http\n              containerPort: 8080\n          readinessProbe:\n            httpGet:\n              path: /ready\n              port: http\n          livenessProbe:\n            httpGet:\n              path: /health\n              port: http\n          securityContext:\n            allowPrivilegeEscalation: false\n            readOnlyRootFilesystem: true\n            capabilities:\n              drop: [ALL]\n          resources:\n            requests:\n              cpu: 10m\n              memory: 64Mi\n            limits:\n              memory: 128Mi\n          volumeMounts:\n            - name: data\n              mountPath: /data\n      volumes:\n        - name: data\n          persistentVolumeClaim:\n            claimName: ${name}\n`,
    'app/service.yaml': `${head('v1', 'Service')}spec:\n  selector:\n    app.kubernetes.io/name: ${name}\n  ports:\n    - name: http\n      port: 80\n      targetPort: http\n`,
    'app/ingress.yaml': `${head('networking.k8s.io/v1', 'Ingress')}spec:\n  ingressClassName: internal\n  rules:\n    - host: ${name}.\${SECRET_DOMAIN}\n      http:\n        paths:\n          - path: /\n            pathType: Prefix\n            backend:\n              service:\n                name: ${name}\n                port:\n                  name: http\n`,
    'app/claim.yaml': `${head('v1', 'PersistentVolumeClaim')}spec:\n  accessModes:\n    - ReadWriteMany\n  storageClassName: ceph-filesystem\n  resources:\n    requests:\n      storage: 1Gi\n`,
    'app/config.yaml': `${head('v1', 'ConfigMap')}data:\n  LOG_LEVEL: info\n  config.yaml: |\n${Array.from({ length: 20 }, (_, i) => `    key${i}: value ${i}\n`).join('')}`,
    'values.yaml': `image:\n  repository: ghcr.io/example/${name}\n  tag: 1.2.3\ningress:\n  main:\n    enabled: true\n    hosts:\n      - host: ${name}.example.com\n`,
  };
}
