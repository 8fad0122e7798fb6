import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { JsonPatch } from 'cdk8s';
import { makeLab, refusal } from '../../lab/fixture';
import type { Lab } from '../../lab/lab';
import { CronJob } from '../cron-job/cron-job';
import { DaemonSet } from '../daemon-set/daemon-set';
import { Deployment } from '../deployment/deployment';
import { manifest, traefikLab } from '../fixture';
import { Job } from '../job/job';
import { StatefulSet } from '../stateful-set/stateful-set';
import { Volume } from '../volume/volume';
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

describe('files of the repository', () => {
  const folder = mkdtempSync(join(tmpdir(), 'config-'));
  writeFileSync(join(folder, 'mosquitto.conf'), 'listener 1883\r\n');
  writeFileSync(join(folder, 'acl'), 'user a\n');
  mkdirSync(join(folder, 'more'));
  const binary = mkdtempSync(join(tmpdir(), 'config-'));
  writeFileSync(join(binary, 'logo.png'), Buffer.from([0x89, 0x50, 0xff, 0xfe]));
  afterAll(() => {
    for (const one of [folder, binary]) rmSync(one, { recursive: true });
  });

  test('their names are keys, their bytes stay', () => {
    expect(ConfigMap.files(folder, 'mosquitto.conf')).toEqual({ 'mosquitto.conf': 'listener 1883\r\n' });
    expect(Object.keys(ConfigMap.files(folder))).toEqual(['acl', 'mosquitto.conf']);
    const config = new ConfigMap(traefikLab().app('mqtt'), 'config', {
      name: 'c',
      data: { ...ConfigMap.files(folder, 'acl'), MODE: 'lan' },
    });
    expect(config.configMap.toJson().data).toEqual({ acl: 'user a\n', MODE: 'lan' });
    // @ts-expect-error no such file was named
    expect(() => config.key('mosquitto.conf')).toThrow("got key 'mosquitto.conf', expected 'acl' or 'MODE'");
  });

  test.each<[string, () => unknown, RegExp]>([
    ['a file that is not there', () => ConfigMap.files(folder, 'acls'), /^config map: got file '.*acls', which can't be read from /],
    [
      'a folder that is not there',
      () => ConfigMap.files(join(folder, 'none')),
      /^config map: got folder '.*none', which can't be read from /,
    ],
    ['a folder without files', () => ConfigMap.files(join(folder, 'more')), /^config map: got no file in folder /],
    ['a file that is no text', () => ConfigMap.files(binary), /^config map: got file '.*logo\.png', which is no text in UTF-8/],
    [
      'a file of another folder',
      () => ConfigMap.files(folder, '../secret'),
      /^config map: got file '\.\.\/secret', expected a name without folders/,
    ],
  ])('%s', (_, read, message) => {
    expect(refusal(read)).toMatch(message);
  });
});

describe('a changed ConfigMap replaces the pods that read it', () => {
  const CHECKSUM = /^[0-9a-f]{16}$/;
  /** The annotation of pods that read it that way. */
  const annotation = (read: (config: ConfigMap<'a.yaml'>) => object, text = 'x', lab: Lab = makeLab(), patch?: string) => {
    const app = lab.app('web');
    const config = new ConfigMap(app, 'config', { name: 'config', data: { 'a.yaml': text } });
    const { deployment } = new Deployment(app, 'web', { name: 'web', image: 'nginx:1', ...read(config) });
    if (patch !== undefined) config.configMap.addJsonPatch(JsonPatch.replace('/data/a.yaml', patch));
    return deployment.toJson().spec.template.metadata.annotations?.['checksum/config'];
  };
  const folder = (config: ConfigMap<'a.yaml'>) => ({ mounts: { '/etc/web': Volume.configMap('config', config) } });

  test.each<[string, (config: ConfigMap<'a.yaml'>) => object]>([
    ['as a folder', folder],
    ['as a file', (config) => ({ mounts: { '/etc/a.yaml': Volume.configMap('config', config).file('a.yaml') } })],
    ['with others', (config) => ({ mounts: { '/etc/web': Volume.projected('all', [{ configMap: config }]) } })],
    ['as a variable', (config) => ({ env: { A: config.key('a.yaml') } })],
    ['as all variables', (config) => ({ envFrom: [config] })],
    ['in an init container', (config) => ({ init: [{ name: 'i', image: 'a:1', envFrom: [config] }] })],
    ['in a container beside it', (config) => ({ containers: [{ name: 'i', image: 'a:1', envFrom: [config] }] })],
  ])('%s', (_, read) => {
    const [before, again, after] = [annotation(read), annotation(read), annotation(read, 'y')];
    expect(before).toMatch(CHECKSUM);
    expect(again).toBe(before);
    expect(after).not.toBe(before);
  });

  test('a patch counts, made later', () => {
    expect(annotation(folder, 'x', makeLab(), 'y')).toBe(annotation(folder, 'y'));
  });
  test('not of a lab that does not want it, nor of pods that read none', () => {
    expect(annotation(folder, 'x', makeLab({ rollOnConfigChange: false }))).toBeUndefined();
    expect(annotation(() => ({}))).toBeUndefined();
    expect(annotation(() => ({ envFrom: [{ name: 'elsewhere' }] }))).toBeUndefined();
  });
  test('not of Jobs, whose template can not be changed; of every kind that runs all the time', () => {
    const app = makeLab().app('web');
    const envFrom = [new ConfigMap(app, 'config', { name: 'config', data: { A: '1' } })];
    const props = { image: 'a:1', envFrom } as const;
    const job = new Job(app, 'a', { name: 'a', ...props }).job.toJson();
    const cron = new CronJob(app, 'b', { name: 'b', schedule: '@daily', ...props }).cronJob.toJson();
    expect([job.spec.template.metadata.annotations, cron.spec.jobTemplate.spec.template.metadata.annotations]).toEqual([
      undefined,
      undefined,
    ]);
    const running = [
      new StatefulSet(app, 'c', { name: 'c', ...props }).statefulSet,
      new DaemonSet(app, 'd', { name: 'd', ...props }).daemonSet,
    ];
    for (const one of running) expect(one.toJson().spec.template.metadata.annotations['checksum/config']).toMatch(CHECKSUM);
  });
});
