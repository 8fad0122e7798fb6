import { textAt } from '../../manifest/read';
import { defineProduct } from '../define-product';
import { NETWORKS } from './networks';
import { RELEASES, SUPPORTS } from './releases';

const READ = { versions: 'v1.9 and newer' } as const;

/** At the root of its file system. */
const ROOT_FOLDERS = [
  'bin',
  'boot',
  'dev',
  'etc',
  'lib',
  'lib64',
  'opt',
  'proc',
  'root',
  'run',
  'sbin',
  'sys',
  'system',
  'tmp',
  'usr',
  'var',
];

/** Talos Linux. */
export const talos = defineProduct({
  name: 'talos',
  title: 'Talos',
  facts: [
    {
      summary: 'its nodes run containerd, whose socket is /run/containerd/containerd.sock, and no Docker',
      source: 'https://www.talos.dev/v1.11/learn-more/architecture/',
      ...READ,
      read: '2026-11-29',
    },
    {
      summary: 'the root of its nodes is read-only: folders that are not there can be made below /var, /run, /tmp and /opt only',
      source: 'https://www.talos.dev/v1.11/learn-more/architecture/#file-system-partitions',
      ...READ,
      read: '2026-11-29',
    },
    {
      summary: 'the NVIDIA runtime is not the default: pods name a RuntimeClass for it',
      source: 'https://docs.siderolabs.com/talos/v1.9/configure-your-talos-cluster/hardware-and-drivers/nvidia-gpu',
      ...READ,
      read: '2026-11-29',
    },
    {
      summary: 'Pod Security enforces baseline in namespaces that say nothing, and asks nothing of kube-system',
      source: 'https://www.talos.dev/v1.9/kubernetes-guides/configuration/pod-security/',
      ...READ,
      read: '2026-11-29',
    },
    {
      summary: 'control planes have the taint node-role.kubernetes.io/control-plane:NoSchedule',
      source: 'https://www.talos.dev/v1.9/talos-guides/howto/workers-on-controlplane/',
      ...READ,
      read: '2026-11-29',
    },
    {
      summary: 'pods are in 10.244.0.0/16, Services in 10.96.0.0/12',
      source: 'https://www.talos.dev/v1.9/reference/configuration/v1alpha1/config/',
      ...READ,
      read: '2026-11-29',
    },
  ],
  distribution: {
    networks: NETWORKS,
    runtimeSocket: '/run/containerd/containerd.sock',
    rootFolders: ROOT_FOLDERS,
    controlPlane: {
      labels: { 'node-role.kubernetes.io/control-plane': '' },
      taints: [{ key: 'node-role.kubernetes.io/control-plane', effect: 'NoSchedule' }],
    },
    versionOf: (node) => /^Talos \((v[\w.-]+)\)/.exec(textAt(node, 'status', 'nodeInfo', 'osImage') ?? '')?.[1],
    podSecurity: { enforce: 'baseline', audit: 'restricted', warn: 'restricted', exempt: ['kube-system'] },
    runtimeClasses: { 'nvidia.com/gpu': 'nvidia' },
    releases: RELEASES,
    supports: SUPPORTS,
  },
});
