import { type ApiObject, JsonPatch } from 'cdk8s';
import { at } from '../manifest/read';
import { isMap, keysOf, pointer } from '../manifest/tree';

/** What is wrong with a patch of an object. */
export interface PatchProblem {
  /** JSON pointer that the patch is about. */
  readonly path: string;
  readonly message: string;
  readonly hint: string;
}

/**
 * The first patch that can't be applied, and why; undefined if they all can, or if the object can't be had even without them. cdk8s says
 * only what its JavaScript came upon, and of a test that fails prints the whole object.
 */
export function problemOfPatches(object: ApiObject): PatchProblem | undefined {
  // Private to its types.
  const patches: unknown = Reflect.get(object, 'patches');
  if (!Array.isArray(patches)) return undefined;
  const all: readonly unknown[] = patches.splice(0);
  try {
    let json: unknown = object.toJson();
    for (const patch of all.filter((one) => one instanceof JsonPatch)) {
      const operation: unknown = Reflect.get(patch, 'operation');
      const problem = problemOf(json, operation);
      if (problem) return problem;
      try {
        json = JsonPatch.apply(json, patch);
      } catch {
        return failed(operation);
      }
    }
    return undefined;
  } catch {
    return undefined;
  } finally {
    patches.push(...all);
  }
}

/** Of `move` and `copy`, what they take must be there as well. */
function problemOf(json: unknown, operation: unknown): PatchProblem | undefined {
  const { op, path, from } = isMap(operation) ? operation : {};
  const [missing] = [from, path].flatMap((place) => (typeof place === 'string' ? (missingParent(json, place) ?? []) : []));
  if (missing === undefined || typeof path !== 'string') return undefined;
  const hint = `add ${missing} as a whole first, with all that is to be in it, or see whether the pointer is right`;
  return { path, message: `patch '${String(op)} ${path}': got no ${missing} in the object, expected a map or a list there`, hint };
}

/** The outermost part of the way to a place that is neither a map nor a list. */
function missingParent(json: unknown, path: string): string | undefined {
  const keys = keysOf(path);
  for (let depth = 0; depth < keys.length; depth += 1) {
    const found = at(json, ...keys.slice(0, depth));
    if (!isMap(found) && !Array.isArray(found)) return pointer(keys.slice(0, depth));
  }
  return undefined;
}

function failed(operation: unknown): PatchProblem {
  const { op, path } = isMap(operation) ? operation : {};
  const place = typeof path === 'string' ? path : '';
  if (op === 'test')
    return { path: place, message: `patch 'test ${place}': the value there is another one`, hint: 'see what the patch expects' };
  return { path: place, message: `patch '${String(op)} ${place}' can't be applied`, hint: 'see RFC 6902 for what a patch may do' };
}
