import { ConfigurationError } from '../../manifest/configuration-error';

/** Something with a name that a pod can mount. */
export interface NamedVolume {
  /** Name of the ConfigMap, Secret or claim. */
  readonly name: string;
}

/** A ConfigMap or Secret: any of ours, whose keys the compiler knows, or `{ name }` of another. */
export interface KeyedFiles<K extends string> extends NamedVolume {
  /** The value of a key. @default nothing is known of its keys */
  key?(key: K): unknown;
}

/** Which keys of a ConfigMap or Secret become files, and how. */
export interface FilesProps<K extends string> {
  /** Key to file, for example `{ 'app.yaml': 'config/app.yaml' }`; the others are left out. @default every key, a file of its name */
  readonly items?: Readonly<Partial<Record<K, string>>>;
  /** Rights of the files, for example `0o400`. @default 0o644 */
  readonly mode?: number;
  /** Whether pods start without it. @default false */
  readonly optional?: boolean;
}

/** What the pod's spec says of the files. @throws ConfigurationError for keys that are not there, or files outside of the volume */
export function keyItems<K extends string>(what: string, { items, mode, optional }: FilesProps<K>) {
  const entries = Object.entries<string | undefined>(items ?? {}).flatMap(([key, path]) => (path === undefined ? [] : [{ key, path }]));
  for (const { key, path } of entries) {
    if (path === '' || path.startsWith('/') || path.split('/').includes('..'))
      throw new ConfigurationError(
        `${what}: got file '${path}' for key ${key}, expected one inside of the volume, without '/' at its start and '..'`,
      );
  }
  if (mode !== undefined && !(Number.isInteger(mode) && mode >= 0 && mode <= 0o777))
    throw new ConfigurationError(`${what}: got mode ${mode}, expected an octal number from 0o000 to 0o777`);
  return {
    items: { spec: items === undefined ? {} : { items: entries }, files: new Map(entries.map(({ key, path }) => [key, path] as const)) },
    mode: mode === undefined ? {} : { defaultMode: mode },
    optional: optional === undefined ? {} : { optional },
  };
}
