import fs from 'node:fs';
import nodePath from 'node:path';
import { OTHERS } from '../../lib/products/others.fixture';
import { filesBelow, node, readmeBlock, tsc, writeFiles } from '../../lib/readme.fixture';
import { compiledIntoOut } from './tsconfig';

/** A Deployment, as a page of rules shows it. */
const deployment = (replicas: number) => `\`\`\`yaml
apiVersion: apps/v1
kind: Deployment
metadata: {name: web, namespace: demo}
spec:
  replicas: ${replicas}
  selector: {matchLabels: {app: web}}
  template:
    metadata: {labels: {app: web}}
    spec: {containers: [{name: web, image: 'nginx:1.29'}]}
\`\`\``;

/** Of a rule of somebody else's. */
const RULE_PAGE = `# ours/two-replicas

**warning**: a Deployment has two replicas.

## Refused

${deployment(3)}

> Deployment demo/web \`/spec/replicas\`: got 3, expected 2. Write 2.

## Accepted

${deployment(2)}

## When it is right to waive

Never.
`;

/** Tests of rules and products of somebody else's. @param user a folder whose project has the package @param installed that package */
export function testExtensions(user: string, installed: string): void {
  test('a rule of one’s own has a page, is asked at synthesis, gets another severity, and is waived', () => {
    const folder = nodePath.join(user, 'rules');
    writeFiles(folder, {
      'package.json': JSON.stringify({ type: 'commonjs' }),
      'tsconfig.json': compiledIntoOut(),
      'two-replicas.ts': `
        import { defineRule, numberAt } from 'cdk8s-homelab/checks';
        export const twoReplicas = defineRule({
          id: 'ours/two-replicas',
          severity: 'warning',
          summary: 'a Deployment has two replicas',
          kinds: ['apps/Deployment'],
          check(deployment) {
            const replicas = numberAt(deployment, 'spec', 'replicas') ?? 1;
            return replicas === 2 ? [] : [{ path: '/spec/replicas', message: \`got \${replicas}, expected 2\`, hint: 'write 2' }];
          },
        });
      `,
      'page.md': RULE_PAGE,
      'page.ts': `
        import { readFileSync } from 'node:fs';
        import { testPage } from 'cdk8s-homelab/checks';
        import { twoReplicas } from './two-replicas.js';
        console.log(JSON.stringify(testPage(twoReplicas, readFileSync('page.md', 'utf8'))));
      `,
      'main.ts': readmeBlock('file', 'main.ts')
        .replace('new LabApp()', "new LabApp({ rules: [twoReplicas], severities: { 'ours/two-replicas': 'error' } })")
        .replace('replicas: 2', 'replicas: 3')
        .replace(/^/, "import { twoReplicas } from './two-replicas.js';\n"),
    });
    expect(tsc(folder, '-p', '.')).toMatchObject({ status: 0, stdout: '' });
    expect(node(folder, 'out/page.js')).toMatchObject({ status: 0, stdout: '[]\n' });
    expect(node(folder, 'out/main.js')).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('error ours/two-replicas: Deployment notes/notes'),
    });
    writeFiles(folder, {
      'homelab.config.json': JSON.stringify({
        waivers: [{ rule: 'ours/two-replicas', reason: 'three', lab: 'home' }],
        rules: ['./out/two-replicas.js'],
      }),
    });
    expect(node(folder, 'out/main.js')).toMatchObject({ status: 0, stderr: '' });
  });

  test('a lab whose every part is a product of somebody else’s: synthesis and every command know them', () => {
    const folder = nodePath.join(user, 'products');
    writeFiles(folder, {
      'package.json': JSON.stringify({ type: 'commonjs' }),
      'tsconfig.json': compiledIntoOut({ module: 'node16', moduleResolution: 'node16' }),
      ...OTHERS,
    });
    expect(tsc(folder, '-p', '.')).toMatchObject({ status: 0, stdout: '' });
    expect(node(folder, 'out/main.js')).toMatchObject({ status: 0 });
    const dist = nodePath.join(folder, 'dist/own');
    // A folder and nothing else: no Application, no project.
    expect(filesBelow(dist).filter((path) => !path.startsWith('shop/'))).toEqual([
      'lab.json',
      'nodes/hosts',
      'nodes/hosts.windows',
      'nodes/one/config.yaml',
    ]);
    expect(fs.readFileSync(nodePath.join(dist, 'shop/Ingress-web.yaml'), 'utf8')).toContain(
      'caddy.ingress.kubernetes.io/on-demand-tls: "true"',
    );
    const homelab = nodePath.join(installed, 'build/lib/cli/main.js');
    const unknown =
      "expected one of k3s, talos, rke2, kubeadm, k0s, microk8s; bring others as 'products' of homelab.config.ts or of LabApp";
    for (const command of [
      ['check', 'dist'],
      ['plan', 'own'],
      ['trace', 'http://web.lab/'],
    ])
      expect(node(folder, homelab, ...command)).toMatchObject({
        status: 2,
        stderr: expect.stringContaining(`/distribution/name: got 'homeos', ${unknown}`),
      });
    writeFiles(folder, { 'homelab.config.json': JSON.stringify({ products: ['./out/products.js'] }) });
    expect(node(folder, homelab, 'trace', 'http://web.lab/')).toMatchObject({ status: 0, stdout: expect.stringContaining('longest path') });
    expect(node(folder, homelab, 'trace', 'http://other.lab/')).not.toMatchObject({ status: 0 });
    expect(node(folder, homelab, 'plan', 'own')).toMatchObject({ status: 0 });
    expect(node(folder, homelab, 'check', 'dist')).toMatchObject({ status: 0 });
    const { stdout } = node(folder, homelab, 'check', 'dist', 'extra', '--lab', 'dist/own/lab.json');
    expect(stdout).toContain('reference/load-balancer-address');
  }, 120_000);
}
