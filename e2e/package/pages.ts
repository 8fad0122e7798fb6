import fs from 'node:fs';
import nodePath from 'node:path';
import { parse } from 'yaml';
import { REPOSITORY, tsc, tsx, writeFiles } from '../../lib/readme.fixture';

const compilerOptions = {
  target: 'ES2022',
  module: 'node16',
  strict: true,
  exactOptionalPropertyTypes: true,
  skipLibCheck: true,
  noEmit: true,
  types: ['node'],
};

/** Compiles the TypeScript of a page below docs/, runs it in a folder, and returns the folder into which it has synthesized. */
function synthesizedPage(folder: string, page: string): string {
  const text = fs.readFileSync(nodePath.join(REPOSITORY, 'docs', page), 'utf8');
  const code = [...text.matchAll(/^```ts\n(.*?)^```$/gms)].map(([, block]) => block).join('\n');
  writeFiles(folder, { 'package.json': '{}', 'main.ts': code, 'tsconfig.json': JSON.stringify({ compilerOptions, include: ['main.ts'] }) });
  expect(tsc(folder, '-p', 'tsconfig.json')).toMatchObject({ status: 0, stdout: '' });
  expect(tsx(folder, 'main.ts')).toMatchObject({ status: 0, stderr: '' });
  return nodePath.join(folder, 'dist');
}

/** Tests of the pages whose code is a program, in a folder whose project has the package. */
export function testPages(folder: string): void {
  test('docs/growing.md compiles, and what it describes can be synthesized', () => {
    const dist = synthesizedPage(nodePath.join(folder, 'growing'), 'growing.md');
    const written = fs.readFileSync(nodePath.join(dist, 'demo-ha/postgres-ha/postgres-ha/PodMonitor-postgres-ha.yaml'), 'utf8');
    expect(written).toContain('release: kube-prometheus-stack');
  });

  test("docs/constructs.md: a construct of somebody else's, made of the exported parts, is synthesized as ours are", () => {
    const tools = nodePath.join(synthesizedPage(nodePath.join(folder, 'constructs'), 'constructs.md'), 'home/tools');
    const read = (file: string): unknown => parse(fs.readFileSync(nodePath.join(tools, file), 'utf8'));
    const labels = { 'app.kubernetes.io/name': 'agent' };
    expect(read('DaemonSet-agent.yaml')).toMatchObject({
      metadata: { name: 'agent', namespace: 'tools', labels },
      spec: {
        selector: { matchLabels: labels },
        template: {
          metadata: { labels },
          spec: {
            automountServiceAccountToken: false,
            affinity: { nodeAffinity: {} },
            containers: [
              {
                name: 'agent',
                ports: [{ name: 'http', containerPort: 8080, protocol: 'TCP' }],
                readinessProbe: { httpGet: { path: '/healthz' } },
              },
            ],
          },
        },
      },
    });
    expect(read('Service-agent.yaml')).toMatchObject({ spec: { selector: labels, ports: [{ name: 'http', port: 80, targetPort: 8080 }] } });
    expect(read('Ingress-agent.yaml')).toMatchObject({ spec: { rules: [{ host: 'agent.lab' }] } });
    expect(read('ValidatingAdmissionPolicyBinding-no-node-ports.yaml')).toEqual({
      apiVersion: 'admissionregistration.k8s.io/v1',
      kind: 'ValidatingAdmissionPolicyBinding',
      metadata: { name: 'no-node-ports' },
      spec: { policyName: 'no-node-ports', validationActions: ['Deny'] },
    });
    expect(read('DaemonSet-agent.yaml')).toMatchObject({ spec: { template: { spec: { resources: { limits: { memory: '96Mi' } } } } } });
  });
}
