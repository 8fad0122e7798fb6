import { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import type { AppChart, LabTypes } from '../../lab/app-chart';
import { ConfigurationError } from '../../manifest/configuration-error';
import { Peers } from '../flows/peers';
import { allowIngressFrom } from '../flows/workload-policy';
import { issuerAnnotation, problemsOfDefault } from './check-tls';
import { checkHost, checkPath } from './host';
import { ingressObject } from './ingress';
import { optionAnnotations } from './options';
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
  readonly name: string;
  /** Host name, for example `auth.minilab`. It gets into the lab's hosts files by itself. @default any host */
  readonly host?: string;
  /** @default none */
  readonly labels?: Readonly<Record<string, string>>;
  /** `Tls.byCertManager({...})`, `Tls.fromSecret('...')`, `certificate.tls` or `Tls.byDefault()`. @default none */
  readonly tls?: RouteTls;
  /** What the lab's ingress controller can do beyond the standard. @default nothing */
  readonly options?: L['routeOptions'];
}

/** A route leads everything to one workload or Service (`to`) or path by path to several (`paths`). */
export type RouteProps<L extends LabTypes = LabTypes> = RouteBaseProps<L> &
  ({ readonly to: RouteTarget; readonly paths?: never } | { readonly paths: readonly [RoutePath, ...RoutePath[]]; readonly to?: never });

/**
 * Requests from outside to workloads, through the lab's ingress controller. Where the pods are closed, the controller is let in.
 * @see https://kubernetes.io/docs/concepts/services-networking/ingress/
 */
export class Route<L extends LabTypes = LabTypes> extends Construct {
  /** The Ingress. */
  public readonly ingress: ApiObject;

  /**
   * @throws ConfigurationError for an option that the lab's controller does not know, a workload of another namespace or without such a port, a path
   * given twice, an invalid host, or tls by cert-manager without a host or by an issuer that can't prove it
   */
  public constructor(scope: AppChart<L>, id: string, props: RouteProps<NoInfer<L>>) {
    super(scope, id);
    const { name, host, tls } = props;
    const what = `route ${name}`;
    if (host !== undefined) checkHost(what, host);
    const paths = pathsOf(what, scope, props);
    const annotations = {
      ...issuerAnnotation(what, scope.appNamespace, host, tls),
      ...optionAnnotations(what, scope, props.options ?? {}),
    };
    this.ingress = new ApiObject(this, 'ingress', ingressObject(scope, { name, host, labels: props.labels, tls, annotations, paths }));
    this.node.addValidation({ validate: () => problemsOfDefault(scope, what, host, tls) });
    declare(scope, props, paths);
  }
}

function pathsOf(what: string, { appNamespace }: AppChart, { to, paths }: Pick<RouteProps, 'to' | 'paths'>): readonly ResolvedPath[] {
  if ((to === undefined) === (paths === undefined)) {
    throw new ConfigurationError(`${what}: got ${to ? 'both' : 'neither'} of 'to' and 'paths', expected one of them`);
  }
  const all: readonly RoutePath[] = paths ?? (to ? [{ path: '/', to }] : []);
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

function declare<L extends LabTypes>(scope: AppChart<L>, { host, tls, options }: RouteBaseProps<L>, paths: readonly ResolvedPath[]): void {
  const entryPoints = options && scope.lab.routeAnnotations?.entryPoints?.(options);
  for (const { path, to, backend } of paths) {
    scope.lab.declared.route({
      ...(host === undefined ? {} : { host }),
      path,
      ...(entryPoints ? { entryPoints } : {}),
      tls: tls !== undefined,
      namespace: scope.appNamespace,
      service: backend.service,
      port: backend.port,
    });
    if (isListening(to)) allowIngressFrom(to, Peers.ingress, [backend.podPort]);
  }
}
