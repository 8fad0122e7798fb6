import type { WrittenLab } from '../../lab/complete';
import { CliError } from '../cli-error';
import type { Facts } from './facts';

/** What is taken for the distribution where the nodes show none: plain Kubernetes. */
const PLAIN = 'kubeadm';

/** Which Kubernetes it is. @throws CliError for an unknown name */
export function distributionOf(facts: Facts, kubernetes: string): WrittenLab['distribution'] {
  const { given, cluster, nodes, note } = facts;
  const { products } = cluster;
  const [wanted, version] = given.distribution?.split('@') ?? [];
  if (wanted !== undefined && products.part('distribution', wanted) === undefined) {
    throw new CliError(`--distribution: got '${wanted}', expected one of ${products.namesOf('distribution').join(', ')}`);
  }
  const seen = products.all.flatMap(({ name, distribution }) => {
    const [first] = nodes.flatMap((node) => distribution?.versionOf?.(node) ?? []);
    return first === undefined ? [] : [{ name, version: first }];
  });
  const [found, other] = wanted === undefined ? seen : seen.filter(({ name }) => name === wanted);
  if (other !== undefined) note(`distribution: there are nodes of ${found?.name} and of ${other.name}: --distribution says which it is`);
  if (found !== undefined) return { name: found.name, version: version ?? found.version };
  if (wanted === undefined)
    note(`distribution: the nodes show none that is known: taken for plain Kubernetes (${PLAIN}); --distribution says another`);
  else if (version === undefined)
    note(`distribution: the version of ${wanted} is not known, only that of Kubernetes: --distribution ${wanted}@VERSION says it`);
  return { name: wanted ?? PLAIN, version: version ?? `v${kubernetes}` };
}
