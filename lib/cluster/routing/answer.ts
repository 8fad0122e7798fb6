import type { Manifest, ObjectIdentity } from '../../manifest/manifest';
import { NotEvaluated } from '../../regexp/steps';
import type { Pods } from '../pods';

/** A request as it reaches the ingress controller. */
export interface RouteRequest {
  /** As in the Host header, with a port or without. */
  readonly host: string;
  /** With its query. */
  readonly path: string;
  /** Method of the request. @default GET */
  readonly method?: string;
  /** Headers of the request besides Host. @default none */
  readonly headers?: Readonly<Record<string, string>>;
  /** Who asks, as the controller sees it. Left out: a rule on addresses does not hold, and lists of allowed addresses let it pass. @default not known */
  readonly clientIp?: string;
  /** Whether the client shows a certificate that is trusted, where it is asked for one. @default true */
  readonly clientCertificate?: boolean;
  /** Name of the entry point, as the lab has them. */
  readonly entryPoint: string;
  /** Whether it comes by TLS. */
  readonly tls: boolean;
}

/** A connection that is not HTTP. */
export interface StreamRequest {
  /** Port that the client asks. */
  readonly port: number;
  /** How it speaks, as far as the controller looks. */
  readonly protocol: 'TCP' | 'TLS' | 'UDP';
  /** Host that it asks for by TLS. @default none */
  readonly host?: string;
}

/** Why something is not used, or why there is no answer; `hint` is what was probably meant or what to do. */
export interface RoutingProblem {
  readonly code: RoutingProblemCode;
  readonly reason: string;
  readonly hint?: string;
  /** What is wrong, where it is not the route itself. */
  readonly culprit?: Place;
}

/** A place in an object. */
export interface Place {
  readonly object: Manifest;
  /** JSON pointer. */
  readonly at: string;
}

/** What kinds of dead end there are. */
export type RoutingProblemCode =
  | 'no-host'
  | 'no-path'
  | 'no-match'
  | 'entry-point'
  | 'ingress-class'
  | 'rule'
  | 'api-group'
  | 'client-certificate'
  | 'tls-options'
  | 'servers-transport'
  | 'annotation'
  | 'middleware-missing'
  | 'middleware-namespace'
  | 'middleware-invalid'
  | 'service-missing'
  | 'service-namespace'
  | 'service-kind'
  | 'port-missing'
  | 'external-name'
  | 'no-endpoints';

/** One route of the controller: an Ingress path, or a rule of an IngressRoute. */
export interface RouteRef {
  /** The route's object. */
  readonly object: ObjectIdentity;
  /** JSON pointer of the path or rule in its object. */
  readonly at: string;
  /** What it matches, in the controller's own words. */
  readonly rule: string;
}

/** A route that matches but is not in use: the controller goes on to the next one. */
export interface SkippedRoute extends RouteRef {
  readonly problem: RoutingProblem;
}

/** The route that answers. */
export interface Winner extends RouteRef {
  /** Why this one and no other. */
  readonly why: string;
  /** Other matching routes of the same rank: which of them answers is left to chance. */
  readonly tied: readonly RouteRef[];
}

/** What one middleware, or one annotation, does to the request. */
export interface Step {
  readonly object: ObjectIdentity;
  /** JSON pointer of what does it in its object. */
  readonly at: string;
  /** In words: `path now /v1`. */
  readonly effect: string;
}

/** A port of a Service that a route leads to. */
export interface Backend {
  /** The Service. */
  readonly service: ObjectIdentity;
  /** JSON pointer of the port in the Service; empty if the Service is managed elsewhere. */
  readonly at: string;
  /** Port of the Service. */
  readonly port: number;
  /** What the Service calls that port of its pods: a number or a name. */
  readonly targetPort: number | string;
  /** How the controller speaks to the pods. */
  readonly scheme: 'http' | 'https' | 'h2c';
  /** Part of the requests that it gets, above 0 and at most 1. */
  readonly share: number;
  /** The pods that the Service selects; none are known of one that is managed elsewhere. */
  readonly pods: readonly Pods[];
  /** Those of them in which the targetPort is found, and its number there. */
  readonly targets: readonly {
    /** A group of pods. */
    readonly pods: Pods;
    /** Number of the port there. */
    readonly port: number;
  }[];
  /** The Service's pods, or its endpoints, are not the lab's: taken to be there. */
  readonly elsewhere: boolean;
}

