import { defineProduct } from '../define-product';

/** Ceph CSI. */
export const cephCsi = defineProduct({
  name: 'ceph-csi',
  title: 'Ceph CSI',
  facts: [
    {
      summary: 'its volumes are block devices, with ext4 unless its class says otherwise',
      source: 'https://github.com/ceph/ceph-csi/blob/devel/docs/rbd/deploy.md',
      versions: 'v3',
      read: '2026-11-29',
    },
  ],
  provisioners: [
    { name: 'rbd.csi.ceph.com', blockDevice: true },
    { name: 'rook-ceph.rbd.csi.ceph.com', blockDevice: true },
  ],
});
