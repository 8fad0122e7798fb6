import { addressNumber, printIpv4 } from '../../lib/manifest/ip-range';
import { clusterOf } from '../../lib/products/cluster-of';
import { readPool } from '../../lib/products/metallb/address-pool';
import { Allocator, type RefusalCode } from '../../lib/products/metallb/allocator';
import { wishOf } from '../../lib/products/metallb/wish';
import { labOf } from '../../lib/schedule/lab-of.fixture';
import { forEach } from '../requests/ask';
import { type Cluster, startCluster } from '../support/control-plane';
import { proof } from '../support/proof';
import { MetalLbController } from './controller';
import { type AddressSet, addressSets } from './sets';

const COUNT = 220;
/** Sets follow each other on each of them, and most of the time MetalLB or its server is waited for. */
const CLUSTERS = 3;

/** How MetalLB says each of our reasons. */
const SAYS: Readonly<Record<RefusalCode, RegExp>> = {
  'two-ways': /can not have both/,
  invalid: /invalid/,
  'two-addresses': /same address family|invalid ips length|has the same family|does not match the ipFamily/,
  'other-family': /does not match the ipFamily/,
  // Where a pool is empty it asks itself for no address, `<nil>`.
  'no-pool': /\["\d[^\]]*\] is not allowed in config/,
  'pool-not-for': /not compatible for ip assignment/,
  'other-pool': /is not compatible with requested address pool/,
  'pool-unknown': /unknown pool/,
  taken: /can't change sharing key/,
  'other-backend': /can't change sharing key/,
  'port-taken': /already in use on/,
  exhausted: /no available IPs|\["<nil>"\] is not allowed in config/,
};

/** What came of one Service, and whether we say otherwise. */
interface Judged {
  readonly reason: RefusalCode | 'an address' | 'one of several addresses';
  readonly wrong?: string;
}

describe('Random pools and Services and the real MetalLB', () => {
  const sets = addressSets(4, COUNT);
  /** The sets of one cluster. */
  const shares = Array.from({ length: CLUSTERS }, (_, i) => sets.filter((_set, n) => n % CLUSTERS === i));
  const clusters: Cluster[] = [];
  const controllers: MetalLbController[] = [];
  const judged: Judged[] = [];

  const start = async (share: readonly AddressSet[], i: number): Promise<void> => {
    const [node] = labOf([{ name: 'n', role: 'worker', address: '10.0.0.2', kubernetes: 'v1.34.4', capacity: {} }]).nodes;
    const cluster = await startCluster({ lab: labOf(node ? [node] : []), pods: 'bind', timeout: 1800 });
    clusters[i] = cluster;
    const { api, kubeconfig } = cluster;
    await forEach(
      share.flatMap(({ namespaces }) => namespaces),
      async (namespace) => void (await api.create(namespace)),
      10,
    );
    controllers[i] = await MetalLbController.start(api, kubeconfig);
  };

  beforeAll(() => Promise.all(shares.map(start)), 600_000);
  afterAll(async () => {
    await Promise.all(controllers.map((controller) => controller.stop()));
    await Promise.all(clusters.map((cluster) => cluster.stop()));
  });

  test('each Service gets an address that we say it gets, or none for our reason', async () => {
    const judgeAll = async (controller: MetalLbController, i: number): Promise<void> => {
      // One after the other: pools without serviceAllocation are for the Services of all sets.
      for (const set of shares[i] ?? []) judged.push(...(await judge(controller, set)));
    };
    await Promise.all(controllers.map(judgeAll));
    expect(judged.length).toBe(sets.flatMap(({ services }) => services).length);
    expect(judged.flatMap(({ wrong }) => wrong ?? [])).toEqual([]);
  }, 1_800_000);

  test('every reason came up', () => {
    const counts = new Map<string, number>();
    for (const { reason } of judged) counts.set(reason, (counts.get(reason) ?? 0) + 1);
    for (const [reason, count] of counts) proof.add('MetalLB', `| ${COUNT} | ${reason} | ${count} | 0 |`);
    // The control plane has IPv4 only.
    const reasons = Object.keys(SAYS).filter((reason) => reason !== 'other-family');
    expect([...counts.keys()].sort()).toEqual([...reasons, 'an address', 'one of several addresses'].sort());
  });
});

async function judge(metallb: MetalLbController, { name, namespaces, pools, services }: AddressSet): Promise<readonly Judged[]> {
  const cluster = clusterOf([...namespaces, ...pools]);
  const allocator = new Allocator<string>(pools.map((pool) => readPool(cluster, pool)));
  await metallb.use(pools, name);
  const found: Judged[] = [];
  for (const service of services) {
    const wish = wishOf(service, false);
    const offer = allocator.offer(wish);
    const { address, refused } = await metallb.ask(service);
    const got = address ?? refused;
    const number = address === undefined ? undefined : addressNumber(address);
    if (number !== undefined) allocator.assign(service.metadata.name, number, wish);
    const said = 'refused' in offer ? offer.refused : offer.addresses.map(printIpv4).join(' or ');
    const right =
      'refused' in offer
        ? refused !== undefined && SAYS[offer.refused].test(refused)
        : number !== undefined && offer.addresses.includes(number);
    const reason = 'refused' in offer ? offer.refused : offer.addresses.length > 1 ? 'one of several addresses' : 'an address';
    found.push(
      right
        ? { reason }
        : { reason, wrong: `${service.metadata.name}: we say ${said}, MetalLB: ${got} ${JSON.stringify({ service, pools })}` },
    );
  }
  await metallb.clear(services, pools, name);
  return found;
}
