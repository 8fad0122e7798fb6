import { identityOf, objectKey } from '../../manifest/identity';
import type { Manifest } from '../../manifest/manifest';
import { withoutSecrets } from '../../secrets/quote';
import { shownValue, withoutValues } from '../../secrets/shown';
import type { LabFiles } from '../dist';
import type { Changed, Difference, FieldChange, ObjectOfDist, Verification } from './result';

/**
 * The result as it may be printed: a value that may be a secret by its place, such as one in env or in a ConfigMap, is described by type and
 * length, on both sides; the server's words are left without such values, which they like to quote.
 */
export function shown(result: Verification, lab: LabFiles): Verification {
  const manifests = new Map(lab.manifests.map(({ manifest }) => [objectKey(identityOf(manifest)), manifest]));
  const said = <T extends ObjectOfDist & { readonly message: string }>(one: T): T => {
    const manifest = manifests.get(objectKey(one.object)) ?? byName(lab, one);
    return { ...one, message: withoutValues(one.object.kind, manifest, one.message) };
  };
  return {
    ...result,
    cluster: { ...result.cluster, server: withoutSecrets(result.cluster.server) },
    refused: result.refused.map(said),
    warnings: result.warnings.map(said),
    changed: result.changed.map(shownChanges),
    description: result.description.map(shownDifference),
  };
}

/** A manifest without a namespace lands in its app's. */
function byName({ manifests }: LabFiles, { object, file }: ObjectOfDist): Manifest | undefined {
  return manifests.find(
    ({ manifest, file: other }) => other === file && manifest.kind === object.kind && manifest.metadata.name === object.name,
  )?.manifest;
}

function shownChanges(changed: Changed): Changed {
  return { ...changed, fields: changed.fields.map((field) => shownChange(changed.object.kind, field)) };
}

function shownChange(kind: string, { path, ...sides }: FieldChange): FieldChange {
  const place = path.split('/').slice(1).map(keyOf);
  const entries = Object.entries(sides).map(([side, value]) => [side, shownValue(kind, place, value)]);
  return { path, ...Object.fromEntries(entries) };
}

function keyOf(key: string): string | number {
  return /^\d+$/.test(key) ? Number(key) : key.replaceAll('~1', '/').replaceAll('~0', '~');
}

function shownDifference(difference: Difference): Difference {
  const { live, wanted } = difference;
  return {
    ...difference,
    ...(live === undefined ? {} : { live: withoutSecrets(live) }),
    ...(wanted === undefined ? {} : { wanted: withoutSecrets(wanted) }),
  };
}
