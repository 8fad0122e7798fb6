import { isBuiltIn } from '../manifest/identity';
import { at, type ReadMap } from '../manifest/read';
import { podsOfMachine } from '../manifest/static-pod';
import { isMap, pointer } from '../manifest/tree';
import { hidden } from '../secrets/quote';
import { canBeKubernetes } from './other-formats';
import type { SourceCode } from './source';

/** A manifest in a document, or what is wrong with what is in its place. */
type FoundObject = {
  /** JSON pointer from the document to the object: `''`, or `/items/3` in a List. */
  readonly prefix: string;
} & ({ readonly value: ReadMap; readonly problem?: never } | { readonly value?: never; readonly problem: ObjectProblem });

/** Why a value is no manifest. */
interface ObjectProblem {
  readonly code: SourceCode;
  /** JSON pointer into the object. */
  readonly path: string;
  readonly message: string;
  readonly hint: string;
}

/** The objects of a document: itself, or the items of a List, and of Lists in it; of a node's machine configuration its static pods. */
export function* objectsOf(value: unknown, prefix = ''): Generator<FoundObject> {
  if (!isList(value)) {
    const pods = podsOfMachine(value);
    if (pods.length > 0) {
      for (const [at, pod] of pods) yield* objectsOf(pod, `${prefix}${at}`);
      return;
    }
    const problem = problemOf(value);
    if (problem) yield { prefix, problem };
    else if (isMap(value)) yield { prefix, value };
    return;
  }
  for (const [i, item] of value.items.entries()) yield* objectsOf(typed(item, value), `${prefix}${pointer(['items', i])}`);
}

function isList(value: unknown): value is ReadMap & { readonly kind: string; readonly items: readonly unknown[] } {
  return isMap(value) && typeof value.kind === 'string' && value.kind.endsWith('List') && Array.isArray(value.items);
}

/** The API server leaves apiVersion and kind out of the items of a typed list, such as a PodList: they are the list's. */
function typed(item: unknown, { apiVersion, kind }: ReadMap & { readonly kind: string }): unknown {
  const known = kind !== 'List' && isMap(item) && item.apiVersion === undefined && item.kind === undefined;
  return known ? { apiVersion, kind: kind.slice(0, -'List'.length), ...item } : item;
}

function problemOf(value: unknown): ObjectProblem | undefined {
  if (!isMap(value)) {
    const what = Array.isArray(value) ? 'a list' : value === null ? 'null' : `a ${typeof value}`;
    return { code: 'not-an-object', path: '', message: `got ${what}, expected an object`, hint: 'each document is one Kubernetes object' };
  }
  if (value.apiVersion === undefined && value.kind === undefined) {
    const message = 'got an object with neither apiVersion nor kind, which is not a Kubernetes object';
    return { code: 'no-manifest', path: '', message, hint: 'check manifests only' };
  }
  if (isForeign(value)) return OTHER;
  for (const field of ['apiVersion', 'kind']) {
    if (!isText(value[field])) return incomplete(value, [field], 'every object of Kubernetes has apiVersion and kind');
  }
  if (!canBeKubernetes(value.apiVersion, value.kind) || (value.metadata === undefined && !isBuiltIn(String(value.apiVersion))))
    return OTHER;
  if (isLocal(value)) return OTHER;
  const name = at(value, 'metadata', 'generateName') === undefined ? 'name' : 'generateName';
  if (isText(at(value, 'metadata', name)) || isText(at(value, 'metadata', 'name'))) return undefined;
  return incomplete(value, ['metadata', name], 'every object of Kubernetes has metadata.name');
}

/** What Kustomize and kpt read and never apply. @see https://kubectl.docs.kubernetes.io/references/kustomize/glossary/#local-config */
function isLocal(value: ReadMap): boolean {
  const local = at(value, 'metadata', 'annotations', 'config.kubernetes.io/local-config');
  return local !== undefined && local !== 'false';
}

const OTHER: ObjectProblem = {
  code: 'other-format',
  path: '',
  message: 'got an object of another program than Kubernetes',
  hint: 'check manifests only',
};

/** Whether one of the two keys shows that it is another program's, whatever the other one is: a version that is a number, or a kind in lower case. */
function isForeign({ apiVersion, kind }: ReadMap): boolean {
  if (typeof apiVersion === 'number') return true;
  return typeof kind === 'string' && /^[a-z]/.test(kind) && !isText(apiVersion);
}

function incomplete(value: ReadMap, keys: readonly string[], hint: string): ObjectProblem {
  const got = at(value, ...keys);
  const message = `got ${got === undefined ? 'no' : typeof got === 'string' ? `'${got}'` : hidden(got)} ${keys.join('.')}, expected a text`;
  return {
    code: 'incomplete',
    path: pointer(keys),
    message,
    hint: typeof got === 'number' || typeof got === 'boolean' ? 'quote it' : hint,
  };
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value !== '';
}
