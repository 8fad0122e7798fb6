import { enforcedIn } from '../../cluster/enforced-level';
import { mapsAt, textAt } from '../../manifest/read';
import { definePodRule, type Report } from '../rule';

/** Sockets of container runtimes, as files below /run or /var/run. */
const SOCKET = /^(?:\/var)?\/run\/(?:[\w.-]+\/)*(?:docker|containerd|crio|podman|cri-dockerd)\.sock$/;

/** Who may talk to the container runtime is root on the node, whatever else the pod may not do. */
export const runtimeSocket = definePodRule({
  id: 'security/runtime-socket',
  severity: 'warning',
  summary: "no pod has the socket of the node's container runtime",
  check(pods, cluster) {
    const reports: Report[] = [];
    // Where it is refused, security/pod-security reports it.
    if ((enforcedIn(cluster, pods.namespace)?.level ?? 'privileged') !== 'privileged') return reports;
    for (const [i, volume] of mapsAt(pods.spec, 'volumes').entries()) {
      const path = textAt(volume, 'hostPath', 'path');
      if (path === undefined || !SOCKET.test(path)) continue;
      reports.push({
        path: `${pods.at}/spec/volumes/${i}/hostPath/path`,
        message: `with ${path} these pods can start a container that is root on the node`,
        hint: 'build images without it, for example with BuildKit rootless, and ask the API server about pods',
      });
    }
    return reports;
  },
});
