import { count } from '../../manifest/count';
import { identityOf, isManifest, objectKey } from '../../manifest/identity';
import type { Manifest } from '../../manifest/manifest';
import { ReadLimit } from '../../source/memory';
import { readBytes } from '../../source/read-bytes';
import { readPaths } from '../../source/read-paths';
import { CliError } from '../cli-error';

/** What dumps hold, and what of it is left out. */
export interface Dumped {
  readonly manifests: readonly Manifest[];
  readonly notes: readonly string[];
}

/** What has no manifest in it, but is no reason to stop. */
const HARMLESS: readonly string[] = ['no-manifest', 'incomplete', 'other-format', 'duplicate-key', 'not-an-object'];

/**
 * Reads what `kubectl get -o yaml` printed: a List, or documents. Of Secrets nothing is kept, and it is said that there were some.
 * @param paths `-` is standard input @throws CliError if one can't be read, or there is no object in them
 */
export function readDumps(paths: readonly string[], readStdin = (limit: ReadLimit) => readBytes(0, limit)): Dumped {
  const files = readPaths(paths, readStdin, new ReadLimit());
  const problems = files.flatMap((file) => file.problems);
  const fatal = problems.find(({ code }) => !HARMLESS.includes(code));
  if (fatal !== undefined) {
    const line = fatal.code === 'unreadable' ? '' : `:${fatal.line}`;
    throw new CliError(`${fatal.file}${line}: ${fatal.message}; ${fatal.hint}`);
  }
  const all = files.flatMap(({ documents }) => documents.map(({ value }) => value)).filter(isManifest);
  if (all.length === 0) {
    throw new CliError(
      `${paths.map((path) => (path === '-' ? 'stdin' : path)).join(', ')}: no objects found, expected what kubectl get … -o yaml prints`,
    );
  }
  const wanted = all.filter((manifest) => !isSecret(manifest));
  const secrets = all.length - wanted.length;
  // The same object may be in several dumps.
  const manifests = [...new Map(wanted.map((manifest) => [objectKey(identityOf(manifest)), manifest])).values()];
  return {
    manifests,
    notes: [
      ...(secrets > 0 ? [`secrets: ${count(secrets, 'Secret')} ignored: a lab needs none, so leave them out of dumps`] : []),
      ...(problems.length > 0 ? [`dumps: ${count(problems.length, 'document')} ignored, the first at ${placeOf(problems[0])}`] : []),
    ],
  };
}

function isSecret({ apiVersion, kind }: Manifest): boolean {
  return kind === 'Secret' && apiVersion === 'v1';
}

function placeOf(problem: { readonly file: string; readonly line: number; readonly message: string } | undefined): string {
  return problem === undefined ? '' : `${problem.file}:${problem.line}: ${problem.message}`;
}
