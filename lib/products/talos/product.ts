import { textAt } from '../../manifest/read';
import { defineProduct } from '../define-product';
import { NETWORKS } from './networks';
import { RELEASES, SUPPORTS } from './releases';

const READ = { versions: 'v1.9 and newer' } as const;

/** Talos Linux. */
export const talos = defineProduct({
  name: 'talos',
  title: 'Talos',
  facts: [
    {
      summary: 'the NVIDIA runtime is not the default: pods name a RuntimeClass for it',
      source: 'https://www.talos.dev/v1.9/talos-guides/configuration/nvidia-gpu/',
      ...READ,
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
