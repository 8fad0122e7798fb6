import { manifest, manifests, traefikLab } from '../fixture';
import { ExternalSecret } from './external-secret';
import { SecretStore } from './secret-store';

const VAULT = { vault: { server: 'https://vault.lan', path: 'apps', auth: { tokenSecretRef: { name: 'vault-token', key: 'token' } } } };

function make() {
  const app = traefikLab().app('wiki');
  const store = new SecretStore(app, 'store', { name: 'vault', provider: VAULT });
  return { app, store };
}

test('values come from a store: only where they are is written', () => {
  const { app, store } = make();
  const secret = new ExternalSecret(app, 'login', {
    name: 'wiki-login',
    store,
    keys: { user: 'wiki/user', password: { key: 'wiki', property: 'password' } },
    refreshInterval: '15m',
  });
  expect(manifest(app, 'ExternalSecret', 'wiki-login')?.spec).toEqual({
    refreshInterval: '15m',
    secretStoreRef: { kind: 'ClusterSecretStore', name: 'vault' },
    data: [
      { secretKey: 'user', remoteRef: { key: 'wiki/user' } },
      { secretKey: 'password', remoteRef: { key: 'wiki', property: 'password' } },
    ],
  });
  expect(secret.key('password')).toEqual({ valueFrom: { secretKeyRef: { name: 'wiki-login', key: 'password' } } });
  // @ts-expect-error no such key
  expect(() => secret.key('pasword')).toThrow("external secret wiki-login: got key 'pasword', expected 'user' or");
});

test('labels and a type go on the Secret by its template', () => {
  const { app, store } = make();
  new ExternalSecret(app, 'x', { name: 'x', store, keys: { a: 'a' }, labels: { tier: 'back' }, type: 'kubernetes.io/basic-auth' });
  expect(manifest(app, 'ExternalSecret', 'x')).toMatchObject({
    metadata: { labels: { tier: 'back' } },
    spec: { target: { template: { metadata: { labels: { tier: 'back' } }, type: 'kubernetes.io/basic-auth' } } },
  });
});

test('a store is for all namespaces, or for its own', () => {
  const { app, store } = make();
  const own = new SecretStore(app, 'own', { name: 'own', provider: VAULT, scope: 'namespace' });
  expect(manifests(app).map(({ kind, metadata }) => [kind, metadata.namespace])).toEqual([
    ['ClusterSecretStore', undefined],
    ['SecretStore', 'wiki'],
  ]);
  expect([store.kind, own.kind]).toEqual(['ClusterSecretStore', 'SecretStore']);
});

test('one that is there is named', () => {
  const { app } = make();
  new ExternalSecret(app, 'x', { name: 'x', store: { kind: 'SecretStore', name: 'there' }, keys: { a: 'a' } });
  expect(manifest(app, 'ExternalSecret', 'x')?.spec).toMatchObject({ secretStoreRef: { kind: 'SecretStore', name: 'there' } });
});

test.each<[what: string, make: () => unknown, message: string]>([
  ['no keys', () => external({}), 'external secret x: got no keys, expected at least one'],
  ['no place in the store', () => external({ a: '' }), 'external secret x: got no name in the store for key a'],
  ['a key that Kubernetes refuses', () => external({ 'a b': 'a' }), "external secret x: got key 'a b'"],
  ['no provider', () => storeWith({}), 'secret store s: got none, expected one provider'],
  ['two providers', () => storeWith({ ...VAULT, fake: {} }), 'secret store s: got vault and fake, expected one provider'],
  ['a secret in the settings', () => storeWith({ vault: { token: 'hvs.CAESIJ1hunter2hunter2' } }), 'secret store s: got a secret'],
])('%s', (_, wrong, message) => {
  expect(wrong).toThrow(message);
  expect(wrong).not.toThrow('hunter2');
});

function external(keys: Readonly<Record<string, string>>): unknown {
  const { app, store } = make();
  return new ExternalSecret(app, 'x', { name: 'x', store, keys });
}

function storeWith(provider: ConstructorParameters<typeof SecretStore>[2]['provider']): unknown {
  return new SecretStore(make().app, 's', { name: 's', provider });
}
