import type { LabDescription } from '../../lab/description';
import { closestMatch } from '../../manifest/closest-match';
import { definePodRule, type Report } from '../rule';
import { type Image, imagesOf } from './images';

/** Names that mean something in one's own network only. */
const PRIVATE = /(?:^|\.)(?:local|lan|home|internal|intranet|corp|localdomain|private|test|home\.arpa)$/;
const OTHERWISE = "declare it in the lab's registries, or set imagePullPolicy: Never if the image is only on the node";
const ADDRESS = /^\d{1,3}(?:\.\d{1,3}){3}$/;

/** Nodes need configuration for a registry of one's own. A guess by its name: it may have a certificate that everybody trusts. */
export const unknownRegistry = definePodRule({
  id: 'security/unknown-registry',
  severity: 'warning',
  summary: 'a private registry that images come from is one that the lab declares',
  requires: 'lab',
  check(pods, cluster) {
    const { lab } = cluster;
    const reports: Report[] = [];
    if (!lab) return reports;
    for (const image of imagesOf(cluster, pods)) {
      const { host, at, pull } = image;
      if (host === undefined || pull === 'Never' || !isPrivate(image, lab)) continue;
      const known = new Set(lab.registries.map((registry) => registry.host));
      if (known.has(host)) continue;
      const near = closestMatch(host, known);
      reports.push({
        path: at,
        message: `image '${image.text}' comes from '${host}', which looks private and is no registry of the lab`,
        hint: near === undefined ? OTHERWISE : `there is '${near}'`,
      });
    }
    return reports;
  },
});

function isPrivate({ host = '', pull }: Image, { network }: LabDescription): boolean {
  // What is built on a node bears this name, and is there unless a pull is forced.
  if (host === 'localhost') return pull === 'Always';
  const [name = '', port] = host.split(':');
  const own = network.domain !== undefined && name.endsWith(`.${network.domain}`);
  return port !== undefined || own || ADDRESS.test(name) || PRIVATE.test(name);
}
