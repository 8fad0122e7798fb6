import type { Cluster } from '../../cluster/cluster';
import type { Pods } from '../../cluster/pods';
import { type ImageName, readImageName } from '../../manifest/image';
import { memoize, memoizeLast } from '../../manifest/memoize';
import { textAt } from '../../manifest/read';

/** An image as a container names it. */
export interface Image extends ImageName {
  /** As it is written. */
  readonly text: string;
  /** JSON pointer of the name in the pods' object. */
  readonly at: string;
  /** When it is pulled: by default always if the tag is latest or none. */
  readonly pull: string;
}

/** A blank that is to be filled in. */
const TEMPLATE = /[${}<>\s]/;

/** The images of pods. */
export const imagesOf = memoizeLast((_: Cluster, { containers }: Pods): readonly Image[] =>
  containers.flatMap(({ spec, at }) => {
    const text = textAt(spec, 'image');
    if (text === undefined || text === '' || TEMPLATE.test(text)) return [];
    return [readImage(text, `${at}/image`, textAt(spec, 'imagePullPolicy'))];
  }),
);

/** Most images stand in many pods. */
const nameOf = memoize(readImageName);

function readImage(text: string, at: string, policy: string | undefined): Image {
  const { host, repository, tag, digest } = nameOf(text);
  const moving = digest === undefined && (tag === undefined || tag === 'latest');
  return { host, repository, tag, digest, text, at, pull: policy ?? (moving ? 'Always' : 'IfNotPresent') };
}
