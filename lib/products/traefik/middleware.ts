import { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import { Middleware as Binding } from '../../../imports/traefik.io';
import { lateCrd } from '../../apps/helm-release/late-crd';
import type { AppChart, LabTypes } from '../../lab/app-chart';
import { ConfigurationError } from '../../manifest/configuration-error';
import { type MiddlewareKind, middlewareSpec } from './middleware-kinds';

/** A lab whose ingress controller is Traefik. */
export interface TraefikLab extends LabTypes {
  readonly ingress: 'traefik';
}

/** A name and exactly one kind: `{ name: 'https-redirect', redirectScheme: { scheme: 'https' } }`. */
export type MiddlewareProps = MiddlewareKind & {
  readonly name: string;
  /** @default none */
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
    const what = `middleware ${name}`;
    needTraefik(what, scope);
    this.name = name;
    this.namespace = scope.appNamespace;
    this.middleware = new ApiObject(
      this,
      'middleware',
      Binding.manifest({
        metadata: { name, namespace: this.namespace, ...(labels ? { labels: { ...labels } } : {}), ...lateCrd(scope, 'traefik.io') },
        spec: middlewareSpec(what, kind),
      }),
    );
  }
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
