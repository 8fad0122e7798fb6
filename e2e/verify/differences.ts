import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { printIdentity } from '../../lib/manifest/identity';
import type { Manifest } from '../../lib/manifest/manifest';
import { until } from '../support/api';
import { type Cluster, startCluster } from '../support/control-plane';
import { applyLab, installCrds, installStandIns } from '../support/install';
import { manifestsOf, ROOT, readLab } from '../support/labs';
import { proof } from '../support/proof';
import { type Step, suiteOf } from '../support/scenarios';
import { nodesOf, standInsOf } from '../support/stand-ins';
import { describesCluster } from './described';
import { compile, homelab, verify } from './homelab';
import { type Recorder, record } from './recorder';
import { RIGHTS } from './rights';

const NAME = 'halo';
const lab = readLab(NAME);
const KEYCLOAK = { apiVersion: 'apps/v1', kind: 'Deployment', namespace: 'platform', name: 'keycloak' };
/** What `homelab verify` finds if nothing differs. */
const EQUAL = {
  equal: true,
  complete: true,
  refused: [],
  changed: [],
  missing: [],
  extra: [],
  description: [],
  warnings: [],
  notLookedAt: [],
};

let cluster: Cluster;
let recorder: Recorder;
let options: readonly string[];

async function begin(): Promise<void> {
  [cluster] = await Promise.all([startCluster({ lab }), compile()]);
  await prepare().catch(async (error: unknown) => {
    await end();
    throw error;
  });
}

async function prepare(): Promise<void> {
  recorder = await record(cluster.kubeconfig, cluster.folder, ['no-services', 'viewer', 'stranger']);
  options = ['--kubeconfig', recorder.kubeconfig];
  await installCrds(cluster, lab);
  await installStandIns(cluster, lab);
  await applyLab(cluster, lab);
  await apply(...RIGHTS);
}

async function end(): Promise<void> {
  await recorder?.close();
  await cluster?.stop();
}

const steps: Step<void>[] = [];

/** After each chapter the cluster is as the lab says: so each finds its own difference, and no other. */
function step(title: string, run: () => Promise<void>): void {
  const runAndEqual = async () => {
    await run();
    expect(await verify(NAME, ...options)).toMatchObject(EQUAL);
  };
  steps.push({ title, run: runAndEqual });
}

const apply = async (...manifests: readonly Manifest[]): Promise<void> => {
  for (const manifest of manifests) expect(await cluster.api.apply(manifest)).toMatchObject({ ok: true });
};

step('a lab that is applied is equal', async () => {
  const ran = await homelab(['verify', NAME, ...options]);
  expect(ran).toMatchObject({ code: 0, err: '', out: expect.stringMatching(/Equal: \d+ objects looked at, no difference\.\n$/) });
});

steps.push({
  title: 'homelab lab --from-cluster: what the cluster shows is what the lab says',
  run: () => describesCluster(lab, cluster.folder, options),
});

step('a Deployment edited by hand: each field, what the cluster has and what the lab says', async () => {
  const [image, limit] = ['keycloak:debug', '3Gi'];
  const at = '/spec/template/spec/containers/0';
  await cluster.api.patch(KEYCLOAK, [
    { op: 'replace', path: '/spec/replicas', value: 3 },
    { op: 'replace', path: `${at}/image`, value: image },
    { op: 'replace', path: `${at}/resources/limits/memory`, value: limit },
  ]);
  const { changed, ...others } = await verify(NAME, ...options);
  expect(changed).toEqual([
    {
      object: KEYCLOAK,
      file: 'dist/halo/keycloak/Deployment-keycloak.yaml',
      fields: [
        { path: '/spec/replicas', live: 3, wanted: 1 },
        { path: `${at}/image`, live: image, wanted: 'quay.io/keycloak/keycloak:26.0' },
        { path: `${at}/resources/limits/memory`, live: limit, wanted: '2Gi' },
      ],
    },
  ]);
  expect({ ...others, changed: [] }).toMatchObject({ ...EQUAL, equal: false });
  const { out } = await homelab(['verify', NAME, ...options]);
  expect(out).toContain('\n    /spec/replicas: the cluster has 3, the lab says 1\n');
  await applyLab(cluster, lab);
});

