import type { LabTypes } from './app-chart';

/**
 * The names of a lab, as the props of constructs carry them: `Compact<L>['names']`. The compiler writes the arguments of a type into its messages: a
 * message about a misspelt prop would list every node, device, class and pool of the lab. What is nested this deep, by one and the same type, it
 * writes as `...`; an exported alias it would write with its arguments.
 */
export interface Compact<L extends LabTypes> extends Hidden<L> {}

/** Whatever the compiler is to write as `...`. */
export interface Hidden<T> {
  readonly names: Nested<T, [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]>;
}

/**
 * The names of a lab, as its apps carry them: an interface, of which the compiler writes the name and the compact argument. So what is made of an app, a
 * `Deployment<OfLab<…>>`, does not list them either.
 */
export interface OfLab<C extends AnyLabTypes> extends LabTypes {
  /** Names of nodes. */
  readonly node: TypesOf<C>['node'];
  /** Node and device, for example `'one:zigbee'`. */
  readonly device: TypesOf<C>['device'];
  /** Names of storage classes. */
  readonly storageClass: TypesOf<C>['storageClass'];
  /** Name of the ingress controller's product. */
  readonly ingress: TypesOf<C>['ingress'];
  /** Names of address pools. */
  readonly pool: TypesOf<C>['pool'];
  /** What `options` of a route may say. */
  readonly routeOptions: TypesOf<C>['routeOptions'];
}

type Nested<L, Depth extends readonly unknown[]> = Depth extends readonly [unknown, ...infer Rest] ? [Nested<L, Rest>] : L;

/** Names of a lab, written out or compact. */
export type AnyLabTypes = LabTypes | [[[[[[[[[[[[LabTypes]]]]]]]]]]]];

/** The names themselves. */
export type TypesOf<L extends AnyLabTypes> = L extends LabTypes
  ? L
  : L extends [[[[[[[[[[[[infer T extends LabTypes]]]]]]]]]]]]
    ? T
    : never;

/** The nodes of a lab; where devices are used, those that have all of them. */
export type NodeWith<L extends AnyLabTypes, D extends string> = [D] extends [never]
  ? TypesOf<L>['node']
  : NodesHaving<TypesOf<L>, D>[TypesOf<L>['node']];

type NodesHaving<T extends LabTypes, D extends string> = { [K in T['node']]: [`${K}:${D}`] extends [T['device']] ? K : never };

/** The devices of a lab, on whichever node. */
export type DeviceName<L extends AnyLabTypes> = NameIn<TypesOf<L>['device']>;

type NameIn<P extends string> = P extends `${string}:${infer D}` ? D : P;

/** The same props, compared field by field: those of names written out are those of compact ones. */
export type Fields<T> = { [K in keyof T]: T[K] };
