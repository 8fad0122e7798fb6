import type { ReadMap } from '../../../manifest/read';
import type { NormalizedRequest } from './normalize';

/** What became of the request: it goes on with another path, or is answered. */
export type Effect =
  | { readonly path: string }
  | { readonly status: number; readonly location?: string; readonly effect: string }
  | undefined;

/** What a middleware does to a request. */
export type Act = (spec: ReadMap, path: string, request: NormalizedRequest) => Effect;
