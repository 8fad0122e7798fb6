import { readText } from './read-text';

/** As `kubectl get -o kyaml` prints objects: flow style, texts in double quotes and folded with a backslash, commas at the end. */
const DEPLOYMENT = `---
{
  # two documents
  apiVersion: "apps/v1",
  kind: "Deployment",
  metadata: {
    name: "web",
    labels: {
      "app.kubernetes.io/version": "1.10",
      debug: "no",
      "no": "on",
    },
  },
  spec: {
    replicas: 2,
    template: {
      spec: {
        containers: [{
          name: "web",
          command: [
            "sh",
            "-c",
          ],
          args: ["\\
             echo one # no comment\\n\\
             echo two\\n\\
            ",],
        }, {
          name: "sidecar",
        }],
      },
    },
  },
}
---
{apiVersion: "v1", kind: "Service", metadata: {name: "web",}, spec: {ports: [{port: 80,},],},}
`;

test('KYAML is read as the same object in block style is', () => {
  const { documents, problems } = readText('kyaml.yaml', DEPLOYMENT);
  expect(problems).toEqual([]);
  expect(documents.map(({ value }) => value)).toEqual([
    {
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      metadata: { name: 'web', labels: { 'app.kubernetes.io/version': '1.10', debug: 'no', no: 'on' } },
      spec: {
        replicas: 2,
        template: {
          spec: {
            containers: [{ name: 'web', command: ['sh', '-c'], args: ['echo one # no comment\necho two\n'] }, { name: 'sidecar' }],
          },
        },
      },
    },
    { apiVersion: 'v1', kind: 'Service', metadata: { name: 'web' }, spec: { ports: [{ port: 80 }] } },
  ]);
});

test('its mistakes have their place', () => {
  const twice = DEPLOYMENT.replace('replicas: 2,', 'replicas: 2,\n    replicas: 3,');
  expect(readText('kyaml.yaml', twice).problems.map(({ line, code }) => `${line} ${code}`)).toEqual(['16 duplicate-key']);
  const open = DEPLOYMENT.replace('kind: "Deployment",', 'kind: "Deployment"');
  expect(readText('kyaml.yaml', open).problems.map(({ code }) => code)).toContain('syntax');
});
