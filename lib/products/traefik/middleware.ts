import { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import { Middleware as Binding } from '../../../imports/traefik.io';
import { Peers } from '../../apps/flows/peers';
import { allowIngressFrom } from '../../apps/flows/workload-policy';
import { lateCrd } from '../../apps/helm-release/late-crd';
import { urlOf } from '../../apps/names/host';
import { backendOf, isListening, type RouteTarget } from '../../apps/route/target';
import type { AppChart, LabTypes } from '../../lab/app-chart';
import { ConfigurationError } from '../../manifest/configuration-error';
import type { GivenKind, MiddlewareContext, MiddlewareKind } from './middleware-kinds';
import { middlewareSpec } from './middleware-spec';
import { reference } from './references-of';

/** A lab whose ingress controller is Traefik. */
export interface TraefikLab extends LabTypes {
  /** Traefik. */
  readonly ingress: 'traefik';
}

/** A name and exactly one kind: `{ name: 'https-redirect', redirectScheme: { scheme: 'https' } }`. */
export type MiddlewareProps = MiddlewareKind & {
  /** Name of the Middleware. */
  readonly name: string;
  /** Labels of the Middleware. @default none */
  readonly labels?: Readonly<Record<string, string>>;
};

/**
 * What Traefik does with requests on their way; named in a route's options, in the same namespace.
 * @see https://doc.traefik.io/traefik/reference/routing-configuration/http/middlewares/overview/
 */
export class Middleware extends Construct {
  /** The Middleware. */
  public readonly middleware: ApiObject;
  public readonly name: string;
  public readonly namespace: string;

  /** @throws ConfigurationError on a lab without Traefik, and unless exactly one kind is given */
  public constructor(scope: AppChart<TraefikLab>, id: string, { name, labels, ...kind }: MiddlewareProps) {
    super(scope, id);
    needTraefik(`middleware ${name}`, scope);
    this.name = name;
    this.namespace = scope.appNamespace;
    this.middleware = middlewareObject(this, scope, 'middleware', { name, labels, ...kind });
  }
}

/** The object that a middleware is. @throws ConfigurationError unless exactly one kind is given, or for values that Traefik would refuse */
export function middlewareObject(
  scope: Construct,
  app: AppChart,
  id: string,
  { name, labels, ...kind }: GivenKind & { readonly name: string; readonly labels?: Readonly<Record<string, string>> | undefined },
): ApiObject {
  const what = `middleware ${name}`;
  return new ApiObject(
    scope,
    id,
    Binding.manifest({
      metadata: { name, namespace: app.appNamespace, ...(labels ? { labels: { ...labels } } : {}), ...lateCrd(app, 'traefik.io') },
      spec: middlewareSpec(what, kind, contextOf(what, app)),
    }),
  );
}

/** What a kind needs of the lab; Traefik is let in where it asks pods that are closed. */
function contextOf(what: string, scope: AppChart): MiddlewareContext {
  const letIn = (to: RouteTarget, port: number | undefined) => {
    const backend = backendOf(what, to.namespace, to, port);
    if (isListening(to)) allowIngressFrom(to, Peers.ingress, [backend.podPort]);
    return backend;
  };
  return {
    addressOf: (to, port) => urlOf(scope.lab, to, 'http', { port: letIn(to, port).port }),
    backendOf(to, port) {
      backendOf(what, scope.appNamespace, to, port);
      return letIn(to, port);
    },
    reference: (middleware) => reference(what, scope, middleware),
  };
}

/** @throws ConfigurationError unless the lab's ingress controller is Traefik: the types say so too, but not to everybody */
export function needTraefik(what: string, { lab }: AppChart): void {
  const { controller } = lab.ingress;
  if (controller !== 'traefik') {
    throw new ConfigurationError(
      `${what}: got ingress controller ${controller} in lab ${lab.labName}, expected traefik: no other knows this kind`,
    );
  }
}
