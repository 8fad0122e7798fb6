import { at, containers, type DistLab, listAt, mapAt } from './dist-reader';
import type { Check } from './expected';

/** Where an environment variable's value comes from. */
export interface EnvSource {
  readonly from: 'secret' | 'any secret' | 'config' | 'field' | 'text';
  readonly name?: string;
  readonly key?: string;
  /** It may be missing from the container. */
  readonly optional?: boolean;
}

export const fromSecret = (name: string, key: string): EnvSource => ({ from: 'secret', name, key });
export const fromConfig = (name: string, key: string): EnvSource => ({ from: 'config', name, key });
export const fromField = (key: string): EnvSource => ({ from: 'field', key });
/** From a Secret whose name is the lab's choice; that it is listed in lab.json is a convention that is checked apart. */
export const fromSomeSecret: EnvSource = { from: 'any secret' };

/** A plain value that labs.md does not ask for and does not rule out. */
export const maybe = (text: string): EnvSource => ({ from: 'text', key: text, optional: true });

/** A container's `env` list as a map: exactly these variables, each from exactly there. */
export const env = (expected: Readonly<Record<string, string | EnvSource>>): Check => ({
  summary: JSON.stringify(expected),
  holds: (value) => {
    const list = Array.isArray(value) ? value : [];
    const names = list.map((entry) => String(at(entry, 'name')));
    expect(names).toHaveLength(new Set(names).size);
    const written = Object.fromEntries(list.map((entry) => [at(entry, 'name'), described(entry)]));
    const wanted = Object.entries(expected).filter(([name, source]) => typeof source === 'string' || !source.optional || name in written);
    expect(written).toEqual(
      Object.fromEntries(wanted.map(([name, source]) => [name, typeof source === 'string' ? { value: source } : wantedSource(source)])),
    );
  },
});

function wantedSource({ from, name, key }: EnvSource): object {
  if (from === 'text') return { value: key };
  if (from === 'any secret') return { from: 'secret', name: expect.any(String), key: expect.any(String) };
  return { from, ...(name === undefined ? {} : { name }), key };
}

function described(entry: unknown): object {
  const text = at(entry, 'value');
  if (text !== undefined) return { value: text };
  const secret = mapAt(entry, 'valueFrom.secretKeyRef');
  const config = mapAt(entry, 'valueFrom.configMapKeyRef');
  if ('key' in secret) return { from: 'secret', ...secret };
  if ('key' in config) return { from: 'config', ...config };
  return { from: 'field', key: at(entry, 'valueFrom.fieldRef.fieldPath') };
}

/** What the container's variables come to when ConfigMaps are read: `envFrom` and one `valueFrom` a key are the same. */
export function effectiveEnv(lab: DistLab, namespace: string, container: unknown): Readonly<Record<string, unknown>> {
  const data = (name: unknown): Readonly<Record<string, unknown>> => mapAt(lab.find('ConfigMap', namespace, String(name)).body, 'data');
  const all: Record<string, unknown> = {};
  for (const from of listAt(container, 'envFrom')) Object.assign(all, data(at(from, 'configMapRef.name')));
  for (const entry of listAt(container, 'env')) {
    const ref = mapAt(entry, 'valueFrom.configMapKeyRef');
    all[String(at(entry, 'name'))] = 'key' in ref ? data(ref.name)[String(ref.key)] : (at(entry, 'value') ?? at(entry, 'valueFrom'));
  }
  return all;
}

/** Every Secret key that a workload refers to, as `namespace/name/key`; a Secret that is used as a whole ends in `/`. */
export function secretKeysUsed(lab: DistLab): readonly string[] {
  return lab.objects.flatMap((object) =>
    containers(object).flatMap((container) => [
      ...listAt(container, 'env').flatMap((entry) => {
        const ref = mapAt(entry, 'valueFrom.secretKeyRef');
        return 'key' in ref ? [`${object.namespace}/${ref.name}/${ref.key}`] : [];
      }),
      ...listAt(container, 'envFrom').flatMap((from) => {
        const name = at(from, 'secretRef.name');
        return name === undefined ? [] : [`${object.namespace}/${name}/`];
      }),
    ]),
  );
}

/** Every key of a Secret that must exist outside git, as `namespace/name/key`. */
export function secretKeysOutside(lab: DistLab): readonly string[] {
  return listAt(lab.description, 'outside')
    .filter((entry) => at(entry, 'kind') === 'Secret')
    .flatMap((entry) => ['', ...Object.keys(mapAt(entry, 'keys'))].map((key) => `${at(entry, 'namespace')}/${at(entry, 'name')}/${key}`));
}

/** What lab.json says of one Secret that must exist outside git. */
export function outsideSecret(lab: DistLab, namespace: string, name: string): unknown {
  return listAt(lab.description, 'outside').find(
    (entry) => at(entry, 'kind') === 'Secret' && at(entry, 'namespace') === namespace && at(entry, 'name') === name,
  );
}
