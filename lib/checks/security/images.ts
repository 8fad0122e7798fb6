import type { Pods } from '../../cluster/pods';
import { type ImageName, readImageName } from '../../manifest/image';
import { memoize } from '../../manifest/memoize';
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

/** What somebody is to fill in. */
const TEMPLATE = /[${}<>\s]/;

/** The images of pods. */
export function imagesOf({ containers }: Pods): readonly Image[] {
  return containers.flatMap(({ spec, at }) => {
    const text = textAt(spec, 'image');
    if (text === undefined || text === '' || TEMPLATE.test(text)) return [];
    const policy = textAt(spec, 'imagePullPolicy');
    return [readImage(text, `${at}/image`, policy)];
  });
}

/** Most images stand in many pods, or are asked about by many rules. */
const nameOf = memoize(readImageName);

function readImage(text: string, at: string, policy: string | undefined): Image {
  const name = nameOf(text);
  const moving = name.digest === undefined && (name.tag === undefined || name.tag === 'latest');
  return { ...name, text, at, pull: policy ?? (moving ? 'Always' : 'IfNotPresent') };
}
