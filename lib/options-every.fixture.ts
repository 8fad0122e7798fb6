/**
 * Every option of a construct, set at least once: cases that leave one out do not compile. What is missing is read off the type of the
 * props itself, so whoever adds an option has to add it to a case.
 */
import type { Construct } from 'constructs';
import type { Metrics, Peer, Update } from '.';
import type { Place } from './options-place.fixture';

/** What one construct or factory is given, case by case, and how it is used. */
export interface Every<Options> {
  readonly cases: (place: Place) => readonly unknown[];
  make(place: Place, given: unknown): unknown;
  /** Options that no case sets, for the compiler only: with one of them it is no `Every<never>`. */
  readonly notSet: readonly Options[];
}

type Scalar = string | number | boolean | null | undefined;
/** What has no options of its own: text, numbers, pods, what other factories make. */
type Whole = Scalar | Construct | Peer | Metrics | Update | { readonly valueFrom: object } | { readonly render: unknown };

/** Parts of a lab, which have factories of their own, and types of other projects, which are written out as they are given. */
type WholeOption =
  | 'distribution'
  | 'ingress'
  | 'loadBalancer'
  | 'storage'
  | 'registries'
  | 'monitoring'
  | 'gitops'
  | 'externals'
  | 'service'
  | 'products'
  | 'config'
  | 'middlewares'
  | 'passTlsClientCert'
  | 'plugin'
  | 'securityContext'
  | 'podSecurityContext'
  | 'headers'
  | 'values'
  | 'provider'
  | 'source';

type NamesOf<T> = T extends unknown
  ? { [K in keyof T & string]-?: [NonNullable<T[K]>] extends [never] ? never : K }[keyof T & string]
  : never;
type At<T, K> = T extends unknown ? (K extends keyof T ? NonNullable<T[K]> : never) : never;
type List = readonly unknown[];
type ItemsOf<T> = T extends List ? NonNullable<T[number]> : never;
type RecordOf<T> = Exclude<T, Whole | List>;
type IsNever<T> = [T] extends [never] ? true : false;

/** Options of P that no V sets, with their paths. */
export type Missing<P, V> =
  | MissingForm<P, V>
  | (IsNever<Extract<P, List>> extends true ? never : Missing<ItemsOf<P>, ItemsOf<V>>)
  | (IsNever<Exclude<Extract<V, Whole>, Scalar>> extends true ? MissingNames<RecordOf<P>, RecordOf<V>> : never);

/** Text, a list and an object exclude each other: where an option may be either, each has to be there. */
type MissingForm<P, V> =
  | (IsNever<Extract<P, string | number>> extends true ? never : IsNever<Extract<V, string | number>> extends true ? 'as text' : never)
  | (IsNever<Extract<P, List>> extends true ? never : IsNever<Extract<V, List>> extends true ? 'as a list' : never)
  | (IsNever<Exclude<P, Scalar | List>> extends true ? never : IsNever<Exclude<V, Scalar | List>> extends true ? 'as an object' : never);

type MissingNames<P, V> = { [K in NamesOf<P>]: MissingAt<P, V, K, Extract<NamesOf<V>, K>> }[NamesOf<P>];

type MissingAt<P, V, K extends string, Found extends string> =
  IsNever<Found> extends true ? K : K extends WholeOption ? never : `${K}.${Missing<At<P, K>, At<V, Found>>}`;

/**
 * A construct or a factory in use.
 * @typeParam P what it is given
 */
export function every<P>() {
  return <const V extends readonly P[]>(
    cases: (place: Place) => V,
    make: (place: Place, given: NoInfer<P>) => unknown,
  ): Every<Missing<P, V[number]>> => ({ cases, make, notSet: [] });
}
