import { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import type { AppChart, LabTypes } from '../../lab/app-chart';
import type { AnsweringAt, RequestedRoute } from '../../lab/requested-route';
import { ConfigurationError } from '../../manifest/configuration-error';
import { Peers } from '../flows/peers';
import { allowIngressFrom } from '../flows/workload-policy';
import { issuerAnnotation, problemsOfDefault, requestedTls } from './check-tls';
import { checkHost, checkPath } from './host';
import { ingressObject } from './ingress';
import { checkOptions, optionAnnotations } from './options';
import type { ResolvedPath } from './resolved';
import { backendOf, isListening, type RouteTarget } from './target';
import type { RouteTls } from './tls';

/** One path of a route. */
export interface RoutePath {
  /** For example `/api`. */
  readonly path: `/${string}`;
  /** `Prefix` matches whole segments: `/api` and `/api/x`, not `/apis`. @default 'Prefix' */
  readonly type?: 'Prefix' | 'Exact';
  /** Where requests go. */
  readonly to: RouteTarget;
  /** Port of its Service. @default the only one */
  readonly port?: number;
}

/** What every route says. */
export interface RouteBaseProps<L extends LabTypes = LabTypes> {
  /** Name of the route's object. */
  readonly name: string;
  /** Host name, for example `auth.minilab`. It gets into the lab's hosts files by itself. @default any host */
  readonly host?: string;
  /** Labels of the route's object. @default none */
  readonly labels?: Readonly<Record<string, string>>;
  /** `Tls.byCertManager({...})`, `Tls.fromSecret('...')`, `certificate.tls` or `Tls.byDefault()`. @default none */
  readonly tls?: RouteTls;
  /** What the lab's ingress controller can do beyond the standard. @default nothing */
  readonly options?: L['routeOptions'];
}

/** A route that leads everything to one workload or Service. */
interface RouteToOne {
  /** Where requests go. */
  readonly to: RouteTarget;
  /** Port of its Service. @default the only one */
  readonly port?: number;
  readonly paths?: never;
}

/** A route that leads path by path to several. */
interface RouteToSeveral {
  /** Which requests go where. */
  readonly paths: readonly [RoutePath, ...RoutePath[]];
  readonly to?: never;
  readonly port?: never;
}

/** A route leads everything to one workload or Service (`to`) or path by path to several (`paths`). */
export type RouteProps<L extends LabTypes = LabTypes> = RouteBaseProps<L> & (RouteToOne | RouteToSeveral);

/**
 * Requests from outside to workloads, through the lab's ingress controller: an Ingress, or the kind that the controller wants, such as an
 * HTTPRoute. Where the pods are closed, the controller is let in.
 * @see https://kubernetes.io/docs/concepts/services-networking/ingress/
 */
export class Route<L extends LabTypes = LabTypes> extends Construct {
  /** The object that leads to the Services: an Ingress, or the kind that the lab's controller wants. */
  public readonly object: ApiObject;

  /**
   * @throws ConfigurationError for an option that the lab's controller does not know, a workload of another namespace or without such a port, a path
   * given twice, an invalid host, tls by cert-manager without a host or by an issuer that can't prove it, or what the controller's kind can't say
   */
  public constructor(scope: AppChart<L>, id: string, props: RouteProps<L>) {
    super(scope, id);
    const { name, host, tls, labels, options = {} } = props;
    const what = `route ${name}`;
    if (host !== undefined) checkHost(what, host);
    const resolved = pathsOf(what, scope, props);
    const paths = resolved.map(({ path, type, backend: { service, port } }) => ({ path, type, service, port }));
    const request = { what, name, host, labels, tls: requestedTls(what, scope.appNamespace, host, tls), paths, options };
    checkOptions(what, scope, options);
    const written = scope.lab.writeRoute(this, scope, request);
    this.object = written?.object ?? ingressOf(this, scope, request);
    this.node.addValidation({ validate: () => problemsOfDefault(scope, what, host, tls) });
    const said = { entryPoints: scope.lab.routeAnnotations?.entryPoints?.(options), tls: tls !== undefined };
    for (const at of written?.at ?? [said]) declare(scope, host, resolved, at);
    for (const { to, backend } of resolved) if (isListening(to)) allowIngressFrom(to, Peers.ingress, [backend.podPort]);
  }

  /** The Ingress. @throws ConfigurationError where the lab's controller wants routes of another kind */
  public get ingress(): ApiObject {
    const { kind, name } = this.object;
    if (kind !== 'Ingress')
      throw new ConfigurationError(`route ${name}: is of kind ${kind} on this lab, expected 'object' instead of 'ingress'`);
    return this.object;
  }
}

function ingressOf(scope: Construct, app: AppChart, request: RequestedRoute): ApiObject {
  const annotations = { ...issuerAnnotation(request.tls), ...optionAnnotations(app, request) };
  return new ApiObject(scope, 'ingress', ingressObject(app, request, annotations));
}

function pathsOf(
  what: string,
  { appNamespace }: AppChart,
  { to, port: only, paths }: Pick<RouteProps, 'to' | 'port' | 'paths'>,
): readonly ResolvedPath[] {
  if ((to === undefined) === (paths === undefined)) {
    throw new ConfigurationError(`${what}: got ${to ? 'both' : 'neither'} of 'to' and 'paths', expected one of them`);
  }
  const all: readonly RoutePath[] = paths ?? (to ? [{ path: '/', to, ...(only === undefined ? {} : { port: only }) }] : []);
  if (paths && only !== undefined) throw new ConfigurationError(`${what}: got port ${only} beside 'paths', expected a port in each path`);
  if (all.length === 0) throw new ConfigurationError(`${what}: got an empty list of paths, expected at least one`);
  const seen = new Set<string>();
  return all.map(({ path, type = 'Prefix', to: target, port }) => {
    checkPath(what, path);
    const key = `${type} ${path}`;
    if (seen.has(key)) throw new ConfigurationError(`${what}: got path ${path} (${type}) twice, expected each once`);
    seen.add(key);
    return { path, type, to: target, backend: backendOf(what, appNamespace, target, port) };
  });
}

function declare(scope: AppChart, host: string | undefined, paths: readonly ResolvedPath[], { entryPoints, tls }: AnsweringAt): void {
  for (const { path, backend } of paths) {
    scope.lab.declared.route({
      ...(host === undefined ? {} : { host }),
      path,
      ...(entryPoints ? { entryPoints } : {}),
      tls,
      namespace: scope.appNamespace,
      service: backend.service,
      port: backend.port,
    });
  }
}
