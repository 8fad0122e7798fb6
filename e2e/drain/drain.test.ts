import { identityOf, printIdentity } from '../../lib/manifest/identity';
import { misplaced } from '../labs/expected';
import { Ahead } from '../support/ahead';
import { bound } from '../support/claims';
import { type Cluster, startCluster } from '../support/control-plane';
import { installStandIns } from '../support/install';
import { proof } from '../support/proof';
import { available } from '../support/workloads';
import { arrange, cordon, isInPlace, must, standInsForApps } from './arrange';
import { type State, stateOf } from './cluster-state';
import { foretell, wrongIn } from './compare';
import { drain } from './drain';
import { numbersWrong, placedAs, printDrain } from './report';
import { rollOut, rolloutOf, stickAt } from './rollouts';
import { asking, changed, labOf, TRIALS, trialOf } from './trials';

/** Labs whose Deployments get new images. */
const ROLLED = ['demo-ha', 'workshop'];

const clusters = new Ahead(TRIALS, async (name) => {
  const lab = labOf(name);
  const cluster = await startCluster({ lab });
  await installStandIns(cluster, lab);
  return cluster;
});
afterAll(() => clusters.end((cluster) => cluster.stop()));

describe.each(TRIALS)('What we foretell of %s', (name) => {
  const trial = trialOf(name);
  let cluster: Cluster;
  let state: State;

  beforeAll(async () => {
    cluster = await clusters.get(name);
  });
  afterAll(() => cluster?.stop());

  test('the scheduler finds a node for all pods, where it has no choice the one that we name', async () => {
    for (const manifest of [...trial.manifests, ...standInsForApps(trial)]) must(await cluster.api.apply(manifest));
    await bound(cluster.api, trial.manifests);
    await available(cluster.api, trial.manifests);
    state = await stateOf(cluster.api, (found) => numbersWrong(trial, found).length === 0);
    expect(numbersWrong(trial, state)).toEqual([]);
    expect(misplaced(trial.lab, placedAs(trial, state))).toEqual([]);
    expect(misplaced(trial.lab, placedAs(trial))).toEqual([]);
  });

  if (ROLLED.includes(name)) {
    const deployments = trial.manifests.filter(({ kind }) => kind === 'Deployment');

    test.each(deployments.map((manifest) => [manifest.metadata.name, manifest] as const))('%s gets another image', async (_, manifest) => {
      expect(rolloutOf(trial, manifest)?.kind).toBe('fits');
      await rollOut(cluster.api, manifest, 'next');
      state = await stateOf(cluster.api, (found) => numbersWrong(trial, found).length === 0);
      proof.add('Rollouts', `| ${name} | ${printIdentity(identityOf(manifest))} | fits | completes |`);
    });
  }

  test.each(trial.plan.drains.map((plan) => [plan.node, plan] as const))('%s is drained', async (node, plan) => {
    if (!isInPlace(trial, state)) await arrange(cluster.api, trial, state);
    const foretold = foretell(trial, plan);
    const drained = await drain(cluster.api, trial, foretold);
    expect(wrongIn(trial, foretold, drained)).toEqual([]);
    await cordon(cluster.api, node, false);
    for (const pod of trial.manifests.filter(({ kind }) => kind === 'Pod')) must(await cluster.api.apply(pod));
    // What was only kept or stranded comes back by itself.
    state = await stateOf(cluster.api, (found) => numbersWrong(trial, found).length === 0);
    proof.add('Drains', `| ${name} | ${node} | ${printDrain(foretold)} |`);
  });

  if (name === 'workshop') {
    test('a rollout whose first pod has no room is stuck', async () => {
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
    });
  }
});
