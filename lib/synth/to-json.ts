import { isDeepStrictEqual } from 'node:util';
import { ApiObject, ApiObjectMetadataDefinition } from 'cdk8s';
import { k8s } from 'cdk8s-plus-28';
import { isMap, type JsonMap } from '../manifest/tree';

/**
 * The object as its `toJson` makes it, but for the order of keys, and several times faster: cdk8s asks every value of every object who its
 * app is and which resolvers that has. What is not plain data, has patches, or is of a class of its own is asked by `toJson` itself.
 */
export function jsonOf(object: ApiObject): unknown {
  const render = rendererOf(object);
  const plain = render && plainJson(object);
  return plain ? render(plain) : object.toJson();
}

/** What makes a manifest of the resolved props. */
type Renderer = (json: JsonMap) => unknown;

const renderers = new WeakMap<object, Renderer | false>();

/** The first object of a class is made both ways: if a later cdk8s does otherwise, it is asked for all of them. */
function rendererOf(object: ApiObject): Renderer | undefined {
  const prototype: object = Object.getPrototypeOf(object);
  if (Object.hasOwn(object, 'toJson')) return undefined;
  let renderer = renderers.get(prototype);
  if (renderer === undefined) {
    renderer = newRenderer(prototype) ?? false;
    const plain = renderer && plainJson(object);
    if (renderer && !plain) return undefined;
    if (renderer && plain && !isDeepStrictEqual(renderer(plain), object.toJson())) renderer = false;
    renderers.set(prototype, renderer);
  }
  return renderer || undefined;
}

/** Of the class itself and of the bindings of cdk8s-plus, whose `toJson` says the same as their `manifest`; undefined for others. */
function newRenderer(prototype: object): Renderer | undefined {
  if (prototype === ApiObject.prototype) return (json) => json;
  const made = prototype.constructor;
  const manifest: unknown = Reflect.get(made, 'manifest');
  if (typeof manifest !== 'function' || Reflect.get(k8s, made.name) !== made) return undefined;
  return (json) => Reflect.apply(manifest, made, [json]);
}

class NotPlain extends Error {}

function plainJson(object: ApiObject): JsonMap | undefined {
  const [props, patches]: readonly unknown[] = [Reflect.get(object, 'props'), Reflect.get(object, 'patches')];
  if (!isMap(props) || !Array.isArray(patches) || patches.length > 0) return undefined;
  try {
    const json: JsonMap = { metadata: metadataOf(object) };
    for (const key of Object.keys(props)) {
      if (key === 'metadata') continue;
      const value = resolved(props[key], false);
      if (value !== undefined) json[key] = value;
    }
    return json;
  } catch {
    // Whatever it is, `toJson` comes upon it, too, and says what is wrong.
    return undefined;
  }
}

/** What cdk8s keeps of metadata, private to its types. */
const FIELDS: ReadonlySet<string> = new Set(['name', 'namespace', 'annotations', 'finalizers', 'ownerReferences', 'labels']);
const MORE = '_additionalAttributes';

function metadataOf({ metadata }: ApiObject): unknown {
  if (metadata.toJson !== ApiObjectMetadataDefinition.prototype.toJson) throw new NotPlain();
  const all: JsonMap = {};
  const more: unknown = Reflect.get(metadata, MORE);
  if (isMap(more)) Object.assign(all, more);
  for (const key of Object.keys(metadata)) {
    if (FIELDS.has(key)) all[key] = Reflect.get(metadata, key);
    else if (key !== 'apiObject' && key !== MORE) throw new NotPlain();
  }
  return resolved(all, true);
}

/** A copy without nulls; on demand, without what is empty. @throws NotPlain for what is resolved later, and what is no data */
function resolved(value: unknown, dropEmpty: boolean): unknown {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (value === undefined || value === null) return undefined;
  if (Array.isArray(value)) {
    if (dropEmpty && value.length === 0) return undefined;
    return value.map((item) => resolved(item, dropEmpty));
  }
  if (!isMap(value)) throw new NotPlain();
  if (value.constructor !== Object) return union(value);
  const copy: JsonMap = {};
  let isEmpty = true;
  for (const key of Object.keys(value)) {
    const item = resolved(value[key], dropEmpty);
    if (item === undefined) continue;
    copy[key] = item;
    isEmpty = false;
  }
  return dropEmpty && isEmpty ? undefined : copy;
}

/** `IntOrString` and `Quantity` of bindings. */
function union(instance: JsonMap): JsonMap {
  const { value } = instance;
  if (typeof instance.resolve === 'function' || (typeof value !== 'string' && typeof value !== 'number')) throw new NotPlain();
  return { value };
}
