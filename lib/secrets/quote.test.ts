import { withoutLogins } from './logins';
import { isConfidential, isConfidentialInLab, type Place, shownPointer } from './places';
import { quoteAt, quoteKey, short, withoutSecrets } from './quote';

const CONTAINER: Place = ['spec', 'template', 'spec', 'containers', 0];

test.each<[kind: string, place: Place]>([
  ['Secret', ['data', 'password']],
  ['Secret', ['stringData', 'a']],
  ['Secret', ['data']],
  ['ConfigMap', ['binaryData', 'a']],
  ['ConfigMap', ['data', 'a', 0]],
  ['SealedSecret', ['spec', 'encryptedData', 'a']],
  ['SealedSecret', ['spec', 'template', 'data', 'a']],
  ['SealedSecret', ['spec', 'data', 'a']],
  ['Deployment', [...CONTAINER, 'env', 0, 'value']],
  ['Deployment', [...CONTAINER, 'env', 0]],
  ['Deployment', [...CONTAINER, 'env', 'DB_PASSWORD']],
  ['Deployment', [...CONTAINER, 'command', 1]],
  ['Deployment', [...CONTAINER, 'args']],
  ['Deployment', [...CONTAINER, 'livenessProbe', 'exec', 'command', 2]],
  ['Deployment', [...CONTAINER, 'livenessProbe', 'httpGet', 'httpHeaders', 0, 'value']],
  ['Middleware', ['spec', 'headers', 'customRequestHeaders', 'X-Api']],
  ['Application', ['spec', 'source', 'helm', 'valuesObject', 'a', 'b']],
  ['Application', ['spec', 'source', 'helm', 'parameters', 0, 'value']],
  ['Application', ['spec', 'sources', 0, 'helm', 'values']],
  ['HelmChart', ['spec', 'valuesContent']],
  ['HelmChart', ['spec', 'set', 'a']],
  ['Widget', ['spec', 'extraEnv', 0, 'value']],
  ['Widget', ['spec', 'login', 'password']],
  ['Widget', ['spec', 'password', 'value']],
  ['Service', ['metadata', 'annotations', 'kubectl.kubernetes.io/last-applied-configuration']],
  ['Ingress', ['metadata', 'annotations', 'nginx.ingress.kubernetes.io/configuration-snippet']],
  ['Deployment', []],
])('a value of a %s at %j is not quoted', (kind, place) => {
  expect(isConfidential(kind, place)).toBe(true);
  expect(quoteAt(kind, place).got('hunter2')).toBe('text of 7 characters');
  expect(quoteAt(kind, place).describe(4711)).toBe('a number');
});

test.each<[kind: string, place: Place]>([
  ['Secret', ['type']],
  ['Deployment', ['spec', 'replicas']],
  ['Deployment', [...CONTAINER, 'env', 0, 'name']],
  ['Deployment', [...CONTAINER, 'env', 0, 'valueFrom', 'secretKeyRef', 'key']],
  ['Deployment', [...CONTAINER, 'envFrom', 0, 'secretRef', 'name']],
  ['Deployment', [...CONTAINER, 'image']],
  ['Deployment', [...CONTAINER, 'httpGet', 'httpHeaders', 0, 'name']],
  ['Deployment', ['spec', 'template', 'spec', 'automountServiceAccountToken']],
  ['Deployment', ['spec', 'template', 'metadata', 'annotations', 'a']],
  ['Middleware', ['spec', 'headers', 'sslRedirect']],
  ['NetworkPolicy', ['spec', 'podSelector', 'matchExpressions', 0, 'values', 0]],
  ['ApplicationSet', ['spec', 'generators', 0, 'clusters', 'selector', 'matchExpressions', 0, 'values']],
  ['Widget', ['spec', 'values']],
  ['Widget', ['spec', 'passwordSecretRef', 'name']],
])('one of a %s at %j is', (kind, place) => {
  expect(isConfidential(kind, place)).toBe(false);
  expect(quoteAt(kind, place).got('80')).toBe("'80'");
});

