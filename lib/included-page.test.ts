import fs from 'node:fs';
import os from 'node:os';
import nodePath from 'node:path';
import { shed } from './included-page.fixture';
import { synthesizeInMemory } from './testing';

const page = fs.readFileSync(nodePath.join(__dirname, '../docs/included.md'), 'utf8');
const code = fs.readFileSync(nodePath.join(__dirname, 'included-page.fixture.ts'), 'utf8');
const [, vendored = ''] = /^```yaml\n(.*?)^```$/ms.exec(page) ?? [];

/** In place of helm: prints what a chart would, without namespaces, and the namespace that it was asked for. */
const HELM = `#!/bin/sh
case "$*" in *'--namespace umami'*) ;; *) echo "got $*" >&2; exit 1;; esac
cat <<'END'
apiVersion: v1
kind: Service
metadata: { name: umami, labels: { app.kubernetes.io/managed-by: Helm } }
spec: { selector: { app: umami }, ports: [{ name: http, port: 3000 }] }
---
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: { name: umami }
spec:
  ingressClassName: traefik
  rules: [{ host: umami.lan, http: { paths: [{ path: /, pathType: Prefix, backend: { service: { name: umami, port: { name: http } } } }] } }]
---
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: { name: umami }
rules: []
END
`;

const { env } = process;
const { PATH } = env;
const here = process.cwd();
const folder = fs.mkdtempSync(nodePath.join(os.tmpdir(), 'included-'));

beforeAll(() => {
  fs.mkdirSync(nodePath.join(folder, 'vendor'));
  fs.writeFileSync(nodePath.join(folder, 'vendor/whoami.yaml'), vendored);
  fs.writeFileSync(nodePath.join(folder, 'helm'), HELM, { mode: 0o755 });
  env.PATH = `${folder}:${PATH}`;
  process.chdir(folder);
});
afterAll(() => {
  process.chdir(here);
  env.PATH = PATH;
  fs.rmSync(folder, { recursive: true });
});

test('docs/included.md: files and charts are taken in, checked, in the namespace of their app, and their hosts are known', () => {
  const blocks = [...page.matchAll(/^```ts\n(.*?)^```$/gms)].map(([, block]) => block);
  expect(blocks).toEqual([code.replace("} from '.';", "} from 'cdk8s-homelab';")]);
  const lab = synthesizeInMemory(shed).lab('shed');
  const loud = lab.findings.filter(({ severity }) => severity !== 'info');
  // The stand-in of helm renders a Service without its pods.
  expect(loud.map(({ rule, object }) => `${rule} ${object.kind} ${object.name}`)).toEqual([
    'reference/service-selects-nothing Service umami',
  ]);
  lab.reaches('http://whoami.lan/');
  expect(lab.manifest('whoami', 'Deployment', 'whoami').metadata).toMatchObject({ namespace: 'whoami', labels: { team: 'shed' } });
  expect(lab.manifest('umami', 'Ingress', 'umami').metadata.namespace).toBe('umami');
  expect(lab.manifest('umami', 'ClusterRole', 'umami').metadata.namespace).toBeUndefined();
  expect(lab.description.hosts).toContainEqual({ address: '192.168.1.10', names: ['pi', 'pi.lan', 'whoami.lan', 'umami.lan'] });
  const [project] = lab.manifests('apps', 'AppProject');
  expect(project).toMatchObject({
    spec: {
      destinations: expect.arrayContaining([expect.objectContaining({ namespace: 'umami' })]),
      clusterResourceWhitelist: [
        { group: '', kind: 'Namespace' },
        { group: 'rbac.authorization.k8s.io', kind: 'ClusterRole' },
      ],
    },
  });
});
