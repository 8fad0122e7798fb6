import type { Manifest } from '../manifest/manifest';

/** What requests a part of an object routes, and where to: a path of an Ingress, or a rule of an IngressRoute or HTTPRoute. */
export interface HttpRoute {
  readonly object: Manifest;
  /** JSON pointer of the path or rule. */
  readonly at: string;
  /** Hosts that it names, as they are written; none: any host. */
  readonly hosts: readonly string[];
  /** JSON pointer of what names the hosts. */
  readonly hostsAt: string;
  /** Of an Ingress; left out for a host that has no paths. */
  readonly path?: { readonly value: string | undefined; readonly type: string | undefined };
  /** Rule of an IngressRoute; undefined if there is none. */
  readonly match?: string | undefined;
  /** Entry points that the object itself names; undefined for the default ones. An Ingress has them in annotations of its controller. */
  readonly entryPoints?: readonly string[] | undefined;
  /** Whether it is served by TLS, where the listeners that it is attached to say so; undefined where other fields do. */
  readonly tls?: boolean | undefined;
  /** Where no listener takes it: nobody does, or it is not known. @default it is served */
  readonly standing?: 'refused' | 'unknown';
  readonly backends: readonly RouteBackend[];
}

/** A Service that a route names. */
export interface RouteBackend {
  readonly kind: string;
  readonly name: string;
  readonly namespace: string;
  /** Undefined where none is named. */
  readonly port: number | string | undefined;
  /** JSON pointer of its port; of the Service where none is named. */
  readonly portAt: string;
}
