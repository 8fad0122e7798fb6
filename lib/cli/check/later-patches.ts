import { isManifest } from '../../manifest/identity';
import type { Manifest } from '../../manifest/manifest';
import { at, mapsAt, textAt } from '../../manifest/read';
import { isMap, keysOf } from '../../manifest/tree';
import { type InlinePatch, inlinePatch } from '../../source/kustomization';
import { readValue } from '../../source/read-value';
import { filesOf, type Group } from './groups';
import { isAbout } from './units';
import { isKustomization } from './variables';

/** What a patch adds to the objects that it is about. */
interface LaterPatch {
  readonly subject: InlinePatch;
  /** A partial object, or undefined where nothing is known of it. */
  readonly adds: Readonly<Record<string, unknown>>;
}

/** Stands for what some of the objects get, and others do not. */
const PERHAPS = `\${PATCHED}`;

/**
 * What Flux Kustomizations among the files add to the objects that they apply, wherever these are: defaults such as an interval. Only what an object
 * lacks is put in. Where labels decide which objects get it, it is unknown.
 */
export function laterPatches(groups: readonly Group[]): (manifest: Manifest) => Manifest {
  const values = groups.flatMap(filesOf).flatMap(({ documents }) => documents.map(({ value }) => value));
  const patches = values.flatMap((value) => (isManifest(value) && isKustomization(value) ? patchesOf(value) : []));
  if (patches.length === 0) return (manifest) => manifest;
  return (manifest) => {
    const about = patches.filter(({ subject }) => isAbout(subject, manifest));
    return about.reduce((object, { adds }) => {
      const filled = filledIn(object, adds);
      return isManifest(filled) ? filled : object;
    }, manifest);
  };
}

/** Of a Kustomization, and of those that it makes its own Kustomizations of. */
function patchesOf(kustomization: unknown): readonly LaterPatch[] {
  return mapsAt(kustomization, 'spec', 'patches').flatMap((patch): LaterPatch[] => {
    const { value } = readValue(textAt(patch, 'patch') ?? '');
    const target = at(patch, 'target');
    const isPerhaps = at(target, 'labelSelector') !== undefined || at(target, 'annotationSelector') !== undefined;
    const adds = Array.isArray(value) ? operationsOf(value) : isMap(value) ? { spec: value.spec } : {};
    const below = isManifest(value) && isKustomization(value) ? patchesOf(value) : [];
    return [{ subject: inlinePatch(patch), adds: isPerhaps ? perhaps(adds) : adds }, ...below];
  });
}

/** What a JSON patch adds, as a partial object; items of lists are left out. */
function operationsOf(operations: readonly unknown[]): Readonly<Record<string, unknown>> {
  return operations.reduce<Readonly<Record<string, unknown>>>((adds, operation) => {
    const keys = keysOf(textAt(operation, 'path') ?? '');
    if (textAt(operation, 'op') === 'remove' || keys.length === 0 || keys.some((key) => /^(?:-|\d+)$/.test(key))) return adds;
    const added = keys.reduceRight<unknown>((value, key) => ({ [key]: value }), at(operation, 'value'));
    const filled = filledIn(adds, added);
    return isMap(filled) ? filled : adds;
  }, {});
}

function perhaps(value: unknown): Readonly<Record<string, unknown>> {
  return isMap(value) ? Object.fromEntries(Object.entries(value).map(([key, one]) => [key, isMap(one) ? perhaps(one) : PERHAPS])) : {};
}

/** A value with what it lacks; the same one if it lacks nothing. */
function filledIn(value: unknown, adds: unknown): unknown {
  if (!isMap(value) || !isMap(adds)) return value ?? adds;
  const filled = Object.entries(adds).flatMap(([key, added]): [string, unknown][] => {
    const own = value[key];
    const one = added === undefined || added === null ? own : filledIn(own, added);
    return one === own ? [] : [[key, one]];
  });
  return filled.length === 0 ? value : { ...value, ...Object.fromEntries(filled) };
}
