import { existsSync, readFileSync } from 'node:fs';
import nodePath from 'node:path';
import { asJson } from '../../manifest/visible';
import { REPOSITORY, temporaryFolder, writeFiles } from '../../readme.fixture';
import { check } from '../check/check';
import { readGroups } from '../check/groups';
import { readDescription } from '../description-file';
import type { Api } from '../verify/api';
import { parseNode } from './answers';
import { askFor } from './ask';
import { readDumps } from './dumps';
import { object, shown } from './dumps.fixture';
import { readConnected } from './from-cluster';
import { type LabCommandOptions, run } from './run';

const folder = temporaryFolder();
const at = (name: string) => nodePath.join(folder, name);
const HALO = readDescription(nodePath.join(REPOSITORY, 'dist/halo/lab.json'));
const SECRET = object('v1', 'Secret', 'login', { data: { password: 'cGxhbnRlZA==' } }, { namespace: 'demo' });
const OPTIONS = { node: [], timeout: 10 } satisfies LabCommandOptions;

beforeAll(() => writeFiles(folder, { 'dump.json': asJson({ apiVersion: 'v1', kind: 'List', items: [...shown(HALO), SECRET] }) }));

async function printed(...args: Parameters<typeof run>): Promise<{ readonly out: string; readonly err: string }> {
  const [out, err] = [jest.spyOn(process.stdout, 'write').mockReturnValue(true), jest.spyOn(process.stderr, 'write').mockReturnValue(true)];
  try {
    expect(await run(...args)).toBe(0);
    return { out: out.mock.calls.map(([text]) => String(text)).join(''), err: err.mock.calls.map(([text]) => String(text)).join('') };
  } finally {
    out.mockRestore();
    err.mockRestore();
  }
}

test('a dump becomes a lab.json, on standard output or in a file, which is not replaced unasked; what is not known is said', async () => {
  const { out, err } = await printed([at('dump.json')], { ...OPTIONS, name: 'home' });
  expect(JSON.parse(out)).toMatchObject({ $schema: expect.stringMatching(/^https:.*lab\.schema\.json$/), name: 'home' });
  expect(err).toMatch(/^secrets: 1 Secret ignored: .*\nkubernetes: /);
  expect(err).toMatch(/\nregistries: .*\n$/);
  expect(`${out}${err}`).not.toContain('cGxhbnRlZA');

  const output = at('lab.json');
  expect((await printed([at('dump.json')], { ...OPTIONS, name: 'home', output })).out).toBe('');
  expect(readFileSync(output, 'utf8')).toBe(out);
  await expect(run([at('dump.json')], { ...OPTIONS, output })).rejects.toThrow(`${output} is there already; --force replaces it`);
  await printed([at('dump.json')], { ...OPTIONS, name: 'other', output, force: true });
  expect(readDescription(output).name).toBe('other');
});

