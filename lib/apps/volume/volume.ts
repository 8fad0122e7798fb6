import { k8s } from 'cdk8s-plus-28';
import { positiveQuantity } from '../../lab/amount';
import type { AppChart, LabTypes } from '../../lab/app-chart';
import { ConfigurationError } from '../../manifest/configuration-error';
import { addressNumber } from '../../manifest/ip-range';
import { problemOfDnsLabel } from '../../manifest/names';
import type { Memory } from '../../manifest/quantity';
import { type ClaimSpecProps, claimSpec } from './claim-spec';
import { type FilesProps, type KeyedFiles, keyItems, type NamedVolume } from './files';
import { type ProjectedSource, projectedSources } from './projected';

/** What a path of the node must be before it is mounted; `…OrCreate` makes it. @see https://kubernetes.io/docs/concepts/storage/volumes/#hostpath-volume-types */
export type HostPathType = 'DirectoryOrCreate' | 'Directory' | 'FileOrCreate' | 'File' | 'Socket' | 'CharDevice' | 'BlockDevice';

/** How a container sees a volume. */
interface MountOptions {
  readonly readOnly?: boolean;
  readonly subPath?: string;
}

/**
 * A volume of a pod, and how a container sees it. Its makers throw a ConfigurationError for a name that Kubernetes would refuse.
 * @see https://kubernetes.io/docs/concepts/storage/volumes/
 * @typeParam K keys of the ConfigMap or Secret that it is made of
 */
export class Volume<K extends string = string> {
  private constructor(
    /** Name inside the pod. */
    public readonly name: string,
    private readonly source: Omit<k8s.Volume, 'name'> | undefined,
    private readonly options: MountOptions = {},
    /** What a key is called as a file, where that was said. */
    private readonly files: ReadonlyMap<string, string> = new Map(),
    private readonly identity: object = {},
  ) {
    const problem = problemOfDnsLabel(name);
    if (problem) throw new ConfigurationError(`volume: ${problem}`);
  }

  /** A PersistentVolumeClaim: one of ours, or `{ name }` of one that is there already. @param name inside the pod */
  public static claim(name: string, claim: NamedVolume): Volume<never> {
    return new Volume<never>(name, { persistentVolumeClaim: { claimName: claim.name } });
  }

  /** What a StatefulSet's claims make under that name: mounted, not listed. */
  public static ofTemplate(name: string): Volume<never> {
    return new Volume<never>(name, undefined);
  }

  /** The files of a ConfigMap, a file a key. @param options which keys, and how; @default every key */
  public static configMap<K extends string>(name: string, configMap: KeyedFiles<K>, options: FilesProps<NoInfer<K>> = {}): Volume<K> {
    const { items, mode, optional } = keyItems(`volume ${name}`, options);
    return new Volume<K>(name, { configMap: { name: configMap.name, ...items.spec, ...mode, ...optional } }, {}, items.files);
  }

  /** The files of a Secret, a file a key; read only. @param options which keys, and how; @default every key */
  public static secret<K extends string>(name: string, secret: KeyedFiles<K>, options: FilesProps<NoInfer<K>> = {}): Volume<K> {
    const { items, mode, optional } = keyItems(`volume ${name}`, options);
    return new Volume<K>(
      name,
      { secret: { secretName: secret.name, ...items.spec, ...mode, ...optional } },
      { readOnly: true },
      items.files,
    );
  }

  /** Files of several sources in one folder: ConfigMaps, Secrets, fields of the pod, a token. Read only. @see https://kubernetes.io/docs/concepts/storage/projected-volumes/ */
  public static projected(name: string, sources: readonly ProjectedSource[]): Volume<never> {
    return new Volume<never>(name, { projected: { sources: projectedSources(`volume ${name}`, sources) } }, { readOnly: true });
  }

  /** A folder, file or device of the node. @param type @default not checked */
  public static hostPath(name: string, path: string, type?: HostPathType): Volume<never> {
    if (!path.startsWith('/') || path.split('/').includes('..'))
      throw new ConfigurationError(`volume ${name}: got path '${path}', expected one that begins with '/', without '..'`);
    return new Volume<never>(name, { hostPath: { path, ...(type ? { type } : {}) } });
  }

