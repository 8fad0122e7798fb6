import { defineProduct } from '../define-product';
import { kubeletVersion } from '../kubernetes-version';
import { NETWORKS } from './networks';

const DOCS = 'https://docs.rke2.io';
const READ = { versions: 'v1.33', read: '2026-11-28' } as const;
const NAME = 'rke2';

/** RKE2. */
export const rke2 = defineProduct({
  name: NAME,
  title: 'RKE2',
  facts: [
    {
      summary: 'its nodes run containerd, whose socket is /run/k3s/containerd/containerd.sock, and no Docker',
      source: 'https://docs.rke2.io/advanced',
      ...READ,
      read: '2026-11-29',
    },
    { summary: 'it installs Helm charts from HelmChart objects of helm.cattle.io', source: `${DOCS}/helm`, ...READ },
    { summary: 'pods are in 10.42.0.0/16, Services in 10.43.0.0/16', source: `${DOCS}/reference/server_config`, ...READ },
    { summary: 'servers have no taint, unless one is given to them', source: `${DOCS}/install/ha`, ...READ },
    {
      summary: 'registries are configured in /etc/rancher/rke2/registries.yaml of every node',
      source: `${DOCS}/install/private_registry`,
      ...READ,
    },
  ],
  distribution: {
    networks: NETWORKS,
    runtimeSocket: '/run/k3s/containerd/containerd.sock',
    controlPlane: { labels: { 'node-role.kubernetes.io/control-plane': 'true' }, taints: [] },
    versionOf: (node) => kubeletVersion(node, /\+rke2r\d+$/),
  },
  brings: ({ distribution }) => (distribution.name === NAME ? [{ kind: 'CustomResources', group: 'helm.cattle.io', by: NAME }] : []),
});
