import nodePath from 'node:path';
import { temporaryFolder, writeFiles } from '../../readme.fixture';
import { run } from './run';

const folder = temporaryFolder();
const FILE = nodePath.join(folder, 'a.yaml');

const MANIFESTS = `apiVersion: v1
kind: Secret
metadata: { name: login, namespace: demo }
stringData: { password: hunter2hunter2 }
---
apiVersion: apps/v1
kind: Deployment
metadata: { name: web, namespace: demo, labels: { tier: back } }
spec:
  replicas: two
  selector: { matchLabels: { app: web } }
  template:
    metadata: { labels: { app: web } }
    spec: { containers: [{ name: web, image: 'registry.example/web:1.0', env: [{ name: DB_PASSWORD, value: hunter2hunter2 }] }] }
---
apiVersion: v1
kind: Service
metadata: { name: web, namespace: demo }
spec: { selector: { app: web }, ports: [{ port: 80, targetPort: '\`\`\`' }] }
`;

function printed(...args: Parameters<typeof run>): string {
  const write = jest.spyOn(process.stdout, 'write').mockReturnValue(true);
  try {
    expect(run(...args)).toBe(0);
    return write.mock.calls.map(([text]) => String(text)).join('');
  } finally {
    write.mockRestore();
  }
}

beforeAll(() => writeFiles(folder, { 'a.yaml': MANIFESTS }));

test('the smallest input that still gives the finding, as it can be posted', () => {
  const out = printed('schema/type', [FILE], {});
  expect(out).toContain('### `schema/type`: wrong answer');
  expect(out).toContain('error, Deployment demo/web `/spec/replicas`');
  expect(out).toContain(
    '```yaml\napiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web\n  namespace: demo\nspec:\n  replicas: two\n```',
  );
});

test('a secret is not printed, also where the finding is about it', () => {
  const valid = nodePath.join(folder, 'valid.yaml');
  writeFiles(folder, { 'valid.yaml': MANIFESTS.replace('two', '2') });
  const out = printed('security/likely-secret', [valid], {});
  expect(out).toContain('value: replaced');
  expect(out).not.toContain('hunter2');
});

test.each([
  ['a rule that there is not', 'schema/typ', {}, "no rule 'schema/typ': did you mean 'schema/type'?"],
  ['nothing found', 'schema/removed-api', {}, 'no finding of schema/removed-api'],
  ['nothing about that object', 'schema/type', { object: 'Service demo/web' }, "no finding of schema/type about 'Service demo/web'"],
])('%s', (_, rule, options, message) => {
  expect(() => run(rule, [FILE], options)).toThrow(message);
});
