import { mapAt, mapsAt, type ReadMap, textAt } from '../manifest/read';
import type { Container, Pods } from './pods';
import { claimTemplatesOf } from './volumes';

/** Where a container has a volume. */
export interface Mount {
  /** JSON pointer. */
  readonly at: string;
  /** Without a slash at its end. */
  readonly path: string;
  readonly subPath: boolean;
  readonly readOnly: boolean;
  readonly volume: MountedVolume;
}

/** What is mounted. */
export interface MountedVolume {
  readonly name: string;
  /** Whether its content survives the pod. */
  readonly lasting: boolean;
  /** The claim by its name, or the spec of the claim that a template or an ephemeral volume makes; undefined for anything else. */
  readonly claim: { readonly name: string } | { readonly spec: ReadMap } | undefined;
}

/** Volumes that are as short-lived as the pod, or hold no data. */
const PASSING: readonly string[] = ['configMap', 'downwardAPI', 'emptyDir', 'ephemeral', 'image', 'projected', 'secret'];

/** The mounts of a container of pods. */
export function mountsOf(pods: Pods, { spec, at: pointer }: Container): readonly Mount[] {
  const mounts = mapsAt(spec, 'volumeMounts');
  if (mounts.length === 0) return [];
  const volumes = volumesOf(pods);
  return mounts.map((mount, i) => {
    const name = textAt(mount, 'name') ?? '';
    return {
      at: `${pointer}/volumeMounts/${i}`,
      path: withoutSlash(textAt(mount, 'mountPath') ?? ''),
      subPath: (textAt(mount, 'subPath') ?? textAt(mount, 'subPathExpr') ?? '') !== '',
      readOnly: mount.readOnly === true,
      volume: volumes.get(name) ?? { name, lasting: true, claim: undefined },
    };
  });
}

/** The volumes of pods by name; claims of a StatefulSet come before a volume of the same name. */
function volumesOf({ spec, owner }: Pods): ReadonlyMap<string, MountedVolume> {
  const found = new Map<string, MountedVolume>();
  for (const volume of mapsAt(spec, 'volumes')) {
    const name = textAt(volume, 'name') ?? '';
    const claim = textAt(volume, 'persistentVolumeClaim', 'claimName');
    found.set(name, {
      name,
      lasting: !PASSING.some((source) => source in volume),
      claim: claim === undefined ? undefined : { name: claim },
    });
  }
  if (owner?.kind === 'StatefulSet') {
    const templates = mapsAt(owner, 'spec', 'volumeClaimTemplates');
    for (const name of claimTemplatesOf(owner)) {
      const template = templates.find((one) => textAt(one, 'metadata', 'name') === name);
      found.set(name, { name, lasting: true, claim: { spec: mapAt(template, 'spec') } });
    }
  }
  return found;
}

/** The mount in which a folder lies: the nearest one that is the folder or above it. */
export function mountOf(mounts: readonly Mount[], folder: string): Mount | undefined {
  let nearest: Mount | undefined;
  for (const mount of mounts) {
    if (isWithin(folder, mount.path) && (nearest === undefined || mount.path.length > nearest.path.length)) nearest = mount;
  }
  return nearest;
}

/** Whether a path is a folder or below it. */
export function isWithin(path: string, folder: string): boolean {
  return path === folder || folder === '' || path.startsWith(`${folder}/`);
}

function withoutSlash(path: string): string {
  let end = path.length;
  while (end > 0 && path[end - 1] === '/') end -= 1;
  return path.slice(0, end);
}
