import type { Pods } from '../../manifest/pods';
import { textAt } from '../../manifest/read';

/** An image as a container names it. */
export interface Image {
  /** As it is written. */
  readonly text: string;
  /** Registry with port; undefined for Docker Hub's short names. */
  readonly host: string | undefined;
  /** Everything but tag and digest. */
  readonly repository: string;
  readonly tag: string | undefined;
  readonly digest: string | undefined;
  /** JSON pointer of the name in the pods' object. */
  readonly at: string;
  /** When it is pulled: by default always if the tag is latest or none. */
  readonly pull: string;
}

/** `[host[:port]/]path[:tag][@digest]` */
const SHAPE = /^([^@]*?)(?::([\w.-]+))?(?:@(.+))?$/;
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

function readImage(text: string, at: string, policy: string | undefined): Image {
  const [, repository = text, tag, digest] = SHAPE.exec(text) ?? [];
  const first = repository.includes('/') ? repository.slice(0, repository.indexOf('/')) : '';
  const host = /[.:]/.test(first) || first === 'localhost' ? first : undefined;
  const moving = digest === undefined && (tag === undefined || tag === 'latest');
  return { text, host, repository, tag, digest, at, pull: policy ?? (moving ? 'Always' : 'IfNotPresent') };
}
