import type { Backend, RouteTarget } from './target';

/** One path of a route, checked, and where it leads. */
export interface ResolvedPath {
  readonly path: string;
  readonly type: 'Prefix' | 'Exact';
  readonly to: RouteTarget;
  readonly backend: Backend;
}
