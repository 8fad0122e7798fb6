import { at } from '../../manifest/read';
import { defineProduct } from '../define-product';
import { kubeletVersion } from '../kubernetes-version';
import { NETWORKS } from './networks';

const READ = { versions: 'v1.34', read: '2026-11-28' } as const;

/** MicroK8s. */
export const microk8s = defineProduct({
  name: 'microk8s',
  title: 'MicroK8s',
  facts: [
    { summary: 'pods are in 10.1.0.0/16, Services in 10.152.183.0/24', source: 'https://microk8s.io/docs/change-cidr', ...READ },
    { summary: 'nodes have no taint', source: 'https://microk8s.io/docs/clustering', ...READ },
  ],
  distribution: {
    networks: NETWORKS,
    versionOf: (node) => (at(node, 'metadata', 'labels', 'microk8s.io/cluster') === undefined ? undefined : kubeletVersion(node, /^v/)),
  },
});
