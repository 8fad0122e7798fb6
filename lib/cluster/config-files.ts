import { mapsAt, type ReadMap, textAt } from '../manifest/read';
import type { Cluster } from './cluster';
import { exists, keysOf } from './existence';
import type { Pods } from './pods';

/** A volume whose files are the keys of a ConfigMap or Secret. */
export interface ConfigFiles {
  /** In words: `ConfigMap web`. */
  readonly source: string;
  /** Paths of its files. */
  readonly files: readonly string[];
}

/** The files of the volumes of pods that have those of a ConfigMap or Secret, by the volume's name; only where all of them are known. */
export function configFilesOf(cluster: Cluster, { spec, namespace }: Pods): ReadonlyMap<string, ConfigFiles> {
  const found = new Map<string, ConfigFiles>();
  for (const volume of mapsAt(spec, 'volumes')) {
    const [config, secret] = [textAt(volume, 'configMap', 'name'), textAt(volume, 'secret', 'secretName')];
    const name = config ?? secret;
    if (name === undefined) continue;
    const kind = config === undefined ? 'Secret' : 'ConfigMap';
    const files = filesOf(cluster, { kind, name, namespace }, mapsAt(volume, config === undefined ? 'secret' : 'configMap', 'items'));
    if (files) found.set(textAt(volume, 'name') ?? '', { source: `${kind} ${name}`, files });
  }
  return found;
}

function filesOf(
  cluster: Cluster,
  reference: { readonly kind: string; readonly name: string; readonly namespace: string },
  items: readonly ReadMap[],
): readonly string[] | undefined {
  if (items.length > 0) return items.flatMap((item) => textAt(item, 'path') ?? []);
  const found = exists(cluster, reference);
  const keys = found.state === 'missing' ? undefined : keysOf(found);
  return keys && [...keys];
}
