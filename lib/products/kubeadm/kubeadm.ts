import type { Distribution } from '../../lab/distribution';
import { distributionVersion } from '../kubernetes-version';
import { NETWORKS } from './networks';

/** A cluster made by kubeadm. It has no network of pods by itself: `network.pods` says which was given to it (`--pod-network-cidr`), else 10.244.0.0/16. @see https://kubernetes.io/docs/setup/production-environment/tools/kubeadm/ */
export class Kubeadm implements Distribution {
  public readonly name = 'kubeadm';
  public readonly kubernetes: string;
  public readonly roles = { 'control-plane': 'control-plane', worker: 'worker' } as const;
  public readonly pods = NETWORKS.pods;
  public readonly services = NETWORKS.services;
  public readonly helmController = false;

  private constructor(
    public readonly version: string,
    public readonly taintsControlPlane: boolean,
  ) {
    this.kubernetes = distributionVersion(version, /^v1\.\d+\.\d+$/, 'v1.34.2').replace(/\+.*/, '');
  }

  /**
   * @param version for example `v1.34.2`
   * @param options `schedulableControlPlanes`: their taint was removed (`kubectl taint nodes … node-role.kubernetes.io/control-plane-`), @default false
   * @throws ConfigurationError if the version has another form
   */
  public static version(version: `v1.${string}`, options: { readonly schedulableControlPlanes?: boolean } = {}): Kubeadm {
    return new Kubeadm(version, options.schedulableControlPlanes !== true);
  }
}
