import { namespaceOf } from '../manifest/identity';
import type { Manifest } from '../manifest/manifest';

/** Keys of a ConfigMap or Secret: undefined where they can't be known. */
export type Keys = ReadonlySet<string> | undefined;

/** An object that a controller makes. */
export interface MadeObject {
  /** `Secret`, `Namespace` */
  readonly kind: string;
  /** `''` for kinds of the cluster, `*` for every namespace. */
  readonly namespace: string;
  readonly name: string;
  readonly keys?: Keys;
  /** It only adds keys to an object that something else makes. @default it makes the object */
  readonly merges?: boolean;
}

/** Objects of a kind of which it is known what a controller makes of them. */
export interface Maker {
  /** Kind of which it makes objects: `cert-manager.io/Certificate`. */
  readonly kind: string;
  /** What it makes of one of them. */
  made(object: Manifest): readonly MadeObject[];
}

/** A Secret beside an object. @param keys none given: they can't be known */
export function secretBeside(object: Manifest, name: string, ...keys: readonly (readonly string[])[]): MadeObject {
  const known = keys.length === 0 ? {} : { keys: new Set(keys.flat()) };
  return { kind: 'Secret', namespace: namespaceOf(object), name, ...known };
}
