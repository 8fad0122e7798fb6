import type { IngressDescription } from '../../lab/description';
import { listeningOn } from '../../lab/listening';
import type { IngressController, LabContext } from '../../lab/parts';
import { NGINX_ROUTES, type NginxRouteOptions } from './route-options';

/** Where ingress-nginx runs, and what it is called. */
export interface IngressNginxOptions<N extends string> {
  /** The nodes. @default every node */
  readonly on?: readonly [N, ...N[]];
  /** Namespace of its pods, for example `kube-system` on RKE2, `ingress` on MicroK8s. @default ingress-nginx */
  readonly namespace?: string;
  /** Name of its IngressClass, for example `public` on MicroK8s. @default nginx */
  readonly className?: string;
  /** Labels of its pods, for example `{ name: 'nginx-ingress-microk8s' }` on MicroK8s. @default app.kubernetes.io/component: controller */
  readonly podLabels?: Readonly<Record<string, string>>;
}

/** ingress-nginx that somebody else installed. @see https://kubernetes.github.io/ingress-nginx/ */
export class IngressNginx<N extends string = never> implements IngressController<'nginx', N, NginxRouteOptions> {
  public readonly kind = 'nginx';
  public readonly routes = NGINX_ROUTES;

  private constructor(private readonly options: IngressNginxOptions<N>) {}

  public get on(): readonly N[] | undefined {
    return this.options.on;
  }

  /** It runs on the nodes' own network, ports 80 and 443. */
  public static onHostNetwork<const N extends string = never>(options: IngressNginxOptions<N> = {}): IngressNginx<N> {
    return new IngressNginx(options);
  }

  /** @throws ConfigurationError if the lab lacks a named node */
  public describe({ nodes }: LabContext): IngressDescription {
    const { className = 'nginx', namespace = 'ingress-nginx', podLabels = { 'app.kubernetes.io/component': 'controller' } } = this.options;
    return {
      controller: this.kind,
      className,
      namespace,
      podLabels,
      hostNetwork: true,
      ...listeningOn(this.on, { nodes }),
      entryPoints: { http: 80, https: 443 },
      managedBy: 'elsewhere',
    };
  }
}