test("in a lab's description what is known of Secrets is not quoted", () => {
  expect(isConfidentialInLab(['outside', 0, 'keys', 'password', 'value'])).toBe(true);
  expect(isConfidentialInLab(['outside', 0, 'keys', 'password'])).toBe(true);
  expect(isConfidentialInLab(['registries', 0, 'login', 'password'])).toBe(true);
  expect(isConfidentialInLab(['runTimePods', 0, 'pod', 'containers', 0, 'env', 0, 'value'])).toBe(true);
  expect(isConfidentialInLab(['runTimePods', 0, 'pod', 'containers', 0, 'image'])).toBe(false);
  expect(isConfidentialInLab(['outside', 0, 'why'])).toBe(false);
  expect(isConfidentialInLab(['nodes', 0, 'capacity', 'cpu'])).toBe(false);
});

test.each([
  ["got 'https://app:hunter2@db:5432/app'", "got 'https://…@db:5432/app'"],
  ["got 'https://hunter2@git.example.com/lab.git'", "got 'https://…@git.example.com/lab.git'"],
  ['https://app:p@ss@db/app', 'https://…@db/app'],
  ['https://app:pa/ss@db/app', 'https://…@db/app'],
  ["https://app:it's@db/app", 'https://…@db/app'],
  ['redis://:hunter2@[::1]:6379', 'redis://…@[::1]:6379'],
  ['app:hunter2@registry.example.com/app:1', '…@registry.example.com/app:1'],
  ['hunter2@registry.example.com:5000/app', '…@registry.example.com:5000/app'],
  ['hunter2@git.example.com:me/lab.git', '…@git.example.com:me/lab.git'],
  ['--repository=app:hunter2@git', '--repository=…@git'],
])('%j is shown without its user part', (text, shown) => expect(withoutLogins(text)).toBe(shown));

test.each([
  'git@git.example.com:me/lab.git',
  'ssh://git@git.example.com/lab.git',
  `registry.example.com:5000/app:1@sha256:${'a'.repeat(64)}`,
  'demo-auth@kubernetescrd',
  'me@example.com',
  '@every 1h',
  'http://example.com:8080/users/@me',
  'no sign at all',
])('%j has none', (text) => expect(withoutLogins(text)).toBe(text));

test('a token of a known form is never shown, nor the first part of one', () => {
  const token = `ghp_${'aB3dE6gH9jK2mN5pQ8sT1vW4yZ7cF0iL'.repeat(2).slice(0, 36)}`;
  expect(withoutSecrets(`image '${token}'`)).toBe("image '(a GitHub token)'");
  expect(short(`${'x'.repeat(40)} ${token}`)).not.toContain('ghp_');
  const key = `-----BEGIN PRIVATE KEY-----\n${'aB3dE6gH9jK2mN5p'.repeat(20)}`;
  expect(withoutSecrets(key)).toBe('(a private key)');
});

test('what is cut had its user part taken out before', () => {
  expect(short(`https://app:${'hunter2'.repeat(20)}@db/app`)).toBe('https://…@db/app');
});

test('a key is quoted, but not a value that a typing error has made part of it', () => {
  expect(quoteKey('DB_PASSWORD')).toBe("'DB_PASSWORD'");
  expect(quoteKey('pass word')).toBe("'pass word'");
  expect(quoteKey('DB_PASSWORD=hunter2')).toBe("'DB_PASSWORD=…'");
  expect(quoteKey('password:hunter2')).toBe("'password:…'");
  expect(quoteKey('aHVudGVyMg==')).toBe('of 12 characters');
});

test('a pointer stops before a key that may hold a value', () => {
  expect(shownPointer('Secret', '/stringData/password:hunter2')).toBe('/stringData');
  expect(shownPointer('Secret', '/stringData/tls.key')).toBe('/stringData/tls.key');
  expect(shownPointer('Ingress', '/metadata/annotations/a.example.com~1b:c')).toBe('/metadata/annotations/a.example.com~1b:c');
  expect(shownPointer('Deployment', '/spec/replicas')).toBe('/spec/replicas');
});
