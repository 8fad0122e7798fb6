import { Chart } from 'cdk8s';
import type { Lab } from './lab';

/** What a lab's names are, as types: node, storage class, kind of ingress controller, address pool; and what options its routes have. */
export interface LabTypes {
  readonly node: string;
  readonly storageClass: string;
  readonly ingress: string;
  readonly pool: string;
  readonly routeOptions: object;
}

/** Options of `lab.app`. */
export interface AppProps {
  /** Namespace of the app's objects. @default the app's name */
  readonly namespace?: string;
  /** Order in which Argo CD makes the Applications: lower ones first. @default 0 */
  readonly wave?: number;
}

/**
 * One app of a lab: one folder below `dist/<lab>/`, one cdk8s Chart, one Argo CD Application. Made by `lab.app()`.
 * Any object of it can be patched with `object.addJsonPatch()`; any object can be added with `new ApiObject(app, …)`.
 */
export class AppChart<L extends LabTypes = LabTypes> extends Chart {
  /** The lab's names, for the compiler only. */
  declare public readonly types: L;

  /** @param folder below `dist/<lab>/` */
  public constructor(
    public readonly lab: Lab,
    public readonly folder: string,
    /** Namespace in which constructs of the app put their objects. cdk8s's own `namespace` would reach cluster-scoped objects too (cdk8s-core#731). */
    public readonly appNamespace: string,
    public readonly wave: number,
  ) {
    super(lab, folder);
  }
}
