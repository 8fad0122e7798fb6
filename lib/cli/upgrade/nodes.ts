import type { LabCluster } from '../../cluster/cluster';
import type { NodeChange } from './result';
import type { Target } from './version';

/** The first minor version whose kubelets don't start on control groups of version 1. @see https://kubernetes.io/docs/concepts/architecture/cgroups/ */
const WITHOUT_CGROUP_V1 = 35;
const CGROUPS = 'https://kubernetes.io/docs/concepts/architecture/cgroups/';

/** Since when the mode ipvs is deprecated, off unless a feature gate is on, and gone. @see https://kubernetes.io/docs/reference/networking/virtual-ips/ */
const IPVS = { deprecated: 35, off: 40, gone: 43 } as const;
const PROXIES = 'https://kubernetes.io/docs/reference/networking/virtual-ips/';

/** What becomes of the nodes themselves, by what the lab says of them. */
export function nodeChanges({ lab, minor }: Pick<LabCluster, 'lab' | 'minor'>, target: Pick<Target, 'minor'>): readonly NodeChange[] {
  const crosses = (border: number): boolean => minor < border && target.minor >= border;
  const old = lab.nodes.filter(({ cgroups }) => cgroups === 'v1').map(({ name }) => name);
  const found: NodeChange[] = [];
  if (old.length > 0 && crosses(WITHOUT_CGROUP_V1))
    found.push({
      severity: 'error',
      nodes: old,
      message: `kubelets do not start on control groups of version 1 from 1.${WITHOUT_CGROUP_V1} on`,
      hint: 'boot a system with version 2 (systemd.unified_cgroup_hierarchy=1), or set failCgroupV1: false in the configuration of the kubelet',
      source: CGROUPS,
    });
  if (lab.network.kubeProxy === 'ipvs' && crosses(IPVS.deprecated))
    found.push({
      severity: 'warning',
      nodes: lab.nodes.map(({ name }) => name),
      message: `kube-proxy's mode ipvs is deprecated since 1.${IPVS.deprecated}, off from 1.${IPVS.off} on and gone in 1.${IPVS.gone}`,
      hint: 'use nftables, or iptables on kernels before 5.13',
      source: PROXIES,
    });
  return found;
}

/** What the lab does not say of them. */
export function unknownOfNodes({ lab, minor }: Pick<LabCluster, 'lab' | 'minor'>, target: Pick<Target, 'minor'>): readonly string[] {
  if (minor >= WITHOUT_CGROUP_V1 || target.minor < WITHOUT_CGROUP_V1) return [];
  const silent = lab.nodes.filter(({ cgroups }) => cgroups === undefined).map(({ name }) => name);
  const which = silent.length === lab.nodes.length ? 'nodes have' : `${silent.join(', ')} ${silent.length > 1 ? 'have' : 'has'}`;
  return [
    ...(silent.length > 0
      ? [
          `whether ${which} cgroup v1, with which kubelets don't start from 1.${WITHOUT_CGROUP_V1} on unless they are told to (failCgroupV1)`,
        ]
      : []),
    ...(lab.network.kubeProxy === undefined
      ? [
          `whether kube-proxy is in mode ipvs, which is deprecated since 1.${IPVS.deprecated}, off from 1.${IPVS.off} on and gone in 1.${IPVS.gone}`,
        ]
      : []),
  ];
}
