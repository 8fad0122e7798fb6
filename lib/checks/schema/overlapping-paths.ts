import { mapsAt, type ReadMap, textAt } from '../../manifest/read';
import { definePodRule, type Report } from '../rule';

const SOURCES = ['secret', 'configMap', 'downwardAPI', 'serviceAccountToken', 'clusterTrustBundle', 'podCertificate'] as const;
/** Fields of a source that are paths themselves. */
const OWN_PATHS = ['path', 'credentialBundlePath', 'keyPath', 'certificateChainPath'];

/** A file of a volume, and where it is written. */
interface File {
  readonly path: string;
  readonly at: string;
}

/** The API server takes them with a warning: of two files with one path the last one is there, below a file there is nothing. */
export const overlappingPaths = definePodRule({
  id: 'schema/overlapping-paths',
  severity: 'warning',
  summary: 'no two files of a volume have the same path, and none is below another one',
  check({ spec, at }) {
    const reports: Report[] = [];
    for (const [i, volume] of mapsAt(spec, 'volumes').entries()) {
      const place = `${at}/spec/volumes/${i}`;
      for (const key of ['secret', 'configMap', 'downwardAPI']) overlaps(files(volume, key, place), reports);
      const sources = mapsAt(volume, 'projected', 'sources');
      overlaps(
        sources.flatMap((source, k) => SOURCES.flatMap((key) => files(source, key, `${place}/projected/sources/${k}`))),
        reports,
      );
    }
    return reports;
  },
});

function files(source: ReadMap, key: string, at: string): readonly File[] {
  const items = mapsAt(source, key, 'items').map((item, i) => ({ path: textAt(item, 'path') ?? '', at: `${at}/${key}/items/${i}/path` }));
  const own = OWN_PATHS.map((field) => ({ path: textAt(source, key, field) ?? '', at: `${at}/${key}/${field}` }));
  return [...items, ...own].filter(({ path }) => path !== '');
}

function overlaps(all: readonly File[], reports: Report[]): void {
  if (all.length < 2) return;
  const seen = new Map<string, string>();
  // Folders that some file is in, with the first of these files.
  const folders = new Map<string, string>();
  for (const { path, at } of all) {
    const clean = path.replace(/\/+$/, '');
    const parents = foldersOf(clean);
    const other = seen.get(clean) ?? parents.map((one) => seen.get(one)).find((one) => one !== undefined) ?? folders.get(clean);
    if (other !== undefined)
      reports.push({ path: at, message: `got path '${path}' beside '${other}': one hides the other`, hint: 'choose another path' });
    if (!seen.has(clean)) seen.set(clean, path);
    for (const parent of parents) if (!folders.has(parent)) folders.set(parent, path);
  }
}

/** `a` and `a/b` of `a/b/c`. */
function foldersOf(path: string): readonly string[] {
  const parts = path.split('/').slice(0, MAX_DEPTH);
  return parts.slice(0, -1).map((_, i) => parts.slice(0, i + 1).join('/'));
}

const MAX_DEPTH = 100;
