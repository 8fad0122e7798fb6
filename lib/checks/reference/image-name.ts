import { printImageName, readImageName } from '../../manifest/image';
import { textAt } from '../../manifest/read';
import { definePodRule, type Report } from '../rule';

/** A blank that is to be filled in. */
const TEMPLATE = /[${}<>]/;

/** The API server takes any text; the kubelet does not, and the pod waits with InvalidImageName permanently. */
export const imageName = definePodRule({
  id: 'reference/image-name',
  severity: 'error',
  summary: 'an image is named as the kubelet reads such names',
  check({ containers }) {
    const reports: Report[] = [];
    for (const { spec, at, name } of containers) {
      const image = textAt(spec, 'image') ?? '';
      const problem = image === '' || TEMPLATE.test(image) ? undefined : problemOfImage(image);
      if (problem === undefined) continue;
      reports.push({ path: `${at}/image`, message: `container '${name}' has image '${image}', ${problem.why}`, hint: problem.hint });
    }
    return reports;
  },
});

interface ImageNameProblem {
  readonly why: string;
  readonly hint: string;
}

const PART = '[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?';
const HOST = new RegExp(`^(?:${PART}(?:\\.${PART})*|\\[[a-fA-F0-9:]+\\])(?::[0-9]+)?$`);
const STEP = '[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*';
const REPOSITORY = new RegExp(`^${STEP}(?:/${STEP})*$`);
const TAG = /^\w[\w.-]{0,127}$/;
const DIGEST = /^(?:sha256:[a-f0-9]{64}|sha384:[a-f0-9]{96}|sha512:[a-f0-9]{128})$/;
/** Taken for the id of an image, which is no name. */
const ID = /^[a-f0-9]{64}$/;
/** Characters of the repository. */
const MAX_REPOSITORY_LENGTH = 255;
const SHAPE = 'write [registry/]repository[:tag][@digest]';

/** @see https://pkg.go.dev/github.com/distribution/reference which the kubelet reads names with */
export function problemOfImage(image: string): ImageNameProblem | undefined {
  if (image.includes('://')) return { why: 'which begins with a scheme', hint: `leave out '${image.slice(0, image.indexOf('://') + 3)}'` };
  if (ID.test(image)) return { why: 'which is the id of an image, and no name', hint: SHAPE };
  const parts = readImageName(image);
  const { host, repository, tag, digest } = parts;
  if (repository !== repository.toLowerCase()) {
    const lower = printImageName({ ...parts, repository: repository.toLowerCase() });
    return { why: 'whose repository has capital letters', hint: `write '${lower}'; registries take capitals in tags only` };
  }
  // A first part that can't be a registry may be a part of the repository.
  if (host !== undefined && !HOST.test(host) && !REPOSITORY.test(host)) return { why: `whose registry can't be '${host}'`, hint: SHAPE };
  if (!REPOSITORY.test(repository)) return { why: `whose repository can't be '${repository}'`, hint: SHAPE };
  if (tag !== undefined && !TAG.test(tag))
    return { why: `whose tag can't be '${tag}'`, hint: 'write up to 128 letters, digits, _, . and -' };
  if (digest !== undefined && !DIGEST.test(digest))
    return { why: `whose digest can't be '${digest}'`, hint: 'write sha256: and 64 hexadecimal digits' };
  const onHub = (host === undefined || /^(?:index\.)?docker\.io$/.test(host)) && !repository.includes('/');
  return (onHub ? `library/${repository}` : repository).length > MAX_REPOSITORY_LENGTH
    ? { why: `whose name has more than ${MAX_REPOSITORY_LENGTH} characters`, hint: 'choose a shorter one' }
    : undefined;
}
