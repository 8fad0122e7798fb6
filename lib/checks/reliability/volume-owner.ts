import type { Cluster } from '../../cluster/cluster';
import { mountsOf } from '../../cluster/mounts';
import type { Container, Pods } from '../../cluster/pods';
import { isBlockDevice } from '../../cluster/volumes';
import { at } from '../../manifest/read';
import { definePodRule, type Report } from '../rule';
import { classOfNewVolume } from './new-volume';

/** The folder of a new file system belongs to root, and only root may write there. A guess about the image, which may not write there, or only read. */
export const volumeOwner = definePodRule({
  id: 'reliability/volume-owner',
  severity: 'warning',
  summary: 'a program that does not run as root can write to a new volume of a block device',
  check(pods, cluster) {
    if (at(pods.spec, 'securityContext', 'fsGroup') !== undefined) return [];
    return pods.containers.flatMap((container) => (container.type === 'container' ? problemsOf(container, pods, cluster) : []));
  },
});

function problemsOf(container: Container, pods: Pods, cluster: Cluster): readonly Report[] {
  const user = userOf(container, pods);
  if (user === undefined) return [];
  return mountsOf(pods, container).flatMap((mount): readonly Report[] => {
    if (mount.readOnly || mount.subPath || isPrepared(mount.volume.name, pods)) return [];
    const known = classOfNewVolume(mount, pods, cluster);
    if (known === undefined || isBlockDevice(cluster, known) !== true) return [];
    return [
      {
        path: mount.at,
        message: `a new volume of class '${known.name}' belongs to root, and container '${container.name}' runs as ${user}: it probably can't write to ${mount.path}`,
        hint: 'set securityContext.fsGroup of the pod to a group of that user',
      },
    ];
  });
}

/** As whom a container runs if that is not root: known by number, or that it must be another one. */
function userOf({ spec }: Container, pods: Pods): string | undefined {
  const of = (field: string): unknown => at(spec, 'securityContext', field) ?? at(pods.spec, 'securityContext', field);
  const user = of('runAsUser');
  if (typeof user === 'number') return user === 0 ? undefined : `user ${user}`;
  return of('runAsNonRoot') === true ? 'another user' : undefined;
}

/** Whether an init container has the volume too: it may change its owner. */
function isPrepared(volume: string, pods: Pods): boolean {
  return pods.containers.some((one) => one.type !== 'container' && mountsOf(pods, one).some((mount) => mount.volume.name === volume));
}
