import type { Distribution, NodeFilesLab, OwnPart } from '../../lab/distribution';
import { External } from '../../lab/external';
import type { NodeFile } from '../../lab/node-files';
import { distributionVersion } from '../kubernetes-version';
import { NETWORKS } from './networks';
import { registriesFiles } from './registries';

/** K3s. @see https://docs.k3s.io */
export class K3s implements Distribution {
  public readonly name = 'k3s';
  public readonly kubernetes: string;
  public readonly roles = { 'control-plane': 'server', worker: 'agent' } as const;
  public readonly pods = NETWORKS.pods;
  public readonly services = NETWORKS.services;
  public readonly helmController = true;
  public readonly taintsControlPlane = false;
  public readonly controlPlaneLabel = 'true';

  private constructor(
    public readonly version: string,
    /** Parts of it that are switched off. */
    public readonly disabled: readonly K3sPart[],
  ) {
    this.kubernetes = distributionVersion(version, /^v1\.\d+\.\d+\+k3s\d+$/, 'v1.33.6+k3s1').replace(/\+.*/, '');
  }

  /**
   * @param version for example `v1.33.6+k3s1`
   * @param options `disable`: what `--disable` names, @default nothing
   * @throws ConfigurationError if the version is not one of K3s
   */
  public static version(version: `v${string}+k3s${number}`, options: { readonly disable?: readonly K3sPart[] } = {}): K3s {
    return new K3s(version, options.disable ?? []);
  }

  /** Its own Traefik, unless it is switched off. */
  public get ingress(): OwnPart | undefined {
    return this.own('traefik', 'Traefik');
  }

  /** Its own ServiceLB, unless it is switched off. */
  public get loadBalancer(): OwnPart | undefined {
    return this.own('servicelb', 'ServiceLB');
  }

  public get externals(): readonly External[] {
    return [
      External.runtimeClass('nvidia'),
      External.customResources('helm.cattle.io', this.name),
      ...(this.ingress ? [External.customResources('traefik.io', this.name)] : []),
    ];
  }

  /** A `registries.yaml` a node, if there are registries to configure. */
  public nodeFiles(lab: NodeFilesLab): readonly NodeFile[] {
    return registriesFiles(lab);
  }

  private own(part: K3sPart, title: string): OwnPart | undefined {
    if (this.disabled.includes(part)) return undefined;
    return { name: part, title: `K3s's own ${title}`, without: `K3s with { disable: ['${part}'] }` };
  }
}

/** What `k3s server --disable` can switch off. @see https://docs.k3s.io/cli/server#kubernetes-components */
export type K3sPart = 'coredns' | 'servicelb' | 'traefik' | 'local-storage' | 'metrics-server';
