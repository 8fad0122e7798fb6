import { shownPointer } from '../secrets/places';
import { placesOf } from './canonical-places';
import { ConfigurationError } from './configuration-error';
import { identityOf, isManifest, printIdentity } from './identity';
import type { Manifest } from './manifest';
import { canonicalQuantity } from './quantity';
import { insert, isMap, type JsonMap, pointer, tidyCopy, visit } from './tree';

/** A field that has no canonical form. */
export interface CanonicalProblem {
  /** JSON pointer into the manifest. */
  readonly path: string;
  readonly message: string;
}

/** A manifest as it is written, and what could not be brought into that form. */
export interface Canonical {
  readonly manifest: Manifest;
  readonly problems: readonly CanonicalProblem[];
}

/**
 * The manifest as Argo CD compares it: no nulls, nothing empty where that means nothing, quantities as Kubernetes prints them, a
 * protocol on every port, keys in order. Custom resources only lose nulls and empty metadata; data of ConfigMaps and Secrets stays.
 * @throws ConfigurationError for the first field that is no quantity where one must be
 */
export function canonical(manifest: Manifest): Manifest {
  const { manifest: result, problems } = canonicalize(manifest);
  const [problem] = problems;
  if (problem) throw new ConfigurationError(`${printIdentity(identityOf(result))}, ${problem.path}: ${problem.message}`);
  return result;
}

/** As `canonical`, but reports all bad fields instead of throwing; they are left as they are. */
export function canonicalize(manifest: Manifest): Canonical {
  const copy = tidyManifest(manifest);
  const { quantities, ports, empties } = placesOf(manifest);
  const problems: CanonicalProblem[] = [];
  visit(copy, quantities, (map, key, keys) => {
    const message = setQuantity(map, key);
    if (message !== undefined) problems.push({ path: shownPointer(manifest.kind, pointer(keys)), message });
  });
  visit(copy, ports, addProtocol);
  visit(copy, empties, dropIfEmpty);
  if (!isManifest(copy))
    throw new ConfigurationError(`got an object of kind '${manifest.kind}', expected apiVersion, kind and metadata with a name`);
  return { manifest: copy, problems };
}

function tidyManifest(manifest: Manifest): JsonMap {
  const { apiVersion, kind, metadata } = manifest;
  const copy: JsonMap = { apiVersion, kind, metadata: tidyCopy(metadata) };
  const isData = apiVersion === 'v1' && (kind === 'ConfigMap' || kind === 'Secret');
  for (const key of Object.keys(manifest).sort()) {
    const value = manifest[key];
    if (key in copy || value === undefined || value === null) continue;
    copy[key] = isData && isMap(value) ? sortedKeys(value) : tidyCopy(value);
  }
  return copy;
}

function sortedKeys(map: JsonMap): JsonMap {
  return Object.fromEntries(
    Object.keys(map)
      .sort()
      .map((key) => [key, map[key]]),
  );
}

/** Brings a quantity into its canonical form. @returns what is wrong with it */
function setQuantity(map: JsonMap, key: string): string | undefined {
  const value = map[key];
  try {
    if (typeof value !== 'string' && typeof value !== 'number') {
      throw new ConfigurationError(`got ${JSON.stringify(value)}, expected a quantity such as '250m' or '64Mi'`);
    }
    map[key] = canonicalQuantity(value);
    return undefined;
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    return error.message;
  }
}

function addProtocol(port: JsonMap): void {
  if (!('protocol' in port)) insert(port, 'protocol', 'TCP');
}

function dropIfEmpty(map: JsonMap, key: string): void {
  const value = map[key];
  if (Array.isArray(value) ? value.length === 0 : isMap(value) && Object.keys(value).length === 0) delete map[key];
}
