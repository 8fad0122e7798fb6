import type { Container, Pods } from '../../cluster/pods';
import { memoize } from '../../manifest/memoize';
import { at, mapsAt, textAt } from '../../manifest/read';

/** A ConfigMap or Secret that pods name, in env, envFrom, volumes or pull secrets. */
export interface ConfigReference {
  readonly kind: 'ConfigMap' | 'Secret';
  readonly name: string;
  /** JSON pointer of the name in the pods' object. */
  readonly at: string;
  /** Keys that must be in it, each with its pointer. */
  readonly keys: readonly { readonly key: string; readonly at: string }[];
  /** The pod starts without it all the same. */
  readonly optional: boolean;
}

const SOURCES = [
  ['ConfigMap', 'configMap', 'configMapRef', 'configMapKeyRef', 'name'],
  ['Secret', 'secret', 'secretRef', 'secretKeyRef', 'secretName'],
] as const;

/** Every ConfigMap and Secret without which the pods don't start, or which they take if it is there. */
export const configReferences = memoize(({ containers, spec, at: template }: Pods): readonly ConfigReference[] => {
  const found: ConfigReference[] = [];
  for (const container of containers) addOfContainer(container, found);
  for (const [i, volume] of mapsAt(spec, 'volumes').entries()) {
    const pointer = `${template}/spec/volumes/${i}`;
    const projected = mapsAt(volume, 'projected', 'sources');
    for (const [kind, source, , , nameKey] of SOURCES) {
      addOfVolume(kind, volume[source], nameKey, `${pointer}/${source}`, found);
      for (const [j, one] of projected.entries()) {
        addOfVolume(kind, one[source], 'name', `${pointer}/projected/sources/${j}/${source}`, found);
      }
    }
  }
  return found;
});

function addOfContainer({ spec, at: pointer }: Container, found: ConfigReference[]): void {
  const [envFrom, envs] = [mapsAt(spec, 'envFrom'), mapsAt(spec, 'env')];
  for (const [kind, , all, one] of SOURCES) {
    for (const [i, from] of envFrom.entries()) {
      const name = textAt(from, all, 'name');
      if (name !== undefined)
        found.push({ kind, name, at: `${pointer}/envFrom/${i}/${all}/name`, keys: [], optional: at(from, all, 'optional') === true });
    }
    for (const [i, env] of envs.entries()) {
      const source = at(env, 'valueFrom', one);
      const [name, key] = [textAt(source, 'name'), textAt(source, 'key')];
      if (name === undefined) continue;
      const where = `${pointer}/env/${i}/valueFrom/${one}`;
      const optional = at(source, 'optional') === true;
      found.push({ kind, name, at: `${where}/name`, keys: key === undefined ? [] : [{ key, at: `${where}/key` }], optional });
    }
  }
}

function addOfVolume(kind: 'ConfigMap' | 'Secret', source: unknown, nameKey: string, pointer: string, found: ConfigReference[]): void {
  const name = textAt(source, nameKey);
  if (name === undefined) return;
  const keys = mapsAt(source, 'items').flatMap((item, i) => {
    const key = textAt(item, 'key');
    return key === undefined ? [] : [{ key, at: `${pointer}/items/${i}/key` }];
  });
  found.push({ kind, name, at: `${pointer}/${nameKey}`, keys, optional: at(source, 'optional') === true });
}
