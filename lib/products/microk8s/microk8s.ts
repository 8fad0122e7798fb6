import type { Distribution } from '../../lab/distribution';
import { distributionVersion } from '../kubernetes-version';
import { NETWORKS } from './networks';

/** MicroK8s. Every node may run pods; one that joined with `--worker` runs nothing else. @see https://microk8s.io/docs */
export class MicroK8s implements Distribution {
  public readonly name = 'microk8s';
  public readonly kubernetes: string;
  public readonly roles = { 'control-plane': 'control-plane', worker: 'worker' } as const;
  public readonly pods = NETWORKS.pods;
  public readonly services = NETWORKS.services;
  public readonly helmController = false;
  public readonly taintsControlPlane = false;

  private constructor(public readonly version: string) {
    this.kubernetes = distributionVersion(version, /^v1\.\d+\.\d+$/, 'v1.34.1');
  }

  /**
   * @param version of Kubernetes, as `microk8s version` prints it, for example `v1.34.1`
   * @throws ConfigurationError if the version has another form
   */
  public static version(version: `v1.${string}`): MicroK8s {
    return new MicroK8s(version);
  }
}
