import type { Json, JsonObject } from '../../apps/helm-release/json';
import { mergeValues, type ResourceValues } from '../../apps/helm-release/values';
import { ConfigurationError } from '../../manifest/configuration-error';
import { isPortName } from '../../manifest/formats';
import { at, mapAt, numberAt } from '../../manifest/read';
import type { MiddlewareProps } from './middleware';
import type { NamedMiddleware } from './middleware-kinds';

/** What holds for every route of an entry point, whoever writes it. */
export interface EntryPointDefaults {
  /**
   * What each request passes before the route's own middlewares, in this order: one that is made here, in Traefik's namespace
   * (`{ name: 'hsts', headers: { stsSeconds: 31536000 } }`), or one that an app makes (`{ name: 'sso', namespace: 'auth' }`).
   * @default nothing
   */
  readonly middlewares?: readonly (MiddlewareProps | NamedMiddleware)[];
  /** Routes answer by TLS, with the lab's default certificate if they name none. @default websecure only */
  readonly tls?: true;
}

/** Where Traefik listens, beside or instead of what its chart has: the entry points `web` (80) and `websecure` (443). */
export interface EntryPointProps extends EntryPointDefaults {
  /** Port of its Service: what clients ask for. @default that of the chart for `web` and `websecure` */
  readonly port?: number;
  /** Protocol of the port. @default TCP */
  readonly protocol?: 'TCP' | 'UDP';
  /** Port of its container. @default the same, or 8000 more where it is below 1024: Traefik is not root */
  readonly containerPort?: number;
  /** Sends every request to another entry point, by HTTPS and for good. @default it answers itself */
  readonly redirectTo?: string;
  /** Networks of proxies before it, whose `X-Forwarded-*` headers count, for example `10.0.0.0/24`. @default none */
  readonly trustedProxies?: readonly string[];
}

/** What may be said of every Traefik that its chart installs, that of K3s as well. @typeParam E names of its entry points beside `web` and `websecure` */
export interface TraefikSettings<E extends string = string> {
  /** Entry points, by name: further ones, or what is different about `web` and `websecure`. @default web (80) and websecure (443) */
  readonly entryPoints?: Readonly<Record<E, EntryPointProps>>;
  /** What holds for every route of every entry point: headers, limits, a login. @default nothing */
  readonly defaults?: EntryPointDefaults;
  /**
   * Values of the chart beyond the props: merged into those that follow from them, maps key by key, anything else in their place. What they say of
   * ports, replicas and resources counts.
   * @default none
   */
  readonly values?: TraefikValues;
  /**
   * What a `Route` of the lab becomes: an Ingress, or an HTTPRoute of the Gateway API, attached to the Gateway `traefik` beside Traefik.
   * Traefik's provider for the Gateway API is on then.
   * @default 'ingress'
   */
  readonly routes?: 'ingress' | 'gateway';
}

/** Values of Traefik's chart, as far as they are known here; any other may be given. @see https://github.com/traefik/traefik-helm-chart/blob/master/traefik/values.yaml */
export type TraefikValues = JsonObject & {
  /** Its pods. @default one, of a Deployment */
  readonly deployment?: {
    /** How many pods of a Deployment. @default 1 */
    readonly replicas?: number;
    /** One pod a node, or so many somewhere. @default 'Deployment' */
    readonly kind?: 'Deployment' | 'DaemonSet';
  };
  /** What a pod may use. @default what the product sets; nothing on K3s */
  readonly resources?: ResourceValues;
  /** Arguments of the command line, for example `--serversTransport.insecureSkipVerify=true`. @default none */
  readonly additionalArguments?: readonly string[];
  /** Where it reads routes. @default Ingress and its own kinds, of every namespace */
  readonly providers?: {
    /** Reading of Traefik's own kinds. @default on */
    readonly kubernetesCRD?: ProviderValues & {
      /** Whether routes may use middlewares and Services of other namespaces. @default false */
      readonly allowCrossNamespace?: boolean;
    };
    /** Reading of Ingresses. @default on */
    readonly kubernetesIngress?: ProviderValues & {
      /** Class whose Ingresses it serves. @default its own class */
      readonly ingressClass?: string;
    };
    /** Reading of the Gateway API. @default off */
    readonly kubernetesGateway?: {
      /** Whether it reads them. @default false */
      readonly enabled?: boolean;
    };
  };
  /** Its logs. @default general ones of level INFO, no access log */
  readonly logs?: {
    /** What happens to Traefik. @default level INFO */
    readonly general?: {
      /** How much it logs. @default 'INFO' */
      readonly level?: 'TRACE' | 'DEBUG' | 'INFO' | 'WARN' | 'ERROR' | 'FATAL' | 'PANIC';
    };
    /** What is asked of it. @default no access log */
    readonly access?: {
      /** Whether requests are logged. @default false */
      readonly enabled?: boolean;
    };
  };
  /** Entry points, as the chart writes them. @default from `entryPoints` */
  readonly ports?: Readonly<Record<string, PortValues>>;
  /** Its Service. @default a LoadBalancer, with the address that the lab says */
  readonly service?: {
    /** Annotations of the Service. @default none */
    readonly annotations?: Readonly<Record<string, string>>;
    /** Fields of its spec. @default from the lab */
    readonly spec?: JsonObject;
  };
};

