import { Mistake } from '../manifest/mistake';
import type { IngressDescription } from './description';
import type { IngressController, Site } from './parts';

/** Traefik as K3s installs it. @see https://docs.k3s.io/networking/networking-services#traefik-ingress-controller */
export class Traefik<N extends string = never> implements IngressController<'traefik', N> {
  public readonly kind = 'traefik';

  private constructor(public readonly on: readonly N[] | undefined) {}

  /**
   * K3s's own Traefik, behind ServiceLB on ports 80 and 443.
   * @param options `on`: the nodes on which it listens, the first being the one that host names resolve to; @default every node, the first server first
   */
  public static ofK3s<const N extends string = never>(options: { readonly on?: readonly [N, ...N[]] } = {}): Traefik<N> {
    return new Traefik(options.on);
  }

  /** @throws Mistake if the distribution is not K3s, runs without Traefik, or lacks a named node */
  public describe({ distribution, nodes }: Site): IngressDescription {
    if (distribution.name !== 'k3s') throw new Mistake(`ingress: got Traefik of K3s on ${distribution.name}, expected a Traefik from Helm`);
    if (distribution.disabled.includes('traefik'))
      throw new Mistake('ingress: got Traefik of K3s, but the lab runs K3s with --disable=traefik');
    return {
      controller: 'traefik',
      className: 'traefik',
      namespace: 'kube-system',
      podLabels: { 'app.kubernetes.io/name': 'traefik' },
      hostNetwork: false,
      ...listening(this.on ?? serversFirst(nodes), nodes),
      entryPoints: { web: 80, websecure: 443 },
      managedBy: 'k3s',
    };
  }
}

/** ingress-nginx that somebody else installed. @see https://kubernetes.github.io/ingress-nginx/ */
export class IngressNginx<N extends string = never> implements IngressController<'nginx', N> {
  public readonly kind = 'nginx';

  private constructor(public readonly on: readonly N[] | undefined) {}

  /** It runs in the namespace `ingress-nginx` on the nodes' own network, ports 80 and 443. @param options `on`: those nodes; @default every node */
  public static onHostNetwork<const N extends string = never>(options: { readonly on?: readonly [N, ...N[]] } = {}): IngressNginx<N> {
    return new IngressNginx(options.on);
  }

  /** @throws Mistake if the lab lacks a named node */
  public describe({ nodes }: Site): IngressDescription {
    return {
      controller: 'nginx',
      className: 'nginx',
      namespace: 'ingress-nginx',
      podLabels: { 'app.kubernetes.io/component': 'controller' },
      hostNetwork: true,
      ...listening(this.on ?? serversFirst(nodes), nodes),
      entryPoints: { http: 80, https: 443 },
      managedBy: 'elsewhere',
    };
  }
}

function serversFirst(nodes: Site['nodes']): readonly string[] {
  const names = (role: string) => nodes.filter((node) => node.role === role).map(({ name }) => name);
  return [...names('control-plane'), ...names('worker')];
}

function listening(on: readonly string[], nodes: Site['nodes']): { nodes: readonly string[]; addresses: readonly string[] } {
  const byName = new Map(nodes.map((node) => [node.name, node.address]));
  const addresses = on.map((name) => {
    const address = byName.get(name);
    if (!address) throw new Mistake(`ingress: no node is named '${name}'; there are ${[...byName.keys()].map((n) => `'${n}'`).join(', ')}`);
    return address;
  });
  return { nodes: on, addresses };
}
