import type { ApiObject } from 'cdk8s';

/** One path of a route, and the port of the Service that it leads to. */
export interface RequestedPath {
  readonly path: string;
  /** `Prefix` matches whole segments. */
  readonly type: 'Prefix' | 'Exact';
  readonly service: string;
  readonly port: number;
}

/** Where a route's certificate comes from: a Secret beside the route, which cert-manager makes if there is an issuer; neither: the lab's default. */
export interface RequestedTls {
  readonly secret?: string;
  readonly issuer?: { readonly kind: 'ClusterIssuer' | 'Issuer'; readonly name: string };
}

/** A route, checked, before it is said in the words of a kind. */
export interface RequestedRoute<O extends object = object> {
  /** What messages call the route. */
  readonly what: string;
  readonly name: string;
  /** Undefined: any host. */
  readonly host: string | undefined;
  readonly labels: Readonly<Record<string, string>> | undefined;
  readonly tls: RequestedTls | undefined;
  readonly paths: readonly RequestedPath[];
  readonly options: O;
}

/** Entry points at which a route answers, by TLS or without. */
export interface AnsweringAt {
  /** @default any of the controller's */
  readonly entryPoints?: readonly string[] | undefined;
  readonly tls: boolean;
}

/** What was made of it. */
export interface WrittenRoute {
  /** The object that leads to the Services. */
  readonly object: ApiObject;
  /** Where it answers. @default at the entry points that the route names, by TLS if it has any */
  readonly at?: readonly AnsweringAt[];
}