interface ProviderValues {
  /** Whether it reads them. @default true */
  readonly enabled?: boolean;
  /** Whether a route may lead to a Service of type ExternalName. @default false */
  readonly allowExternalNameServices?: boolean;
  /** Whether a route to a Service without pods answers 503 instead of not being there. @default true */
  readonly allowEmptyServices?: boolean;
  /** Namespaces in which it reads them. @default all */
  readonly namespaces?: readonly string[];
}

interface PortValues {
  /** Port of its container. @default that of the chart */
  readonly port?: number;
  /** Port of its Service. @default that of the chart */
  readonly exposedPort?: number;
  /** Whether the Service has it: `default`. @default `web` and `websecure` */
  readonly expose?: {
    /** Whether the Service has it. @default true for `web` and `websecure` */
    readonly default?: boolean;
  };
  /** Protocol of the port. @default 'TCP' */
  readonly protocol?: 'TCP' | 'UDP';
  /** Whether routes that name no entry point answer there. @default true for `web` and `websecure` */
  readonly asDefault?: boolean;
}

/** Ports that the chart has by itself. */
const OWN: Readonly<Record<string, number>> = { web: 80, websecure: 443 };
/** Of its own use: not on its Service. */
const INTERNAL: ReadonlySet<string> = new Set(['metrics', 'traefik']);

/** Reads the Gateway API; its chart's own Gateway, which no route would be attached to, is not made. */
const GATEWAY = { providers: { kubernetesGateway: { enabled: true } }, gateway: { enabled: false } } as const;

/** Values with the entry points and what reads routes, and the user's own over all of them. */
export function traefikValues(given: JsonObject, { entryPoints = {}, values, routes }: TraefikSettings): JsonObject {
  const base = routes === 'gateway' ? mergeValues(given, GATEWAY) : given;
  checkPorts(entryPoints);
  const ports = Object.entries(entryPoints).map(([name, props]) => [name, portValues(name, props, entryPoints)] as const);
  const withPorts = ports.length > 0 ? mergeValues(base, { ports: Object.fromEntries(ports) }) : base;
  return mergeValues(withPorts, values);
}

/** Entry point to port of the Service, as the values have it. */
export function entryPointsIn(values: JsonObject): Readonly<Record<string, number>> {
  const written = Object.keys(mapAt(values, 'ports')).flatMap((name) => {
    const port = at(values, 'ports', name);
    const isExposed = at(port, 'expose', 'default') ?? (name in OWN || !INTERNAL.has(name));
    const number = numberAt(port, 'exposedPort') ?? OWN[name] ?? numberAt(port, 'port');
    return isExposed === true && number !== undefined ? [[name, number] as const] : [];
  });
  const hidden = Object.keys(OWN).filter((name) => at(values, 'ports', name, 'expose', 'default') === false);
  const all = { ...OWN, ...Object.fromEntries(written) };
  return Object.fromEntries(Object.entries(all).filter(([name]) => !hidden.includes(name)));
}

/** @throws ConfigurationError for two entry points at one port: its Service would be refused */
function checkPorts(all: Readonly<Record<string, EntryPointProps>>): void {
  const taken = new Map<string, string>();
  for (const [name, { port = OWN[name], protocol = 'TCP' }] of Object.entries<EntryPointProps>({ web: {}, websecure: {}, ...all })) {
    const other = port === undefined ? undefined : taken.get(`${port}/${protocol}`);
    if (other !== undefined)
      throw new ConfigurationError(`traefik: entry point ${name}: got port ${port}, which is ${other}'s already; expected another one`);
    taken.set(`${port}/${protocol}`, name);
  }
}

/** @throws ConfigurationError for a name or a port that Traefik would refuse, and a redirect to what is not there */
function portValues(name: string, props: EntryPointProps, all: Readonly<Record<string, EntryPointProps>>): JsonObject {
  const what = `traefik: entry point ${name}`;
  // The chart gives its ports this name.
  if (!isPortName(name))
    throw new ConfigurationError(`${what}: got that name, expected at most 15 lower-case letters, digits and single hyphens`);
  const { port, protocol, containerPort, redirectTo, trustedProxies } = props;
  if (port === undefined && !(name in OWN)) throw new ConfigurationError(`${what}: got no port, expected 1 to 65535`);
  for (const number of [port, containerPort])
    if (number !== undefined && !(Number.isInteger(number) && number >= 1 && number <= 65535))
      throw new ConfigurationError(`${what}: got port ${number}, expected 1 to 65535`);
  if (redirectTo !== undefined && !(redirectTo in OWN) && !(redirectTo in all)) {
    const known = [...new Set([...Object.keys(OWN), ...Object.keys(all)])].join(', ');
    throw new ConfigurationError(`${what}: got redirectTo '${redirectTo}', expected one of ${known}`);
  }
  const inContainer = containerPort ?? (port === undefined || name in OWN ? undefined : port < 1024 ? port + 8000 : port);
  return {
    ...(inContainer === undefined ? {} : { port: inContainer }),
    ...(port === undefined ? {} : { exposedPort: port }),
    ...(name in OWN ? {} : { expose: { default: true } }),
    ...(protocol === undefined ? {} : { protocol }),
    ...(redirectTo === undefined ? {} : { redirections: { entryPoint: { to: redirectTo, scheme: 'https', permanent: true } } }),
    ...(trustedProxies === undefined ? {} : { forwardedHeaders: { trustedIPs: [...trustedProxies] satisfies Json } }),
  };
}
