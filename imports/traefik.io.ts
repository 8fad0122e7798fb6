// Generated from tools/ (npm run imports --prefix tools). Do not edit.
import { ApiObject, ApiObjectMetadata, GroupVersionKind } from 'cdk8s';
import { Construct } from 'constructs';

export class IngressRoute extends ApiObject {
  public static readonly GVK: GroupVersionKind = {
    apiVersion: 'traefik.io/v1alpha1',
    kind: 'IngressRoute',
  }

  public static manifest(props: IngressRouteProps): any {
    return {
      ...IngressRoute.GVK,
      ...toJson_IngressRouteProps(props),
    };
  }

  public constructor(scope: Construct, id: string, props: IngressRouteProps) {
    super(scope, id, {
      ...IngressRoute.GVK,
      ...props,
    });
  }

  public override toJson(): any {
    const resolved = super.toJson();

    return {
      ...IngressRoute.GVK,
      ...toJson_IngressRouteProps(resolved),
    };
  }
}

export interface IngressRouteProps {
  readonly metadata?: ApiObjectMetadata;

  readonly spec: IngressRouteSpec;
}

export function toJson_IngressRouteProps(obj: IngressRouteProps | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'metadata': obj.metadata,
    'spec': toJson_IngressRouteSpec(obj.spec),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface IngressRouteSpec {
  readonly entryPoints?: string[];

  readonly ingressClassName?: string;

  readonly parentRefs?: IngressRouteSpecParentRefs[];

  readonly routes: IngressRouteSpecRoutes[];

  readonly tls?: IngressRouteSpecTls;
}

export function toJson_IngressRouteSpec(obj: IngressRouteSpec | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'entryPoints': obj.entryPoints?.map(y => y),
    'ingressClassName': obj.ingressClassName,
    'parentRefs': obj.parentRefs?.map(y => toJson_IngressRouteSpecParentRefs(y)),
    'routes': obj.routes?.map(y => toJson_IngressRouteSpecRoutes(y)),
    'tls': toJson_IngressRouteSpecTls(obj.tls),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface IngressRouteSpecParentRefs {
  readonly name: string;

  readonly namespace?: string;
}

export function toJson_IngressRouteSpecParentRefs(obj: IngressRouteSpecParentRefs | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'name': obj.name,
    'namespace': obj.namespace,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface IngressRouteSpecRoutes {
  readonly kind?: IngressRouteSpecRoutesKind;

  readonly match: string;

  readonly middlewares?: IngressRouteSpecRoutesMiddlewares[];

  readonly observability?: IngressRouteSpecRoutesObservability;

  readonly priority?: number;

  readonly services?: IngressRouteSpecRoutesServices[];

  readonly syntax?: string;
}

export function toJson_IngressRouteSpecRoutes(obj: IngressRouteSpecRoutes | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'kind': obj.kind,
    'match': obj.match,
    'middlewares': obj.middlewares?.map(y => toJson_IngressRouteSpecRoutesMiddlewares(y)),
    'observability': toJson_IngressRouteSpecRoutesObservability(obj.observability),
    'priority': obj.priority,
    'services': obj.services?.map(y => toJson_IngressRouteSpecRoutesServices(y)),
    'syntax': obj.syntax,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface IngressRouteSpecTls {
  readonly certResolver?: string;

  readonly domains?: IngressRouteSpecTlsDomains[];

  readonly options?: IngressRouteSpecTlsOptions;

  readonly secretName?: string;

  readonly store?: IngressRouteSpecTlsStore;
}

export function toJson_IngressRouteSpecTls(obj: IngressRouteSpecTls | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'certResolver': obj.certResolver,
    'domains': obj.domains?.map(y => toJson_IngressRouteSpecTlsDomains(y)),
    'options': toJson_IngressRouteSpecTlsOptions(obj.options),
    'secretName': obj.secretName,
    'store': toJson_IngressRouteSpecTlsStore(obj.store),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export enum IngressRouteSpecRoutesKind {
  RULE = "Rule",
}

export interface IngressRouteSpecRoutesMiddlewares {
  readonly name: string;

  readonly namespace?: string;
}

export function toJson_IngressRouteSpecRoutesMiddlewares(obj: IngressRouteSpecRoutesMiddlewares | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'name': obj.name,
    'namespace': obj.namespace,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface IngressRouteSpecRoutesObservability {
  readonly accessLogs?: boolean;

  readonly metrics?: boolean;

  readonly traceVerbosity?: IngressRouteSpecRoutesObservabilityTraceVerbosity;

  readonly tracing?: boolean;
}

export function toJson_IngressRouteSpecRoutesObservability(obj: IngressRouteSpecRoutesObservability | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'accessLogs': obj.accessLogs,
    'metrics': obj.metrics,
    'traceVerbosity': obj.traceVerbosity,
    'tracing': obj.tracing,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface IngressRouteSpecRoutesServices {
  readonly healthCheck?: IngressRouteSpecRoutesServicesHealthCheck;

  readonly kind?: IngressRouteSpecRoutesServicesKind;

  readonly middlewares?: IngressRouteSpecRoutesServicesMiddlewares[];

  readonly name: string;

  readonly namespace?: string;

  readonly nativeLb?: boolean;

  readonly nodePortLb?: boolean;

  readonly passHostHeader?: boolean;

  readonly passiveHealthCheck?: IngressRouteSpecRoutesServicesPassiveHealthCheck;

  readonly port?: IngressRouteSpecRoutesServicesPort;

  readonly responseForwarding?: IngressRouteSpecRoutesServicesResponseForwarding;

  readonly scheme?: string;

  readonly serversTransport?: string;

  readonly sticky?: IngressRouteSpecRoutesServicesSticky;

  readonly strategy?: IngressRouteSpecRoutesServicesStrategy;

  readonly weight?: number;
}

export function toJson_IngressRouteSpecRoutesServices(obj: IngressRouteSpecRoutesServices | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'healthCheck': toJson_IngressRouteSpecRoutesServicesHealthCheck(obj.healthCheck),
    'kind': obj.kind,
    'middlewares': obj.middlewares?.map(y => toJson_IngressRouteSpecRoutesServicesMiddlewares(y)),
    'name': obj.name,
    'namespace': obj.namespace,
    'nativeLB': obj.nativeLb,
    'nodePortLB': obj.nodePortLb,
    'passHostHeader': obj.passHostHeader,
    'passiveHealthCheck': toJson_IngressRouteSpecRoutesServicesPassiveHealthCheck(obj.passiveHealthCheck),
    'port': obj.port?.value,
    'responseForwarding': toJson_IngressRouteSpecRoutesServicesResponseForwarding(obj.responseForwarding),
    'scheme': obj.scheme,
    'serversTransport': obj.serversTransport,
    'sticky': toJson_IngressRouteSpecRoutesServicesSticky(obj.sticky),
    'strategy': obj.strategy,
    'weight': obj.weight,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface IngressRouteSpecTlsDomains {
  readonly main?: string;

  readonly sans?: string[];
}

export function toJson_IngressRouteSpecTlsDomains(obj: IngressRouteSpecTlsDomains | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'main': obj.main,
    'sans': obj.sans?.map(y => y),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface IngressRouteSpecTlsOptions {
  readonly name: string;

  readonly namespace?: string;
}

export function toJson_IngressRouteSpecTlsOptions(obj: IngressRouteSpecTlsOptions | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'name': obj.name,
    'namespace': obj.namespace,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface IngressRouteSpecTlsStore {
  readonly name: string;

  readonly namespace?: string;
}

export function toJson_IngressRouteSpecTlsStore(obj: IngressRouteSpecTlsStore | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'name': obj.name,
    'namespace': obj.namespace,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export enum IngressRouteSpecRoutesObservabilityTraceVerbosity {
  MINIMAL = "minimal",
  DETAILED = "detailed",
}

export interface IngressRouteSpecRoutesServicesHealthCheck {
  readonly followRedirects?: boolean;

  readonly headers?: { [key: string]: string };

  readonly hostname?: string;

  readonly interval?: IngressRouteSpecRoutesServicesHealthCheckInterval;

  readonly method?: string;

  readonly mode?: string;

  readonly path?: string;

  readonly port?: number;

  readonly scheme?: string;

  readonly status?: number;

  readonly timeout?: IngressRouteSpecRoutesServicesHealthCheckTimeout;

  readonly unhealthyInterval?: IngressRouteSpecRoutesServicesHealthCheckUnhealthyInterval;
}

export function toJson_IngressRouteSpecRoutesServicesHealthCheck(obj: IngressRouteSpecRoutesServicesHealthCheck | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'followRedirects': obj.followRedirects,
    'headers': ((obj.headers) === undefined) ? undefined : (Object.entries(obj.headers).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {})),
    'hostname': obj.hostname,
    'interval': obj.interval?.value,
    'method': obj.method,
    'mode': obj.mode,
    'path': obj.path,
    'port': obj.port,
    'scheme': obj.scheme,
    'status': obj.status,
    'timeout': obj.timeout?.value,
    'unhealthyInterval': obj.unhealthyInterval?.value,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export enum IngressRouteSpecRoutesServicesKind {
  SERVICE = "Service",
  TRAEFIK_SERVICE = "TraefikService",
}

export interface IngressRouteSpecRoutesServicesMiddlewares {
  readonly name: string;

  readonly namespace?: string;
}

export function toJson_IngressRouteSpecRoutesServicesMiddlewares(obj: IngressRouteSpecRoutesServicesMiddlewares | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'name': obj.name,
    'namespace': obj.namespace,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface IngressRouteSpecRoutesServicesPassiveHealthCheck {
  readonly failureWindow?: IngressRouteSpecRoutesServicesPassiveHealthCheckFailureWindow;

  readonly maxFailedAttempts?: number;
}

export function toJson_IngressRouteSpecRoutesServicesPassiveHealthCheck(obj: IngressRouteSpecRoutesServicesPassiveHealthCheck | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'failureWindow': obj.failureWindow?.value,
    'maxFailedAttempts': obj.maxFailedAttempts,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export class IngressRouteSpecRoutesServicesPort {
  public static fromNumber(value: number): IngressRouteSpecRoutesServicesPort {
    return new IngressRouteSpecRoutesServicesPort(value);
  }
  public static fromString(value: string): IngressRouteSpecRoutesServicesPort {
    return new IngressRouteSpecRoutesServicesPort(value);
  }
  private constructor(public readonly value: number | string) {
  }
}

export interface IngressRouteSpecRoutesServicesResponseForwarding {
  readonly flushInterval?: string;
}

export function toJson_IngressRouteSpecRoutesServicesResponseForwarding(obj: IngressRouteSpecRoutesServicesResponseForwarding | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'flushInterval': obj.flushInterval,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface IngressRouteSpecRoutesServicesSticky {
  readonly cookie?: IngressRouteSpecRoutesServicesStickyCookie;
}

export function toJson_IngressRouteSpecRoutesServicesSticky(obj: IngressRouteSpecRoutesServicesSticky | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'cookie': toJson_IngressRouteSpecRoutesServicesStickyCookie(obj.cookie),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export enum IngressRouteSpecRoutesServicesStrategy {
  WRR = "wrr",
  P2C = "p2c",
  HRW = "hrw",
  LEASTTIME = "leasttime",
  ROUND_ROBIN = "RoundRobin",
}

export class IngressRouteSpecRoutesServicesHealthCheckInterval {
  public static fromNumber(value: number): IngressRouteSpecRoutesServicesHealthCheckInterval {
    return new IngressRouteSpecRoutesServicesHealthCheckInterval(value);
  }
  public static fromString(value: string): IngressRouteSpecRoutesServicesHealthCheckInterval {
    return new IngressRouteSpecRoutesServicesHealthCheckInterval(value);
  }
  private constructor(public readonly value: number | string) {
  }
}

export class IngressRouteSpecRoutesServicesHealthCheckTimeout {
  public static fromNumber(value: number): IngressRouteSpecRoutesServicesHealthCheckTimeout {
    return new IngressRouteSpecRoutesServicesHealthCheckTimeout(value);
  }
  public static fromString(value: string): IngressRouteSpecRoutesServicesHealthCheckTimeout {
    return new IngressRouteSpecRoutesServicesHealthCheckTimeout(value);
  }
  private constructor(public readonly value: number | string) {
  }
}

export class IngressRouteSpecRoutesServicesHealthCheckUnhealthyInterval {
  public static fromNumber(value: number): IngressRouteSpecRoutesServicesHealthCheckUnhealthyInterval {
    return new IngressRouteSpecRoutesServicesHealthCheckUnhealthyInterval(value);
  }
  public static fromString(value: string): IngressRouteSpecRoutesServicesHealthCheckUnhealthyInterval {
    return new IngressRouteSpecRoutesServicesHealthCheckUnhealthyInterval(value);
  }
  private constructor(public readonly value: number | string) {
  }
}

export class IngressRouteSpecRoutesServicesPassiveHealthCheckFailureWindow {
  public static fromNumber(value: number): IngressRouteSpecRoutesServicesPassiveHealthCheckFailureWindow {
    return new IngressRouteSpecRoutesServicesPassiveHealthCheckFailureWindow(value);
  }
  public static fromString(value: string): IngressRouteSpecRoutesServicesPassiveHealthCheckFailureWindow {
    return new IngressRouteSpecRoutesServicesPassiveHealthCheckFailureWindow(value);
  }
  private constructor(public readonly value: number | string) {
  }
}

export interface IngressRouteSpecRoutesServicesStickyCookie {
  readonly domain?: string;

  readonly httpOnly?: boolean;

  readonly maxAge?: number;

  readonly name?: string;

  readonly path?: string;

  readonly sameSite?: IngressRouteSpecRoutesServicesStickyCookieSameSite;

  readonly secure?: boolean;
}

export function toJson_IngressRouteSpecRoutesServicesStickyCookie(obj: IngressRouteSpecRoutesServicesStickyCookie | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'domain': obj.domain,
    'httpOnly': obj.httpOnly,
    'maxAge': obj.maxAge,
    'name': obj.name,
    'path': obj.path,
    'sameSite': obj.sameSite,
    'secure': obj.secure,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export enum IngressRouteSpecRoutesServicesStickyCookieSameSite {
  NONE = "none",
  LAX = "lax",
  STRICT = "strict",
}

export class IngressRouteTcp extends ApiObject {
  public static readonly GVK: GroupVersionKind = {
    apiVersion: 'traefik.io/v1alpha1',
    kind: 'IngressRouteTCP',
  }

  public static manifest(props: IngressRouteTcpProps): any {
    return {
      ...IngressRouteTcp.GVK,
      ...toJson_IngressRouteTcpProps(props),
    };
  }

  public constructor(scope: Construct, id: string, props: IngressRouteTcpProps) {
    super(scope, id, {
      ...IngressRouteTcp.GVK,
      ...props,
    });
  }

  public override toJson(): any {
    const resolved = super.toJson();

    return {
      ...IngressRouteTcp.GVK,
      ...toJson_IngressRouteTcpProps(resolved),
    };
  }
}

export interface IngressRouteTcpProps {
  readonly metadata?: ApiObjectMetadata;

  readonly spec: IngressRouteTcpSpec;
}

export function toJson_IngressRouteTcpProps(obj: IngressRouteTcpProps | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'metadata': obj.metadata,
    'spec': toJson_IngressRouteTcpSpec(obj.spec),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface IngressRouteTcpSpec {
  readonly entryPoints?: string[];

  readonly ingressClassName?: string;

  readonly routes: IngressRouteTcpSpecRoutes[];

  readonly tls?: IngressRouteTcpSpecTls;
}

export function toJson_IngressRouteTcpSpec(obj: IngressRouteTcpSpec | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'entryPoints': obj.entryPoints?.map(y => y),
    'ingressClassName': obj.ingressClassName,
    'routes': obj.routes?.map(y => toJson_IngressRouteTcpSpecRoutes(y)),
    'tls': toJson_IngressRouteTcpSpecTls(obj.tls),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface IngressRouteTcpSpecRoutes {
  readonly match: string;

  readonly middlewares?: IngressRouteTcpSpecRoutesMiddlewares[];

  readonly priority?: number;

  readonly services?: IngressRouteTcpSpecRoutesServices[];

  readonly syntax?: IngressRouteTcpSpecRoutesSyntax;
}

export function toJson_IngressRouteTcpSpecRoutes(obj: IngressRouteTcpSpecRoutes | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'match': obj.match,
    'middlewares': obj.middlewares?.map(y => toJson_IngressRouteTcpSpecRoutesMiddlewares(y)),
    'priority': obj.priority,
    'services': obj.services?.map(y => toJson_IngressRouteTcpSpecRoutesServices(y)),
    'syntax': obj.syntax,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface IngressRouteTcpSpecTls {
  readonly certResolver?: string;

  readonly domains?: IngressRouteTcpSpecTlsDomains[];

  readonly options?: IngressRouteTcpSpecTlsOptions;

  readonly passthrough?: boolean;

  readonly secretName?: string;

  readonly store?: IngressRouteTcpSpecTlsStore;
}

export function toJson_IngressRouteTcpSpecTls(obj: IngressRouteTcpSpecTls | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'certResolver': obj.certResolver,
    'domains': obj.domains?.map(y => toJson_IngressRouteTcpSpecTlsDomains(y)),
    'options': toJson_IngressRouteTcpSpecTlsOptions(obj.options),
    'passthrough': obj.passthrough,
    'secretName': obj.secretName,
    'store': toJson_IngressRouteTcpSpecTlsStore(obj.store),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface IngressRouteTcpSpecRoutesMiddlewares {
  readonly name: string;

  readonly namespace?: string;
}

export function toJson_IngressRouteTcpSpecRoutesMiddlewares(obj: IngressRouteTcpSpecRoutesMiddlewares | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'name': obj.name,
    'namespace': obj.namespace,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface IngressRouteTcpSpecRoutesServices {
  readonly name: string;

  readonly namespace?: string;

  readonly nativeLb?: boolean;

  readonly nodePortLb?: boolean;

  readonly port: IngressRouteTcpSpecRoutesServicesPort;

  readonly proxyProtocol?: IngressRouteTcpSpecRoutesServicesProxyProtocol;

  readonly serversTransport?: string;

  readonly terminationDelay?: number;

  readonly tls?: boolean;

  readonly weight?: number;
}

export function toJson_IngressRouteTcpSpecRoutesServices(obj: IngressRouteTcpSpecRoutesServices | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'name': obj.name,
    'namespace': obj.namespace,
    'nativeLB': obj.nativeLb,
    'nodePortLB': obj.nodePortLb,
    'port': obj.port?.value,
    'proxyProtocol': toJson_IngressRouteTcpSpecRoutesServicesProxyProtocol(obj.proxyProtocol),
    'serversTransport': obj.serversTransport,
    'terminationDelay': obj.terminationDelay,
    'tls': obj.tls,
    'weight': obj.weight,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export enum IngressRouteTcpSpecRoutesSyntax {
  V3 = "v3",
  V2 = "v2",
}

export interface IngressRouteTcpSpecTlsDomains {
  readonly main?: string;

  readonly sans?: string[];
}

export function toJson_IngressRouteTcpSpecTlsDomains(obj: IngressRouteTcpSpecTlsDomains | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'main': obj.main,
    'sans': obj.sans?.map(y => y),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface IngressRouteTcpSpecTlsOptions {
  readonly name: string;

  readonly namespace?: string;
}

export function toJson_IngressRouteTcpSpecTlsOptions(obj: IngressRouteTcpSpecTlsOptions | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'name': obj.name,
    'namespace': obj.namespace,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface IngressRouteTcpSpecTlsStore {
  readonly name: string;

  readonly namespace?: string;
}

export function toJson_IngressRouteTcpSpecTlsStore(obj: IngressRouteTcpSpecTlsStore | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'name': obj.name,
    'namespace': obj.namespace,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export class IngressRouteTcpSpecRoutesServicesPort {
  public static fromNumber(value: number): IngressRouteTcpSpecRoutesServicesPort {
    return new IngressRouteTcpSpecRoutesServicesPort(value);
  }
  public static fromString(value: string): IngressRouteTcpSpecRoutesServicesPort {
    return new IngressRouteTcpSpecRoutesServicesPort(value);
  }
  private constructor(public readonly value: number | string) {
  }
}

export interface IngressRouteTcpSpecRoutesServicesProxyProtocol {
  readonly version?: number;
}

export function toJson_IngressRouteTcpSpecRoutesServicesProxyProtocol(obj: IngressRouteTcpSpecRoutesServicesProxyProtocol | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'version': obj.version,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export class IngressRouteUdp extends ApiObject {
  public static readonly GVK: GroupVersionKind = {
    apiVersion: 'traefik.io/v1alpha1',
    kind: 'IngressRouteUDP',
  }

  public static manifest(props: IngressRouteUdpProps): any {
    return {
      ...IngressRouteUdp.GVK,
      ...toJson_IngressRouteUdpProps(props),
    };
  }

  public constructor(scope: Construct, id: string, props: IngressRouteUdpProps) {
    super(scope, id, {
      ...IngressRouteUdp.GVK,
      ...props,
    });
  }

  public override toJson(): any {
    const resolved = super.toJson();

    return {
      ...IngressRouteUdp.GVK,
      ...toJson_IngressRouteUdpProps(resolved),
    };
  }
}

export interface IngressRouteUdpProps {
  readonly metadata?: ApiObjectMetadata;

  readonly spec: IngressRouteUdpSpec;
}

export function toJson_IngressRouteUdpProps(obj: IngressRouteUdpProps | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'metadata': obj.metadata,
    'spec': toJson_IngressRouteUdpSpec(obj.spec),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface IngressRouteUdpSpec {
  readonly entryPoints?: string[];

  readonly ingressClassName?: string;

  readonly routes: IngressRouteUdpSpecRoutes[];
}

export function toJson_IngressRouteUdpSpec(obj: IngressRouteUdpSpec | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'entryPoints': obj.entryPoints?.map(y => y),
    'ingressClassName': obj.ingressClassName,
    'routes': obj.routes?.map(y => toJson_IngressRouteUdpSpecRoutes(y)),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface IngressRouteUdpSpecRoutes {
  readonly services?: IngressRouteUdpSpecRoutesServices[];
}

export function toJson_IngressRouteUdpSpecRoutes(obj: IngressRouteUdpSpecRoutes | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'services': obj.services?.map(y => toJson_IngressRouteUdpSpecRoutesServices(y)),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface IngressRouteUdpSpecRoutesServices {
  readonly name: string;

  readonly namespace?: string;

  readonly nativeLb?: boolean;

  readonly nodePortLb?: boolean;

  readonly port: IngressRouteUdpSpecRoutesServicesPort;

  readonly weight?: number;
}

export function toJson_IngressRouteUdpSpecRoutesServices(obj: IngressRouteUdpSpecRoutesServices | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'name': obj.name,
    'namespace': obj.namespace,
    'nativeLB': obj.nativeLb,
    'nodePortLB': obj.nodePortLb,
    'port': obj.port?.value,
    'weight': obj.weight,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export class IngressRouteUdpSpecRoutesServicesPort {
  public static fromNumber(value: number): IngressRouteUdpSpecRoutesServicesPort {
    return new IngressRouteUdpSpecRoutesServicesPort(value);
  }
  public static fromString(value: string): IngressRouteUdpSpecRoutesServicesPort {
    return new IngressRouteUdpSpecRoutesServicesPort(value);
  }
  private constructor(public readonly value: number | string) {
  }
}

export class Middleware extends ApiObject {
  public static readonly GVK: GroupVersionKind = {
    apiVersion: 'traefik.io/v1alpha1',
    kind: 'Middleware',
  }

  public static manifest(props: MiddlewareProps): any {
    return {
      ...Middleware.GVK,
      ...toJson_MiddlewareProps(props),
    };
  }

  public constructor(scope: Construct, id: string, props: MiddlewareProps) {
    super(scope, id, {
      ...Middleware.GVK,
      ...props,
    });
  }

  public override toJson(): any {
    const resolved = super.toJson();

    return {
      ...Middleware.GVK,
      ...toJson_MiddlewareProps(resolved),
    };
  }
}

export interface MiddlewareProps {
  readonly metadata?: ApiObjectMetadata;

  readonly spec: MiddlewareSpec;
}

export function toJson_MiddlewareProps(obj: MiddlewareProps | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'metadata': obj.metadata,
    'spec': toJson_MiddlewareSpec(obj.spec),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface MiddlewareSpec {
  readonly addPrefix?: MiddlewareSpecAddPrefix;

  readonly basicAuth?: MiddlewareSpecBasicAuth;

  readonly buffering?: MiddlewareSpecBuffering;

  readonly chain?: MiddlewareSpecChain;

  readonly circuitBreaker?: MiddlewareSpecCircuitBreaker;

  readonly compress?: MiddlewareSpecCompress;

  readonly contentType?: MiddlewareSpecContentType;

  readonly digestAuth?: MiddlewareSpecDigestAuth;

  readonly encodedCharacters?: MiddlewareSpecEncodedCharacters;

  readonly errors?: MiddlewareSpecErrors;

  readonly forwardAuth?: MiddlewareSpecForwardAuth;

  readonly grpcWeb?: MiddlewareSpecGrpcWeb;

  readonly headers?: MiddlewareSpecHeaders;

  readonly inFlightReq?: MiddlewareSpecInFlightReq;

  readonly ipAllowList?: MiddlewareSpecIpAllowList;

  readonly ipWhiteList?: MiddlewareSpecIpWhiteList;

  readonly passTlsClientCert?: MiddlewareSpecPassTlsClientCert;

  readonly plugin?: { [key: string]: any };

  readonly rateLimit?: MiddlewareSpecRateLimit;

  readonly redirectRegex?: MiddlewareSpecRedirectRegex;

  readonly redirectScheme?: MiddlewareSpecRedirectScheme;

  readonly replacePath?: MiddlewareSpecReplacePath;

  readonly replacePathRegex?: MiddlewareSpecReplacePathRegex;

  readonly retry?: MiddlewareSpecRetry;

  readonly stripPrefix?: MiddlewareSpecStripPrefix;

  readonly stripPrefixRegex?: MiddlewareSpecStripPrefixRegex;
}

export function toJson_MiddlewareSpec(obj: MiddlewareSpec | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'addPrefix': toJson_MiddlewareSpecAddPrefix(obj.addPrefix),
    'basicAuth': toJson_MiddlewareSpecBasicAuth(obj.basicAuth),
    'buffering': toJson_MiddlewareSpecBuffering(obj.buffering),
    'chain': toJson_MiddlewareSpecChain(obj.chain),
    'circuitBreaker': toJson_MiddlewareSpecCircuitBreaker(obj.circuitBreaker),
    'compress': toJson_MiddlewareSpecCompress(obj.compress),
    'contentType': toJson_MiddlewareSpecContentType(obj.contentType),
    'digestAuth': toJson_MiddlewareSpecDigestAuth(obj.digestAuth),
    'encodedCharacters': toJson_MiddlewareSpecEncodedCharacters(obj.encodedCharacters),
    'errors': toJson_MiddlewareSpecErrors(obj.errors),
    'forwardAuth': toJson_MiddlewareSpecForwardAuth(obj.forwardAuth),
    'grpcWeb': toJson_MiddlewareSpecGrpcWeb(obj.grpcWeb),
    'headers': toJson_MiddlewareSpecHeaders(obj.headers),
    'inFlightReq': toJson_MiddlewareSpecInFlightReq(obj.inFlightReq),
    'ipAllowList': toJson_MiddlewareSpecIpAllowList(obj.ipAllowList),
    'ipWhiteList': toJson_MiddlewareSpecIpWhiteList(obj.ipWhiteList),
    'passTLSClientCert': toJson_MiddlewareSpecPassTlsClientCert(obj.passTlsClientCert),
    'plugin': ((obj.plugin) === undefined) ? undefined : (Object.entries(obj.plugin).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {})),
    'rateLimit': toJson_MiddlewareSpecRateLimit(obj.rateLimit),
    'redirectRegex': toJson_MiddlewareSpecRedirectRegex(obj.redirectRegex),
    'redirectScheme': toJson_MiddlewareSpecRedirectScheme(obj.redirectScheme),
    'replacePath': toJson_MiddlewareSpecReplacePath(obj.replacePath),
    'replacePathRegex': toJson_MiddlewareSpecReplacePathRegex(obj.replacePathRegex),
    'retry': toJson_MiddlewareSpecRetry(obj.retry),
    'stripPrefix': toJson_MiddlewareSpecStripPrefix(obj.stripPrefix),
    'stripPrefixRegex': toJson_MiddlewareSpecStripPrefixRegex(obj.stripPrefixRegex),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface MiddlewareSpecAddPrefix {
  readonly prefix?: string;
}

export function toJson_MiddlewareSpecAddPrefix(obj: MiddlewareSpecAddPrefix | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'prefix': obj.prefix,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface MiddlewareSpecBasicAuth {
  readonly headerField?: string;

  readonly realm?: string;

  readonly removeHeader?: boolean;

  readonly secret?: string;
}

export function toJson_MiddlewareSpecBasicAuth(obj: MiddlewareSpecBasicAuth | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'headerField': obj.headerField,
    'realm': obj.realm,
    'removeHeader': obj.removeHeader,
    'secret': obj.secret,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface MiddlewareSpecBuffering {
  readonly maxRequestBodyBytes?: number;

  readonly maxResponseBodyBytes?: number;

  readonly memRequestBodyBytes?: number;

  readonly memResponseBodyBytes?: number;

  readonly retryExpression?: string;
}

export function toJson_MiddlewareSpecBuffering(obj: MiddlewareSpecBuffering | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'maxRequestBodyBytes': obj.maxRequestBodyBytes,
    'maxResponseBodyBytes': obj.maxResponseBodyBytes,
    'memRequestBodyBytes': obj.memRequestBodyBytes,
    'memResponseBodyBytes': obj.memResponseBodyBytes,
    'retryExpression': obj.retryExpression,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface MiddlewareSpecChain {
  readonly middlewares?: MiddlewareSpecChainMiddlewares[];
}

export function toJson_MiddlewareSpecChain(obj: MiddlewareSpecChain | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'middlewares': obj.middlewares?.map(y => toJson_MiddlewareSpecChainMiddlewares(y)),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface MiddlewareSpecCircuitBreaker {
  readonly checkPeriod?: MiddlewareSpecCircuitBreakerCheckPeriod;

  readonly expression?: string;

  readonly fallbackDuration?: MiddlewareSpecCircuitBreakerFallbackDuration;

  readonly recoveryDuration?: MiddlewareSpecCircuitBreakerRecoveryDuration;

  readonly responseCode?: number;
}

export function toJson_MiddlewareSpecCircuitBreaker(obj: MiddlewareSpecCircuitBreaker | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'checkPeriod': obj.checkPeriod?.value,
    'expression': obj.expression,
    'fallbackDuration': obj.fallbackDuration?.value,
    'recoveryDuration': obj.recoveryDuration?.value,
    'responseCode': obj.responseCode,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface MiddlewareSpecCompress {
  readonly defaultEncoding?: string;

  readonly encodings?: string[];

  readonly excludedContentTypes?: string[];

  readonly includedContentTypes?: string[];

  readonly minResponseBodyBytes?: number;
}

export function toJson_MiddlewareSpecCompress(obj: MiddlewareSpecCompress | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'defaultEncoding': obj.defaultEncoding,
    'encodings': obj.encodings?.map(y => y),
    'excludedContentTypes': obj.excludedContentTypes?.map(y => y),
    'includedContentTypes': obj.includedContentTypes?.map(y => y),
    'minResponseBodyBytes': obj.minResponseBodyBytes,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface MiddlewareSpecContentType {
  readonly autoDetect?: boolean;
}

export function toJson_MiddlewareSpecContentType(obj: MiddlewareSpecContentType | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'autoDetect': obj.autoDetect,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface MiddlewareSpecDigestAuth {
  readonly headerField?: string;

  readonly realm?: string;

  readonly removeHeader?: boolean;

  readonly secret?: string;
}

export function toJson_MiddlewareSpecDigestAuth(obj: MiddlewareSpecDigestAuth | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'headerField': obj.headerField,
    'realm': obj.realm,
    'removeHeader': obj.removeHeader,
    'secret': obj.secret,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface MiddlewareSpecEncodedCharacters {
  readonly allowEncodedBackSlash?: boolean;

  readonly allowEncodedHash?: boolean;

  readonly allowEncodedNullCharacter?: boolean;

  readonly allowEncodedPercent?: boolean;

  readonly allowEncodedQuestionMark?: boolean;

  readonly allowEncodedSemicolon?: boolean;

  readonly allowEncodedSlash?: boolean;
}

export function toJson_MiddlewareSpecEncodedCharacters(obj: MiddlewareSpecEncodedCharacters | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'allowEncodedBackSlash': obj.allowEncodedBackSlash,
    'allowEncodedHash': obj.allowEncodedHash,
    'allowEncodedNullCharacter': obj.allowEncodedNullCharacter,
    'allowEncodedPercent': obj.allowEncodedPercent,
    'allowEncodedQuestionMark': obj.allowEncodedQuestionMark,
    'allowEncodedSemicolon': obj.allowEncodedSemicolon,
    'allowEncodedSlash': obj.allowEncodedSlash,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface MiddlewareSpecErrors {
  readonly errorRequestHeaders?: string[];

  readonly query?: string;

  readonly service?: MiddlewareSpecErrorsService;

  readonly status?: string[];

  readonly statusRewrites?: { [key: string]: number };
}

export function toJson_MiddlewareSpecErrors(obj: MiddlewareSpecErrors | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'errorRequestHeaders': obj.errorRequestHeaders?.map(y => y),
    'query': obj.query,
    'service': toJson_MiddlewareSpecErrorsService(obj.service),
    'status': obj.status?.map(y => y),
    'statusRewrites': ((obj.statusRewrites) === undefined) ? undefined : (Object.entries(obj.statusRewrites).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {})),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface MiddlewareSpecForwardAuth {
  readonly addAuthCookiesToResponse?: string[];

  readonly address?: string;

  readonly authRequestHeaders?: string[];

  readonly authResponseHeaders?: string[];

  readonly authResponseHeadersRegex?: string;

  readonly authSigninUrl?: string;

  readonly forwardBody?: boolean;

  readonly headerField?: string;

  readonly maxBodySize?: number;

  readonly maxResponseBodySize?: number;

  readonly preserveLocationHeader?: boolean;

  readonly preserveRequestMethod?: boolean;

  readonly tls?: MiddlewareSpecForwardAuthTls;

  readonly trustForwardHeader?: boolean;
}

export function toJson_MiddlewareSpecForwardAuth(obj: MiddlewareSpecForwardAuth | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'addAuthCookiesToResponse': obj.addAuthCookiesToResponse?.map(y => y),
    'address': obj.address,
    'authRequestHeaders': obj.authRequestHeaders?.map(y => y),
    'authResponseHeaders': obj.authResponseHeaders?.map(y => y),
    'authResponseHeadersRegex': obj.authResponseHeadersRegex,
    'authSigninURL': obj.authSigninUrl,
    'forwardBody': obj.forwardBody,
    'headerField': obj.headerField,
    'maxBodySize': obj.maxBodySize,
    'maxResponseBodySize': obj.maxResponseBodySize,
    'preserveLocationHeader': obj.preserveLocationHeader,
    'preserveRequestMethod': obj.preserveRequestMethod,
    'tls': toJson_MiddlewareSpecForwardAuthTls(obj.tls),
    'trustForwardHeader': obj.trustForwardHeader,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface MiddlewareSpecGrpcWeb {
  readonly allowOrigins?: string[];
}

export function toJson_MiddlewareSpecGrpcWeb(obj: MiddlewareSpecGrpcWeb | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'allowOrigins': obj.allowOrigins?.map(y => y),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface MiddlewareSpecHeaders {
  readonly accessControlAllowCredentials?: boolean;

  readonly accessControlAllowHeaders?: string[];

  readonly accessControlAllowMethods?: string[];

  readonly accessControlAllowOriginList?: string[];

  readonly accessControlAllowOriginListRegex?: string[];

  readonly accessControlExposeHeaders?: string[];

  readonly accessControlMaxAge?: number;

  readonly addVaryHeader?: boolean;

  readonly allowedHosts?: string[];

  readonly browserXssFilter?: boolean;

  readonly contentSecurityPolicy?: string;

  readonly contentSecurityPolicyReportOnly?: string;

  readonly contentTypeNosniff?: boolean;

  readonly customBrowserXssValue?: string;

  readonly customFrameOptionsValue?: string;

  readonly customRequestHeaders?: { [key: string]: string };

  readonly customResponseHeaders?: { [key: string]: string };

  readonly featurePolicy?: string;

  readonly forceStsHeader?: boolean;

  readonly frameDeny?: boolean;

  readonly hostsProxyHeaders?: string[];

  readonly isDevelopment?: boolean;

  readonly permissionsPolicy?: string;

  readonly publicKey?: string;

  readonly referrerPolicy?: string;

  readonly sslForceHost?: boolean;

  readonly sslHost?: string;

  readonly sslProxyHeaders?: { [key: string]: string };

  readonly sslRedirect?: boolean;

  readonly sslTemporaryRedirect?: boolean;

  readonly stsIncludeSubdomains?: boolean;

  readonly stsPreload?: boolean;

  readonly stsSeconds?: number;
}

export function toJson_MiddlewareSpecHeaders(obj: MiddlewareSpecHeaders | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'accessControlAllowCredentials': obj.accessControlAllowCredentials,
    'accessControlAllowHeaders': obj.accessControlAllowHeaders?.map(y => y),
    'accessControlAllowMethods': obj.accessControlAllowMethods?.map(y => y),
    'accessControlAllowOriginList': obj.accessControlAllowOriginList?.map(y => y),
    'accessControlAllowOriginListRegex': obj.accessControlAllowOriginListRegex?.map(y => y),
    'accessControlExposeHeaders': obj.accessControlExposeHeaders?.map(y => y),
    'accessControlMaxAge': obj.accessControlMaxAge,
    'addVaryHeader': obj.addVaryHeader,
    'allowedHosts': obj.allowedHosts?.map(y => y),
    'browserXssFilter': obj.browserXssFilter,
    'contentSecurityPolicy': obj.contentSecurityPolicy,
    'contentSecurityPolicyReportOnly': obj.contentSecurityPolicyReportOnly,
    'contentTypeNosniff': obj.contentTypeNosniff,
    'customBrowserXSSValue': obj.customBrowserXssValue,
    'customFrameOptionsValue': obj.customFrameOptionsValue,
    'customRequestHeaders': ((obj.customRequestHeaders) === undefined) ? undefined : (Object.entries(obj.customRequestHeaders).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {})),
    'customResponseHeaders': ((obj.customResponseHeaders) === undefined) ? undefined : (Object.entries(obj.customResponseHeaders).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {})),
    'featurePolicy': obj.featurePolicy,
    'forceSTSHeader': obj.forceStsHeader,
    'frameDeny': obj.frameDeny,
    'hostsProxyHeaders': obj.hostsProxyHeaders?.map(y => y),
    'isDevelopment': obj.isDevelopment,
    'permissionsPolicy': obj.permissionsPolicy,
    'publicKey': obj.publicKey,
    'referrerPolicy': obj.referrerPolicy,
    'sslForceHost': obj.sslForceHost,
    'sslHost': obj.sslHost,
    'sslProxyHeaders': ((obj.sslProxyHeaders) === undefined) ? undefined : (Object.entries(obj.sslProxyHeaders).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {})),
    'sslRedirect': obj.sslRedirect,
    'sslTemporaryRedirect': obj.sslTemporaryRedirect,
    'stsIncludeSubdomains': obj.stsIncludeSubdomains,
    'stsPreload': obj.stsPreload,
    'stsSeconds': obj.stsSeconds,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface MiddlewareSpecInFlightReq {
  readonly amount?: number;

  readonly sourceCriterion?: MiddlewareSpecInFlightReqSourceCriterion;
}

export function toJson_MiddlewareSpecInFlightReq(obj: MiddlewareSpecInFlightReq | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'amount': obj.amount,
    'sourceCriterion': toJson_MiddlewareSpecInFlightReqSourceCriterion(obj.sourceCriterion),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface MiddlewareSpecIpAllowList {
  readonly ipStrategy?: MiddlewareSpecIpAllowListIpStrategy;

  readonly rejectStatusCode?: number;

  readonly sourceRange?: string[];
}

export function toJson_MiddlewareSpecIpAllowList(obj: MiddlewareSpecIpAllowList | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'ipStrategy': toJson_MiddlewareSpecIpAllowListIpStrategy(obj.ipStrategy),
    'rejectStatusCode': obj.rejectStatusCode,
    'sourceRange': obj.sourceRange?.map(y => y),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface MiddlewareSpecIpWhiteList {
  readonly ipStrategy?: MiddlewareSpecIpWhiteListIpStrategy;

  readonly sourceRange?: string[];
}

export function toJson_MiddlewareSpecIpWhiteList(obj: MiddlewareSpecIpWhiteList | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'ipStrategy': toJson_MiddlewareSpecIpWhiteListIpStrategy(obj.ipStrategy),
    'sourceRange': obj.sourceRange?.map(y => y),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface MiddlewareSpecPassTlsClientCert {
  readonly info?: MiddlewareSpecPassTlsClientCertInfo;

  readonly pem?: boolean;
}

export function toJson_MiddlewareSpecPassTlsClientCert(obj: MiddlewareSpecPassTlsClientCert | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'info': toJson_MiddlewareSpecPassTlsClientCertInfo(obj.info),
    'pem': obj.pem,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface MiddlewareSpecRateLimit {
  readonly average?: number;

  readonly burst?: number;

  readonly period?: MiddlewareSpecRateLimitPeriod;

  readonly redis?: MiddlewareSpecRateLimitRedis;

  readonly sourceCriterion?: MiddlewareSpecRateLimitSourceCriterion;
}

export function toJson_MiddlewareSpecRateLimit(obj: MiddlewareSpecRateLimit | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'average': obj.average,
    'burst': obj.burst,
    'period': obj.period?.value,
    'redis': toJson_MiddlewareSpecRateLimitRedis(obj.redis),
    'sourceCriterion': toJson_MiddlewareSpecRateLimitSourceCriterion(obj.sourceCriterion),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface MiddlewareSpecRedirectRegex {
  readonly permanent?: boolean;

  readonly regex?: string;

  readonly replacement?: string;
}

export function toJson_MiddlewareSpecRedirectRegex(obj: MiddlewareSpecRedirectRegex | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'permanent': obj.permanent,
    'regex': obj.regex,
    'replacement': obj.replacement,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface MiddlewareSpecRedirectScheme {
  readonly permanent?: boolean;

  readonly port?: string;

  readonly scheme?: string;
}

export function toJson_MiddlewareSpecRedirectScheme(obj: MiddlewareSpecRedirectScheme | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'permanent': obj.permanent,
    'port': obj.port,
    'scheme': obj.scheme,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface MiddlewareSpecReplacePath {
  readonly path?: string;
}

export function toJson_MiddlewareSpecReplacePath(obj: MiddlewareSpecReplacePath | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'path': obj.path,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface MiddlewareSpecReplacePathRegex {
  readonly regex?: string;

  readonly replacement?: string;
}

export function toJson_MiddlewareSpecReplacePathRegex(obj: MiddlewareSpecReplacePathRegex | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'regex': obj.regex,
    'replacement': obj.replacement,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface MiddlewareSpecRetry {
  readonly attempts?: number;

  readonly disableRetryOnNetworkError?: boolean;

  readonly initialInterval?: MiddlewareSpecRetryInitialInterval;

  readonly maxRequestBodyBytes?: number;

  readonly retryNonIdempotentMethod?: boolean;

  readonly status?: string[];

  readonly timeout?: MiddlewareSpecRetryTimeout;
}

export function toJson_MiddlewareSpecRetry(obj: MiddlewareSpecRetry | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'attempts': obj.attempts,
    'disableRetryOnNetworkError': obj.disableRetryOnNetworkError,
    'initialInterval': obj.initialInterval?.value,
    'maxRequestBodyBytes': obj.maxRequestBodyBytes,
    'retryNonIdempotentMethod': obj.retryNonIdempotentMethod,
    'status': obj.status?.map(y => y),
    'timeout': obj.timeout?.value,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface MiddlewareSpecStripPrefix {
  readonly forceSlash?: boolean;

  readonly prefixes?: string[];
}

export function toJson_MiddlewareSpecStripPrefix(obj: MiddlewareSpecStripPrefix | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'forceSlash': obj.forceSlash,
    'prefixes': obj.prefixes?.map(y => y),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface MiddlewareSpecStripPrefixRegex {
  readonly regex?: string[];
}

export function toJson_MiddlewareSpecStripPrefixRegex(obj: MiddlewareSpecStripPrefixRegex | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'regex': obj.regex?.map(y => y),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface MiddlewareSpecChainMiddlewares {
  readonly name: string;

  readonly namespace?: string;
}

export function toJson_MiddlewareSpecChainMiddlewares(obj: MiddlewareSpecChainMiddlewares | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'name': obj.name,
    'namespace': obj.namespace,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export class MiddlewareSpecCircuitBreakerCheckPeriod {
  public static fromNumber(value: number): MiddlewareSpecCircuitBreakerCheckPeriod {
    return new MiddlewareSpecCircuitBreakerCheckPeriod(value);
  }
  public static fromString(value: string): MiddlewareSpecCircuitBreakerCheckPeriod {
    return new MiddlewareSpecCircuitBreakerCheckPeriod(value);
  }
  private constructor(public readonly value: number | string) {
  }
}

export class MiddlewareSpecCircuitBreakerFallbackDuration {
  public static fromNumber(value: number): MiddlewareSpecCircuitBreakerFallbackDuration {
    return new MiddlewareSpecCircuitBreakerFallbackDuration(value);
  }
  public static fromString(value: string): MiddlewareSpecCircuitBreakerFallbackDuration {
    return new MiddlewareSpecCircuitBreakerFallbackDuration(value);
  }
  private constructor(public readonly value: number | string) {
  }
}

export class MiddlewareSpecCircuitBreakerRecoveryDuration {
  public static fromNumber(value: number): MiddlewareSpecCircuitBreakerRecoveryDuration {
    return new MiddlewareSpecCircuitBreakerRecoveryDuration(value);
  }
  public static fromString(value: string): MiddlewareSpecCircuitBreakerRecoveryDuration {
    return new MiddlewareSpecCircuitBreakerRecoveryDuration(value);
  }
  private constructor(public readonly value: number | string) {
  }
}

export interface MiddlewareSpecErrorsService {
  readonly healthCheck?: MiddlewareSpecErrorsServiceHealthCheck;

  readonly kind?: MiddlewareSpecErrorsServiceKind;

  readonly middlewares?: MiddlewareSpecErrorsServiceMiddlewares[];

  readonly name: string;

  readonly namespace?: string;

  readonly nativeLb?: boolean;

  readonly nodePortLb?: boolean;

  readonly passHostHeader?: boolean;

  readonly passiveHealthCheck?: MiddlewareSpecErrorsServicePassiveHealthCheck;

  readonly port?: MiddlewareSpecErrorsServicePort;

  readonly responseForwarding?: MiddlewareSpecErrorsServiceResponseForwarding;

  readonly scheme?: string;

  readonly serversTransport?: string;

  readonly sticky?: MiddlewareSpecErrorsServiceSticky;

  readonly strategy?: MiddlewareSpecErrorsServiceStrategy;

  readonly weight?: number;
}

export function toJson_MiddlewareSpecErrorsService(obj: MiddlewareSpecErrorsService | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'healthCheck': toJson_MiddlewareSpecErrorsServiceHealthCheck(obj.healthCheck),
    'kind': obj.kind,
    'middlewares': obj.middlewares?.map(y => toJson_MiddlewareSpecErrorsServiceMiddlewares(y)),
    'name': obj.name,
    'namespace': obj.namespace,
    'nativeLB': obj.nativeLb,
    'nodePortLB': obj.nodePortLb,
    'passHostHeader': obj.passHostHeader,
    'passiveHealthCheck': toJson_MiddlewareSpecErrorsServicePassiveHealthCheck(obj.passiveHealthCheck),
    'port': obj.port?.value,
    'responseForwarding': toJson_MiddlewareSpecErrorsServiceResponseForwarding(obj.responseForwarding),
    'scheme': obj.scheme,
    'serversTransport': obj.serversTransport,
    'sticky': toJson_MiddlewareSpecErrorsServiceSticky(obj.sticky),
    'strategy': obj.strategy,
    'weight': obj.weight,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface MiddlewareSpecForwardAuthTls {
  readonly caOptional?: boolean;

  readonly caSecret?: string;

  readonly certSecret?: string;

  readonly insecureSkipVerify?: boolean;
}

export function toJson_MiddlewareSpecForwardAuthTls(obj: MiddlewareSpecForwardAuthTls | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'caOptional': obj.caOptional,
    'caSecret': obj.caSecret,
    'certSecret': obj.certSecret,
    'insecureSkipVerify': obj.insecureSkipVerify,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface MiddlewareSpecInFlightReqSourceCriterion {
  readonly ipStrategy?: MiddlewareSpecInFlightReqSourceCriterionIpStrategy;

  readonly requestHeaderName?: string;

  readonly requestHost?: boolean;
}

export function toJson_MiddlewareSpecInFlightReqSourceCriterion(obj: MiddlewareSpecInFlightReqSourceCriterion | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'ipStrategy': toJson_MiddlewareSpecInFlightReqSourceCriterionIpStrategy(obj.ipStrategy),
    'requestHeaderName': obj.requestHeaderName,
    'requestHost': obj.requestHost,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface MiddlewareSpecIpAllowListIpStrategy {
  readonly depth?: number;

  readonly excludedIPs?: string[];

  readonly ipv6Subnet?: number;
}

export function toJson_MiddlewareSpecIpAllowListIpStrategy(obj: MiddlewareSpecIpAllowListIpStrategy | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'depth': obj.depth,
    'excludedIPs': obj.excludedIPs?.map(y => y),
    'ipv6Subnet': obj.ipv6Subnet,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface MiddlewareSpecIpWhiteListIpStrategy {
  readonly depth?: number;

  readonly excludedIPs?: string[];

  readonly ipv6Subnet?: number;
}

export function toJson_MiddlewareSpecIpWhiteListIpStrategy(obj: MiddlewareSpecIpWhiteListIpStrategy | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'depth': obj.depth,
    'excludedIPs': obj.excludedIPs?.map(y => y),
    'ipv6Subnet': obj.ipv6Subnet,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface MiddlewareSpecPassTlsClientCertInfo {
  readonly issuer?: MiddlewareSpecPassTlsClientCertInfoIssuer;

  readonly notAfter?: boolean;

  readonly notBefore?: boolean;

  readonly sans?: boolean;

  readonly serialNumber?: boolean;

  readonly subject?: MiddlewareSpecPassTlsClientCertInfoSubject;
}

export function toJson_MiddlewareSpecPassTlsClientCertInfo(obj: MiddlewareSpecPassTlsClientCertInfo | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'issuer': toJson_MiddlewareSpecPassTlsClientCertInfoIssuer(obj.issuer),
    'notAfter': obj.notAfter,
    'notBefore': obj.notBefore,
    'sans': obj.sans,
    'serialNumber': obj.serialNumber,
    'subject': toJson_MiddlewareSpecPassTlsClientCertInfoSubject(obj.subject),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export class MiddlewareSpecRateLimitPeriod {
  public static fromNumber(value: number): MiddlewareSpecRateLimitPeriod {
    return new MiddlewareSpecRateLimitPeriod(value);
  }
  public static fromString(value: string): MiddlewareSpecRateLimitPeriod {
    return new MiddlewareSpecRateLimitPeriod(value);
  }
  private constructor(public readonly value: number | string) {
  }
}

export interface MiddlewareSpecRateLimitRedis {
  readonly db?: number;

  readonly dialTimeout?: MiddlewareSpecRateLimitRedisDialTimeout;

  readonly endpoints?: string[];

  readonly maxActiveConns?: number;

  readonly minIdleConns?: number;

  readonly poolSize?: number;

  readonly readTimeout?: MiddlewareSpecRateLimitRedisReadTimeout;

  readonly secret?: string;

  readonly tls?: MiddlewareSpecRateLimitRedisTls;

  readonly writeTimeout?: MiddlewareSpecRateLimitRedisWriteTimeout;
}

export function toJson_MiddlewareSpecRateLimitRedis(obj: MiddlewareSpecRateLimitRedis | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'db': obj.db,
    'dialTimeout': obj.dialTimeout?.value,
    'endpoints': obj.endpoints?.map(y => y),
    'maxActiveConns': obj.maxActiveConns,
    'minIdleConns': obj.minIdleConns,
    'poolSize': obj.poolSize,
    'readTimeout': obj.readTimeout?.value,
    'secret': obj.secret,
    'tls': toJson_MiddlewareSpecRateLimitRedisTls(obj.tls),
    'writeTimeout': obj.writeTimeout?.value,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface MiddlewareSpecRateLimitSourceCriterion {
  readonly ipStrategy?: MiddlewareSpecRateLimitSourceCriterionIpStrategy;

  readonly requestHeaderName?: string;

  readonly requestHost?: boolean;
}

export function toJson_MiddlewareSpecRateLimitSourceCriterion(obj: MiddlewareSpecRateLimitSourceCriterion | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'ipStrategy': toJson_MiddlewareSpecRateLimitSourceCriterionIpStrategy(obj.ipStrategy),
    'requestHeaderName': obj.requestHeaderName,
    'requestHost': obj.requestHost,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export class MiddlewareSpecRetryInitialInterval {
  public static fromNumber(value: number): MiddlewareSpecRetryInitialInterval {
    return new MiddlewareSpecRetryInitialInterval(value);
  }
  public static fromString(value: string): MiddlewareSpecRetryInitialInterval {
    return new MiddlewareSpecRetryInitialInterval(value);
  }
  private constructor(public readonly value: number | string) {
  }
}

export class MiddlewareSpecRetryTimeout {
  public static fromNumber(value: number): MiddlewareSpecRetryTimeout {
    return new MiddlewareSpecRetryTimeout(value);
  }
  public static fromString(value: string): MiddlewareSpecRetryTimeout {
    return new MiddlewareSpecRetryTimeout(value);
  }
  private constructor(public readonly value: number | string) {
  }
}

export interface MiddlewareSpecErrorsServiceHealthCheck {
  readonly followRedirects?: boolean;

  readonly headers?: { [key: string]: string };

  readonly hostname?: string;

  readonly interval?: MiddlewareSpecErrorsServiceHealthCheckInterval;

  readonly method?: string;

  readonly mode?: string;

  readonly path?: string;

  readonly port?: number;

  readonly scheme?: string;

  readonly status?: number;

  readonly timeout?: MiddlewareSpecErrorsServiceHealthCheckTimeout;

  readonly unhealthyInterval?: MiddlewareSpecErrorsServiceHealthCheckUnhealthyInterval;
}

export function toJson_MiddlewareSpecErrorsServiceHealthCheck(obj: MiddlewareSpecErrorsServiceHealthCheck | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'followRedirects': obj.followRedirects,
    'headers': ((obj.headers) === undefined) ? undefined : (Object.entries(obj.headers).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {})),
    'hostname': obj.hostname,
    'interval': obj.interval?.value,
    'method': obj.method,
    'mode': obj.mode,
    'path': obj.path,
    'port': obj.port,
    'scheme': obj.scheme,
    'status': obj.status,
    'timeout': obj.timeout?.value,
    'unhealthyInterval': obj.unhealthyInterval?.value,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export enum MiddlewareSpecErrorsServiceKind {
  SERVICE = "Service",
  TRAEFIK_SERVICE = "TraefikService",
}

export interface MiddlewareSpecErrorsServiceMiddlewares {
  readonly name: string;

  readonly namespace?: string;
}

export function toJson_MiddlewareSpecErrorsServiceMiddlewares(obj: MiddlewareSpecErrorsServiceMiddlewares | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'name': obj.name,
    'namespace': obj.namespace,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface MiddlewareSpecErrorsServicePassiveHealthCheck {
  readonly failureWindow?: MiddlewareSpecErrorsServicePassiveHealthCheckFailureWindow;

  readonly maxFailedAttempts?: number;
}

export function toJson_MiddlewareSpecErrorsServicePassiveHealthCheck(obj: MiddlewareSpecErrorsServicePassiveHealthCheck | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'failureWindow': obj.failureWindow?.value,
    'maxFailedAttempts': obj.maxFailedAttempts,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export class MiddlewareSpecErrorsServicePort {
  public static fromNumber(value: number): MiddlewareSpecErrorsServicePort {
    return new MiddlewareSpecErrorsServicePort(value);
  }
  public static fromString(value: string): MiddlewareSpecErrorsServicePort {
    return new MiddlewareSpecErrorsServicePort(value);
  }
  private constructor(public readonly value: number | string) {
  }
}

export interface MiddlewareSpecErrorsServiceResponseForwarding {
  readonly flushInterval?: string;
}

export function toJson_MiddlewareSpecErrorsServiceResponseForwarding(obj: MiddlewareSpecErrorsServiceResponseForwarding | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'flushInterval': obj.flushInterval,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface MiddlewareSpecErrorsServiceSticky {
  readonly cookie?: MiddlewareSpecErrorsServiceStickyCookie;
}

export function toJson_MiddlewareSpecErrorsServiceSticky(obj: MiddlewareSpecErrorsServiceSticky | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'cookie': toJson_MiddlewareSpecErrorsServiceStickyCookie(obj.cookie),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export enum MiddlewareSpecErrorsServiceStrategy {
  WRR = "wrr",
  P2C = "p2c",
  HRW = "hrw",
  LEASTTIME = "leasttime",
  ROUND_ROBIN = "RoundRobin",
}

export interface MiddlewareSpecInFlightReqSourceCriterionIpStrategy {
  readonly depth?: number;

  readonly excludedIPs?: string[];

  readonly ipv6Subnet?: number;
}

export function toJson_MiddlewareSpecInFlightReqSourceCriterionIpStrategy(obj: MiddlewareSpecInFlightReqSourceCriterionIpStrategy | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'depth': obj.depth,
    'excludedIPs': obj.excludedIPs?.map(y => y),
    'ipv6Subnet': obj.ipv6Subnet,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface MiddlewareSpecPassTlsClientCertInfoIssuer {
  readonly commonName?: boolean;

  readonly country?: boolean;

  readonly domainComponent?: boolean;

  readonly locality?: boolean;

  readonly organization?: boolean;

  readonly province?: boolean;

  readonly serialNumber?: boolean;
}

export function toJson_MiddlewareSpecPassTlsClientCertInfoIssuer(obj: MiddlewareSpecPassTlsClientCertInfoIssuer | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'commonName': obj.commonName,
    'country': obj.country,
    'domainComponent': obj.domainComponent,
    'locality': obj.locality,
    'organization': obj.organization,
    'province': obj.province,
    'serialNumber': obj.serialNumber,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface MiddlewareSpecPassTlsClientCertInfoSubject {
  readonly commonName?: boolean;

  readonly country?: boolean;

  readonly domainComponent?: boolean;

  readonly locality?: boolean;

  readonly organization?: boolean;

  readonly organizationalUnit?: boolean;

  readonly province?: boolean;

  readonly serialNumber?: boolean;
}

export function toJson_MiddlewareSpecPassTlsClientCertInfoSubject(obj: MiddlewareSpecPassTlsClientCertInfoSubject | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'commonName': obj.commonName,
    'country': obj.country,
    'domainComponent': obj.domainComponent,
    'locality': obj.locality,
    'organization': obj.organization,
    'organizationalUnit': obj.organizationalUnit,
    'province': obj.province,
    'serialNumber': obj.serialNumber,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export class MiddlewareSpecRateLimitRedisDialTimeout {
  public static fromNumber(value: number): MiddlewareSpecRateLimitRedisDialTimeout {
    return new MiddlewareSpecRateLimitRedisDialTimeout(value);
  }
  public static fromString(value: string): MiddlewareSpecRateLimitRedisDialTimeout {
    return new MiddlewareSpecRateLimitRedisDialTimeout(value);
  }
  private constructor(public readonly value: number | string) {
  }
}

export class MiddlewareSpecRateLimitRedisReadTimeout {
  public static fromNumber(value: number): MiddlewareSpecRateLimitRedisReadTimeout {
    return new MiddlewareSpecRateLimitRedisReadTimeout(value);
  }
  public static fromString(value: string): MiddlewareSpecRateLimitRedisReadTimeout {
    return new MiddlewareSpecRateLimitRedisReadTimeout(value);
  }
  private constructor(public readonly value: number | string) {
  }
}

export interface MiddlewareSpecRateLimitRedisTls {
  readonly caSecret?: string;

  readonly certSecret?: string;

  readonly insecureSkipVerify?: boolean;
}

export function toJson_MiddlewareSpecRateLimitRedisTls(obj: MiddlewareSpecRateLimitRedisTls | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'caSecret': obj.caSecret,
    'certSecret': obj.certSecret,
    'insecureSkipVerify': obj.insecureSkipVerify,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export class MiddlewareSpecRateLimitRedisWriteTimeout {
  public static fromNumber(value: number): MiddlewareSpecRateLimitRedisWriteTimeout {
    return new MiddlewareSpecRateLimitRedisWriteTimeout(value);
  }
  public static fromString(value: string): MiddlewareSpecRateLimitRedisWriteTimeout {
    return new MiddlewareSpecRateLimitRedisWriteTimeout(value);
  }
  private constructor(public readonly value: number | string) {
  }
}

export interface MiddlewareSpecRateLimitSourceCriterionIpStrategy {
  readonly depth?: number;

  readonly excludedIPs?: string[];

  readonly ipv6Subnet?: number;
}

export function toJson_MiddlewareSpecRateLimitSourceCriterionIpStrategy(obj: MiddlewareSpecRateLimitSourceCriterionIpStrategy | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'depth': obj.depth,
    'excludedIPs': obj.excludedIPs?.map(y => y),
    'ipv6Subnet': obj.ipv6Subnet,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export class MiddlewareSpecErrorsServiceHealthCheckInterval {
  public static fromNumber(value: number): MiddlewareSpecErrorsServiceHealthCheckInterval {
    return new MiddlewareSpecErrorsServiceHealthCheckInterval(value);
  }
  public static fromString(value: string): MiddlewareSpecErrorsServiceHealthCheckInterval {
    return new MiddlewareSpecErrorsServiceHealthCheckInterval(value);
  }
  private constructor(public readonly value: number | string) {
  }
}

export class MiddlewareSpecErrorsServiceHealthCheckTimeout {
  public static fromNumber(value: number): MiddlewareSpecErrorsServiceHealthCheckTimeout {
    return new MiddlewareSpecErrorsServiceHealthCheckTimeout(value);
  }
  public static fromString(value: string): MiddlewareSpecErrorsServiceHealthCheckTimeout {
    return new MiddlewareSpecErrorsServiceHealthCheckTimeout(value);
  }
  private constructor(public readonly value: number | string) {
  }
}

export class MiddlewareSpecErrorsServiceHealthCheckUnhealthyInterval {
  public static fromNumber(value: number): MiddlewareSpecErrorsServiceHealthCheckUnhealthyInterval {
    return new MiddlewareSpecErrorsServiceHealthCheckUnhealthyInterval(value);
  }
  public static fromString(value: string): MiddlewareSpecErrorsServiceHealthCheckUnhealthyInterval {
    return new MiddlewareSpecErrorsServiceHealthCheckUnhealthyInterval(value);
  }
  private constructor(public readonly value: number | string) {
  }
}

export class MiddlewareSpecErrorsServicePassiveHealthCheckFailureWindow {
  public static fromNumber(value: number): MiddlewareSpecErrorsServicePassiveHealthCheckFailureWindow {
    return new MiddlewareSpecErrorsServicePassiveHealthCheckFailureWindow(value);
  }
  public static fromString(value: string): MiddlewareSpecErrorsServicePassiveHealthCheckFailureWindow {
    return new MiddlewareSpecErrorsServicePassiveHealthCheckFailureWindow(value);
  }
  private constructor(public readonly value: number | string) {
  }
}

export interface MiddlewareSpecErrorsServiceStickyCookie {
  readonly domain?: string;

  readonly httpOnly?: boolean;

  readonly maxAge?: number;

  readonly name?: string;

  readonly path?: string;

  readonly sameSite?: MiddlewareSpecErrorsServiceStickyCookieSameSite;

  readonly secure?: boolean;
}

export function toJson_MiddlewareSpecErrorsServiceStickyCookie(obj: MiddlewareSpecErrorsServiceStickyCookie | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'domain': obj.domain,
    'httpOnly': obj.httpOnly,
    'maxAge': obj.maxAge,
    'name': obj.name,
    'path': obj.path,
    'sameSite': obj.sameSite,
    'secure': obj.secure,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export enum MiddlewareSpecErrorsServiceStickyCookieSameSite {
  NONE = "none",
  LAX = "lax",
  STRICT = "strict",
}

export class MiddlewareTcp extends ApiObject {
  public static readonly GVK: GroupVersionKind = {
    apiVersion: 'traefik.io/v1alpha1',
    kind: 'MiddlewareTCP',
  }

  public static manifest(props: MiddlewareTcpProps): any {
    return {
      ...MiddlewareTcp.GVK,
      ...toJson_MiddlewareTcpProps(props),
    };
  }

  public constructor(scope: Construct, id: string, props: MiddlewareTcpProps) {
    super(scope, id, {
      ...MiddlewareTcp.GVK,
      ...props,
    });
  }

  public override toJson(): any {
    const resolved = super.toJson();

    return {
      ...MiddlewareTcp.GVK,
      ...toJson_MiddlewareTcpProps(resolved),
    };
  }
}

export interface MiddlewareTcpProps {
  readonly metadata?: ApiObjectMetadata;

  readonly spec: MiddlewareTcpSpec;
}

export function toJson_MiddlewareTcpProps(obj: MiddlewareTcpProps | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'metadata': obj.metadata,
    'spec': toJson_MiddlewareTcpSpec(obj.spec),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface MiddlewareTcpSpec {
  readonly inFlightConn?: MiddlewareTcpSpecInFlightConn;

  readonly ipAllowList?: MiddlewareTcpSpecIpAllowList;

  readonly ipWhiteList?: MiddlewareTcpSpecIpWhiteList;
}

export function toJson_MiddlewareTcpSpec(obj: MiddlewareTcpSpec | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'inFlightConn': toJson_MiddlewareTcpSpecInFlightConn(obj.inFlightConn),
    'ipAllowList': toJson_MiddlewareTcpSpecIpAllowList(obj.ipAllowList),
    'ipWhiteList': toJson_MiddlewareTcpSpecIpWhiteList(obj.ipWhiteList),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface MiddlewareTcpSpecInFlightConn {
  readonly amount?: number;
}

export function toJson_MiddlewareTcpSpecInFlightConn(obj: MiddlewareTcpSpecInFlightConn | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'amount': obj.amount,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface MiddlewareTcpSpecIpAllowList {
  readonly sourceRange?: string[];
}

export function toJson_MiddlewareTcpSpecIpAllowList(obj: MiddlewareTcpSpecIpAllowList | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'sourceRange': obj.sourceRange?.map(y => y),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface MiddlewareTcpSpecIpWhiteList {
  readonly sourceRange?: string[];
}

export function toJson_MiddlewareTcpSpecIpWhiteList(obj: MiddlewareTcpSpecIpWhiteList | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'sourceRange': obj.sourceRange?.map(y => y),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export class ServersTransport extends ApiObject {
  public static readonly GVK: GroupVersionKind = {
    apiVersion: 'traefik.io/v1alpha1',
    kind: 'ServersTransport',
  }

  public static manifest(props: ServersTransportProps): any {
    return {
      ...ServersTransport.GVK,
      ...toJson_ServersTransportProps(props),
    };
  }

  public constructor(scope: Construct, id: string, props: ServersTransportProps) {
    super(scope, id, {
      ...ServersTransport.GVK,
      ...props,
    });
  }

  public override toJson(): any {
    const resolved = super.toJson();

    return {
      ...ServersTransport.GVK,
      ...toJson_ServersTransportProps(resolved),
    };
  }
}

export interface ServersTransportProps {
  readonly metadata?: ApiObjectMetadata;

  readonly spec: ServersTransportSpec;
}

export function toJson_ServersTransportProps(obj: ServersTransportProps | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'metadata': obj.metadata,
    'spec': toJson_ServersTransportSpec(obj.spec),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ServersTransportSpec {
  readonly certificatesSecrets?: string[];

  readonly cipherSuites?: string[];

  readonly disableHttp2?: boolean;

  readonly forwardingTimeouts?: ServersTransportSpecForwardingTimeouts;

  readonly insecureSkipVerify?: boolean;

  readonly maxIdleConnsPerHost?: number;

  readonly maxVersion?: string;

  readonly minVersion?: string;

  readonly peerCertUri?: string;

  readonly rootCAs?: ServersTransportSpecRootCAs[];

  readonly rootCAsSecrets?: string[];

  readonly serverName?: string;

  readonly spiffe?: ServersTransportSpecSpiffe;
}

export function toJson_ServersTransportSpec(obj: ServersTransportSpec | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'certificatesSecrets': obj.certificatesSecrets?.map(y => y),
    'cipherSuites': obj.cipherSuites?.map(y => y),
    'disableHTTP2': obj.disableHttp2,
    'forwardingTimeouts': toJson_ServersTransportSpecForwardingTimeouts(obj.forwardingTimeouts),
    'insecureSkipVerify': obj.insecureSkipVerify,
    'maxIdleConnsPerHost': obj.maxIdleConnsPerHost,
    'maxVersion': obj.maxVersion,
    'minVersion': obj.minVersion,
    'peerCertURI': obj.peerCertUri,
    'rootCAs': obj.rootCAs?.map(y => toJson_ServersTransportSpecRootCAs(y)),
    'rootCAsSecrets': obj.rootCAsSecrets?.map(y => y),
    'serverName': obj.serverName,
    'spiffe': toJson_ServersTransportSpecSpiffe(obj.spiffe),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ServersTransportSpecForwardingTimeouts {
  readonly dialTimeout?: ServersTransportSpecForwardingTimeoutsDialTimeout;

  readonly idleConnTimeout?: ServersTransportSpecForwardingTimeoutsIdleConnTimeout;

  readonly pingTimeout?: ServersTransportSpecForwardingTimeoutsPingTimeout;

  readonly readIdleTimeout?: ServersTransportSpecForwardingTimeoutsReadIdleTimeout;

  readonly responseHeaderTimeout?: ServersTransportSpecForwardingTimeoutsResponseHeaderTimeout;
}

export function toJson_ServersTransportSpecForwardingTimeouts(obj: ServersTransportSpecForwardingTimeouts | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'dialTimeout': obj.dialTimeout?.value,
    'idleConnTimeout': obj.idleConnTimeout?.value,
    'pingTimeout': obj.pingTimeout?.value,
    'readIdleTimeout': obj.readIdleTimeout?.value,
    'responseHeaderTimeout': obj.responseHeaderTimeout?.value,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ServersTransportSpecRootCAs {
  readonly configMap?: string;

  readonly secret?: string;
}

export function toJson_ServersTransportSpecRootCAs(obj: ServersTransportSpecRootCAs | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'configMap': obj.configMap,
    'secret': obj.secret,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface ServersTransportSpecSpiffe {
  readonly ids?: string[];

  readonly trustDomain?: string;
}

export function toJson_ServersTransportSpecSpiffe(obj: ServersTransportSpecSpiffe | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'ids': obj.ids?.map(y => y),
    'trustDomain': obj.trustDomain,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export class ServersTransportSpecForwardingTimeoutsDialTimeout {
  public static fromNumber(value: number): ServersTransportSpecForwardingTimeoutsDialTimeout {
    return new ServersTransportSpecForwardingTimeoutsDialTimeout(value);
  }
  public static fromString(value: string): ServersTransportSpecForwardingTimeoutsDialTimeout {
    return new ServersTransportSpecForwardingTimeoutsDialTimeout(value);
  }
  private constructor(public readonly value: number | string) {
  }
}

export class ServersTransportSpecForwardingTimeoutsIdleConnTimeout {
  public static fromNumber(value: number): ServersTransportSpecForwardingTimeoutsIdleConnTimeout {
    return new ServersTransportSpecForwardingTimeoutsIdleConnTimeout(value);
  }
  public static fromString(value: string): ServersTransportSpecForwardingTimeoutsIdleConnTimeout {
    return new ServersTransportSpecForwardingTimeoutsIdleConnTimeout(value);
  }
  private constructor(public readonly value: number | string) {
  }
}

export class ServersTransportSpecForwardingTimeoutsPingTimeout {
  public static fromNumber(value: number): ServersTransportSpecForwardingTimeoutsPingTimeout {
    return new ServersTransportSpecForwardingTimeoutsPingTimeout(value);
  }
  public static fromString(value: string): ServersTransportSpecForwardingTimeoutsPingTimeout {
    return new ServersTransportSpecForwardingTimeoutsPingTimeout(value);
  }
  private constructor(public readonly value: number | string) {
  }
}

export class ServersTransportSpecForwardingTimeoutsReadIdleTimeout {
  public static fromNumber(value: number): ServersTransportSpecForwardingTimeoutsReadIdleTimeout {
    return new ServersTransportSpecForwardingTimeoutsReadIdleTimeout(value);
  }
  public static fromString(value: string): ServersTransportSpecForwardingTimeoutsReadIdleTimeout {
    return new ServersTransportSpecForwardingTimeoutsReadIdleTimeout(value);
  }
  private constructor(public readonly value: number | string) {
  }
}

export class ServersTransportSpecForwardingTimeoutsResponseHeaderTimeout {
  public static fromNumber(value: number): ServersTransportSpecForwardingTimeoutsResponseHeaderTimeout {
    return new ServersTransportSpecForwardingTimeoutsResponseHeaderTimeout(value);
  }
  public static fromString(value: string): ServersTransportSpecForwardingTimeoutsResponseHeaderTimeout {
    return new ServersTransportSpecForwardingTimeoutsResponseHeaderTimeout(value);
  }
  private constructor(public readonly value: number | string) {
  }
}

export class TlsOption extends ApiObject {
  public static readonly GVK: GroupVersionKind = {
    apiVersion: 'traefik.io/v1alpha1',
    kind: 'TLSOption',
  }

  public static manifest(props: TlsOptionProps): any {
    return {
      ...TlsOption.GVK,
      ...toJson_TlsOptionProps(props),
    };
  }

  public constructor(scope: Construct, id: string, props: TlsOptionProps) {
    super(scope, id, {
      ...TlsOption.GVK,
      ...props,
    });
  }

  public override toJson(): any {
    const resolved = super.toJson();

    return {
      ...TlsOption.GVK,
      ...toJson_TlsOptionProps(resolved),
    };
  }
}

export interface TlsOptionProps {
  readonly metadata?: ApiObjectMetadata;

  readonly spec: TlsOptionSpec;
}

export function toJson_TlsOptionProps(obj: TlsOptionProps | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'metadata': obj.metadata,
    'spec': toJson_TlsOptionSpec(obj.spec),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface TlsOptionSpec {
  readonly alpnProtocols?: string[];

  readonly cipherSuites?: string[];

  readonly clientAuth?: TlsOptionSpecClientAuth;

  readonly curvePreferences?: string[];

  readonly disableSessionTickets?: boolean;

  readonly maxVersion?: string;

  readonly minVersion?: string;

  readonly preferServerCipherSuites?: boolean;

  readonly sniStrict?: boolean;
}

export function toJson_TlsOptionSpec(obj: TlsOptionSpec | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'alpnProtocols': obj.alpnProtocols?.map(y => y),
    'cipherSuites': obj.cipherSuites?.map(y => y),
    'clientAuth': toJson_TlsOptionSpecClientAuth(obj.clientAuth),
    'curvePreferences': obj.curvePreferences?.map(y => y),
    'disableSessionTickets': obj.disableSessionTickets,
    'maxVersion': obj.maxVersion,
    'minVersion': obj.minVersion,
    'preferServerCipherSuites': obj.preferServerCipherSuites,
    'sniStrict': obj.sniStrict,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface TlsOptionSpecClientAuth {
  readonly clientAuthType?: TlsOptionSpecClientAuthClientAuthType;

  readonly secretNames?: string[];
}

export function toJson_TlsOptionSpecClientAuth(obj: TlsOptionSpecClientAuth | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'clientAuthType': obj.clientAuthType,
    'secretNames': obj.secretNames?.map(y => y),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export enum TlsOptionSpecClientAuthClientAuthType {
  NO_CLIENT_CERT = "NoClientCert",
  REQUEST_CLIENT_CERT = "RequestClientCert",
  REQUIRE_ANY_CLIENT_CERT = "RequireAnyClientCert",
  VERIFY_CLIENT_CERT_IF_GIVEN = "VerifyClientCertIfGiven",
  REQUIRE_AND_VERIFY_CLIENT_CERT = "RequireAndVerifyClientCert",
}

export class TlsStore extends ApiObject {
  public static readonly GVK: GroupVersionKind = {
    apiVersion: 'traefik.io/v1alpha1',
    kind: 'TLSStore',
  }

  public static manifest(props: TlsStoreProps): any {
    return {
      ...TlsStore.GVK,
      ...toJson_TlsStoreProps(props),
    };
  }

  public constructor(scope: Construct, id: string, props: TlsStoreProps) {
    super(scope, id, {
      ...TlsStore.GVK,
      ...props,
    });
  }

  public override toJson(): any {
    const resolved = super.toJson();

    return {
      ...TlsStore.GVK,
      ...toJson_TlsStoreProps(resolved),
    };
  }
}

export interface TlsStoreProps {
  readonly metadata?: ApiObjectMetadata;

  readonly spec: TlsStoreSpec;
}

export function toJson_TlsStoreProps(obj: TlsStoreProps | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'metadata': obj.metadata,
    'spec': toJson_TlsStoreSpec(obj.spec),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface TlsStoreSpec {
  readonly certificates?: TlsStoreSpecCertificates[];

  readonly defaultCertificate?: TlsStoreSpecDefaultCertificate;

  readonly defaultGeneratedCert?: TlsStoreSpecDefaultGeneratedCert;
}

export function toJson_TlsStoreSpec(obj: TlsStoreSpec | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'certificates': obj.certificates?.map(y => toJson_TlsStoreSpecCertificates(y)),
    'defaultCertificate': toJson_TlsStoreSpecDefaultCertificate(obj.defaultCertificate),
    'defaultGeneratedCert': toJson_TlsStoreSpecDefaultGeneratedCert(obj.defaultGeneratedCert),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface TlsStoreSpecCertificates {
  readonly secretName: string;
}

export function toJson_TlsStoreSpecCertificates(obj: TlsStoreSpecCertificates | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'secretName': obj.secretName,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface TlsStoreSpecDefaultCertificate {
  readonly secretName: string;
}

export function toJson_TlsStoreSpecDefaultCertificate(obj: TlsStoreSpecDefaultCertificate | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'secretName': obj.secretName,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface TlsStoreSpecDefaultGeneratedCert {
  readonly domain?: TlsStoreSpecDefaultGeneratedCertDomain;

  readonly resolver?: string;
}

export function toJson_TlsStoreSpecDefaultGeneratedCert(obj: TlsStoreSpecDefaultGeneratedCert | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'domain': toJson_TlsStoreSpecDefaultGeneratedCertDomain(obj.domain),
    'resolver': obj.resolver,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface TlsStoreSpecDefaultGeneratedCertDomain {
  readonly main?: string;

  readonly sans?: string[];
}

export function toJson_TlsStoreSpecDefaultGeneratedCertDomain(obj: TlsStoreSpecDefaultGeneratedCertDomain | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'main': obj.main,
    'sans': obj.sans?.map(y => y),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export class TraefikService extends ApiObject {
  public static readonly GVK: GroupVersionKind = {
    apiVersion: 'traefik.io/v1alpha1',
    kind: 'TraefikService',
  }

  public static manifest(props: TraefikServiceProps): any {
    return {
      ...TraefikService.GVK,
      ...toJson_TraefikServiceProps(props),
    };
  }

  public constructor(scope: Construct, id: string, props: TraefikServiceProps) {
    super(scope, id, {
      ...TraefikService.GVK,
      ...props,
    });
  }

  public override toJson(): any {
    const resolved = super.toJson();

    return {
      ...TraefikService.GVK,
      ...toJson_TraefikServiceProps(resolved),
    };
  }
}

export interface TraefikServiceProps {
  readonly metadata?: ApiObjectMetadata;

  readonly spec: TraefikServiceSpec;
}

export function toJson_TraefikServiceProps(obj: TraefikServiceProps | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'metadata': obj.metadata,
    'spec': toJson_TraefikServiceSpec(obj.spec),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface TraefikServiceSpec {
  readonly failover?: TraefikServiceSpecFailover;

  readonly highestRandomWeight?: TraefikServiceSpecHighestRandomWeight;

  readonly mirroring?: TraefikServiceSpecMirroring;

  readonly weighted?: TraefikServiceSpecWeighted;
}

export function toJson_TraefikServiceSpec(obj: TraefikServiceSpec | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'failover': toJson_TraefikServiceSpecFailover(obj.failover),
    'highestRandomWeight': toJson_TraefikServiceSpecHighestRandomWeight(obj.highestRandomWeight),
    'mirroring': toJson_TraefikServiceSpecMirroring(obj.mirroring),
    'weighted': toJson_TraefikServiceSpecWeighted(obj.weighted),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface TraefikServiceSpecFailover {
  readonly errors: TraefikServiceSpecFailoverErrors;

  readonly fallback: TraefikServiceSpecFailoverFallback;

  readonly service: TraefikServiceSpecFailoverService;
}

export function toJson_TraefikServiceSpecFailover(obj: TraefikServiceSpecFailover | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'errors': toJson_TraefikServiceSpecFailoverErrors(obj.errors),
    'fallback': toJson_TraefikServiceSpecFailoverFallback(obj.fallback),
    'service': toJson_TraefikServiceSpecFailoverService(obj.service),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface TraefikServiceSpecHighestRandomWeight {
  readonly services?: TraefikServiceSpecHighestRandomWeightServices[];
}

export function toJson_TraefikServiceSpecHighestRandomWeight(obj: TraefikServiceSpecHighestRandomWeight | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'services': obj.services?.map(y => toJson_TraefikServiceSpecHighestRandomWeightServices(y)),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface TraefikServiceSpecMirroring {
  readonly healthCheck?: TraefikServiceSpecMirroringHealthCheck;

  readonly kind?: TraefikServiceSpecMirroringKind;

  readonly maxBodySize?: number;

  readonly middlewares?: TraefikServiceSpecMirroringMiddlewares[];

  readonly mirrorBody?: boolean;

  readonly mirrors?: TraefikServiceSpecMirroringMirrors[];

  readonly name: string;

  readonly namespace?: string;

  readonly nativeLb?: boolean;

  readonly nodePortLb?: boolean;

  readonly passHostHeader?: boolean;

  readonly passiveHealthCheck?: TraefikServiceSpecMirroringPassiveHealthCheck;

  readonly port?: TraefikServiceSpecMirroringPort;

  readonly responseForwarding?: TraefikServiceSpecMirroringResponseForwarding;

  readonly scheme?: string;

  readonly serversTransport?: string;

  readonly sticky?: TraefikServiceSpecMirroringSticky;

  readonly strategy?: TraefikServiceSpecMirroringStrategy;

  readonly weight?: number;
}

export function toJson_TraefikServiceSpecMirroring(obj: TraefikServiceSpecMirroring | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'healthCheck': toJson_TraefikServiceSpecMirroringHealthCheck(obj.healthCheck),
    'kind': obj.kind,
    'maxBodySize': obj.maxBodySize,
    'middlewares': obj.middlewares?.map(y => toJson_TraefikServiceSpecMirroringMiddlewares(y)),
    'mirrorBody': obj.mirrorBody,
    'mirrors': obj.mirrors?.map(y => toJson_TraefikServiceSpecMirroringMirrors(y)),
    'name': obj.name,
    'namespace': obj.namespace,
    'nativeLB': obj.nativeLb,
    'nodePortLB': obj.nodePortLb,
    'passHostHeader': obj.passHostHeader,
    'passiveHealthCheck': toJson_TraefikServiceSpecMirroringPassiveHealthCheck(obj.passiveHealthCheck),
    'port': obj.port?.value,
    'responseForwarding': toJson_TraefikServiceSpecMirroringResponseForwarding(obj.responseForwarding),
    'scheme': obj.scheme,
    'serversTransport': obj.serversTransport,
    'sticky': toJson_TraefikServiceSpecMirroringSticky(obj.sticky),
    'strategy': obj.strategy,
    'weight': obj.weight,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface TraefikServiceSpecWeighted {
  readonly services?: TraefikServiceSpecWeightedServices[];

  readonly sticky?: TraefikServiceSpecWeightedSticky;
}

export function toJson_TraefikServiceSpecWeighted(obj: TraefikServiceSpecWeighted | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'services': obj.services?.map(y => toJson_TraefikServiceSpecWeightedServices(y)),
    'sticky': toJson_TraefikServiceSpecWeightedSticky(obj.sticky),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface TraefikServiceSpecFailoverErrors {
  readonly maxRequestBodyBytes?: number;

  readonly status?: string[];
}

export function toJson_TraefikServiceSpecFailoverErrors(obj: TraefikServiceSpecFailoverErrors | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'maxRequestBodyBytes': obj.maxRequestBodyBytes,
    'status': obj.status?.map(y => y),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface TraefikServiceSpecFailoverFallback {
  readonly healthCheck?: TraefikServiceSpecFailoverFallbackHealthCheck;

  readonly kind?: TraefikServiceSpecFailoverFallbackKind;

  readonly middlewares?: TraefikServiceSpecFailoverFallbackMiddlewares[];

  readonly name: string;

  readonly namespace?: string;

  readonly nativeLb?: boolean;

  readonly nodePortLb?: boolean;

  readonly passHostHeader?: boolean;

  readonly passiveHealthCheck?: TraefikServiceSpecFailoverFallbackPassiveHealthCheck;

  readonly port?: TraefikServiceSpecFailoverFallbackPort;

  readonly responseForwarding?: TraefikServiceSpecFailoverFallbackResponseForwarding;

  readonly scheme?: string;

  readonly serversTransport?: string;

  readonly sticky?: TraefikServiceSpecFailoverFallbackSticky;

  readonly strategy?: TraefikServiceSpecFailoverFallbackStrategy;

  readonly weight?: number;
}

export function toJson_TraefikServiceSpecFailoverFallback(obj: TraefikServiceSpecFailoverFallback | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'healthCheck': toJson_TraefikServiceSpecFailoverFallbackHealthCheck(obj.healthCheck),
    'kind': obj.kind,
    'middlewares': obj.middlewares?.map(y => toJson_TraefikServiceSpecFailoverFallbackMiddlewares(y)),
    'name': obj.name,
    'namespace': obj.namespace,
    'nativeLB': obj.nativeLb,
    'nodePortLB': obj.nodePortLb,
    'passHostHeader': obj.passHostHeader,
    'passiveHealthCheck': toJson_TraefikServiceSpecFailoverFallbackPassiveHealthCheck(obj.passiveHealthCheck),
    'port': obj.port?.value,
    'responseForwarding': toJson_TraefikServiceSpecFailoverFallbackResponseForwarding(obj.responseForwarding),
    'scheme': obj.scheme,
    'serversTransport': obj.serversTransport,
    'sticky': toJson_TraefikServiceSpecFailoverFallbackSticky(obj.sticky),
    'strategy': obj.strategy,
    'weight': obj.weight,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface TraefikServiceSpecFailoverService {
  readonly healthCheck?: TraefikServiceSpecFailoverServiceHealthCheck;

  readonly kind?: TraefikServiceSpecFailoverServiceKind;

  readonly middlewares?: TraefikServiceSpecFailoverServiceMiddlewares[];

  readonly name: string;

  readonly namespace?: string;

  readonly nativeLb?: boolean;

  readonly nodePortLb?: boolean;

  readonly passHostHeader?: boolean;

  readonly passiveHealthCheck?: TraefikServiceSpecFailoverServicePassiveHealthCheck;

  readonly port?: TraefikServiceSpecFailoverServicePort;

  readonly responseForwarding?: TraefikServiceSpecFailoverServiceResponseForwarding;

  readonly scheme?: string;

  readonly serversTransport?: string;

  readonly sticky?: TraefikServiceSpecFailoverServiceSticky;

  readonly strategy?: TraefikServiceSpecFailoverServiceStrategy;

  readonly weight?: number;
}

export function toJson_TraefikServiceSpecFailoverService(obj: TraefikServiceSpecFailoverService | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'healthCheck': toJson_TraefikServiceSpecFailoverServiceHealthCheck(obj.healthCheck),
    'kind': obj.kind,
    'middlewares': obj.middlewares?.map(y => toJson_TraefikServiceSpecFailoverServiceMiddlewares(y)),
    'name': obj.name,
    'namespace': obj.namespace,
    'nativeLB': obj.nativeLb,
    'nodePortLB': obj.nodePortLb,
    'passHostHeader': obj.passHostHeader,
    'passiveHealthCheck': toJson_TraefikServiceSpecFailoverServicePassiveHealthCheck(obj.passiveHealthCheck),
    'port': obj.port?.value,
    'responseForwarding': toJson_TraefikServiceSpecFailoverServiceResponseForwarding(obj.responseForwarding),
    'scheme': obj.scheme,
    'serversTransport': obj.serversTransport,
    'sticky': toJson_TraefikServiceSpecFailoverServiceSticky(obj.sticky),
    'strategy': obj.strategy,
    'weight': obj.weight,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface TraefikServiceSpecHighestRandomWeightServices {
  readonly healthCheck?: TraefikServiceSpecHighestRandomWeightServicesHealthCheck;

  readonly kind?: TraefikServiceSpecHighestRandomWeightServicesKind;

  readonly middlewares?: TraefikServiceSpecHighestRandomWeightServicesMiddlewares[];

  readonly name: string;

  readonly namespace?: string;

  readonly nativeLb?: boolean;

  readonly nodePortLb?: boolean;

  readonly passHostHeader?: boolean;

  readonly passiveHealthCheck?: TraefikServiceSpecHighestRandomWeightServicesPassiveHealthCheck;

  readonly port?: TraefikServiceSpecHighestRandomWeightServicesPort;

  readonly responseForwarding?: TraefikServiceSpecHighestRandomWeightServicesResponseForwarding;

  readonly scheme?: string;

  readonly serversTransport?: string;

  readonly sticky?: TraefikServiceSpecHighestRandomWeightServicesSticky;

  readonly strategy?: TraefikServiceSpecHighestRandomWeightServicesStrategy;

  readonly weight?: number;
}

export function toJson_TraefikServiceSpecHighestRandomWeightServices(obj: TraefikServiceSpecHighestRandomWeightServices | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'healthCheck': toJson_TraefikServiceSpecHighestRandomWeightServicesHealthCheck(obj.healthCheck),
    'kind': obj.kind,
    'middlewares': obj.middlewares?.map(y => toJson_TraefikServiceSpecHighestRandomWeightServicesMiddlewares(y)),
    'name': obj.name,
    'namespace': obj.namespace,
    'nativeLB': obj.nativeLb,
    'nodePortLB': obj.nodePortLb,
    'passHostHeader': obj.passHostHeader,
    'passiveHealthCheck': toJson_TraefikServiceSpecHighestRandomWeightServicesPassiveHealthCheck(obj.passiveHealthCheck),
    'port': obj.port?.value,
    'responseForwarding': toJson_TraefikServiceSpecHighestRandomWeightServicesResponseForwarding(obj.responseForwarding),
    'scheme': obj.scheme,
    'serversTransport': obj.serversTransport,
    'sticky': toJson_TraefikServiceSpecHighestRandomWeightServicesSticky(obj.sticky),
    'strategy': obj.strategy,
    'weight': obj.weight,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface TraefikServiceSpecMirroringHealthCheck {
  readonly followRedirects?: boolean;

  readonly headers?: { [key: string]: string };

  readonly hostname?: string;

  readonly interval?: TraefikServiceSpecMirroringHealthCheckInterval;

  readonly method?: string;

  readonly mode?: string;

  readonly path?: string;

  readonly port?: number;

  readonly scheme?: string;

  readonly status?: number;

  readonly timeout?: TraefikServiceSpecMirroringHealthCheckTimeout;

  readonly unhealthyInterval?: TraefikServiceSpecMirroringHealthCheckUnhealthyInterval;
}

export function toJson_TraefikServiceSpecMirroringHealthCheck(obj: TraefikServiceSpecMirroringHealthCheck | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'followRedirects': obj.followRedirects,
    'headers': ((obj.headers) === undefined) ? undefined : (Object.entries(obj.headers).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {})),
    'hostname': obj.hostname,
    'interval': obj.interval?.value,
    'method': obj.method,
    'mode': obj.mode,
    'path': obj.path,
    'port': obj.port,
    'scheme': obj.scheme,
    'status': obj.status,
    'timeout': obj.timeout?.value,
    'unhealthyInterval': obj.unhealthyInterval?.value,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export enum TraefikServiceSpecMirroringKind {
  SERVICE = "Service",
  TRAEFIK_SERVICE = "TraefikService",
}

export interface TraefikServiceSpecMirroringMiddlewares {
  readonly name: string;

  readonly namespace?: string;
}

export function toJson_TraefikServiceSpecMirroringMiddlewares(obj: TraefikServiceSpecMirroringMiddlewares | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'name': obj.name,
    'namespace': obj.namespace,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface TraefikServiceSpecMirroringMirrors {
  readonly healthCheck?: TraefikServiceSpecMirroringMirrorsHealthCheck;

  readonly kind?: TraefikServiceSpecMirroringMirrorsKind;

  readonly middlewares?: TraefikServiceSpecMirroringMirrorsMiddlewares[];

  readonly name: string;

  readonly namespace?: string;

  readonly nativeLb?: boolean;

  readonly nodePortLb?: boolean;

  readonly passHostHeader?: boolean;

  readonly passiveHealthCheck?: TraefikServiceSpecMirroringMirrorsPassiveHealthCheck;

  readonly percent?: number;

  readonly port?: TraefikServiceSpecMirroringMirrorsPort;

  readonly responseForwarding?: TraefikServiceSpecMirroringMirrorsResponseForwarding;

  readonly scheme?: string;

  readonly serversTransport?: string;

  readonly sticky?: TraefikServiceSpecMirroringMirrorsSticky;

  readonly strategy?: TraefikServiceSpecMirroringMirrorsStrategy;

  readonly weight?: number;
}

export function toJson_TraefikServiceSpecMirroringMirrors(obj: TraefikServiceSpecMirroringMirrors | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'healthCheck': toJson_TraefikServiceSpecMirroringMirrorsHealthCheck(obj.healthCheck),
    'kind': obj.kind,
    'middlewares': obj.middlewares?.map(y => toJson_TraefikServiceSpecMirroringMirrorsMiddlewares(y)),
    'name': obj.name,
    'namespace': obj.namespace,
    'nativeLB': obj.nativeLb,
    'nodePortLB': obj.nodePortLb,
    'passHostHeader': obj.passHostHeader,
    'passiveHealthCheck': toJson_TraefikServiceSpecMirroringMirrorsPassiveHealthCheck(obj.passiveHealthCheck),
    'percent': obj.percent,
    'port': obj.port?.value,
    'responseForwarding': toJson_TraefikServiceSpecMirroringMirrorsResponseForwarding(obj.responseForwarding),
    'scheme': obj.scheme,
    'serversTransport': obj.serversTransport,
    'sticky': toJson_TraefikServiceSpecMirroringMirrorsSticky(obj.sticky),
    'strategy': obj.strategy,
    'weight': obj.weight,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface TraefikServiceSpecMirroringPassiveHealthCheck {
  readonly failureWindow?: TraefikServiceSpecMirroringPassiveHealthCheckFailureWindow;

  readonly maxFailedAttempts?: number;
}

export function toJson_TraefikServiceSpecMirroringPassiveHealthCheck(obj: TraefikServiceSpecMirroringPassiveHealthCheck | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'failureWindow': obj.failureWindow?.value,
    'maxFailedAttempts': obj.maxFailedAttempts,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export class TraefikServiceSpecMirroringPort {
  public static fromNumber(value: number): TraefikServiceSpecMirroringPort {
    return new TraefikServiceSpecMirroringPort(value);
  }
  public static fromString(value: string): TraefikServiceSpecMirroringPort {
    return new TraefikServiceSpecMirroringPort(value);
  }
  private constructor(public readonly value: number | string) {
  }
}

export interface TraefikServiceSpecMirroringResponseForwarding {
  readonly flushInterval?: string;
}

export function toJson_TraefikServiceSpecMirroringResponseForwarding(obj: TraefikServiceSpecMirroringResponseForwarding | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'flushInterval': obj.flushInterval,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface TraefikServiceSpecMirroringSticky {
  readonly cookie?: TraefikServiceSpecMirroringStickyCookie;
}

export function toJson_TraefikServiceSpecMirroringSticky(obj: TraefikServiceSpecMirroringSticky | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'cookie': toJson_TraefikServiceSpecMirroringStickyCookie(obj.cookie),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export enum TraefikServiceSpecMirroringStrategy {
  WRR = "wrr",
  P2C = "p2c",
  HRW = "hrw",
  LEASTTIME = "leasttime",
  ROUND_ROBIN = "RoundRobin",
}

export interface TraefikServiceSpecWeightedServices {
  readonly healthCheck?: TraefikServiceSpecWeightedServicesHealthCheck;

  readonly kind?: TraefikServiceSpecWeightedServicesKind;

  readonly middlewares?: TraefikServiceSpecWeightedServicesMiddlewares[];

  readonly name: string;

  readonly namespace?: string;

  readonly nativeLb?: boolean;

  readonly nodePortLb?: boolean;

  readonly passHostHeader?: boolean;

  readonly passiveHealthCheck?: TraefikServiceSpecWeightedServicesPassiveHealthCheck;

  readonly port?: TraefikServiceSpecWeightedServicesPort;

  readonly responseForwarding?: TraefikServiceSpecWeightedServicesResponseForwarding;

  readonly scheme?: string;

  readonly serversTransport?: string;

  readonly sticky?: TraefikServiceSpecWeightedServicesSticky;

  readonly strategy?: TraefikServiceSpecWeightedServicesStrategy;

  readonly weight?: number;
}

export function toJson_TraefikServiceSpecWeightedServices(obj: TraefikServiceSpecWeightedServices | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'healthCheck': toJson_TraefikServiceSpecWeightedServicesHealthCheck(obj.healthCheck),
    'kind': obj.kind,
    'middlewares': obj.middlewares?.map(y => toJson_TraefikServiceSpecWeightedServicesMiddlewares(y)),
    'name': obj.name,
    'namespace': obj.namespace,
    'nativeLB': obj.nativeLb,
    'nodePortLB': obj.nodePortLb,
    'passHostHeader': obj.passHostHeader,
    'passiveHealthCheck': toJson_TraefikServiceSpecWeightedServicesPassiveHealthCheck(obj.passiveHealthCheck),
    'port': obj.port?.value,
    'responseForwarding': toJson_TraefikServiceSpecWeightedServicesResponseForwarding(obj.responseForwarding),
    'scheme': obj.scheme,
    'serversTransport': obj.serversTransport,
    'sticky': toJson_TraefikServiceSpecWeightedServicesSticky(obj.sticky),
    'strategy': obj.strategy,
    'weight': obj.weight,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface TraefikServiceSpecWeightedSticky {
  readonly cookie?: TraefikServiceSpecWeightedStickyCookie;
}

export function toJson_TraefikServiceSpecWeightedSticky(obj: TraefikServiceSpecWeightedSticky | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'cookie': toJson_TraefikServiceSpecWeightedStickyCookie(obj.cookie),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface TraefikServiceSpecFailoverFallbackHealthCheck {
  readonly followRedirects?: boolean;

  readonly headers?: { [key: string]: string };

  readonly hostname?: string;

  readonly interval?: TraefikServiceSpecFailoverFallbackHealthCheckInterval;

  readonly method?: string;

  readonly mode?: string;

  readonly path?: string;

  readonly port?: number;

  readonly scheme?: string;

  readonly status?: number;

  readonly timeout?: TraefikServiceSpecFailoverFallbackHealthCheckTimeout;

  readonly unhealthyInterval?: TraefikServiceSpecFailoverFallbackHealthCheckUnhealthyInterval;
}

export function toJson_TraefikServiceSpecFailoverFallbackHealthCheck(obj: TraefikServiceSpecFailoverFallbackHealthCheck | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'followRedirects': obj.followRedirects,
    'headers': ((obj.headers) === undefined) ? undefined : (Object.entries(obj.headers).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {})),
    'hostname': obj.hostname,
    'interval': obj.interval?.value,
    'method': obj.method,
    'mode': obj.mode,
    'path': obj.path,
    'port': obj.port,
    'scheme': obj.scheme,
    'status': obj.status,
    'timeout': obj.timeout?.value,
    'unhealthyInterval': obj.unhealthyInterval?.value,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export enum TraefikServiceSpecFailoverFallbackKind {
  SERVICE = "Service",
  TRAEFIK_SERVICE = "TraefikService",
}

export interface TraefikServiceSpecFailoverFallbackMiddlewares {
  readonly name: string;

  readonly namespace?: string;
}

export function toJson_TraefikServiceSpecFailoverFallbackMiddlewares(obj: TraefikServiceSpecFailoverFallbackMiddlewares | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'name': obj.name,
    'namespace': obj.namespace,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface TraefikServiceSpecFailoverFallbackPassiveHealthCheck {
  readonly failureWindow?: TraefikServiceSpecFailoverFallbackPassiveHealthCheckFailureWindow;

  readonly maxFailedAttempts?: number;
}

export function toJson_TraefikServiceSpecFailoverFallbackPassiveHealthCheck(obj: TraefikServiceSpecFailoverFallbackPassiveHealthCheck | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'failureWindow': obj.failureWindow?.value,
    'maxFailedAttempts': obj.maxFailedAttempts,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export class TraefikServiceSpecFailoverFallbackPort {
  public static fromNumber(value: number): TraefikServiceSpecFailoverFallbackPort {
    return new TraefikServiceSpecFailoverFallbackPort(value);
  }
  public static fromString(value: string): TraefikServiceSpecFailoverFallbackPort {
    return new TraefikServiceSpecFailoverFallbackPort(value);
  }
  private constructor(public readonly value: number | string) {
  }
}

export interface TraefikServiceSpecFailoverFallbackResponseForwarding {
  readonly flushInterval?: string;
}

export function toJson_TraefikServiceSpecFailoverFallbackResponseForwarding(obj: TraefikServiceSpecFailoverFallbackResponseForwarding | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'flushInterval': obj.flushInterval,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface TraefikServiceSpecFailoverFallbackSticky {
  readonly cookie?: TraefikServiceSpecFailoverFallbackStickyCookie;
}

export function toJson_TraefikServiceSpecFailoverFallbackSticky(obj: TraefikServiceSpecFailoverFallbackSticky | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'cookie': toJson_TraefikServiceSpecFailoverFallbackStickyCookie(obj.cookie),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export enum TraefikServiceSpecFailoverFallbackStrategy {
  WRR = "wrr",
  P2C = "p2c",
  HRW = "hrw",
  LEASTTIME = "leasttime",
  ROUND_ROBIN = "RoundRobin",
}

export interface TraefikServiceSpecFailoverServiceHealthCheck {
  readonly followRedirects?: boolean;

  readonly headers?: { [key: string]: string };

  readonly hostname?: string;

  readonly interval?: TraefikServiceSpecFailoverServiceHealthCheckInterval;

  readonly method?: string;

  readonly mode?: string;

  readonly path?: string;

  readonly port?: number;

  readonly scheme?: string;

  readonly status?: number;

  readonly timeout?: TraefikServiceSpecFailoverServiceHealthCheckTimeout;

  readonly unhealthyInterval?: TraefikServiceSpecFailoverServiceHealthCheckUnhealthyInterval;
}

export function toJson_TraefikServiceSpecFailoverServiceHealthCheck(obj: TraefikServiceSpecFailoverServiceHealthCheck | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'followRedirects': obj.followRedirects,
    'headers': ((obj.headers) === undefined) ? undefined : (Object.entries(obj.headers).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {})),
    'hostname': obj.hostname,
    'interval': obj.interval?.value,
    'method': obj.method,
    'mode': obj.mode,
    'path': obj.path,
    'port': obj.port,
    'scheme': obj.scheme,
    'status': obj.status,
    'timeout': obj.timeout?.value,
    'unhealthyInterval': obj.unhealthyInterval?.value,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export enum TraefikServiceSpecFailoverServiceKind {
  SERVICE = "Service",
  TRAEFIK_SERVICE = "TraefikService",
}

export interface TraefikServiceSpecFailoverServiceMiddlewares {
  readonly name: string;

  readonly namespace?: string;
}

export function toJson_TraefikServiceSpecFailoverServiceMiddlewares(obj: TraefikServiceSpecFailoverServiceMiddlewares | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'name': obj.name,
    'namespace': obj.namespace,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface TraefikServiceSpecFailoverServicePassiveHealthCheck {
  readonly failureWindow?: TraefikServiceSpecFailoverServicePassiveHealthCheckFailureWindow;

  readonly maxFailedAttempts?: number;
}

export function toJson_TraefikServiceSpecFailoverServicePassiveHealthCheck(obj: TraefikServiceSpecFailoverServicePassiveHealthCheck | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'failureWindow': obj.failureWindow?.value,
    'maxFailedAttempts': obj.maxFailedAttempts,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export class TraefikServiceSpecFailoverServicePort {
  public static fromNumber(value: number): TraefikServiceSpecFailoverServicePort {
    return new TraefikServiceSpecFailoverServicePort(value);
  }
  public static fromString(value: string): TraefikServiceSpecFailoverServicePort {
    return new TraefikServiceSpecFailoverServicePort(value);
  }
  private constructor(public readonly value: number | string) {
  }
}

export interface TraefikServiceSpecFailoverServiceResponseForwarding {
  readonly flushInterval?: string;
}

export function toJson_TraefikServiceSpecFailoverServiceResponseForwarding(obj: TraefikServiceSpecFailoverServiceResponseForwarding | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'flushInterval': obj.flushInterval,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface TraefikServiceSpecFailoverServiceSticky {
  readonly cookie?: TraefikServiceSpecFailoverServiceStickyCookie;
}

export function toJson_TraefikServiceSpecFailoverServiceSticky(obj: TraefikServiceSpecFailoverServiceSticky | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'cookie': toJson_TraefikServiceSpecFailoverServiceStickyCookie(obj.cookie),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export enum TraefikServiceSpecFailoverServiceStrategy {
  WRR = "wrr",
  P2C = "p2c",
  HRW = "hrw",
  LEASTTIME = "leasttime",
  ROUND_ROBIN = "RoundRobin",
}

export interface TraefikServiceSpecHighestRandomWeightServicesHealthCheck {
  readonly followRedirects?: boolean;

  readonly headers?: { [key: string]: string };

  readonly hostname?: string;

  readonly interval?: TraefikServiceSpecHighestRandomWeightServicesHealthCheckInterval;

  readonly method?: string;

  readonly mode?: string;

  readonly path?: string;

  readonly port?: number;

  readonly scheme?: string;

  readonly status?: number;

  readonly timeout?: TraefikServiceSpecHighestRandomWeightServicesHealthCheckTimeout;

  readonly unhealthyInterval?: TraefikServiceSpecHighestRandomWeightServicesHealthCheckUnhealthyInterval;
}

export function toJson_TraefikServiceSpecHighestRandomWeightServicesHealthCheck(obj: TraefikServiceSpecHighestRandomWeightServicesHealthCheck | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'followRedirects': obj.followRedirects,
    'headers': ((obj.headers) === undefined) ? undefined : (Object.entries(obj.headers).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {})),
    'hostname': obj.hostname,
    'interval': obj.interval?.value,
    'method': obj.method,
    'mode': obj.mode,
    'path': obj.path,
    'port': obj.port,
    'scheme': obj.scheme,
    'status': obj.status,
    'timeout': obj.timeout?.value,
    'unhealthyInterval': obj.unhealthyInterval?.value,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export enum TraefikServiceSpecHighestRandomWeightServicesKind {
  SERVICE = "Service",
  TRAEFIK_SERVICE = "TraefikService",
}

export interface TraefikServiceSpecHighestRandomWeightServicesMiddlewares {
  readonly name: string;

  readonly namespace?: string;
}

export function toJson_TraefikServiceSpecHighestRandomWeightServicesMiddlewares(obj: TraefikServiceSpecHighestRandomWeightServicesMiddlewares | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'name': obj.name,
    'namespace': obj.namespace,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface TraefikServiceSpecHighestRandomWeightServicesPassiveHealthCheck {
  readonly failureWindow?: TraefikServiceSpecHighestRandomWeightServicesPassiveHealthCheckFailureWindow;

  readonly maxFailedAttempts?: number;
}

export function toJson_TraefikServiceSpecHighestRandomWeightServicesPassiveHealthCheck(obj: TraefikServiceSpecHighestRandomWeightServicesPassiveHealthCheck | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'failureWindow': obj.failureWindow?.value,
    'maxFailedAttempts': obj.maxFailedAttempts,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export class TraefikServiceSpecHighestRandomWeightServicesPort {
  public static fromNumber(value: number): TraefikServiceSpecHighestRandomWeightServicesPort {
    return new TraefikServiceSpecHighestRandomWeightServicesPort(value);
  }
  public static fromString(value: string): TraefikServiceSpecHighestRandomWeightServicesPort {
    return new TraefikServiceSpecHighestRandomWeightServicesPort(value);
  }
  private constructor(public readonly value: number | string) {
  }
}

export interface TraefikServiceSpecHighestRandomWeightServicesResponseForwarding {
  readonly flushInterval?: string;
}

export function toJson_TraefikServiceSpecHighestRandomWeightServicesResponseForwarding(obj: TraefikServiceSpecHighestRandomWeightServicesResponseForwarding | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'flushInterval': obj.flushInterval,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface TraefikServiceSpecHighestRandomWeightServicesSticky {
  readonly cookie?: TraefikServiceSpecHighestRandomWeightServicesStickyCookie;
}

export function toJson_TraefikServiceSpecHighestRandomWeightServicesSticky(obj: TraefikServiceSpecHighestRandomWeightServicesSticky | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'cookie': toJson_TraefikServiceSpecHighestRandomWeightServicesStickyCookie(obj.cookie),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export enum TraefikServiceSpecHighestRandomWeightServicesStrategy {
  WRR = "wrr",
  P2C = "p2c",
  HRW = "hrw",
  LEASTTIME = "leasttime",
  ROUND_ROBIN = "RoundRobin",
}

export class TraefikServiceSpecMirroringHealthCheckInterval {
  public static fromNumber(value: number): TraefikServiceSpecMirroringHealthCheckInterval {
    return new TraefikServiceSpecMirroringHealthCheckInterval(value);
  }
  public static fromString(value: string): TraefikServiceSpecMirroringHealthCheckInterval {
    return new TraefikServiceSpecMirroringHealthCheckInterval(value);
  }
  private constructor(public readonly value: number | string) {
  }
}

export class TraefikServiceSpecMirroringHealthCheckTimeout {
  public static fromNumber(value: number): TraefikServiceSpecMirroringHealthCheckTimeout {
    return new TraefikServiceSpecMirroringHealthCheckTimeout(value);
  }
  public static fromString(value: string): TraefikServiceSpecMirroringHealthCheckTimeout {
    return new TraefikServiceSpecMirroringHealthCheckTimeout(value);
  }
  private constructor(public readonly value: number | string) {
  }
}

export class TraefikServiceSpecMirroringHealthCheckUnhealthyInterval {
  public static fromNumber(value: number): TraefikServiceSpecMirroringHealthCheckUnhealthyInterval {
    return new TraefikServiceSpecMirroringHealthCheckUnhealthyInterval(value);
  }
  public static fromString(value: string): TraefikServiceSpecMirroringHealthCheckUnhealthyInterval {
    return new TraefikServiceSpecMirroringHealthCheckUnhealthyInterval(value);
  }
  private constructor(public readonly value: number | string) {
  }
}

export interface TraefikServiceSpecMirroringMirrorsHealthCheck {
  readonly followRedirects?: boolean;

  readonly headers?: { [key: string]: string };

  readonly hostname?: string;

  readonly interval?: TraefikServiceSpecMirroringMirrorsHealthCheckInterval;

  readonly method?: string;

  readonly mode?: string;

  readonly path?: string;

  readonly port?: number;

  readonly scheme?: string;

  readonly status?: number;

  readonly timeout?: TraefikServiceSpecMirroringMirrorsHealthCheckTimeout;

  readonly unhealthyInterval?: TraefikServiceSpecMirroringMirrorsHealthCheckUnhealthyInterval;
}

export function toJson_TraefikServiceSpecMirroringMirrorsHealthCheck(obj: TraefikServiceSpecMirroringMirrorsHealthCheck | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'followRedirects': obj.followRedirects,
    'headers': ((obj.headers) === undefined) ? undefined : (Object.entries(obj.headers).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {})),
    'hostname': obj.hostname,
    'interval': obj.interval?.value,
    'method': obj.method,
    'mode': obj.mode,
    'path': obj.path,
    'port': obj.port,
    'scheme': obj.scheme,
    'status': obj.status,
    'timeout': obj.timeout?.value,
    'unhealthyInterval': obj.unhealthyInterval?.value,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export enum TraefikServiceSpecMirroringMirrorsKind {
  SERVICE = "Service",
  TRAEFIK_SERVICE = "TraefikService",
}

export interface TraefikServiceSpecMirroringMirrorsMiddlewares {
  readonly name: string;

  readonly namespace?: string;
}

export function toJson_TraefikServiceSpecMirroringMirrorsMiddlewares(obj: TraefikServiceSpecMirroringMirrorsMiddlewares | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'name': obj.name,
    'namespace': obj.namespace,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface TraefikServiceSpecMirroringMirrorsPassiveHealthCheck {
  readonly failureWindow?: TraefikServiceSpecMirroringMirrorsPassiveHealthCheckFailureWindow;

  readonly maxFailedAttempts?: number;
}

export function toJson_TraefikServiceSpecMirroringMirrorsPassiveHealthCheck(obj: TraefikServiceSpecMirroringMirrorsPassiveHealthCheck | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'failureWindow': obj.failureWindow?.value,
    'maxFailedAttempts': obj.maxFailedAttempts,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export class TraefikServiceSpecMirroringMirrorsPort {
  public static fromNumber(value: number): TraefikServiceSpecMirroringMirrorsPort {
    return new TraefikServiceSpecMirroringMirrorsPort(value);
  }
  public static fromString(value: string): TraefikServiceSpecMirroringMirrorsPort {
    return new TraefikServiceSpecMirroringMirrorsPort(value);
  }
  private constructor(public readonly value: number | string) {
  }
}

export interface TraefikServiceSpecMirroringMirrorsResponseForwarding {
  readonly flushInterval?: string;
}

export function toJson_TraefikServiceSpecMirroringMirrorsResponseForwarding(obj: TraefikServiceSpecMirroringMirrorsResponseForwarding | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'flushInterval': obj.flushInterval,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface TraefikServiceSpecMirroringMirrorsSticky {
  readonly cookie?: TraefikServiceSpecMirroringMirrorsStickyCookie;
}

export function toJson_TraefikServiceSpecMirroringMirrorsSticky(obj: TraefikServiceSpecMirroringMirrorsSticky | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'cookie': toJson_TraefikServiceSpecMirroringMirrorsStickyCookie(obj.cookie),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export enum TraefikServiceSpecMirroringMirrorsStrategy {
  WRR = "wrr",
  P2C = "p2c",
  HRW = "hrw",
  LEASTTIME = "leasttime",
  ROUND_ROBIN = "RoundRobin",
}

export class TraefikServiceSpecMirroringPassiveHealthCheckFailureWindow {
  public static fromNumber(value: number): TraefikServiceSpecMirroringPassiveHealthCheckFailureWindow {
    return new TraefikServiceSpecMirroringPassiveHealthCheckFailureWindow(value);
  }
  public static fromString(value: string): TraefikServiceSpecMirroringPassiveHealthCheckFailureWindow {
    return new TraefikServiceSpecMirroringPassiveHealthCheckFailureWindow(value);
  }
  private constructor(public readonly value: number | string) {
  }
}

export interface TraefikServiceSpecMirroringStickyCookie {
  readonly domain?: string;

  readonly httpOnly?: boolean;

  readonly maxAge?: number;

  readonly name?: string;

  readonly path?: string;

  readonly sameSite?: TraefikServiceSpecMirroringStickyCookieSameSite;

  readonly secure?: boolean;
}

export function toJson_TraefikServiceSpecMirroringStickyCookie(obj: TraefikServiceSpecMirroringStickyCookie | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'domain': obj.domain,
    'httpOnly': obj.httpOnly,
    'maxAge': obj.maxAge,
    'name': obj.name,
    'path': obj.path,
    'sameSite': obj.sameSite,
    'secure': obj.secure,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface TraefikServiceSpecWeightedServicesHealthCheck {
  readonly followRedirects?: boolean;

  readonly headers?: { [key: string]: string };

  readonly hostname?: string;

  readonly interval?: TraefikServiceSpecWeightedServicesHealthCheckInterval;

  readonly method?: string;

  readonly mode?: string;

  readonly path?: string;

  readonly port?: number;

  readonly scheme?: string;

  readonly status?: number;

  readonly timeout?: TraefikServiceSpecWeightedServicesHealthCheckTimeout;

  readonly unhealthyInterval?: TraefikServiceSpecWeightedServicesHealthCheckUnhealthyInterval;
}

export function toJson_TraefikServiceSpecWeightedServicesHealthCheck(obj: TraefikServiceSpecWeightedServicesHealthCheck | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'followRedirects': obj.followRedirects,
    'headers': ((obj.headers) === undefined) ? undefined : (Object.entries(obj.headers).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {})),
    'hostname': obj.hostname,
    'interval': obj.interval?.value,
    'method': obj.method,
    'mode': obj.mode,
    'path': obj.path,
    'port': obj.port,
    'scheme': obj.scheme,
    'status': obj.status,
    'timeout': obj.timeout?.value,
    'unhealthyInterval': obj.unhealthyInterval?.value,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export enum TraefikServiceSpecWeightedServicesKind {
  SERVICE = "Service",
  TRAEFIK_SERVICE = "TraefikService",
}

export interface TraefikServiceSpecWeightedServicesMiddlewares {
  readonly name: string;

  readonly namespace?: string;
}

export function toJson_TraefikServiceSpecWeightedServicesMiddlewares(obj: TraefikServiceSpecWeightedServicesMiddlewares | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'name': obj.name,
    'namespace': obj.namespace,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface TraefikServiceSpecWeightedServicesPassiveHealthCheck {
  readonly failureWindow?: TraefikServiceSpecWeightedServicesPassiveHealthCheckFailureWindow;

  readonly maxFailedAttempts?: number;
}

export function toJson_TraefikServiceSpecWeightedServicesPassiveHealthCheck(obj: TraefikServiceSpecWeightedServicesPassiveHealthCheck | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'failureWindow': obj.failureWindow?.value,
    'maxFailedAttempts': obj.maxFailedAttempts,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export class TraefikServiceSpecWeightedServicesPort {
  public static fromNumber(value: number): TraefikServiceSpecWeightedServicesPort {
    return new TraefikServiceSpecWeightedServicesPort(value);
  }
  public static fromString(value: string): TraefikServiceSpecWeightedServicesPort {
    return new TraefikServiceSpecWeightedServicesPort(value);
  }
  private constructor(public readonly value: number | string) {
  }
}

export interface TraefikServiceSpecWeightedServicesResponseForwarding {
  readonly flushInterval?: string;
}

export function toJson_TraefikServiceSpecWeightedServicesResponseForwarding(obj: TraefikServiceSpecWeightedServicesResponseForwarding | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'flushInterval': obj.flushInterval,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export interface TraefikServiceSpecWeightedServicesSticky {
  readonly cookie?: TraefikServiceSpecWeightedServicesStickyCookie;
}

export function toJson_TraefikServiceSpecWeightedServicesSticky(obj: TraefikServiceSpecWeightedServicesSticky | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'cookie': toJson_TraefikServiceSpecWeightedServicesStickyCookie(obj.cookie),
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export enum TraefikServiceSpecWeightedServicesStrategy {
  WRR = "wrr",
  P2C = "p2c",
  HRW = "hrw",
  LEASTTIME = "leasttime",
  ROUND_ROBIN = "RoundRobin",
}

export interface TraefikServiceSpecWeightedStickyCookie {
  readonly domain?: string;

  readonly httpOnly?: boolean;

  readonly maxAge?: number;

  readonly name?: string;

  readonly path?: string;

  readonly sameSite?: TraefikServiceSpecWeightedStickyCookieSameSite;

  readonly secure?: boolean;
}

export function toJson_TraefikServiceSpecWeightedStickyCookie(obj: TraefikServiceSpecWeightedStickyCookie | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'domain': obj.domain,
    'httpOnly': obj.httpOnly,
    'maxAge': obj.maxAge,
    'name': obj.name,
    'path': obj.path,
    'sameSite': obj.sameSite,
    'secure': obj.secure,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export class TraefikServiceSpecFailoverFallbackHealthCheckInterval {
  public static fromNumber(value: number): TraefikServiceSpecFailoverFallbackHealthCheckInterval {
    return new TraefikServiceSpecFailoverFallbackHealthCheckInterval(value);
  }
  public static fromString(value: string): TraefikServiceSpecFailoverFallbackHealthCheckInterval {
    return new TraefikServiceSpecFailoverFallbackHealthCheckInterval(value);
  }
  private constructor(public readonly value: number | string) {
  }
}

export class TraefikServiceSpecFailoverFallbackHealthCheckTimeout {
  public static fromNumber(value: number): TraefikServiceSpecFailoverFallbackHealthCheckTimeout {
    return new TraefikServiceSpecFailoverFallbackHealthCheckTimeout(value);
  }
  public static fromString(value: string): TraefikServiceSpecFailoverFallbackHealthCheckTimeout {
    return new TraefikServiceSpecFailoverFallbackHealthCheckTimeout(value);
  }
  private constructor(public readonly value: number | string) {
  }
}

export class TraefikServiceSpecFailoverFallbackHealthCheckUnhealthyInterval {
  public static fromNumber(value: number): TraefikServiceSpecFailoverFallbackHealthCheckUnhealthyInterval {
    return new TraefikServiceSpecFailoverFallbackHealthCheckUnhealthyInterval(value);
  }
  public static fromString(value: string): TraefikServiceSpecFailoverFallbackHealthCheckUnhealthyInterval {
    return new TraefikServiceSpecFailoverFallbackHealthCheckUnhealthyInterval(value);
  }
  private constructor(public readonly value: number | string) {
  }
}

export class TraefikServiceSpecFailoverFallbackPassiveHealthCheckFailureWindow {
  public static fromNumber(value: number): TraefikServiceSpecFailoverFallbackPassiveHealthCheckFailureWindow {
    return new TraefikServiceSpecFailoverFallbackPassiveHealthCheckFailureWindow(value);
  }
  public static fromString(value: string): TraefikServiceSpecFailoverFallbackPassiveHealthCheckFailureWindow {
    return new TraefikServiceSpecFailoverFallbackPassiveHealthCheckFailureWindow(value);
  }
  private constructor(public readonly value: number | string) {
  }
}

export interface TraefikServiceSpecFailoverFallbackStickyCookie {
  readonly domain?: string;

  readonly httpOnly?: boolean;

  readonly maxAge?: number;

  readonly name?: string;

  readonly path?: string;

  readonly sameSite?: TraefikServiceSpecFailoverFallbackStickyCookieSameSite;

  readonly secure?: boolean;
}

export function toJson_TraefikServiceSpecFailoverFallbackStickyCookie(obj: TraefikServiceSpecFailoverFallbackStickyCookie | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'domain': obj.domain,
    'httpOnly': obj.httpOnly,
    'maxAge': obj.maxAge,
    'name': obj.name,
    'path': obj.path,
    'sameSite': obj.sameSite,
    'secure': obj.secure,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export class TraefikServiceSpecFailoverServiceHealthCheckInterval {
  public static fromNumber(value: number): TraefikServiceSpecFailoverServiceHealthCheckInterval {
    return new TraefikServiceSpecFailoverServiceHealthCheckInterval(value);
  }
  public static fromString(value: string): TraefikServiceSpecFailoverServiceHealthCheckInterval {
    return new TraefikServiceSpecFailoverServiceHealthCheckInterval(value);
  }
  private constructor(public readonly value: number | string) {
  }
}

export class TraefikServiceSpecFailoverServiceHealthCheckTimeout {
  public static fromNumber(value: number): TraefikServiceSpecFailoverServiceHealthCheckTimeout {
    return new TraefikServiceSpecFailoverServiceHealthCheckTimeout(value);
  }
  public static fromString(value: string): TraefikServiceSpecFailoverServiceHealthCheckTimeout {
    return new TraefikServiceSpecFailoverServiceHealthCheckTimeout(value);
  }
  private constructor(public readonly value: number | string) {
  }
}

export class TraefikServiceSpecFailoverServiceHealthCheckUnhealthyInterval {
  public static fromNumber(value: number): TraefikServiceSpecFailoverServiceHealthCheckUnhealthyInterval {
    return new TraefikServiceSpecFailoverServiceHealthCheckUnhealthyInterval(value);
  }
  public static fromString(value: string): TraefikServiceSpecFailoverServiceHealthCheckUnhealthyInterval {
    return new TraefikServiceSpecFailoverServiceHealthCheckUnhealthyInterval(value);
  }
  private constructor(public readonly value: number | string) {
  }
}

export class TraefikServiceSpecFailoverServicePassiveHealthCheckFailureWindow {
  public static fromNumber(value: number): TraefikServiceSpecFailoverServicePassiveHealthCheckFailureWindow {
    return new TraefikServiceSpecFailoverServicePassiveHealthCheckFailureWindow(value);
  }
  public static fromString(value: string): TraefikServiceSpecFailoverServicePassiveHealthCheckFailureWindow {
    return new TraefikServiceSpecFailoverServicePassiveHealthCheckFailureWindow(value);
  }
  private constructor(public readonly value: number | string) {
  }
}

export interface TraefikServiceSpecFailoverServiceStickyCookie {
  readonly domain?: string;

  readonly httpOnly?: boolean;

  readonly maxAge?: number;

  readonly name?: string;

  readonly path?: string;

  readonly sameSite?: TraefikServiceSpecFailoverServiceStickyCookieSameSite;

  readonly secure?: boolean;
}

export function toJson_TraefikServiceSpecFailoverServiceStickyCookie(obj: TraefikServiceSpecFailoverServiceStickyCookie | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'domain': obj.domain,
    'httpOnly': obj.httpOnly,
    'maxAge': obj.maxAge,
    'name': obj.name,
    'path': obj.path,
    'sameSite': obj.sameSite,
    'secure': obj.secure,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export class TraefikServiceSpecHighestRandomWeightServicesHealthCheckInterval {
  public static fromNumber(value: number): TraefikServiceSpecHighestRandomWeightServicesHealthCheckInterval {
    return new TraefikServiceSpecHighestRandomWeightServicesHealthCheckInterval(value);
  }
  public static fromString(value: string): TraefikServiceSpecHighestRandomWeightServicesHealthCheckInterval {
    return new TraefikServiceSpecHighestRandomWeightServicesHealthCheckInterval(value);
  }
  private constructor(public readonly value: number | string) {
  }
}

export class TraefikServiceSpecHighestRandomWeightServicesHealthCheckTimeout {
  public static fromNumber(value: number): TraefikServiceSpecHighestRandomWeightServicesHealthCheckTimeout {
    return new TraefikServiceSpecHighestRandomWeightServicesHealthCheckTimeout(value);
  }
  public static fromString(value: string): TraefikServiceSpecHighestRandomWeightServicesHealthCheckTimeout {
    return new TraefikServiceSpecHighestRandomWeightServicesHealthCheckTimeout(value);
  }
  private constructor(public readonly value: number | string) {
  }
}

export class TraefikServiceSpecHighestRandomWeightServicesHealthCheckUnhealthyInterval {
  public static fromNumber(value: number): TraefikServiceSpecHighestRandomWeightServicesHealthCheckUnhealthyInterval {
    return new TraefikServiceSpecHighestRandomWeightServicesHealthCheckUnhealthyInterval(value);
  }
  public static fromString(value: string): TraefikServiceSpecHighestRandomWeightServicesHealthCheckUnhealthyInterval {
    return new TraefikServiceSpecHighestRandomWeightServicesHealthCheckUnhealthyInterval(value);
  }
  private constructor(public readonly value: number | string) {
  }
}

export class TraefikServiceSpecHighestRandomWeightServicesPassiveHealthCheckFailureWindow {
  public static fromNumber(value: number): TraefikServiceSpecHighestRandomWeightServicesPassiveHealthCheckFailureWindow {
    return new TraefikServiceSpecHighestRandomWeightServicesPassiveHealthCheckFailureWindow(value);
  }
  public static fromString(value: string): TraefikServiceSpecHighestRandomWeightServicesPassiveHealthCheckFailureWindow {
    return new TraefikServiceSpecHighestRandomWeightServicesPassiveHealthCheckFailureWindow(value);
  }
  private constructor(public readonly value: number | string) {
  }
}

export interface TraefikServiceSpecHighestRandomWeightServicesStickyCookie {
  readonly domain?: string;

  readonly httpOnly?: boolean;

  readonly maxAge?: number;

  readonly name?: string;

  readonly path?: string;

  readonly sameSite?: TraefikServiceSpecHighestRandomWeightServicesStickyCookieSameSite;

  readonly secure?: boolean;
}

export function toJson_TraefikServiceSpecHighestRandomWeightServicesStickyCookie(obj: TraefikServiceSpecHighestRandomWeightServicesStickyCookie | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'domain': obj.domain,
    'httpOnly': obj.httpOnly,
    'maxAge': obj.maxAge,
    'name': obj.name,
    'path': obj.path,
    'sameSite': obj.sameSite,
    'secure': obj.secure,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export class TraefikServiceSpecMirroringMirrorsHealthCheckInterval {
  public static fromNumber(value: number): TraefikServiceSpecMirroringMirrorsHealthCheckInterval {
    return new TraefikServiceSpecMirroringMirrorsHealthCheckInterval(value);
  }
  public static fromString(value: string): TraefikServiceSpecMirroringMirrorsHealthCheckInterval {
    return new TraefikServiceSpecMirroringMirrorsHealthCheckInterval(value);
  }
  private constructor(public readonly value: number | string) {
  }
}

export class TraefikServiceSpecMirroringMirrorsHealthCheckTimeout {
  public static fromNumber(value: number): TraefikServiceSpecMirroringMirrorsHealthCheckTimeout {
    return new TraefikServiceSpecMirroringMirrorsHealthCheckTimeout(value);
  }
  public static fromString(value: string): TraefikServiceSpecMirroringMirrorsHealthCheckTimeout {
    return new TraefikServiceSpecMirroringMirrorsHealthCheckTimeout(value);
  }
  private constructor(public readonly value: number | string) {
  }
}

export class TraefikServiceSpecMirroringMirrorsHealthCheckUnhealthyInterval {
  public static fromNumber(value: number): TraefikServiceSpecMirroringMirrorsHealthCheckUnhealthyInterval {
    return new TraefikServiceSpecMirroringMirrorsHealthCheckUnhealthyInterval(value);
  }
  public static fromString(value: string): TraefikServiceSpecMirroringMirrorsHealthCheckUnhealthyInterval {
    return new TraefikServiceSpecMirroringMirrorsHealthCheckUnhealthyInterval(value);
  }
  private constructor(public readonly value: number | string) {
  }
}

export class TraefikServiceSpecMirroringMirrorsPassiveHealthCheckFailureWindow {
  public static fromNumber(value: number): TraefikServiceSpecMirroringMirrorsPassiveHealthCheckFailureWindow {
    return new TraefikServiceSpecMirroringMirrorsPassiveHealthCheckFailureWindow(value);
  }
  public static fromString(value: string): TraefikServiceSpecMirroringMirrorsPassiveHealthCheckFailureWindow {
    return new TraefikServiceSpecMirroringMirrorsPassiveHealthCheckFailureWindow(value);
  }
  private constructor(public readonly value: number | string) {
  }
}

export interface TraefikServiceSpecMirroringMirrorsStickyCookie {
  readonly domain?: string;

  readonly httpOnly?: boolean;

  readonly maxAge?: number;

  readonly name?: string;

  readonly path?: string;

  readonly sameSite?: TraefikServiceSpecMirroringMirrorsStickyCookieSameSite;

  readonly secure?: boolean;
}

export function toJson_TraefikServiceSpecMirroringMirrorsStickyCookie(obj: TraefikServiceSpecMirroringMirrorsStickyCookie | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'domain': obj.domain,
    'httpOnly': obj.httpOnly,
    'maxAge': obj.maxAge,
    'name': obj.name,
    'path': obj.path,
    'sameSite': obj.sameSite,
    'secure': obj.secure,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export enum TraefikServiceSpecMirroringStickyCookieSameSite {
  NONE = "none",
  LAX = "lax",
  STRICT = "strict",
}

export class TraefikServiceSpecWeightedServicesHealthCheckInterval {
  public static fromNumber(value: number): TraefikServiceSpecWeightedServicesHealthCheckInterval {
    return new TraefikServiceSpecWeightedServicesHealthCheckInterval(value);
  }
  public static fromString(value: string): TraefikServiceSpecWeightedServicesHealthCheckInterval {
    return new TraefikServiceSpecWeightedServicesHealthCheckInterval(value);
  }
  private constructor(public readonly value: number | string) {
  }
}

export class TraefikServiceSpecWeightedServicesHealthCheckTimeout {
  public static fromNumber(value: number): TraefikServiceSpecWeightedServicesHealthCheckTimeout {
    return new TraefikServiceSpecWeightedServicesHealthCheckTimeout(value);
  }
  public static fromString(value: string): TraefikServiceSpecWeightedServicesHealthCheckTimeout {
    return new TraefikServiceSpecWeightedServicesHealthCheckTimeout(value);
  }
  private constructor(public readonly value: number | string) {
  }
}

export class TraefikServiceSpecWeightedServicesHealthCheckUnhealthyInterval {
  public static fromNumber(value: number): TraefikServiceSpecWeightedServicesHealthCheckUnhealthyInterval {
    return new TraefikServiceSpecWeightedServicesHealthCheckUnhealthyInterval(value);
  }
  public static fromString(value: string): TraefikServiceSpecWeightedServicesHealthCheckUnhealthyInterval {
    return new TraefikServiceSpecWeightedServicesHealthCheckUnhealthyInterval(value);
  }
  private constructor(public readonly value: number | string) {
  }
}

export class TraefikServiceSpecWeightedServicesPassiveHealthCheckFailureWindow {
  public static fromNumber(value: number): TraefikServiceSpecWeightedServicesPassiveHealthCheckFailureWindow {
    return new TraefikServiceSpecWeightedServicesPassiveHealthCheckFailureWindow(value);
  }
  public static fromString(value: string): TraefikServiceSpecWeightedServicesPassiveHealthCheckFailureWindow {
    return new TraefikServiceSpecWeightedServicesPassiveHealthCheckFailureWindow(value);
  }
  private constructor(public readonly value: number | string) {
  }
}

export interface TraefikServiceSpecWeightedServicesStickyCookie {
  readonly domain?: string;

  readonly httpOnly?: boolean;

  readonly maxAge?: number;

  readonly name?: string;

  readonly path?: string;

  readonly sameSite?: TraefikServiceSpecWeightedServicesStickyCookieSameSite;

  readonly secure?: boolean;
}

export function toJson_TraefikServiceSpecWeightedServicesStickyCookie(obj: TraefikServiceSpecWeightedServicesStickyCookie | undefined): Record<string, any> | undefined {
  if (obj === undefined) { return undefined; }
  const result = {
    'domain': obj.domain,
    'httpOnly': obj.httpOnly,
    'maxAge': obj.maxAge,
    'name': obj.name,
    'path': obj.path,
    'sameSite': obj.sameSite,
    'secure': obj.secure,
  };
  return Object.entries(result).reduce((r, i) => (i[1] === undefined) ? r : ({ ...r, [i[0]]: i[1] }), {});
}

export enum TraefikServiceSpecWeightedStickyCookieSameSite {
  NONE = "none",
  LAX = "lax",
  STRICT = "strict",
}

export enum TraefikServiceSpecFailoverFallbackStickyCookieSameSite {
  NONE = "none",
  LAX = "lax",
  STRICT = "strict",
}

export enum TraefikServiceSpecFailoverServiceStickyCookieSameSite {
  NONE = "none",
  LAX = "lax",
  STRICT = "strict",
}

export enum TraefikServiceSpecHighestRandomWeightServicesStickyCookieSameSite {
  NONE = "none",
  LAX = "lax",
  STRICT = "strict",
}

export enum TraefikServiceSpecMirroringMirrorsStickyCookieSameSite {
  NONE = "none",
  LAX = "lax",
  STRICT = "strict",
}

export enum TraefikServiceSpecWeightedServicesStickyCookieSameSite {
  NONE = "none",
  LAX = "lax",
  STRICT = "strict",
}
