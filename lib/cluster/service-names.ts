import { oneLetterOff } from '../manifest/closest-match';
import { namespaceOf } from '../manifest/identity';
import { memoize, memoizeIn } from '../manifest/memoize';
import { push } from './by-label';
import type { LabCluster } from './cluster';
import { madeObjects } from './made-objects';

/** Services that are written or made, by namespace. */
export const namesIn = memoize((cluster: LabCluster): ReadonlyMap<string, readonly string[]> => {
  const found = new Map<string, string[]>();
  for (const service of cluster.ofKind('Service')) push(found, namespaceOf(service), service.metadata.name);
  for (const key of madeObjects(cluster).keys()) {
    const [kind, namespace, name] = key.split('/');
    if (kind === 'Service' && namespace !== undefined && name !== undefined) push(found, namespace, name);
  }
  return found;
});

/** Shorter names are too like others. */
const LEAST_LETTERS = 5;

/** Whether a word is a Service of the namespace but for one letter: no number, which counts machines, and no machine of the lab. */
export function isMisspelt(cluster: LabCluster, name: string, namespace: string): boolean {
  if (name.length < LEAST_LETTERS || machines(cluster.lab).has(name)) return false;
  const near = nearNames(cluster, namespace)(name);
  return near.length > 0 && near.every((other) => withoutDigits(other) !== withoutDigits(name));
}

const nearNames = memoizeIn((cluster: LabCluster, namespace: string) => oneLetterOff(namesIn(cluster).get(namespace) ?? []));

function withoutDigits(name: string): string {
  return name.replaceAll(/\d/g, '');
}

const machines = memoize(
  ({ nodes, network }: LabCluster['lab']): ReadonlySet<string> =>
    new Set([...nodes.map(({ name }) => name), ...Object.keys(network.machines ?? {})]),
);