test('manifests are checked against it: what the lab has is there, what it lacks is missing', async () => {
  const output = at('checked.json');
  await printed([at('dump.json')], { ...OPTIONS, name: 'home', output });
  const claim = (name: string, storageClassName: string) =>
    asJson(
      object(
        'v1',
        'PersistentVolumeClaim',
        name,
        { spec: { storageClassName, accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1Gi' } } } },
        { namespace: 'kube-system' },
      ),
    );
  writeFiles(folder, { 'manifests/a.json': claim('good', 'local-path'), 'manifests/b.json': claim('bad', 'longhorn') });
  const { findings } = check(readGroups([at('manifests')], output), {});
  expect(findings.filter(({ rule }) => rule === 'reference/storage-class').map(({ object: of }) => of?.name)).toEqual(['bad']);
});

test.each<[string, readonly string[], Partial<LabCommandOptions>, string]>([
  ['a context of no cluster', [], { context: 'home' }, '--kubeconfig and --context are of --from-cluster: add it'],
  ['two sources', ['dump.yaml'], { fromCluster: true }, 'got --from-cluster and dump.yaml, expected one of both'],
  ['a file that is not there', ['none.yaml'], {}, 'none.yaml: '],
])('%s', async (_, files, options, message) => {
  await expect(run(files, { ...OPTIONS, ...options })).rejects.toThrow(message);
});

test('dumps: documents and lists of all sorts, and what is no object', () => {
  const read = (text: string) => readDumps(['-'], () => Buffer.from(text));
  const { manifests, notes } = read(
    'apiVersion: v1\nkind: SecretList\nitems: [{ metadata: { name: a } }, { metadata: { name: b } }]\n---\napiVersion: v1\nkind: NodeList\nitems: [{ metadata: { name: pi } }]\n---\nfoo: 1\n',
  );
  expect(manifests.map(({ kind, metadata }) => `${kind} ${metadata.name}`)).toEqual(['Node pi']);
  expect(notes).toEqual([expect.stringMatching(/^secrets: 2 Secrets ignored/), expect.stringMatching(/^dumps: 1 document ignored/)]);
  const twice = readDumps([at('dump.json'), '-'], () => readFileSync(at('dump.json')));
  expect(twice.manifests).toHaveLength(shown(HALO).length);
  expect(() => read('')).toThrow('stdin: no objects found, expected what kubectl get … -o yaml prints');
  expect(() => read('a: [')).toThrow(/^stdin:\d+: /);
});

test('where there is no lab, what was left out may be why', async () => {
  await writeFiles(folder, { 'secrets.json': asJson({ apiVersion: 'v1', kind: 'List', items: [SECRET, object('v1', 'Namespace', 'a')] }) });
  await expect(run([at('secrets.json')], { ...OPTIONS, kubernetes: '1.36' })).rejects.toThrow(
    /^there is no Node in what was read; .*; secrets: 1 Secret ignored: /,
  );
});

test('a cluster: only lists are read, no Secret among them, and what the user may not list is said', async () => {
  const asked: string[] = [];
  const kinds = [
    ['', 'v1', 'nodes', 'Node'],
    ['', 'v1', 'secrets', 'Secret'],
    ['', 'v1', 'services', 'Service'],
    ['storage.k8s.io', 'v1', 'storageclasses', 'StorageClass'],
    ['metallb.io', 'v1beta1', 'ipaddresspools', 'IPAddressPool'],
  ] as const;
  const served = (isCore: boolean) => ({
    kind: 'APIGroupDiscoveryList',
    items: kinds
      .filter(([group]) => (group === '') === isCore)
      .map(([group, version, resource, kind]) => ({
        metadata: { name: group },
        versions: [{ version, resources: [{ resource, responseKind: { kind }, scope: 'Cluster', verbs: ['get', 'list'] }] }],
      })),
  });
  const forbidden = { kind: 'Status', message: 'services is forbidden: User "viewer" cannot list resource "services" in API group ""' };
  const get: Api['get'] = async (path) => {
    asked.push(path);
    if (path === '/api' || path === '/apis') return { status: 200, warnings: [], body: served(path === '/api') };
    if (path.startsWith('/api/v1/services')) return { status: 403, warnings: [], body: forbidden };
    const items = shown(HALO)
      .filter(({ kind }) => path.includes(`/${kind.toLowerCase()}`))
      .map(({ apiVersion, kind, ...item }) => item);
    return { status: 200, warnings: [], body: { kind: 'List', metadata: {}, items } };
  };
  const dryRun: Api['dryRun'] = async () => {
    throw new Error('nothing is applied');
  };
  const { manifests, notes, version } = await readConnected({
    api: { server: 'https://x', get, dryRun },
    cluster: { context: 'home', server: 'https://x', kubernetes: 'v1.36.3' },
  });
  expect([...new Set(manifests.map(({ kind }) => kind))]).toEqual(['Node', 'StorageClass']);
  expect(version).toBe('v1.36.3');
  expect(notes).toEqual(['cluster: not allowed to list services: what they show is not known']);
  expect(asked.filter((path) => path.includes('secret'))).toEqual([]);
});

test.each<[string, object]>([
  [
    'pi=192.168.1.10,cpu=4,memory=8Gi,role=server',
    { name: 'pi', address: '192.168.1.10', role: 'control-plane', capacity: { cpu: '4', memory: '8Gi' } },
  ],
  ['n=10.0.0.2', { name: 'n', address: '10.0.0.2', capacity: {} }],
  ['n=10.0.0.2, role=agent, nvidia.com/gpu=1', { name: 'n', address: '10.0.0.2', role: 'worker', capacity: { 'nvidia.com/gpu': '1' } }],
])('--node %s', (text, node) => {
  expect(parseNode(text)).toEqual(node);
});

test.each(['', 'pi', 'pi=', 'pi=nas.lan', 'pi=10.0.0.2,cpu', 'pi=10.0.0.2,cpu=4=5', 'pi=10.0.0.2,role=boss', '=10.0.0.2'])(
  '--node %s is refused',
  (text) => {
    expect(() => parseNode(text)).toThrow(/^--node: got /);
  },
);

test('questions: what options say is not asked, an empty answer is the default, a wrong node is asked again', async () => {
  const answers = ['', '', 'pi', 'pi=192.168.1.10', '', ''];
  const [questions, said]: [string[], string[]] = [[], []];
  const ask = async (question: string) => {
    questions.push(question);
    return answers.shift() ?? '';
  };
  const given = await askFor({ name: 'attic', nodes: [] }, ask, (line) => said.push(line));
  expect(given).toEqual({
    name: 'attic',
    distribution: 'k3s',
    kubernetes: '1.34',
    ingress: 'traefik',
    nodes: [parseNode('pi=192.168.1.10')],
  });
  expect(questions).toHaveLength(6);
  expect(said).toEqual([expect.stringMatching(/^--node: got 'pi'/)]);
  expect(existsSync(at('none'))).toBe(false);
});
