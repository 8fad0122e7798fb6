import type { RunTimePodsDescription } from '../../lib/lab/description';
import { type Api, until } from './api';
import { listAt, mapAt } from './workloads';

/** Stands for an image that the document does not name. */
const ANY_IMAGE = 'any';

/**
 * Makes as many of these pods as there may be at the same time, each of the size that the lab says, and waits until the scheduler has found a node
 * for all of them.
 * @returns the nodes, one for each pod @throws Error with what the scheduler says if it finds none
 */
export async function spawn(api: Api, { namespace, name, labels, max, pod }: RunTimePodsDescription): Promise<string[]> {
  const containers = listAt(pod.containers).map((container) => ({ image: ANY_IMAGE, ...container }));
  // A pod that ends gives its room back: here all stay.
  const spec = { ...pod, containers, restartPolicy: 'Always' };
  for (let i = 0; i < max; i += 1) {
    const metadata = { name: `e2e-${name}-${i}`, namespace, labels };
    const { ok, message } = await api.create({ apiVersion: 'v1', kind: 'Pod', metadata, spec });
    if (!ok) throw new Error(`${namespace}/${name}: ${message}`);
  }
  const made = async () => {
    const pods = await api.list('v1', 'Pod', { namespace });
    return pods.filter(({ metadata }) => metadata.name.startsWith(`e2e-${name}-`));
  };
  let waiting: string[] = [];
  const placed = async () => {
    const pods = await made();
    waiting = pods.flatMap(({ spec, status }) => {
      if (mapAt(spec).nodeName !== undefined) return [];
      return listAt(mapAt(status).conditions).map(({ message }) => String(message));
    });
    return pods.length === max && pods.every(({ spec }) => mapAt(spec).nodeName !== undefined) ? pods : undefined;
  };
  const pods = await until(placed, 20_000, () => `room for ${max} ${namespace}/${name}: ${[...new Set(waiting)].join('; ')}`);
  return pods.map((one) => String(mapAt(one.spec).nodeName));
}
