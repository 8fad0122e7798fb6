import { hasLogin, looksSecret } from './names';

const VALUE = 'swordfish';
/** As a shell has it. */
const BRACES = ['$', '{DB_PASSWORD}'].join('');

test.each([
  'PASSWORD',
  'DB_PASSWORD',
  'dbPassword',
  'db-password',
  'PGPASSWORD',
  'MYSQL_PWD',
  'DB_PASS',
  'requirepass',
  'API_KEY',
  'apiKey',
  'X_APIKEY',
])('%s sounds like a secret', (name) => expect(looksSecret(name, VALUE)).toBe(true));
test.each([
  'TS_AUTHKEY',
  'TS_AUTH_KEY',
  'APP_KEY',
  'SECRET_KEY_BASE',
  'AWS_SECRET_ACCESS_KEY',
  'JWT_SECRET',
  'GITHUB_TOKEN',
  'token',
  'client.secret',
  'encryption_key',
])('%s does, too', (name) => expect(looksSecret(name, VALUE)).toBe(true));

test.each([
  'PWD',
  'OLDPWD',
  'BYPASS',
  'COMPASS',
  'PASSWORD_FILE',
  'SECRET_NAME',
  'PUBLIC_KEY',
  'KEY',
  'AWS_ACCESS_KEY_ID',
  'MAX_TOKENS',
  'existingSecret',
  'imagePullSecret',
  'passwordSecret',
  'TS_KUBE_SECRET',
  'OPERATOR_SECRET',
  'automountServiceAccountToken',
  'existingSecretPasswordKey',
  'TOKENIZER',
  'existingSecretKey',
  'existingObjstoreSecret',
  'envFromSecret',
  'dbSslCaCrtSecret',
  'passwordSecretKey',
  '',
])('%s does not', (name) => expect(looksSecret(name, VALUE)).toBe(false));

test.each([
  ...['', ' ', 'true', 'No', 'none', '0', '$(DB_PASSWORD)', BRACES, '$DB_PASSWORD', '{{ .Values.password }}', '%DB%', '<password>'],
  ...['/run/secrets/password', './password', '~/.token', 'vault:secret/data/db#password', 'https://example.com/token', 'file:///token'],
  ...['xxx', '***', 'REPLACE_ME', 'your-password', 'TODO', 'web-db-credentials', 'grafana.admin.secret', `"${BRACES}"`],
])('%j is no password', (value) => expect(looksSecret('DB_PASSWORD', value)).toBe(false));

test.each(['changeme', 'admin', '123456', 'a b', '"quoted"', 'Pa$$w0rd', 'swordfish-secrets-2'])('%j is one', (value) =>
  expect(looksSecret('DB_PASSWORD', value)).toBe(true),
);

test.each(['{FRIGATE_PASSWORD}', '__DB_PASSWORD__', '@@DB_PASSWORD@@', 'ENC[AES256_GCM,data:AAAA]', '$1', '$(cat /run/secrets/x)'])(
  '%j is filled in',
  (value) => expect(looksSecret('DB_PASSWORD', value)).toBe(false),
);

test.each(['Pa${x', 'a$(b', '%aB3x', 'abc>', '<abc', 'x'])('%j is a password that only looks filled in', (value) =>
  expect(looksSecret('DB_PASSWORD', value)).toBe(true),
);

test('the name of a key is not a key', () => {
  expect(looksSecret('secretKey', 'postgres-password')).toBe(false);
  expect(looksSecret('secretKey', 'c2VjcmV0LWtleQ')).toBe(true);
});

test.each([
  ['secretKey', 'jwtSecret'],
  ['secretAccessKey', 'S3_PASSWORD'],
  ['accessKey', 'S3_ACCESS_KEY'],
  ['API_KEY', 'dummy'],
  ['shared_secret', 'generate'],
  ['access_token', 'token.get("access_token", "")'],
  ['client_secret', '$__file{/etc/secrets/client}'],
  ['configSecret', '{}'],
  ['health_ExternalSecret', 'local hs = {}\nreturn hs\n'],
  ['passwd', 'root:x:0:0:root:/root:/bin/sh\nnobody:x:65534:65534::/:/bin/false\n'],
])('%s %j is none', (name, value) => expect(looksSecret(name, value)).toBe(false));

test.each([
  ['JWT_SECRET', 'MySuperSecret'],
  ['S3_SECRET_KEY', 'swordfish'],
  ['MINIO_SECRET_KEY', 'minio123'],
  ['awsSecretKey', 'wJalrXUtnFEMI'],
  ['DB_PASSWORD', 'dummy'],
  ['passwd', 'swordfish'],
  ['htpasswd', 'admin:swordfish\nuser:swordfish\n'],
])('%s %j is one', (name, value) => expect(looksSecret(name, value)).toBe(true));

test('what is presented in a header is a secret', () => {
  expect(looksSecret('Authorization', 'Bearer swordfish')).toBe(true);
  expect(looksSecret('Proxy-Authorization', 'Basic c3dvcmRmaXNo')).toBe(true);
  expect(looksSecret('Authorization', 'Bearer $(TOKEN)')).toBe(false);
  expect(looksSecret('Authorization', '')).toBe(false);
  expect(looksSecret('X-Authorization-Mode', 'Bearer swordfish')).toBe(false);
});

test('a number is a password, but no token', () => {
  expect(looksSecret('PIN_PASSWORD', '4711')).toBe(true);
  expect(looksSecret('ACCESS_TOKEN', '3600')).toBe(false);
  expect(looksSecret('SESSION_TOKEN', '15m')).toBe(false);
});

test('a URL with a login', () => {
  expect(hasLogin('postgres://app:swordfish@db:5432/app?sslmode=disable')).toBe(true);
  expect(hasLogin('see redis://:swordfish@[::1]:6379 for it')).toBe(true);
  expect(hasLogin('postgres://app:$(PASSWORD)@db:5432/app')).toBe(false);
  expect(hasLogin('postgres://app:<password>@db/app')).toBe(false);
  expect(hasLogin('rtsp://view:{FRIGATE_PASSWORD}@cam.lan:554/live')).toBe(false);
  expect(hasLogin('postgres://app@db:5432/app')).toBe(false);
  expect(hasLogin('http://example.com:8080/users/@me')).toBe(false);
  expect(hasLogin('jdbc:postgresql://keycloak-db:5432/keycloak')).toBe(false);
});
