/** The name of an image, taken apart: `[registry/]repository[:tag][@digest]`. */
export interface ImageName {
  /** Registry with port; undefined for Docker Hub's short names. */
  readonly host: string | undefined;
  /** What the registry calls it. */
  readonly repository: string;
  readonly tag: string | undefined;
  readonly digest: string | undefined;
}

/** Takes a name apart as the kubelet does, whether or not the parts are right. @see https://pkg.go.dev/github.com/distribution/reference */
export function readImageName(text: string): ImageName {
  const [named = '', digest] = splitAt(text, '@');
  const slash = named.indexOf('/');
  const first = slash < 0 ? '' : named.slice(0, slash);
  // What could not be part of a repository must be a registry.
  const host = /[.:]/.test(first) || first === 'localhost' || first !== first.toLowerCase() ? first : undefined;
  const [repository = '', tag] = splitAt(host === undefined ? named : named.slice(slash + 1), ':');
  return { host, repository, tag, digest };
}

/** The name, put together again. */
export function printImageName({ host, repository, tag, digest }: ImageName): string {
  const [before, after, end] = [
    host === undefined ? '' : `${host}/`,
    tag === undefined ? '' : `:${tag}`,
    digest === undefined ? '' : `@${digest}`,
  ];
  return `${before}${repository}${after}${end}`;
}

function splitAt(text: string, mark: string): readonly [before: string, after?: string] {
  const place = text.indexOf(mark);
  return place < 0 ? [text] : [text.slice(0, place), text.slice(place + 1)];
}
