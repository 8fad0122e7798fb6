import type { IngressDescription } from '../../lab/description';
import { listeningOn } from '../../lab/listening';
import type { IngressController, Site } from '../../lab/parts';
import { ConfigurationError } from '../../manifest/configuration-error';
import { TRAEFIK_ROUTES, type TraefikRouteOptions } from './route-options';

/** Traefik as K3s installs it. @see https://docs.k3s.io/networking/networking-services#traefik-ingress-controller */
export class Traefik<N extends string = never> implements IngressController<'traefik', N, TraefikRouteOptions> {
  public readonly kind = 'traefik';
  public readonly routes = TRAEFIK_ROUTES;

  private constructor(public readonly on: readonly N[] | undefined) {}

  /**
   * K3s's own Traefik, behind ServiceLB on ports 80 and 443.
   * @param options `on`: the nodes on which it listens, the first being the one that host names resolve to; @default every node, the first server first
   */
  public static ofK3s<const N extends string = never>(options: { readonly on?: readonly [N, ...N[]] } = {}): Traefik<N> {
    return new Traefik(options.on);
  }

  /** @throws ConfigurationError if the distribution is not K3s, runs without Traefik, or lacks a named node */
  public describe({ distribution, nodes }: Site): IngressDescription {
    if (distribution.name !== 'k3s')
      throw new ConfigurationError(`ingress: got Traefik of K3s on ${distribution.name}, expected a Traefik from Helm`);
    if (distribution.ingress === undefined)
      throw new ConfigurationError('ingress: got Traefik of K3s, but the lab runs K3s with --disable=traefik');
    return {
      controller: this.kind,
      className: 'traefik',
      namespace: 'kube-system',
      podLabels: { 'app.kubernetes.io/name': 'traefik' },
      hostNetwork: false,
      ...listeningOn(this.on, { nodes }),
      entryPoints: { web: 80, websecure: 443 },
      managedBy: distribution.name,
    };
  }
}
