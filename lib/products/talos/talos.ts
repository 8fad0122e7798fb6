import type { Distribution, NodeFilesLab } from '../../lab/distribution';
import type { NodeFile } from '../../lab/node-files';
import { distributionVersion } from '../kubernetes-version';
import { machineConfigPatches } from './machine-config';
import { NETWORKS } from './networks';

/** Talos Linux. @see https://www.talos.dev */
export class Talos implements Distribution {
  public readonly name = 'talos';
  public readonly kubernetes: string;
  public readonly roles = { 'control-plane': 'control-plane', worker: 'worker' } as const;
  public readonly pods = NETWORKS.pods;
  public readonly services = NETWORKS.services;
  public readonly helmController = false;
  public readonly podSecurity = 'baseline';

  private constructor(
    public readonly version: string,
    kubernetes: string,
    public readonly taintsControlPlane: boolean,
  ) {
    distributionVersion(version, /^v1\.\d+\.\d+$/, 'v1.9.5');
    this.kubernetes = distributionVersion(kubernetes, /^v1\.\d+\.\d+$/, 'v1.32.3');
  }

  /**
   * @param version of Talos, for example `v1.9.5`
   * @param options `kubernetes`: the version that it runs, for example `v1.32.3`; `schedulableControlPlanes`: control planes run pods
   * (`allowSchedulingOnControlPlanes`), @default false
   * @throws ConfigurationError if a version has another form
   */
  public static version(
    version: `v${string}`,
    options: { readonly kubernetes: `v1.${string}`; readonly schedulableControlPlanes?: boolean },
  ): Talos {
    return new Talos(version, options.kubernetes, options.schedulableControlPlanes !== true);
  }

  /** A patch of the machine configuration a node. */
  public nodeFiles(lab: NodeFilesLab): readonly NodeFile[] {
    return machineConfigPatches(lab);
  }
}