step('an extra Deployment in a namespace of the lab, with its pods left out; none elsewhere', async () => {
  const spec = {
    selector: { matchLabels: { app: 'x' } },
    template: { metadata: { labels: { app: 'x' } }, spec: { containers: [{ name: 'x', image: 'x' }] } },
  };
  const extra = (namespace: string): Manifest => ({
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name: 'debug', namespace },
    spec,
  });
  await apply(...['platform', 'kube-system', 'default', 'data', 'argocd'].map(extra));
  await until(async () => (await cluster.api.list('v1', 'Pod', { namespace: 'platform', labels: 'app=x' })).length > 0);
  expect(await verify(NAME, ...options)).toMatchObject({ ...EQUAL, equal: false, extra: [{ ...KEYCLOAK, name: 'debug' }] });
  for (const namespace of ['platform', 'kube-system', 'default', 'data', 'argocd']) await cluster.api.delete(extra(namespace));
  await until(async () => (await cluster.api.list('v1', 'Pod', { namespace: 'platform', labels: 'app=x' })).length === 0);
});

step('a node that is missing, one that is smaller and tainted', async () => {
  const nodes = nodesOf(lab);
  const [loki, thor] = nodes;
  if (!loki || !thor) throw new Error('halo has two nodes');
  await cluster.api.delete(thor);
  await cluster.api.patch(loki, { spec: { taints: [{ key: 'maintenance', effect: 'NoSchedule' }] } });
  await cluster.api.patch(loki, { status: { capacity: { memory: '8Gi' } } }, 'kubelet', 'status');
  const { description } = await verify(NAME, ...options);
  expect(description).toEqual([
    { kind: 'Node', name: 'loki', problem: 'differs', field: 'capacity/memory', live: '8Gi', wanted: '16Gi' },
    { kind: 'Node', name: 'loki', problem: 'differs', field: 'taints', live: 'maintenance:NoSchedule', wanted: 'none' },
    { kind: 'Node', name: 'thor', problem: 'missing' },
  ]);
  await cluster.api.patch(loki, { spec: { taints: null } });
  await cluster.api.patch(loki, { status: loki.status }, 'kubelet', 'status');
  expect(await cluster.api.create(thor)).toMatchObject({ ok: true });
  await until(async () => (await verify(NAME, ...options)).equal);
});

step('a Secret that is missing and a key that is: names only, and no value ever asked for', async () => {
  const [login, admin] = standInsOf(lab).filter(({ kind }) => kind === 'Secret');
  if (!login || !admin) throw new Error('halo has two Secrets');
  await cluster.api.delete(login);
  await cluster.api.patch(admin, [{ op: 'remove', path: '/data/password' }]);
  expect((await verify(NAME, ...options)).description).toEqual([
    { kind: 'Secret', name: 'platform/keycloak-db-login', problem: 'missing' },
    { kind: 'Secret', name: 'platform/keycloak-admin', problem: 'missing', field: 'key password' },
  ]);
  await apply(login, admin);
});

step('classes otherwise or missing', async () => {
  const ingress = standInsOf(lab).find(({ kind }) => kind === 'IngressClass');
  const storage = standInsOf(lab).find(({ kind }) => kind === 'StorageClass');
  if (!ingress || !storage) throw new Error('halo has both');
  await cluster.api.delete(ingress);
  await cluster.api.delete(storage);
  await apply({ ...storage, volumeBindingMode: 'Immediate' });
  expect((await verify(NAME, ...options)).description).toEqual([
    {
      kind: 'StorageClass',
      name: 'local-path',
      problem: 'differs',
      field: 'bindingMode',
      live: 'Immediate',
      wanted: 'WaitForFirstConsumer',
    },
    { kind: 'IngressClass', name: 'traefik', problem: 'missing' },
  ]);
  await cluster.api.delete(storage);
  await apply(storage, ingress);
});

