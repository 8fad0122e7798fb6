import { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import {
  IngressRoute as Binding,
  type IngressRouteSpecRoutes,
  IngressRouteSpecRoutesKind,
  IngressRouteSpecRoutesServicesPort,
} from '../../../imports/traefik.io';
import { Peers } from '../../apps/flows/peers';
import { allowIngressFrom } from '../../apps/flows/workload-policy';
import { lateCrd } from '../../apps/helm-release/late-crd';
import { problemsOfDefault } from '../../apps/route/check-tls';
import { checkHost, checkPath } from '../../apps/route/host';
import { type Backend, backendOf, isListening, type RouteTarget } from '../../apps/route/target';
import type { DefaultTls, SecretTls } from '../../apps/route/tls';
import type { AppChart, LabTypes } from '../../lab/app-chart';
import { ConfigurationError } from '../../manifest/configuration-error';
import { parseMatch } from './match';
import { type Middleware, needTraefik, type TraefikLab } from './middleware';
import { reference } from './references-of';
import type { EntryPointOf } from './route-options';

/** One rule: which requests, and where they go. */
export interface IngressRouteRule {
  /** In Traefik's words, for example ``Host(`a.minilab`) && PathPrefix(`/api`)``. */
  readonly match: string;
  /** Where requests go. */
  readonly to: RouteTarget;
  /** Port of its Service. @default the only one */
  readonly port?: number;
  /** What a request passes before, in this order; of another namespace where the lab's Traefik allows it. @default nothing */
  readonly middlewares?: readonly [Middleware, ...Middleware[]];
  /** The higher one wins among rules that match. @default the longer rule */
  readonly priority?: number;
}

/** A route in Traefik's own words, for what an Ingress can't say. */
export interface IngressRouteProps<L extends LabTypes = TraefikLab> {
  /** Name of the IngressRoute. */
  readonly name: string;
  /** Which requests go where. */
  readonly rules: readonly [IngressRouteRule, ...IngressRouteRule[]];
  /** Where it listens. @default every default entry point */
  readonly entryPoints?: readonly [EntryPointOf<L>, ...EntryPointOf<L>[]];
  /** `Tls.fromSecret('...')`, `certificate.tls` or `Tls.byDefault()`; cert-manager does not read IngressRoutes. @default none */
  readonly tls?: SecretTls | DefaultTls;
  /** Labels of the IngressRoute. @default none */
  readonly labels?: Readonly<Record<string, string>>;
}

interface ResolvedRule extends IngressRouteRule {
  readonly backend: Backend;
}

/**
 * An IngressRoute, on a lab with Traefik. Rules made of `Host`, `Path` and `PathPrefix` are recorded as routes of the lab: their hosts get
 * into the hosts files, and they are checked; of other rules nothing is known.
 * @see https://doc.traefik.io/traefik/reference/routing-configuration/kubernetes/crd/http/ingressroute/
 */
export class IngressRoute<L extends TraefikLab = TraefikLab> extends Construct {
  /** The IngressRoute. */
  public readonly ingressRoute: ApiObject;

  /** @throws ConfigurationError on a lab without Traefik, and for a workload or middleware of another namespace */
  public constructor(scope: AppChart<L>, id: string, props: IngressRouteProps<L>) {
    super(scope, id);
    const { name, entryPoints, tls, rules } = props;
    const what = `ingress route ${name}`;
    needTraefik(what, scope);
    if (tls && 'issuer' in tls)
      throw new ConfigurationError(
        `${what}: got tls by cert-manager, which reads only Ingresses, expected a Certificate and its tls, Tls.fromSecret, or a Route`,
      );
    const resolved = rules.map((rule) => ({ ...rule, backend: backendOf(what, scope.appNamespace, rule.to, rule.port) }));
    this.ingressRoute = new ApiObject(
      this,
      'ingress-route',
      Binding.manifest({
        metadata: {
          name,
          namespace: scope.appNamespace,
          ...(props.labels ? { labels: { ...props.labels } } : {}),
          ...lateCrd(scope, 'traefik.io'),
        },
        spec: {
          ...(entryPoints ? { entryPoints: [...entryPoints] } : {}),
          routes: resolved.map((rule) => routeOf(what, scope, rule)),
          ...(tls ? { tls: tls.secret === undefined ? {} : { secretName: tls.secret } } : {}),
        },
      }),
    );
    this.node.addValidation({ validate: () => problemsOfDefault(scope, what, undefined, tls) });
    for (const rule of resolved) declare(what, scope, props, rule);
  }
}

function routeOf(what: string, scope: AppChart, { match, priority, middlewares, backend }: ResolvedRule): IngressRouteSpecRoutes {
  const named = (middlewares ?? []).map((middleware) => reference(what, scope, middleware));
  return {
    kind: IngressRouteSpecRoutesKind.RULE,
    match,
    ...(priority === undefined ? {} : { priority }),
    ...(named.length > 0 ? { middlewares: named } : {}),
    services: [{ name: backend.service, port: IngressRouteSpecRoutesServicesPort.fromNumber(backend.port) }],
  };
}

function declare<L extends TraefikLab>(
  what: string,
  scope: AppChart<L>,
  { entryPoints, tls }: IngressRouteProps<L>,
  { match, to, backend }: ResolvedRule,
): void {
  if (isListening(to)) allowIngressFrom(to, Peers.ingress, [backend.podPort]);
  const place = parseMatch(match);
  if (!place) return;
  if (place.host !== undefined) checkHost(what, place.host);
  checkPath(what, place.path);
  scope.lab.declared.route({
    ...place,
    ...(entryPoints ? { entryPoints } : {}),
    tls: tls !== undefined,
    namespace: scope.appNamespace,
    service: backend.service,
    port: backend.port,
  });
}
