import type { Cluster } from '../../cluster/cluster';
import type { Pods } from '../../cluster/pods';
import { entryOf, textAt } from '../../manifest/read';
import { matchesNode, nodeSelectorTermsOf } from '../../schedule/node-affinity';
import { schedulerNodes } from '../../schedule/nodes';
import { tolerationsOf, untolerated } from '../../schedule/taints';
import { definePodRule, list, NOTHING } from '../rule';

/** An image that is not built for a node's processor does not start there: `exec format error`. */
export const imageArchitecture = definePodRule({
  id: 'schedule/image-architecture',
  severity: 'error',
  summary: 'an image is built for the processor of every node that its pods may be on, where the lab says for which it is',
  requires: 'lab',
  check(pods, cluster) {
    const images = cluster.lab?.images;
    if (images === undefined) return NOTHING;
    return pods.containers.flatMap(({ at, spec }) => {
      const image = textAt(spec, 'image');
      const built = image === undefined ? undefined : entryOf(images, nameOf(image));
      if (image === undefined || built === undefined) return [];
      const wrong = possibleNodes(pods, cluster).filter(({ arch }) => !built.includes(arch));
      if (wrong.length === 0) return [];
      const [first] = wrong;
      const message = `built for ${built.join(', ')}, and the pods may be on ${list(wrong.map(({ name }) => name))}, which is ${first?.arch}`;
      const hint = `select nodes by kubernetes.io/arch: ${built[0]}, or build it for ${first?.arch} too and say so in the lab's images`;
      return [{ path: `${at}/image`, message, hint }];
    });
  },
});

/** Nodes that selectors, affinity and taints leave, with their architecture. */
function possibleNodes({ spec, object }: Pods, { lab }: Cluster): readonly { readonly name: string; readonly arch: string }[] {
  if (lab === undefined) return [];
  const [wish, tolerations] = [nodeSelectorTermsOf(spec), tolerationsOf(spec, object.kind === 'DaemonSet')];
  const named = textAt(spec, 'nodeName');
  return schedulerNodes(lab).flatMap((node) => {
    const isPossible =
      named === undefined ? matchesNode(wish, node) && untolerated(node.taints, tolerations) === undefined : node.name === named;
    return isPossible ? [{ name: node.name, arch: node.labels['kubernetes.io/arch'] ?? 'amd64' }] : [];
  });
}

/** Of `registry:5000/me/app:1.2@sha256:…` the name without tag and digest. */
function nameOf(image: string): string {
  const [named = ''] = image.split('@');
  return named.replace(/:[^:/]*$/, '');
}
