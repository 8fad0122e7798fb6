import { defineProduct } from '../define-product';
import { kubeletVersion } from '../kubernetes-version';
import { NETWORKS } from './networks';

const READ = { versions: 'v1.34', read: '2026-11-28' } as const;

/** k0s. */
export const k0s = defineProduct({
  name: 'k0s',
  title: 'k0s',
  facts: [
    {
      summary: 'its nodes run containerd, whose socket is /run/k0s/containerd.sock, and no Docker',
      source: 'https://docs.k0sproject.io/stable/runtime/',
      ...READ,
      read: '2026-11-29',
    },
    {
      summary:
        'a controller is a node only with --enable-worker, and has the taint node-role.kubernetes.io/control-plane:NoSchedule then, unless --no-taints',
      source: 'https://docs.k0sproject.io/stable/worker-node-config/',
      ...READ,
    },
    { summary: 'pods are in 10.244.0.0/16, Services in 10.96.0.0/12', source: 'https://docs.k0sproject.io/stable/configuration/', ...READ },
  ],
  distribution: {
    networks: NETWORKS,
    runtimeSocket: '/run/k0s/containerd.sock',
    controlPlane: {
      labels: { 'node-role.kubernetes.io/control-plane': '' },
      taints: [{ key: 'node-role.kubernetes.io/control-plane', effect: 'NoSchedule' }],
    },
    versionOf: (node) => kubeletVersion(node, /\+k0s/),
  },
});
