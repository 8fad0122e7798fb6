import type { Cluster } from '../../cluster/cluster';
import type { ProductRule } from '../../cluster/product';
import { printImageName, readImageName } from '../../manifest/image';
import { POD_KINDS } from '../../manifest/pod-template';
import { textAt } from '../../manifest/read';

const OWNER = 'bitnami/';
/** Other projects' images, and the base of the others, which stay where they are. */
const STAYING = ['minideb', 'sealed-secrets-controller', 'sealed-secrets-kubeseal'];

/** Nodes that have the image already hide it, until one of them is new. */
export const movedImage: ProductRule<Cluster> = {
  id: 'reference/moved-image',
  severity: 'warning',
  summary: 'an image is where its publisher still has it',
  kinds: POD_KINDS,
  check(manifest, cluster) {
    return (cluster.podsOf(manifest)?.containers ?? []).flatMap(({ spec, at, name }) => {
      const image = readImageName(textAt(spec, 'image') ?? '');
      const { host, repository, tag } = image;
      const onHub = host === undefined || /^(?:(?:index|registry-1)\.)?docker\.io$/.test(host);
      if (!onHub || !repository.startsWith(OWNER) || tag === undefined || tag === 'latest') return [];
      const own = repository.slice(OWNER.length);
      if (STAYING.includes(own) || /[${}<>]/.test(tag)) return [];
      const old = printImageName({ ...image, repository: `bitnamilegacy/${own}` });
      return [
        {
          path: `${at}/image`,
          message: `container '${name}' has image '${printImageName(image)}': Bitnami took images with versions out of docker.io/bitnami in autumn 2025`,
          hint: `use another publisher's image; '${old}' has the old one, without updates`,
        },
      ];
    });
  },
};
