import type { Cluster } from '../../cluster/cluster';
import type { RightIntent } from '../../lab/description';
import { namespaceOf } from '../../manifest/identity';
import type { Manifest } from '../../manifest/manifest';
import { memoize } from '../../manifest/memoize';

/** Subresources that are opened by a WebSocket, which is a GET, or by a POST: which of them depends on the client. */
const STREAMS = /^[a-z]+\/(?:attach|exec|portforward)$/;

/** What the apps declare that a service account needs. */
export function needsOf(account: Manifest, cluster: Cluster): readonly RightIntent[] {
  return needsByAccount(cluster).get(`${namespaceOf(account)}/${account.metadata.name}`) ?? [];
}

/** Whether a right opens a stream to a container. */
export function opensStream({ resource, verbs }: RightIntent): boolean {
  return STREAMS.test(resource) && (verbs.includes('get') || verbs.includes('create'));
}

/** The verbs of a declared right, with the one that belongs to it. */
export function verbsOf(need: RightIntent): readonly string[] {
  const { verbs } = need;
  return opensStream(need) ? [...new Set([...verbs, 'get', 'create'])] : verbs;
}

const needsByAccount = memoize(({ lab }: Cluster): ReadonlyMap<string, readonly RightIntent[]> => {
  const found = new Map<string, RightIntent[]>();
  for (const right of lab?.intents.rights ?? []) {
    const key = `${right.namespace}/${right.serviceAccount}`;
    found.set(key, [...(found.get(key) ?? []), right]);
  }
  return found;
});
