import type { Cluster } from '../../../cluster/cluster';
import type { Manifest } from '../../../manifest/manifest';

/** Behind the name of what Traefik's own custom resources define. */
export const CRD_SUFFIX = '@kubernetescrd';

/** Custom resources of Traefik by the one name that it gives them: namespace and name in one. */
export class Names {
  readonly #byId = new Map<string, Map<string, Manifest>>();

  constructor(readonly cluster: Cluster) {}

  /** @param id `<namespace>-<name>`, normalized */
  byId(kind: string, id: string): Manifest | undefined {
    return this.ofKind(kind).get(id);
  }

  inNamespace(kind: string, namespace: string, name: string): Manifest | undefined {
    return this.byId(kind, normalized(`${namespace}-${name}`));
  }

  /** All of a kind by their names. */
  ofKind(kind: string): ReadonlyMap<string, Manifest> {
    let known = this.#byId.get(kind);
    if (!known) {
      const all = this.cluster.ofKind(`traefik.io/${kind}`);
      known = new Map(all.map((object) => [normalized(`${object.metadata.namespace ?? 'default'}-${object.metadata.name}`), object]));
      this.#byId.set(kind, known);
    }
    return known;
  }
}

/** Everything but letters and digits becomes a single dash. */
export function normalized(text: string): string {
  return text
    .split(/[^\p{L}\p{N}]+/u)
    .filter((part) => part !== '')
    .join('-');
}
