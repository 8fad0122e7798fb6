import { keyOf, until } from '../support/api';
import type { Cluster } from '../support/control-plane';
import { readLab } from '../support/labs';
import { proof } from '../support/proof';
import { readyCluster } from '../support/ready';
import { type Scenario, type Step, suitesOf } from '../support/scenarios';
import { adopt } from './adopt';
import { type FixtureObject, fixtureOf } from './fixture';

/** Labs whose apps run already, and what of it our manifests leave alone. */
const LEFT: Readonly<Record<string, readonly string[]>> = {
  'demo-ha': [],
  halo: [],
  papers: [],
  talos: [],
  workshop: ['/Secret/taskmaster/postgres-secret', '/Secret/taskmaster/backend-secret'],
};

/** What becomes of what runs today. */
export const adoptions = suitesOf('What runs on %s today', Object.keys(LEFT), (name): Scenario<Cluster> => {
  const lab = readLab(name);
  const fixture = fixtureOf(name);
  const isTakenOver: Step<Cluster> = {
    title: 'is taken over: nothing refused, nothing made anew, only the predicted pods restart',
    run: async (cluster) => {
      const adoption = await adopt(cluster, lab, fixture);
      expect(adoption).toEqual({ refused: [], recreated: [], restarted: predicted(fixture), left: LEFT[name] });
      for (const { manifest, restarts } of fixture) {
        if (restarts) proof.add('Adoption', `| ${name} | ${keyOf(manifest)} | ${restarts} |`);
      }
      proof.add('Adoption', `| ${name} | ${fixture.length} objects taken over | ${predicted(fixture).length} workloads restart |`);
    },
  };
  const isRefused: Step<Cluster> = {
    title: 'a selector that differs is reported as refused',
    run: async (cluster) => {
      const changed = fixture.map(otherSelector);
      const deployment = changed.find(({ manifest }) => manifest.kind === 'Deployment')?.manifest;
      if (!deployment) throw new Error('the fixture has no Deployment');
      await cluster.api.delete(deployment);
      await until(async () => (await cluster.api.get(deployment)) === undefined, 20_000);
      const { refused, restarted } = await adopt(cluster, lab, changed);
      expect(refused).toEqual([expect.stringMatching(/^apps\/Deployment\/www\/example: .*spec\.selector.*field is immutable/)]);
      expect(restarted).toEqual([]);
    },
  };
  return {
    begin: () => readyCluster(lab),
    steps: name === 'talos' ? [isTakenOver, isRefused] : [isTakenOver],
    end: (cluster) => cluster.stop(),
  };
});

function predicted(fixture: readonly FixtureObject[]): string[] {
  return fixture.filter(({ restarts }) => restarts !== undefined).map(({ manifest }) => keyOf(manifest));
}

/** The Deployment as someone else would have named its label; everything else as it was. */
function otherSelector({ manifest, restarts }: FixtureObject): FixtureObject {
  const text = JSON.stringify(manifest).replaceAll('"app.kubernetes.io/name":"example"', '"app":"example"');
  return { manifest: manifest.kind === 'Deployment' ? (JSON.parse(text) as FixtureObject['manifest']) : manifest, restarts };
}
