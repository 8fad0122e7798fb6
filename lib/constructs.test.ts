import fs from 'node:fs';
import nodePath from 'node:path';
import { parse } from 'yaml';
import { synthesizedPage } from './compiled-page.fixture';
import { temporaryFolder } from './readme.fixture';

const folder = temporaryFolder();

test("docs/constructs.md: a construct of somebody else's, made of the exported parts, is synthesized as ours are", () => {
  const tools = nodePath.join(synthesizedPage(folder, 'constructs.md', 'cdk8s-plus-28'), 'home/tools');
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
});
