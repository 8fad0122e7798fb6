import type { RunTimePodsDescription } from '../../lib/lab/description';
import { type Api, until } from './api';
import { listAt, mapAt } from './workloads';

/** Stands for an image that the document does not name. */
const ANY_IMAGE = 'any';

/** What each of these pods is made of. One that ends gives its room back: here all stay. */
export function templateOf({ labels, pod }: RunTimePodsDescription) {
  const containers = listAt(pod.containers).map((container) => ({ image: ANY_IMAGE, ...container }));
  return { metadata: { labels }, spec: { ...pod, containers, restartPolicy: 'Always' } };
}

/**
 * Makes as many of these pods as there may be at the same time, each of the size that the lab says, and waits until the scheduler has found a node
 * for all of them.
 * @returns the nodes, one for each pod @throws Error with what the scheduler says if it finds none
 */
export async function spawn(api: Api, description: RunTimePodsDescription): Promise<string[]> {
  const { namespace, name, max } = description;
  const { metadata, spec } = templateOf(description);
  for (let i = 0; i < max; i += 1) {
    const pod = { apiVersion: 'v1', kind: 'Pod', metadata: { ...metadata, name: `e2e-${name}-${i}`, namespace }, spec };
    const { ok, message } = await api.create(pod);
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
