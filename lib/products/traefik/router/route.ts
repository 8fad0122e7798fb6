import type { Backend, RoutingProblem } from '../../../cluster/routing/answer';
import type { Manifest } from '../../../manifest/manifest';
import type { Applied } from './middlewares';
import type { RouteRule, Syntax } from './rule';

/** A router of Traefik, and what it was made of. A broken one is kept, to say why it does not answer. */
export interface Route {
  readonly object: Manifest;
  /** JSON pointer of the path or rule in its object. */
  readonly at: string;
  readonly text: string;
  /** Undefined: the text is no rule. */
  readonly rule: RouteRule | undefined;
  /** Of which version of Traefik the text is. */
  readonly syntax: Syntax;
  readonly priority: number;
  /** Whether the priority is given; else it is the length of the rule. */
  readonly given: boolean;
  /** Undefined: the default ones. */
  readonly entryPoints: readonly string[] | undefined;
  /** By TLS on every entry point. */
  readonly tls: boolean;
  readonly middlewares: readonly Applied[];
  readonly backends: readonly Backend[];
  /** Status with which Traefik answers itself, of its own services. */
  readonly internal?: number;
  /** Why the router, which is there, answers everything with an error. */
  readonly broken?: RoutingProblem & { readonly status: number };
  /** Why the router is not there. */
  readonly problem?: RoutingProblem;
}

/** Of two routes with one rule in one object Traefik keeps the last that it can build. */
export function kept(routes: readonly Route[]): readonly Route[] {
  const byRule = new Map<string, Route>();
  for (const route of routes) {
    if (!route.problem || (byRule.get(route.text)?.problem ?? !byRule.has(route.text))) byRule.set(route.text, route);
  }
  return [...byRule.values()];
}

/** Priority of a rule that has none: its length in bytes. */
export function priorityOf(text: string, given: number): Pick<Route, 'priority' | 'given'> {
  return given === 0 ? { priority: Buffer.byteLength(text), given: false } : { priority: given, given: true };
}
