import { k8s } from 'cdk8s-plus-28';
import { positiveQuantity } from '../../lab/amount';
import { ConfigurationError } from '../../manifest/configuration-error';
import { problemOfDnsLabel } from '../../manifest/names';
import type { Memory } from '../../manifest/quantity';

/** Something with a name that a pod can mount. */
interface NamedVolume {
  readonly name: string;
}

/** A volume of a pod. Its makers throw a ConfigurationError for a name that Kubernetes would refuse. @see https://kubernetes.io/docs/concepts/storage/volumes/ */
export class Volume {
  private constructor(
    /** Name inside the pod. */
    public readonly name: string,
    private readonly source: Omit<k8s.Volume, 'name'> | undefined,
    private readonly readOnly: boolean,
  ) {
    const problem = problemOfDnsLabel(name);
    if (problem) throw new ConfigurationError(`volume: ${problem}`);
  }

  /** A PersistentVolumeClaim. @param name inside the pod */
  public static claim(name: string, claim: NamedVolume): Volume {
    return new Volume(name, { persistentVolumeClaim: { claimName: claim.name } }, false);
  }

  /** What a StatefulSet's volumeClaimTemplates make under that name: mounted, not listed. */
  public static ofTemplate(name: string): Volume {
    return new Volume(name, undefined, false);
  }

  /** The files of a ConfigMap, a file a key. */
  public static configMap(name: string, configMap: NamedVolume): Volume {
    return new Volume(name, { configMap: { name: configMap.name } }, false);
  }

  /** The files of a Secret, a file a key. */
  public static secret(name: string, secret: NamedVolume): Volume {
    return new Volume(name, { secret: { secretName: secret.name } }, true);
  }

  /** A folder or file of the node. @param type @default not checked */
  public static hostPath(
    name: string,
    path: `/${string}`,
    type?: 'DirectoryOrCreate' | 'Directory' | 'FileOrCreate' | 'File' | 'Socket',
  ): Volume {
    return new Volume(name, { hostPath: { path, ...(type ? { type } : {}) } }, false);
  }

  /** An empty folder that lives as long as the pod. @param options `size` limit, for example `'1Gi'`; `memory`: kept in memory */
  public static emptyDir(name: string, options: { readonly size?: Memory; readonly memory?: boolean } = {}): Volume {
    return new Volume(name, { emptyDir: emptyDir(name, options) }, false);
  }

  /** The container's part. */
  public mountAt(mountPath: string): k8s.VolumeMount {
    return { name: this.name, mountPath, ...(this.readOnly ? { readOnly: true } : {}) };
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
