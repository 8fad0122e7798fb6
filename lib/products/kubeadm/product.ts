import { at } from '../../manifest/read';
import { defineProduct } from '../define-product';
import { kubeletVersion } from '../kubernetes-version';
import { NETWORKS } from './networks';

const READ = { versions: 'v1.34', read: '2026-11-28' } as const;

/** kubeadm. */
export const kubeadm = defineProduct({
  name: 'kubeadm',
  title: 'kubeadm',
  facts: [
    {
      summary: 'control planes have the taint node-role.kubernetes.io/control-plane:NoSchedule, and the label of that key, empty',
      source: 'https://kubernetes.io/docs/reference/setup-tools/kubeadm/implementation-details/',
      ...READ,
    },
    {
      summary: 'Services are in 10.96.0.0/12, pods wherever --pod-network-cidr says',
      source: 'https://kubernetes.io/docs/reference/setup-tools/kubeadm/kubeadm-init/',
      ...READ,
    },
  ],
  distribution: {
    networks: NETWORKS,
    controlPlane: {
      labels: { 'node-role.kubernetes.io/control-plane': '' },
      taints: [{ key: 'node-role.kubernetes.io/control-plane', effect: 'NoSchedule' }],
    },
    versionOf: (node) =>
      at(node, 'metadata', 'annotations', 'kubeadm.alpha.kubernetes.io/cri-socket') === undefined ? undefined : kubeletVersion(node, /^v/),
  },
});
