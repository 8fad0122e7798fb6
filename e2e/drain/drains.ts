import { identityOf, printIdentity } from '../../lib/manifest/identity';
import type { Manifest } from '../../lib/manifest/manifest';
import type { DrainPlan } from '../../lib/schedule/plan';
import { misplaced } from '../labs/expected';
import { bound } from '../support/claims';
import { type Cluster, startCluster } from '../support/control-plane';
import { installStandIns } from '../support/install';
import { proof } from '../support/proof';
import { type Scenario, suitesOf } from '../support/scenarios';
import { available } from '../support/workloads';
import { arrange, cordon, isInPlace, must, standInsForApps } from './arrange';
import { type State, stateOf } from './cluster-state';
import { foretell, wrongIn } from './compare';
import { drain } from './drain';
import { numbersWrong, placedAs, printDrain } from './report';
import { rollOut, rolloutOf, stickAt } from './rollouts';
import { asking, changed, labOf, TRIALS, type Trial, trialOf } from './trials';

/** Labs whose Deployments get new images. */
const ROLLED = ['demo-ha', 'workshop'];

/** A trial on a control plane of its own. */
interface Tried {
  readonly trial: Trial;
  readonly cluster: Cluster;
  /** What became of its pods. */
  state: State;
}

/** Whether drains and rollouts are as foretold. */
export const drains = suitesOf('What we foretell of %s', TRIALS, (name): Scenario<Tried> => {
  const trial = trialOf(name);
  const deployments = ROLLED.includes(name) ? trial.manifests.filter(({ kind }) => kind === 'Deployment') : [];
  return {
    begin: async () => {
      const lab = labOf(name);
      const cluster = await startCluster({ lab });
      await installStandIns(cluster, lab);
      return { trial, cluster, state: new Map() };
    },
    steps: [
      { title: 'the scheduler finds a node for all pods, where it has no choice the one that we name', run: isPlaced },
      ...deployments.map((manifest) => ({
        title: `${manifest.metadata.name} gets another image`,
        run: (tried: Tried) => rollsOut(name, tried, manifest),
      })),
      ...trial.plan.drains.map((plan) => ({ title: `${plan.node} is drained`, run: (tried: Tried) => isDrained(name, tried, plan) })),
      ...(name === 'workshop'
        ? [{ title: 'a rollout whose first pod has no room is stuck', run: (tried: Tried) => isStuck(name, tried) }]
        : []),
    ],
    end: ({ cluster }) => cluster.stop(),
  };
});

async function isPlaced(tried: Tried): Promise<void> {
  const { trial, cluster } = tried;
  for (const manifest of [...trial.manifests, ...standInsForApps(trial)]) must(await cluster.api.apply(manifest));
  await bound(cluster.api, trial.manifests);
  await available(cluster.api, trial.manifests);
  tried.state = await inFull(tried);
  expect(numbersWrong(trial, tried.state)).toEqual([]);
  expect(misplaced(trial.lab, placedAs(trial, tried.state))).toEqual([]);
  expect(misplaced(trial.lab, placedAs(trial))).toEqual([]);
}

async function rollsOut(name: string, tried: Tried, manifest: Manifest): Promise<void> {
  expect(rolloutOf(tried.trial, manifest)?.kind).toBe('fits');
  await rollOut(tried.cluster.api, manifest, 'next');
  tried.state = await inFull(tried);
  proof.add('Rollouts', `| ${name} | ${printIdentity(identityOf(manifest))} | fits | completes |`);
}

async function isDrained(name: string, tried: Tried, plan: DrainPlan): Promise<void> {
  const { trial, cluster } = tried;
  if (!isInPlace(trial, tried.state)) await arrange(cluster.api, trial, tried.state);
  const foretold = foretell(trial, plan);
  const drained = await drain(cluster.api, trial, foretold);
  expect(wrongIn(trial, foretold, drained)).toEqual([]);
  await cordon(cluster.api, plan.node, false);
  for (const pod of trial.manifests.filter(({ kind }) => kind === 'Pod')) must(await cluster.api.apply(pod));
  // What was only kept or stranded comes back by itself.
  tried.state = await inFull(tried);
  proof.add('Drains', `| ${name} | ${plan.node} | ${printDrain(foretold)} |`);
}

async function isStuck(name: string, { trial, cluster }: Tried): Promise<void> {
  const raised = changed(trial, (manifest) => (manifest.metadata.name === 'backend' ? asking(manifest, { cpu: '400m' }) : manifest));
  const [backend] = raised.manifests.filter(({ kind, metadata }) => kind === 'Deployment' && metadata.name === 'backend');
  if (backend === undefined) throw new Error('workshop has no backend');
  expect(rolloutOf(raised, backend)?.kind).toBe('impossible');
  // Else the larger pods would come one by one in place of the smaller.
  must(await cluster.api.delete(backend));
  must(await cluster.api.apply(backend));
  await available(cluster.api, [backend]);
  const { waiting, running } = await stickAt(cluster.api, backend, 'later');
  expect(waiting).toEqual([expect.stringContaining('Insufficient cpu')]);
  expect(running).toBe(2);
  proof.add('Rollouts', `| ${name}, with cpu 400m | ${printIdentity(identityOf(backend))} | impossible | waits: Insufficient cpu |`);
}

/** Waits until every workload has as many pods as the plan says. */
function inFull({ trial, cluster }: Tried): Promise<State> {
  return stateOf(cluster.api, (found) => numbersWrong(trial, found).length === 0);
}
