import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Manifest } from '../../lib/manifest/manifest';
import { type Api, keyOf, until } from '../support/api';
import { ArgoSync, isChart } from '../support/argo';
import { bound } from '../support/claims';
import type { Cluster } from '../support/control-plane';
import { standInForCertManager } from '../support/elsewhere';
import { LABS, manifestsOf, type PlacedManifest, readLab } from '../support/labs';
import { proof } from '../support/proof';
import { readyCluster } from '../support/ready';
import { type Scenario, suitesOf } from '../support/scenarios';
import { available, mapAt } from '../support/workloads';
import { type Choice, choose } from './choose';

/** How a person confirms that an Application's objects may go. */
const APPROVED = 'argocd.argoproj.io/deletion-approved';
/** Milliseconds in which an unconfirmed deletion would have begun. */
const ASKS = 2000;

interface Running {
  readonly cluster: Cluster;
  readonly argo: ArgoSync;
}

/** A lab, and what is done to it. */
interface Course {
  readonly name: string;
  readonly all: readonly PlacedManifest[];
  readonly objects: readonly Manifest[];
  /** Of its Applications. */
  readonly names: readonly string[];
  readonly choice: Choice;
}

/** What a real Argo CD makes of each lab, and of changes to it. */
export const argoCd = suitesOf('Argo CD and %s', LABS, (name): Scenario<Running> => {
  const course = courseOf(name);
  const { image, object, app } = course.choice;
  return {
    begin: async () => {
      const lab = readLab(name);
      const cluster = await readyCluster(lab, { address: '192.0.2.1' });
      return { cluster, argo: await ArgoSync.start(cluster, lab) };
    },
    steps: [
      { title: 'every Application becomes Synced and Healthy', run: (running) => becomesSynced(course, running) },
      {
        title: `another image of ${image.path} rolls out, ${object?.path ?? 'nothing'} goes, nothing else is touched`,
        run: (running) => rollsOut(course, running),
      },
      { title: `app ${app}, taken out of the lab, is pruned and nothing else is touched`, run: (running) => isPruned(course, running) },
      { title: 'everything stays in sync', run: async ({ argo }) => expect(await argo.verdict()).toContain('in sync after') },
    ],
    end: async ({ cluster, argo }) => {
      await argo.stop();
      await cluster.stop();
    },
  };
});

function courseOf(name: string): Course {
  const all = manifestsOf(name);
  const applications = all.map(({ manifest }) => manifest).filter(({ kind }) => kind === 'Application');
  return {
    name,
    all,
    objects: all.filter(({ folder }) => folder !== 'bootstrap').map(({ manifest }) => manifest),
    names: applications.map(({ metadata }) => metadata.name),
    choice: choose(name, all),
  };
}

async function becomesSynced({ all, name, names, objects }: Course, { cluster, argo }: Running): Promise<void> {
  await standInForCertManager(cluster.api, objects);
  await bound(cluster.api, objects);
  const synced = await argo.inSync(names);
  const charts = all.filter(({ manifest }) => manifest.kind === 'Application' && isChart(manifest));
  proof.add('Synced', `| ${name} | ${synced.length} | ${charts.map(({ manifest }) => manifest.metadata.name).join(', ') || 'none'} |`);
  await available(cluster.api, objects);
}

async function rollsOut({ choice, names, objects }: Course, { cluster, argo }: Running): Promise<void> {
  const before = await stateOf(cluster.api, objects);
  await argo.push((repository) => {
    const file = join(repository, 'dist', choice.image.path);
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll(choice.image.from, choice.image.to));
    if (choice.object) rmSync(join(repository, 'dist', choice.object.path));
  });
  await argo.inSync(names);
  const left = objects.filter((manifest) => manifest !== choice.object?.manifest);
  await available(cluster.api, left);
  const live = await cluster.api.get(choice.image.manifest);
  expect(JSON.stringify(live?.spec)).toContain(choice.image.to);
  expect(changes(before, await stateOf(cluster.api, objects))).toEqual(
    [`${keyOf(choice.image.manifest)}: changed`, ...(choice.object ? [`${keyOf(choice.object.manifest)}: gone`] : [])].sort(),
  );
}

async function isPruned(course: Course, { cluster, argo }: Running): Promise<void> {
  const { all, choice, names, objects } = course;
  const rest = objects.filter((manifest) => manifest !== choice.object?.manifest);
  const before = await stateOf(cluster.api, rest);
  const application = rest.find(({ kind, metadata }) => kind === 'Application' && metadata.name === choice.app);
  if (application === undefined) throw new Error(`no Application ${choice.app}`);
  const taken = all.filter(({ folder, manifest }) => folder === choice.app && rest.includes(manifest)).map(({ manifest }) => manifest);
  await takeOut(course, argo);
  const deleted = async () => {
    const live = await cluster.api.get(application);
    return live === undefined || live.metadata.deletionTimestamp !== undefined;
  };
  await until(deleted, 60_000, `a deletion of ${choice.app}`);
  const spaces = taken.filter(({ kind }) => kind === 'Namespace');
  if (spaces.length > 0) {
    // Its claims would go with the Namespace: Argo CD asks first, and until then everything runs on.
    await new Promise((done) => setTimeout(done, ASKS));
    expect(changes(before, await stateOf(cluster.api, rest))).toEqual([]);
    await cluster.api.patch(application, { metadata: { annotations: { [APPROVED]: new Date().toISOString() } } });
  }
  await argo.gone(application);
  await argo.inSync(names.filter((other) => other !== choice.app));
  const gone = taken.filter((manifest) => mayGo(manifest) || spaces.some(({ metadata }) => metadata.name === manifest.metadata.namespace));
  expect(changes(before, await stateOf(cluster.api, rest))).toEqual(
    [application, ...gone].map((manifest) => `${keyOf(manifest)}: gone`).sort(),
  );
}

/** Takes the chosen app out of what Argo CD pulls. */
function takeOut({ name, choice: { app } }: Course, argo: ArgoSync): Promise<void> {
  return argo.push((repository) => {
    const folder = join(repository, 'dist', name);
    rmSync(join(folder, 'apps', `Application-${app}.yaml`));
    rmSync(join(folder, app), { recursive: true });
    expect(readdirSync(folder)).not.toContain(app);
  });
}

function mayGo({ metadata: { annotations = {} } }: Manifest): boolean {
  return !annotations['argocd.argoproj.io/sync-options']?.includes('Delete=false');
}

type State = ReadonlyMap<string, string>;

/** Uid and generation of each object; Applications, whose status is part of them, have no generation that means anything. */
async function stateOf(api: Api, manifests: readonly Manifest[]): Promise<State> {
  const live = await Promise.all(manifests.map(async (manifest) => [manifest, await api.get(manifest)] as const));
  return new Map(
    live.map(([manifest, object]) => {
      const { uid, generation } = mapAt(object?.metadata);
      return [
        keyOf(manifest),
        object === undefined ? 'gone' : `${String(uid)} ${manifest.kind === 'Application' ? '' : String(generation)}`,
      ];
    }),
  );
}

function changes(before: State, after: State): string[] {
  return [...before]
    .flatMap(([key, state]) => {
      const now = after.get(key);
      if (now === state) return [];
      if (now === 'gone' || now === undefined) return [`${key}: gone`];
      return [`${key}: ${now.split(' ')[0] === state.split(' ')[0] ? 'changed' : 'another object'}`];
    })
    .sort();
}
