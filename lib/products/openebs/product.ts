import { defineProduct } from '../define-product';

/** OpenEBS. */
export const openebs = defineProduct({
  name: 'openebs',
  title: 'OpenEBS',
  facts: [
    {
      summary: 'its volumes are block devices, with ext4 unless its class says otherwise',
      source: 'https://github.com/openebs/lvm-localpv/blob/develop/docs/storageclasses.md',
      versions: 'v4',
      read: '2026-11-29',
    },
  ],
  provisioners: [{ name: 'local.csi.openebs.io', blockDevice: true }],
});
