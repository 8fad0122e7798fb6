import { enforcedIn } from '../../cluster/enforced-level';
import type { DistributionPart } from '../../cluster/product-parts';
import { mapsAt, textAt } from '../../manifest/read';
import { definePodRule, NOTHING, type Report } from '../rule';

/** The pods wait for the volume permanently, or their containers can't be made. A guess, as a node may have been changed by hand. */
export const hostPath = definePodRule({
  id: 'reference/host-path',
  severity: 'warning',
  summary: "the host path of a volume exists on the distribution's nodes, or can be created there",
  requires: 'lab',
  check(pods, cluster) {
    const { distribution } = cluster;
    if (distribution === undefined) return NOTHING;
    // Where it is refused, security/pod-security reports it.
    if ((enforcedIn(cluster, pods.namespace)?.level ?? 'privileged') !== 'privileged') return NOTHING;
    return mapsAt(pods.spec, 'volumes').flatMap((volume, i): readonly Report[] => {
      const [path, type] = [textAt(volume, 'hostPath', 'path'), textAt(volume, 'hostPath', 'type') ?? ''];
      const found = path === undefined ? undefined : problemOf(path, type, distribution);
      return found === undefined ? NOTHING : [{ path: `${pods.at}/spec/volumes/${i}/hostPath/path`, ...found }];
    });
  },
});

type Distribution = { readonly title: string; readonly part: DistributionPart };
type Problem = Pick<Report, 'message' | 'hint'>;

const CONTAINERD = /^\/run\/(?:[\w.-]+\/)*containerd\.sock$/;
const DOCKER = /^\/run\/(?:docker|cri-dockerd)\.sock$/;
/** A missing folder is created empty, unless the type requires that it exists. */
const OF_DOCKER = /^\/var\/lib\/docker(?:\/|$)/;
const MUST_EXIST = /^(?:Directory|File|Socket)$/;

function problemOf(written: string, type: string, { title, part: { runtimeSocket, rootFolders } }: Distribution): Problem | undefined {
  const path = written.replace(/\/+/g, '/').replace(/^\/var\/run(?=\/|$)/, '/run');
  if (runtimeSocket !== undefined) {
    if (DOCKER.test(path) || (OF_DOCKER.test(path) && MUST_EXIST.test(type))) {
      const message = `nodes of ${title} run containerd, not Docker: they have no ${written}`;
      return {
        message,
        hint: OF_DOCKER.test(path) ? 'read logs in /var/log/pods, which every node has' : `use containerd, at ${runtimeSocket}`,
      };
    }
    if (CONTAINERD.test(path) && path !== runtimeSocket)
      return { message: `nodes of ${title} have no ${written}: their containerd listens elsewhere`, hint: `write ${runtimeSocket}` };
  }
  const [, folder = ''] = path.split('/');
  if (rootFolders === undefined || folder === '' || rootFolders.includes(folder)) return undefined;
  const message = `the root of nodes of ${title} is read-only, and has no /${folder}: ${written} can't be made`;
  return { message, hint: `use a folder below /var, for example /var/mnt${path}` };
}