step('a manifest that the server refuses, in its words', async () => {
  const dist = join(cluster.folder, 'dist');
  cpSync(join(ROOT, 'dist', NAME), join(dist, NAME), { recursive: true });
  const file = join(dist, NAME, 'keycloak/Deployment-keycloak.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace('replicas: 1', 'replica: 1'));
  const { refused, ...others } = await verify(NAME, ...options, '--dist', dist);
  expect(refused).toEqual([{ object: KEYCLOAK, file, message: expect.stringContaining('.spec.replica: field not declared in schema') }]);
  expect({ ...others, refused: [] }).toMatchObject({ ...EQUAL, equal: false });
});

step('Argo CD’s own mark on what it applied is no difference', async () => {
  const found = manifestsOf(NAME).find(({ path }) => path.endsWith('Deployment-keycloak.yaml'));
  if (!found) throw new Error('halo has Keycloak');
  const { manifest } = found;
  const annotations = { 'argocd.argoproj.io/tracking-id': 'keycloak:apps/Deployment:platform/keycloak' };
  await apply({ ...manifest, metadata: { ...manifest.metadata, annotations } });
});

step('users with few rights: one kind that may not be read: said, and the rest compared', async () => {
  await cluster.api.patch(KEYCLOAK, { spec: { replicas: 2 } });
  const result = await verify(NAME, ...options, '--context', 'no-services');
  expect(result).toMatchObject({ equal: false, complete: false, refused: [], missing: [], description: [] });
  expect(result.changed.map(({ object }) => printIdentity(object))).toEqual(['Deployment platform/keycloak']);
  const services = result.notLookedAt.filter(({ resources }) => resources.includes('services'));
  expect(services.map(({ why, namespaces }) => [why, namespaces])).toEqual(
    expect.arrayContaining([
      ['not allowed to get', ['data', 'generic-prime', 'platform']],
      ['not allowed to list', ['generic-prime', 'platform']],
    ]),
  );
  await applyLab(cluster, lab);
});

for (const [who, context, verb] of [
  ['who may only read may not try', 'viewer', 'patch'],
  ['who may nothing', 'stranger', 'get'],
] as const) {
  step(`users with few rights, ${who}: one clear line`, async () => {
    const ran = await homelab(['verify', NAME, ...options, '--context', context]);
    const hint = 'dry runs need the rights to get, create and patch, though they change nothing';
    expect(ran).toEqual({
      code: 2,
      out: '',
      err: `error: no object could be compared with context '${context}': not allowed to ${verb}; ${hint}\n`,
    });
  });
}

step('a CRD that is missing', async () => {
  const crd = { apiVersion: 'apiextensions.k8s.io/v1', kind: 'CustomResourceDefinition', name: 'applications.argoproj.io' };
  // No Argo CD runs here that would do what their finalizer waits for.
  for (const application of await cluster.api.list('argoproj.io/v1alpha1', 'Application')) {
    await cluster.api.patch(application, { metadata: { finalizers: null } });
  }
  await cluster.api.delete(crd);
  await until(async () => (await cluster.api.get(crd)) === undefined);
  const { description, missing } = await until(async () => {
    const result = await verify(NAME, ...options);
    return result.description.length > 0 && result;
  });
  expect(description).toEqual([{ kind: 'CustomResource', name: 'Application (argoproj.io/v1alpha1)', problem: 'missing' }]);
  expect(missing.map(({ object, because }) => [printIdentity(object), because])).toEqual(
    ['generic-prime', 'keycloak', 'halo'].map((name) => [`Application argocd/${name}`, 'kind']),
  );
  await installCrds(cluster, lab);
  await applyLab(cluster, lab);
});

step('of all requests that were sent none could change anything, and none asked for a value of a Secret', async () => {
  const { requests } = recorder;
  expect(new Set(requests.map(({ method, url }) => `${method} ${url.searchParams.get('dryRun') ?? ''}`.trim()))).toEqual(
    new Set(['GET', 'PATCH All']),
  );
  const secrets = requests.filter(({ url }) => /\/secrets(\/|$)/.test(url.pathname));
  expect(secrets.length).toBeGreaterThan(0);
  for (const { method, accept } of secrets)
    expect([method, accept]).toEqual(['GET', expect.stringMatching(/;as=PartialObjectMetadata(List)?;/)]);
  const values = ['placeholder: platform/keycloak-admin/password', 'placeholder: platform/keycloak-db-login/password'];
  for (const value of values.flatMap((text) => [text, Buffer.from(text).toString('base64')])) {
    expect(requests.filter(({ answer }) => answer.includes(value))).toEqual([]);
  }
  proof.add('homelab verify', '- read-only: every request of its tests was a GET or a dry run, and none asked for a value of a Secret');
});

/** What `homelab verify` says of each difference between a lab and its cluster. */
export const differences = suiteOf('homelab verify', { begin, steps, end });
