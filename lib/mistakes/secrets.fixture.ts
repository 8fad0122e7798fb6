import type { Mistake } from './mistake.fixture';

export const SECRETS: readonly Mistake[] = [
  ["new ExistingSecret(app, 'x', { name: 'x', keys: {}, why: 'w' });", 'refused', 'secret x: got no keys, expected at least one'],
  [
    "new ExistingSecret(app, 'x', { name: 'x', keys: { a: {} } });",
    'compiler',
    "'why' is missing in type '{ name: string; keys: { a: {}; }; }' but required in type 'ExistingSecretProps<\"a\">'",
  ],
  [
    "new ExistingSecret(app, 'x', { name: 'x', keys: ['a'], why: 'w' });",
    'compiler',
    "Type 'string' has no properties in common with type 'OutsideKey'.",
  ],
  [
    "new ExistingSecret(app, 'x', { name: 'x', keys: { 'a b': {} }, why: 'w' });",
    'refused',
    "secret x: got key 'a b', expected letters, digits, '-', '_' and '.'",
  ],
  [
    "new ExistingSecret(app, 'x', { name: 'x', keys: { password: { value: 'hunter2hunter2' } }, why: 'w' });",
    'refused',
    'secret x: got a value for key password that looks like a secret, expected none: whoever makes the Secret chooses it',
  ],
  ["new ExistingSecret(app, 'login2', { name: 'login', keys: { user: {} }, why: 'w' });", 'reference/secret-key', "there is 'user'"],
  ["login.key('pass');", 'compiler', 'Argument of type \'"pass"\' is not assignable to parameter of type \'"password" | "user"\'.'],
  ["login.key('user', { optional: 'yes' });", 'compiler', 'Expected 1 arguments, but got 2.'],
  ["new Deployment(app, 'x', { ...BASE, env: { A: login } });", 'compiler', '\'ExistingSecret<"password" | "user", OfLab'],
  [
    "new Deployment(app, 'x', { ...BASE, env: { A: { valueFrom: { secretKeyRef: { name: 'login', key: 'pasword' } } } } });",
    'reference/secret-key',
    "there is 'password'",
  ],
  [
    "new Deployment(app, 'x', { ...BASE, env: { A: { valueFrom: { secretKeyRef: { name: 'nowhere', key: 'a' } } } } });",
    'reference/secret',
    "there is 'login'; declare it as made outside git ('outside' of lab.json), or seal it",
  ],
  [
    "new Deployment(other, 'x', { ...BASE, env: { A: login.key('user') } });",
    'reference/secret',
    "declare it as made outside git ('outside' of lab.json), or seal it",
  ],
  [
    "new SealedSecret(app, 'x', { name: 'x', encrypted: { a: 'plain' } });",
    'refused',
    'sealed secret x: got a value for key a that is not sealed, expected the output of kubeseal --raw',
  ],
  ["new SealedSecret(app, 'x', { name: 'x', encrypted: {} });", 'refused', 'sealed secret x: got no keys, expected at least one'],
  [
    "new SealedSecret(app, 'x', { name: 'x', data: { a: 'AgB' } });",
    'compiler',
    "'data' does not exist in type 'SealedSecretProps<string>'.",
  ],
  [
    "new ExternalSecret(app, 'x', { name: 'x', store: 'vault', keys: { a: 'path' } });",
    'compiler',
    "Type 'string' is not assignable to type 'SecretStoreRef'.",
  ],
  [
    "new ExternalSecret(app, 'x', { name: 'x', store: new SecretStore(app, 's', { name: 's', provider: { vault: { server: 'https://v.lan', path: 'k' } } }), keys: { a: 'path' }, refreshInterval: '1 hour' });",
    'compiler',
    "Type '\"1 hour\"' is not assignable to type '",
  ],
  [
    "new ApiObject(app, 'x', { apiVersion: 'v1', kind: 'Secret', metadata: { name: 'x', namespace: 'shop' }, stringData: { password: 'hunter2hunter2' } });",
    'gitops/plain-secret',
    'seal it (SealedSecret), fetch it (ExternalSecret), or make it outside git and name it in t',
  ],
  [
    "new ConfigMap(app, 'x', { name: 'x', data: { 'app.ini': 'password = hunter2hunter2' } });",
    'security/likely-secret',
    'take it from a Secret made outside git or sealed; waive it if it is not a secret',
  ],
  [
    "new ConfigMap(app, 'x', { name: 'x', data: { token: 'ghp_abcdefghijklmnopqrstuvwxyz0123456789' } });",
    'security/likely-secret',
    'take it from a Secret made outside git or sealed; waive it if it is not a secret',
  ],
  [
    "new Deployment(app, 'x', { ...BASE, args: ['--password=hunter2hunter2'] });",
    'security/likely-secret',
    'take it from a Secret made outside git or sealed; waive it if it is not a secret',
  ],
  [
    "new Deployment(app, 'x', { ...BASE, env: { DATABASE_URL: 'postgres://me:hunter2hunter2@db/x' } });",
    'security/likely-secret',
    'take it from a Secret made outside git or sealed; waive it if it is not a secret',
  ],
  [
    "new ExistingSecret(app, 'x', { name: 'x', keys: { a: {} }, why: 'w', type: 'kubernetes.io/tls' });",
    'refused',
    "secret x: got keys 'a' of type kubernetes.io/tls, expected 'tls.crt' and 'tls.key'",
  ],
  [
    "new ExistingSecret(app, 'x', { name: 'X', keys: { a: {} }, why: 'w' });",
    'refused',
    "secret: got name 'X', expected lower case letters, digits, '-' and '.', first and last of each part a letter or digit",
  ],
];
