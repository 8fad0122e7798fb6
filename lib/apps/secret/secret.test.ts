import { manifest, manifests, traefikLab } from '../fixture';
import { ExistingSecret } from './existing-secret';
import { SealedSecret } from './sealed-secret';

describe('a Secret made outside git', () => {
  const make = () => {
    const app = traefikLab().app('taskmaster');
    const secret = new ExistingSecret(app, 'secret', {
      name: 'backend-secret',
      labels: { app: 'backend' },
      keys: { DB_USER: { value: 'taskuser' }, DB_PASSWORD: { same: 'password of the database' }, SECRET_KEY: {} },
      why: 'login at the database',
    });
    return { app, secret };
  };

  test('is listed, not emitted', () => {
    const { app } = make();
    expect(manifests(app)).toEqual([]);
    expect(app.lab.describe().outside).toEqual([
      {
        kind: 'Secret',
        namespace: 'taskmaster',
        name: 'backend-secret',
        labels: { app: 'backend' },
        keys: { DB_USER: { value: 'taskuser' }, DB_PASSWORD: { same: 'password of the database' }, SECRET_KEY: {} },
        why: 'login at the database',
      },
    ]);
  });

  test('its keys are environment variables', () => {
    const { secret } = make();
    const source = { valueFrom: { secretKeyRef: { name: 'backend-secret', key: 'DB_PASSWORD' } } };
    expect(secret.key('DB_PASSWORD')).toEqual(source);
    expect(secret.keys()).toMatchObject({ DB_PASSWORD: source });
    // @ts-expect-error no such key
    expect(() => secret.key('PASSWORD')).toThrow("secret backend-secret: got key 'PASSWORD', expected 'DB_USER' or");
  });

  test.each([{ DB_PASSWORD: { value: 'hunter2' } }, { apiKey: { value: 'hunter2' } }, { url: { value: 'postgres://app:hunter2@db/app' } }])(
    'refuses a value that looks like a secret, without repeating it: %j',
    (keys: Record<string, { value: string }>) => {
      const refused = () => new ExistingSecret(make().app, 'x', { name: 's', keys, why: 'w' });
      expect(refused).toThrow(/^secret s: got a value for key \w+ that looks like a secret, expected none/);
      expect(refused).not.toThrow('hunter2');
    },
  );

  test('accepts what is not one: a name, a placeholder, a path, a switch', () => {
    const keys = {
      user: { value: 'app' },
      password: { value: '<from the safe>' },
      token: { value: '/run/token' },
      DB_PASSWORD: { value: '' },
    };
    const { app } = make();
    new ExistingSecret(app, 'x', { name: 's', keys, why: 'w' });
    expect(app.lab.describe().outside).toContainEqual({ kind: 'Secret', namespace: 'taskmaster', name: 's', keys, why: 'w' });
  });

  test('needs a reason', () => {
    expect(() => new ExistingSecret(make().app, 'x', { name: 's', keys: { a: {} }, why: '' })).toThrow('secret s: got no reason');
  });
});

describe('a sealed Secret', () => {
  const sealed = 'A'.repeat(400);

  test('is emitted sealed, and becomes a Secret of the same name', () => {
    const app = traefikLab().app('app');
    const secret = new SealedSecret(app, 'secret', { name: 's', labels: { a: 'b' }, encrypted: { password: sealed } });
    const metadata = { name: 's', namespace: 'app', labels: { a: 'b' } };
    expect(manifest(app, 'SealedSecret', 's')).toEqual({
      apiVersion: 'bitnami.com/v1alpha1',
      kind: 'SealedSecret',
      metadata,
      spec: { encryptedData: { password: sealed }, template: { metadata } },
    });
    expect(secret.key('password')).toEqual({ valueFrom: { secretKeyRef: { name: 's', key: 'password' } } });
  });

  test('refuses what is not sealed, without repeating it', () => {
    const make = () => new SealedSecret(traefikLab().app('app'), 'secret', { name: 's', encrypted: { password: 'hunter2' } });
    expect(make).toThrow('sealed secret s: got a value for key password that is not sealed, expected the output of kubeseal --raw');
    expect(make).not.toThrow('hunter2');
  });
});