interface Found {
  readonly winner: Winner;
  /** In the order in which they are applied. */
  readonly steps: readonly Step[];
  /** Matching routes that would come first, were they in use. */
  readonly skippedRoutes: readonly SkippedRoute[];
}

/** The request goes to a Service. Should a backend have no targets, its share of the requests ends with `noEndpoints`. */
export interface Served extends Found {
  readonly kind: 'service';
  readonly backends: readonly [Backend, ...Backend[]];
  /** As the pods see it. */
  readonly path: string;
}

/** The controller answers itself: a redirect, a refusal. */
export interface Ended extends Found {
  readonly kind: 'ended';
  readonly status: number;
  /** Where to, of a redirect. */
  readonly location?: string;
}

/** No answer: a dead end. */
export interface DeadEnd extends RoutingProblem {
  readonly kind: 'dead-end';
  /** What the client gets. */
  readonly status: number;
  /** The route that leads here, if one does. */
  readonly winner?: Winner;
  readonly steps: readonly Step[];
  readonly skippedRoutes: readonly SkippedRoute[];
}

/** It is not known: it depends on a pattern that is not evaluated. */
export interface Unknown {
  readonly kind: 'unknown';
  readonly reason: string;
  /** The route with the pattern. */
  readonly route?: RouteRef;
  readonly winner?: never;
  readonly steps: readonly Step[];
  readonly skippedRoutes: readonly SkippedRoute[];
}

/** The way of a request through the ingress controller. */
export type RouteAnswer = Served | Ended | DeadEnd | Unknown;

/** What an answer becomes where a pattern in it is not evaluated. */
export function unknownAnswer(why: string, route?: RouteRef): Unknown {
  return { kind: 'unknown', reason: `its pattern is not evaluated: ${why}`, ...(route ? { route } : {}), steps: [], skippedRoutes: [] };
}

/** What is worked out with patterns, or what to say where one of them is not evaluated. */
export function evaluated<T, E>(work: () => T, onNotEvaluated: (why: string) => E): T | E {
  try {
    return work();
  } catch (error) {
    if (error instanceof NotEvaluated) return onNotEvaluated(error.message);
    throw error;
  }
}

/**
 * What can be known to be wrong with a route before any request:
 * - `unused`: the controller leaves it out;
 * - `matches-nothing`: no request can match it;
 * - `beaten`: whatever it matches goes to another route;
 * - `left-to-chance`: which of two routes answers is left to chance;
 * - `plain-entry-point`: it speaks TLS only where clients don't;
 * - `placeholder`: text that another version of the controller takes for a variable is read literally;
 * - `rewrite-group`: a path is rewritten with a group that no pattern has;
 * - `patterns`: it turns the paths of other objects into patterns.
 */
export type FaultKind =
  | 'unused'
  | 'matches-nothing'
  | 'beaten'
  | 'left-to-chance'
  | 'plain-entry-point'
  | 'placeholder'
  | 'rewrite-group'
  | 'strip-prefix'
  | 'patterns';

/** A fault of a route, whoever asks for it. */
export interface RouteFault extends Place {
  readonly kind: FaultKind;
  /** Why the controller leaves it out. */
  readonly code?: RoutingProblemCode;
  readonly reason: string;
  readonly hint: string;
}

/** What an ingress controller makes of the objects of a lab. */
export interface Router {
  /** The way of a request, as far as a port of a Service. */
  answer(request: RouteRequest): RouteAnswer;
  /** The way of a connection that is not HTTP; undefined if the controller does not listen there. @default it has no such routes */
  connect?(request: StreamRequest): RouteAnswer | undefined;
  /** What is wrong with routes, by themselves and beside each other. @default nothing is known */
  faults?(): readonly RouteFault[];
}
