import type { Manifest } from '../../lib/manifest/manifest';
import { misplaced } from '../labs/expected';
import { differences, notOwned } from '../support/drift';
import { LABS, manifestsOf, readLab } from '../support/labs';
import { inArgoOrder } from '../support/order';
import { proofPage } from '../support/proof-page';
import { nodesOf, standInsOf } from '../support/stand-ins';

function configMap(fields: Readonly<Record<string, unknown>>, metadata: Readonly<Record<string, unknown>> = {}): Manifest {
  return { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'c', namespace: 'n', ...metadata }, ...fields };
}

test('drift: what we set counts, what the server adds does not, added items of lists are told apart by their keys', () => {
  const ports = [{ containerPort: 80, protocol: 'TCP' }];
  expect(differences(configMap({ data: { a: '1' } }), configMap({ data: { a: '1', b: '2' } }, { uid: 'u' }))).toEqual([]);
  expect(
    differences(
      configMap({ ports }),
      configMap({
        ports: [
          { containerPort: 81, protocol: 'TCP' },
          { ...ports[0], name: 'http' },
        ],
      }),
    ),
  ).toEqual([]);
  expect(differences(configMap({ list: ['a', 'b'] }), configMap({ list: ['b', 'a'] }))).toHaveLength(2);
  expect(differences(configMap({ list: [{ name: 'a', v: 1 }] }), configMap({ list: [{ name: 'b' }, { name: 'a', v: 2 }] }))).toEqual([
    { field: '/list/0/v', ours: 1, theirs: 2 },
  ]);
  expect(differences(configMap({ empty: [], none: {} }), configMap({}))).toHaveLength(2);
});

test('ownership: fields, items by key and by value, lists as a whole', () => {
  const owned = (manager: string, fieldsV1: unknown) => configMap({}, { managedFields: [{ manager, operation: 'Apply', fieldsV1 }] });
  const ours = configMap(
    { data: { a: '1', b: '2' }, list: [{ name: 'x', v: 1 }], words: ['w'], whole: [{ a: 1 }] },
    { labels: { l: 'v' } },
  );
  const fields = {
    'f:metadata': { 'f:labels': { 'f:l': {} } },
    'f:data': { 'f:a': {} },
    'f:list': { 'k:{"name":"x"}': { '.': {}, 'f:name': {}, 'f:v': {} } },
    'f:words': { 'v:"w"': {} },
    'f:whole': {},
  };
  expect(notOwned(ours, owned('me', fields), 'me')).toEqual(['/data/b']);
  expect(notOwned(ours, owned('you', fields), 'me')).toEqual(['']);
  expect(notOwned(configMap({ words: ['other'] }), owned('me', fields), 'me')).toEqual(['/words/0']);
});

test('a pod on a node where the document has none is misplaced', () => {
  const on = (nodes: Readonly<Record<string, number>>) =>
    misplaced(readLab('demo-ha'), [{ workload: 'Deployment demo-ha/demo-app', folder: 'demo-app', nodes }]);
  expect(on({ 'k3s-node-1': 4, 'k3s-node-2': 4 })).toEqual([]);
  expect(on({ 'k3s-node-1': 5, 'k3s-node-2': 3 })).toHaveLength(1);
  expect(misplaced(readLab('halo'), [{ workload: 'Deployment a/b', folder: 'a', nodes: { loki: 1 } }])).toEqual([
    'Deployment a/b: on 1 on loki, expected thor',
  ]);
});

test('nodes have what the system leaves, Secrets their known and shared values', () => {
  const lab = readLab('workshop');
  expect(nodesOf(lab)).toEqual([
    expect.objectContaining({ status: expect.objectContaining({ allocatable: { cpu: '1300m', memory: '3296Mi', pods: '110' } }) }),
  ]);
  const secrets = standInsOf(lab).filter(({ kind }) => kind === 'Secret');
  const secretOf = (name: string, key: string) => {
    const data = secrets.find(({ metadata }) => metadata.name === name)?.data as Readonly<Record<string, string>>;
    return Buffer.from(data[key] ?? '', 'base64').toString();
  };
  expect(secretOf('postgres-secret', 'POSTGRES_USER')).toBe('taskuser');
  expect(secretOf('postgres-secret', 'POSTGRES_PASSWORD')).toBe(secretOf('backend-secret', 'DB_PASSWORD'));
  expect(secretOf('backend-secret', 'SECRET_KEY')).toMatch(/^placeholder/);
});

test('all labs are found, and namespaces come first', () => {
  expect(LABS).toEqual(['demo-ha', 'halo', 'papers', 'papers-3-node', 'talos', 'workshop']);
  const kinds = inArgoOrder(manifestsOf('demo-ha')).map(({ manifest }) => manifest.kind);
  expect(kinds.lastIndexOf('Namespace')).toBeLessThan(kinds.indexOf('Application'));
  expect(kinds.indexOf('PersistentVolumeClaim')).toBeLessThan(kinds.indexOf('Deployment'));
});

test('the summary has its sections in order, and others after them', () => {
  const page = proofPage(
    new Map([
      ['Other', ['- x']],
      ['Synced', ['| a | 1 | none |']],
      ['Applied', ['| a | 1 | 0 | 0 | 0 | 0 |']],
    ]),
  );
  expect(page.match(/^## .*/gm)).toEqual(['## Applied', '## Synced', '## Other']);
});
