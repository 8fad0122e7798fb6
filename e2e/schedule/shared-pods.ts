import type { Manifest } from '../../lib/manifest/manifest';
import type { Api } from '../support/api';

/** Milliseconds between two looks: a list of all pods is work for the server, which has enough to do. */
const PAUSE = 1000;

/** The pods of one namespace, for `settled`. */
export type PodsOf = (namespace: string) => { list(): Promise<Manifest[]> };

/** One list of all pods serves everybody who asks for some in the same moment: a list for each world would keep the server busy. */
export function sharedPods(api: Api): PodsOf {
  let next: Promise<readonly Manifest[]> | undefined;
  const look = async () => {
    await new Promise((done) => setTimeout(done, PAUSE));
    // Who asks from now on may have changed something that this list does not show.
    next = undefined;
    return api.list('v1', 'Pod');
  };
  return (namespace) => ({
    list: async () => {
      next ??= look();
      return (await next).filter(({ metadata }) => metadata.namespace === namespace);
    },
  });
}
