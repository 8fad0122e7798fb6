import type { ApiObject } from 'cdk8s';

/** One path of a route, and the port of the Service that it leads to. */
export interface RequestedPath {
  /** Path, which begins with a slash. */
  readonly path: string;
  /** `Prefix` matches whole segments. */
  readonly type: 'Prefix' | 'Exact';
  /** Name of the Service. */
  readonly service: string;
  /** Port of the Service. */
  readonly port: number;
}

/** Where a route's certificate comes from: a Secret beside the route, which cert-manager makes if there is an issuer; neither: the lab's default. */
export interface RequestedTls {
  /** Name of the Secret with the certificate. @default the lab's default certificate */
  readonly secret?: string;
  /** Who signs the certificate. @default the Secret is filled by other means */
  readonly issuer?: {
    /** Kind of the issuer. */
    readonly kind: 'ClusterIssuer' | 'Issuer';
    /** Name of the issuer. */
    readonly name: string;
  };
}

/** A route, checked, before it is said in the words of a kind. */
export interface RequestedRoute<O extends object = object> {
  /** What messages call the route. */
  readonly what: string;
  /** Name of the route's object. */
  readonly name: string;
  /** Undefined: any host. */
  readonly host: string | undefined;
  /** Its labels. */
  readonly labels: Readonly<Record<string, string>> | undefined;
  /** Where its certificate comes from; undefined: no TLS. */
  readonly tls: RequestedTls | undefined;
  /** Its paths, at least one. */
  readonly paths: readonly RequestedPath[];
  /** What else the ingress controller is asked for. */
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
