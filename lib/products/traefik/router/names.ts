import type { Cluster } from '../../../cluster/cluster';
import { namespaceOf } from '../../../manifest/identity';
import type { Manifest } from '../../../manifest/manifest';
import { memoize } from '../../../manifest/memoize';

/** Behind the name of what Traefik's own custom resources define. */
export const CRD_SUFFIX = '@kubernetescrd';

/** Custom resources of Traefik by the one name that it gives them: namespace and name in one. */
export class Names {
  private constructor(readonly cluster: Cluster) {}

  /** The names in a cluster. */
  static readonly of: (cluster: Cluster) => Names = memoize((cluster: Cluster) => new Names(cluster));

  /** @param id `<namespace>-<name>`, normalized */
  byId(kind: string, id: string): Manifest | undefined {
    return this.ofKind(kind).get(id);
  }

  inNamespace(kind: string, namespace: string, name: string): Manifest | undefined {
    return this.byId(kind, normalized(`${namespace}-${name}`));
  }

  /** All of a kind by their names. */
  readonly ofKind: (kind: string) => ReadonlyMap<string, Manifest> = memoize((kind: string) => {
    const all = this.cluster.ofKind(`traefik.io/${kind}`);
    return new Map(all.map((object) => [normalized(`${namespaceOf(object)}-${object.metadata.name}`), object]));
  });
}

/** Everything but letters and digits becomes a single dash. */
export function normalized(text: string): string {
  return text
    .split(/[^\p{L}\p{N}]+/u)
    .filter((part) => part !== '')
    .join('-');
}

/** `demo-auth@kubernetescrd` names `auth` of namespace demo, or `demo-auth`: all that follows a dash counts. */
export function namesIn(text: string): readonly string[] {
  if (!text.includes(CRD_SUFFIX)) return [];
  const words = text.split(/[^a-z0-9.-]+/);
  return words.flatMap((word) => word.split('-').map((_, i, parts) => parts.slice(i).join('-')));
}
