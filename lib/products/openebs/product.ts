import { defineProduct } from '../define-product';

/** OpenEBS. */
export const openebs = defineProduct({
  name: 'openebs',
  title: 'OpenEBS',
  facts: [
    {
      summary: 'its volumes are block devices, with ext4 unless its class says otherwise',
      source: 'https://openebs.io/docs/user-guides/local-storage-user-guide/local-pv-lvm/lvm-configuration',
      versions: 'v4',
    },
  ],
  provisioners: [{ name: 'local.csi.openebs.io', blockDevice: true }],
});
