import type { LabDescription } from '../../lib/lab/description';
import { printIdentity } from '../../lib/manifest/identity';
import { forEach } from '../requests/ask';
import { type Cluster, startCluster } from '../support/control-plane';
import { proof } from '../support/proof';
import { standInsOf } from '../support/stand-ins';
import { type Judged, runWorld } from './run-world';
import { sharedPods } from './shared-pods';
import { scheduledLabs, together } from './worlds';

const COUNT = 320;
/** Scheduler and controllers may ask their server only so often: two clusters get twice as much done. */
const CLUSTERS = 2;
/** Worlds in a cluster at the same time, most of them waiting: enough to keep it busy; the nodes of all worlds would be much for it. */
const AT_ONCE = 40;

describe('Random labs and the real scheduler', () => {
  const all = scheduledLabs(jest.getSeed(), COUNT);
  let judgements: readonly Judged[] = [];
  let clusters: readonly Cluster[] = [];

  beforeAll(async () => {
    const lab = together(all.slice(0, 1));
    const start = () => startCluster({ lab: { ...lab, nodes: [{ ...unused(lab), name: 'unused' }] }, pods: 'bind' });
    clusters = await Promise.all(Array.from({ length: CLUSTERS }, start));
    const classes = standInsOf(lab).filter(({ kind }) => kind === 'StorageClass');
    await Promise.all(clusters.flatMap(({ api }) => classes.map((manifest) => api.apply(manifest))));
  });
  afterAll(() => Promise.all(clusters.map((cluster) => cluster.stop())));

  test('what we prove impossible stays pending for our reason, what we say fits is bound', async () => {
    const share = (i: number) => all.filter((_, n) => n % CLUSTERS === i);
    const run = ({ api }: Cluster, i: number) => {
      const pods = sharedPods(api);
      return forEach(share(i), (world) => runWorld(api, pods, world), AT_ONCE);
    };
    judgements = (await Promise.all(clusters.map(run))).flat(2);
    const wrong = judgements.flatMap(({ world, plan, said, wrong }) =>
      wrong ? [`${world} ${printIdentity(plan.workload)}: ${said}, but ${wrong}`] : [],
    );
    expect(wrong).toEqual([]);
  }, 1_200_000);

  test('there were enough of each verdict', () => {
    const counts = new Map<string, number>();
    for (const { said, named } of judgements) {
      const key = named ? `${said}, with nodeName` : said;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    for (const [said, count] of counts) proof.add('Scheduling', `| ${COUNT} | ${said} | ${count} | 0 |`);
    const each = ['fits', 'fits with reserve', 'impossible', 'impossible together'].map((said) => counts.get(said) ?? 0);
    expect(Math.min(...each)).toBeGreaterThan(50);
    expect(Math.min(...['fits', 'impossible'].map((said) => counts.get(`${said}, with nodeName`) ?? 0))).toBeGreaterThan(10);
  });
});

function unused({ nodes }: LabDescription): LabDescription['nodes'][number] {
  const [node] = nodes;
  if (node === undefined) throw new Error('a lab has a node');
  return { ...node, labels: {} };
}
