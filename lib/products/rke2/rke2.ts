import type { Distribution, NodeFilesLab } from '../../lab/distribution';
import { External } from '../../lab/external';
import type { NodeFile } from '../../lab/node-files';
import { registriesFiles } from '../k3s/registries';
import { distributionVersion } from '../kubernetes-version';
import { NETWORKS } from './networks';

/** RKE2. Its own ingress-nginx listens on every node: `IngressNginx.onHostNetwork({ namespace: 'kube-system' })`. @see https://docs.rke2.io */
export class Rke2 implements Distribution {
  public readonly name = 'rke2';
  public readonly kubernetes: string;
  public readonly roles = { 'control-plane': 'server', worker: 'agent' } as const;
  public readonly pods = NETWORKS.pods;
  public readonly services = NETWORKS.services;
  public readonly helmController = true;
  public readonly taintsControlPlane = false;
  public readonly controlPlaneLabel = 'true';
  public readonly externals: readonly External[] = [External.customResources('helm.cattle.io', this.name)];

  private constructor(public readonly version: string) {
    this.kubernetes = distributionVersion(version, /^v1\.\d+\.\d+\+rke2r\d+$/, 'v1.33.6+rke2r1').replace(/\+.*/, '');
  }

  /**
   * @param version for example `v1.33.6+rke2r1`
   * @throws ConfigurationError if the version is not one of RKE2
   */
  public static version(version: `v${string}+rke2r${number}`): Rke2 {
    return new Rke2(version);
  }

  /** A `registries.yaml` a node, if there are registries to configure. */
  public nodeFiles(lab: NodeFilesLab): readonly NodeFile[] {
    return registriesFiles(lab, { title: 'RKE2', folder: '/etc/rancher/rke2' });
  }
}
