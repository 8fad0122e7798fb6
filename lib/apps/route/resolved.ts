import type { Backend, RouteTarget } from './target';
import type { RouteTls } from './tls';

/** A route, checked, before it is said in the words of a kind. */
export interface ResolvedRoute {
  readonly name: string;
  readonly host: string | undefined;
  readonly labels: Readonly<Record<string, string>> | undefined;
  readonly tls: RouteTls | undefined;
  /** Options of the ingress controller and the issuer, as annotations of an Ingress. */
  readonly annotations: Record<string, string>;
  readonly paths: readonly ResolvedPath[];
}

/** One path of it, and its Service. */
export interface ResolvedPath {
  readonly path: string;
  readonly type: 'Prefix' | 'Exact';
  readonly to: RouteTarget;
  readonly backend: Backend;
}
