import { defineProduct } from '../define-product';
import { REFERENCES } from './references';
import { REFUSES } from './refuses';

/** The controller of volume snapshots, which every CSI driver with snapshots needs. */
export const snapshots = defineProduct({
  name: 'snapshots',
  title: 'the snapshot controller',
  facts: [
    {
      summary: 'a VolumeSnapshot is of a claim in its own namespace, and its class belongs to the cluster',
      source: 'https://github.com/kubernetes-csi/external-snapshotter/tree/master/client/config/crd',
      versions: 'v1',
      read: '2026-11-29',
    },
  ],
  refuses: REFUSES,
  references: REFERENCES,
});
