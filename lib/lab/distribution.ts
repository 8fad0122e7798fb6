import { Mistake } from '../manifest/mistake';

/** What a Kubernetes distribution brings, and what it calls things. */
export interface Distribution {
  readonly name: 'k3s' | 'talos';
  readonly version: string;
  /** Version of Kubernetes itself with a leading `v`, for example `v1.33.6`. */
  readonly kubernetes: string;
  /** What the distribution calls a control plane node and a worker. */
  readonly roles: { readonly 'control-plane': string; readonly worker: string };
  readonly pods: string;
  readonly services: string;
  /** It installs Helm charts from `HelmChart` objects. @see https://docs.k3s.io/helm */
  readonly helmController: boolean;
  /** Control planes carry the taint `node-role.kubernetes.io/control-plane:NoSchedule`. */
  readonly taintsControlPlane: boolean;
  /** Parts of it that are switched off. */
  readonly disabled: readonly string[];
}

/** K3s. @see https://docs.k3s.io */
export class K3s implements Distribution {
  public readonly name = 'k3s';
  public readonly kubernetes: string;
  public readonly roles = { 'control-plane': 'server', worker: 'agent' } as const;
  public readonly pods = '10.42.0.0/16';
  public readonly services = '10.43.0.0/16';
  public readonly helmController = true;
  public readonly taintsControlPlane = false;

  private constructor(
    public readonly version: string,
    public readonly disabled: readonly K3sPart[],
  ) {
    this.kubernetes = kubernetesVersion(version, /^v1\.\d+\.\d+\+k3s\d+$/, 'v1.33.6+k3s1').replace(/\+.*/, '');
  }

  /**
   * @param version for example `v1.33.6+k3s1`
   * @param options `disable`: what `--disable` names, @default nothing
   * @throws Mistake if the version is none of K3s
   */
  public static version(version: `v${string}+k3s${number}`, options: { readonly disable?: readonly K3sPart[] } = {}): K3s {
    return new K3s(version, options.disable ?? []);
  }
}

/** What `k3s server --disable` can switch off. @see https://docs.k3s.io/cli/server#kubernetes-components */
export type K3sPart = 'coredns' | 'servicelb' | 'traefik' | 'local-storage' | 'metrics-server';

/** Talos Linux. @see https://www.talos.dev */
export class Talos implements Distribution {
  public readonly name = 'talos';
  public readonly kubernetes: string;
  public readonly roles = { 'control-plane': 'control-plane', worker: 'worker' } as const;
  public readonly pods = '10.244.0.0/16';
  public readonly services = '10.96.0.0/12';
  public readonly helmController = false;
  public readonly taintsControlPlane = true;
  public readonly disabled: readonly string[] = [];

  private constructor(
    public readonly version: string,
    kubernetes: string,
  ) {
    kubernetesVersion(version, /^v1\.\d+\.\d+$/, 'v1.9.5');
    this.kubernetes = kubernetesVersion(kubernetes, /^v1\.\d+\.\d+$/, 'v1.32.3');
  }

  /**
   * @param version of Talos, for example `v1.9.5`
   * @param options `kubernetes`: the version that it runs, for example `v1.32.3`
   * @throws Mistake if a version has another form
   */
  public static version(version: `v${string}`, options: { readonly kubernetes: `v1.${string}` }): Talos {
    return new Talos(version, options.kubernetes);
  }
}

function kubernetesVersion(version: string, form: RegExp, example: string): string {
  if (!form.test(version)) throw new Mistake(`distribution: got version '${version}', expected one like '${example}'`);
  return version;
}
