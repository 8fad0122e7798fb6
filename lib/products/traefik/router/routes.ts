import type { Flags } from './flags';
import type { HostIndex } from './host-index';
import type { Route } from './route';

/** All routes that are in use or would be, and on which entry points they are. */
export interface Routes {
  readonly index: HostIndex;
  readonly entryPoints: Readonly<Record<string, number>>;
  readonly flags: Flags;
  listens(route: Route, entryPoint: string, byTls: boolean): boolean;
}
