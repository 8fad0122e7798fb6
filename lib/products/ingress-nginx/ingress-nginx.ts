import type { IngressDescription } from '../../lab/description';
import { listeningOn } from '../../lab/listening';
import type { IngressController, LabContext } from '../../lab/parts';
import { NGINX_ROUTES, type NginxRouteOptions } from './route-options';

/** ingress-nginx that somebody else installed. @see https://kubernetes.github.io/ingress-nginx/ */
export class IngressNginx<N extends string = never> implements IngressController<'nginx', N, NginxRouteOptions> {
  public readonly kind = 'nginx';
  public readonly routes = NGINX_ROUTES;

  private constructor(public readonly on: readonly N[] | undefined) {}

  /** It runs in the namespace `ingress-nginx` on the nodes' own network, ports 80 and 443. @param options `on`: those nodes; @default every node */
  public static onHostNetwork<const N extends string = never>(options: { readonly on?: readonly [N, ...N[]] } = {}): IngressNginx<N> {
    return new IngressNginx(options.on);
  }

  /** @throws ConfigurationError if the lab lacks a named node */
  public describe({ nodes }: LabContext): IngressDescription {
    return {
      controller: this.kind,
      className: 'nginx',
      namespace: 'ingress-nginx',
      podLabels: { 'app.kubernetes.io/component': 'controller' },
      hostNetwork: true,
      ...listeningOn(this.on, { nodes }),
      entryPoints: { http: 80, https: 443 },
      managedBy: 'elsewhere',
    };
  }
}
