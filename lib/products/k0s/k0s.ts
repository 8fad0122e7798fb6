import type { Distribution } from '../../lab/distribution';
import { distributionVersion } from '../kubernetes-version';
import { NETWORKS } from './networks';

/** k0s. Nodes are called as in k0sctl; a controller that is no worker is no node of the cluster. @see https://docs.k0sproject.io */
export class K0s implements Distribution {
  public readonly name = 'k0s';
  public readonly kubernetes: string;
  public readonly roles = { 'control-plane': 'controller+worker', worker: 'worker' } as const;
  public readonly pods = NETWORKS.pods;
  public readonly services = NETWORKS.services;
  public readonly helmController = false;

  private constructor(
    public readonly version: string,
    public readonly taintsControlPlane: boolean,
  ) {
    this.kubernetes = distributionVersion(version, /^v1\.\d+\.\d+\+k0s\.\d+$/, 'v1.34.2+k0s.0').replace(/\+.*/, '');
  }

  /**
   * @param version for example `v1.34.2+k0s.0`
   * @param options `schedulableControlPlanes`: controllers run pods (`k0s controller --enable-worker --no-taints`), @default false
   * @throws ConfigurationError if the version has another form
   */
  public static version(version: `v1.${string}+k0s.${number}`, options: { readonly schedulableControlPlanes?: boolean } = {}): K0s {
    return new K0s(version, options.schedulableControlPlanes !== true);
  }
}