  /**
   * A folder of an NFS server, mounted by the node. For mount options, a claim of it: `NfsVolume`.
   * @param server its address or host name, or what has a `host`, for example a machine of the lab
   * @param path that it exports, for example `/volume1/media`
   */
  public static nfs(name: string, server: string | { readonly host: string }, path: `/${string}`): Volume<never> {
    return new Volume<never>(name, { nfs: nfsSource(`volume ${name}`, server, path) });
  }

  /** A claim of the pod's own, made and deleted with it. @param app the lab's, for its storage classes @throws ConfigurationError as a PersistentVolumeClaim does */
  public static ephemeral<L extends LabTypes>(app: AppChart<L>, name: string, claim: ClaimSpecProps<NoInfer<L>>): Volume<never> {
    return new Volume<never>(name, { ephemeral: { volumeClaimTemplate: { spec: claimSpec(app, `volume ${name}`, claim) } } });
  }

  /** An empty folder that lives as long as the pod. @param options `size` limit, for example `'1Gi'`; `memory`: kept in memory */
  public static emptyDir(name: string, options: { readonly size?: Memory; readonly memory?: boolean } = {}): Volume<never> {
    return new Volume<never>(name, { emptyDir: emptyDir(name, options) });
  }

  /** One file of a ConfigMap or Secret, instead of the whole folder. A mounted file does not follow a change of its key, a folder does. @throws ConfigurationError for a key that its items leave out */
  public file(key: K): Volume<K> {
    const path = this.files.get(key);
    if (path !== undefined || this.files.size === 0) return this.with({ subPath: path ?? key });
    const listed = [...this.files.keys()].map((one) => `'${one}'`).join(' or ');
    throw new ConfigurationError(`volume ${this.name}: got file '${key}', expected one of its items: ${listed}`);
  }

  /** A folder or file inside of the volume instead of all of it. @param path without `/` at its start, for example `photos` */
  public subPath(path: string): Volume<K> {
    if (path === '' || path.startsWith('/') || path.split('/').includes('..'))
      throw new ConfigurationError(
        `volume ${this.name}: got subPath '${path}', expected one inside of the volume, without '/' at its start and '..'`,
      );
    return this.with({ subPath: path });
  }

  /** The container can't write to it. */
  public readOnly(): Volume<K> {
    return this.with({ readOnly: true });
  }

  private with(options: MountOptions): Volume<K> {
    return new Volume<K>(this.name, this.source, { ...this.options, ...options }, this.files, this.identity);
  }

  /** Whether it is the same volume, however a container sees it: a claim is, wherever it is named. */
  public isSame(other: Volume): boolean {
    return this.identity === other.identity || (this.name === other.name && this.claimed === other.claimed && this.claimed !== undefined);
  }

  /** What of a claim makes it the same volume; undefined of other volumes. */
  private get claimed(): string | undefined {
    return this.source === undefined ? '' : this.source.persistentVolumeClaim?.claimName;
  }

  /** Whether a StatefulSet's claims must make it. */
  public get isOfTemplate(): boolean {
    return this.source === undefined;
  }

  /** The container's part. */
  public mountAt(mountPath: string): k8s.VolumeMount {
    return { name: this.name, mountPath, ...this.options };
  }

  /** The pod's part; nothing for a volume that a StatefulSet adds itself. */
  public render(): readonly k8s.Volume[] {
    return this.source ? [{ name: this.name, ...this.source }] : [];
  }
}

function emptyDir(name: string, { size, memory }: { readonly size?: Memory; readonly memory?: boolean }): k8s.EmptyDirVolumeSource {
  return {
    ...(size ? { sizeLimit: k8s.Quantity.fromString(positiveQuantity(`volume ${name}, size`, size)) } : {}),
    ...(memory ? { medium: 'Memory' } : {}),
  };
}

/** @throws ConfigurationError for what a node could not mount */
export function nfsSource(what: string, server: string | { readonly host: string }, path: string): k8s.NfsVolumeSource {
  const host = typeof server === 'string' ? server : server.host;
  // What looks like an IPv4 address must be one.
  if (!/^[A-Za-z0-9.:-]+$/.test(host) || (/^[\d.]+$/.test(host) && addressNumber(host) === undefined))
    throw new ConfigurationError(`${what}: got NFS server '${host}', expected an address or a host name`);
  if (!path.startsWith('/')) throw new ConfigurationError(`${what}: got path '${path}', expected one that begins with '/'`);
  return { server: host, path };
}
