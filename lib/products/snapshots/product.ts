import { defineProduct } from '../define-product';
import { REFERENCES } from './references';

/** The controller of volume snapshots, which every CSI driver with snapshots needs. */
export const snapshots = defineProduct({
  name: 'snapshots',
  title: 'the snapshot controller',
  facts: [
    {
      summary: 'a VolumeSnapshot is of a claim in its own namespace, and its class belongs to the cluster',
      source: 'https://kubernetes.io/docs/concepts/storage/volume-snapshots/',
      versions: 'v1',
    },
  ],
  references: REFERENCES,
});
