/** Options of routes, and how an ingress controller wants them to be written. */
export interface RouteAnnotations<O extends object = object> {
  /** Names of the options. */
  readonly known: readonly string[];
  /** What to do instead of an option that its kind of route can't have, by name. @default nothing is said */
  readonly instead?: Readonly<Record<string, string>>;
  /** The entry points that a route names, if it names some. @default the controller has no names for them */
  entryPoints?(options: O): readonly string[] | undefined;
  /** Whether routes may use middlewares of other namespaces. @default false */
  readonly crossesNamespaces?: boolean;
  /** The options as annotations of the Ingress. @throws ConfigurationError, which begins with `what`, for an option that can't be */
  annotations(route: {
    /** What messages call the route. */
    readonly what: string;
    /** Namespace of the route. */
    readonly namespace: string;
    /** Options of the route. */
    readonly options: O;
  }): Readonly<Record<string, string>>;
}
