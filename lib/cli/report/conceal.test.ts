import { conceal } from './conceal';

const ALWAYS = () => true;

test.each<[what: string, kind: string, object: Record<string, unknown>, concealed: Record<string, unknown>]>([
  ['a Secret', 'Secret', { stringData: { a: 'hunter2' } }, { stringData: { a: 'replaced' } }],
  ['env', 'Pod', { spec: { env: [{ name: 'A', value: 'hunter2' }] } }, { spec: { env: [{ name: 'A', value: 'replaced' }] } }],
  ['args', 'Pod', { spec: { args: ['--password=hunter2'] } }, { spec: { args: ['replaced'] } }],
  ['the user part of a URL', 'A', { spec: { url: 'https://me:hunter2@host/x' } }, { spec: { url: 'https://…@host/x' } }],
  ['what a field is called', 'A', { spec: { password: 'hunter2' } }, { spec: { password: 'replaced' } }],
  ['a number', 'Pod', { spec: { env: [{ name: 'A', value: 4711 }] } }, { spec: { env: [{ name: 'A', value: 0 }] } }],
  ['what a key has in it', 'Secret', { data: { '{a: hunter2}': 0 } }, { data: { '{xxx: xxx}': 1 } }],
  ['the same elsewhere', 'Pod', { spec: { 'password:hunter2': null } }, { spec: { 'xxx:xxx': null } }],
  ['nothing else', 'Service', { spec: { clusterIP: 'None' } }, { spec: { clusterIP: 'None' } }],
])('%s', (_, kind, object, concealed) => {
  expect(conceal(kind, object, ALWAYS)).toEqual({ object: concealed, kept: 0, holds: true });
});

test('data of a Secret stays base64 where that matters', () => {
  const isBase64 = ({ data }: Record<string, unknown>) => JSON.stringify(data).includes('=');
  expect(conceal('Secret', { data: { a: 'aHVudGVyMg==' } }, isBase64).object).toEqual({ data: { a: 'cmVwbGFjZWQ=' } });
});

test('a value that the answer depends on is left and counted, unless it may be a secret', () => {
  const object = { spec: { env: [{ name: 'HOST', value: 'db.demo' }] } };
  expect(conceal('Pod', object, (left) => JSON.stringify(left).includes('db.demo'))).toEqual({ object, kept: 1, holds: true });
});

test.each<[what: string, kind: string, object: Record<string, unknown>]>([
  ['of a Secret', 'Secret', { stringData: { a: 'hunter2' } }],
  ['that is called like a secret', 'Pod', { spec: { env: [{ name: 'DB_PASSWORD', value: 'hunter2' }] } }],
  ['that is a number', 'Pod', { spec: { env: [{ name: 'DB_PASSWORD', value: 4711 }] } }],
  ['within a key', 'ConfigMap', { data: { 'PASSWORD=hunter2': 'a' } }],
])('a secret never stays, even if the answer depends on it: %s', (_, kind, object) => {
  const result = conceal(kind, object, (left) => /hunter2|4711/.test(JSON.stringify(left)));
  expect(JSON.stringify(result.object)).not.toMatch(/hunter2|4711/);
  expect(result.holds).toBe(false);
});
