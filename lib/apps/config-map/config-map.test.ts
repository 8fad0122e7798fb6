import { manifest, traefikLab } from '../fixture';
import { ConfigMap } from './config-map';

const make = () => {
  const app = traefikLab().app('taskmaster');
  const config = new ConfigMap(app, 'config', {
    name: 'backend-config',
    labels: { app: 'backend' },
    data: { DB_PORT: '5432', DB_NAME: 'tasks' },
  });
  return { app, config };
};

test('text by key', () => {
  expect(manifest(make().app, 'ConfigMap', 'backend-config')).toEqual({
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: { name: 'backend-config', namespace: 'taskmaster', labels: { app: 'backend' } },
    data: { DB_PORT: '5432', DB_NAME: 'tasks' },
  });
});

test('keys as environment variables, one or all', () => {
  const { config } = make();
  const source = (key: string) => ({ valueFrom: { configMapKeyRef: { name: 'backend-config', key } } });
  expect(config.key('DB_PORT')).toEqual(source('DB_PORT'));
  expect(config.keys()).toEqual({ DB_PORT: source('DB_PORT'), DB_NAME: source('DB_NAME') });
  expect(Object.keys(config.keys())).toEqual(['DB_PORT', 'DB_NAME']);
});

test('mistakes', () => {
  const { app, config } = make();
  // @ts-expect-error no such key
  expect(() => config.key('DB_HOST')).toThrow("config map backend-config: got key 'DB_HOST', expected 'DB_PORT' or 'DB_NAME'");
  expect(() => new ConfigMap(app, '1', { name: 'c', data: {} })).toThrow('config map c: got no keys');
  expect(() => new ConfigMap(app, '2', { name: 'c', data: { 'a/b': '' } })).toThrow("got key 'a/b'");
  // @ts-expect-error values are text
  expect(() => new ConfigMap(app, '3', { name: 'c', data: { a: 1 } })).toThrow('got number for key a, expected text');
});
