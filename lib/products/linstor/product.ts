import { defineProduct } from '../define-product';

/** LINSTOR. */
export const linstor = defineProduct({
  name: 'linstor',
  title: 'LINSTOR',
  facts: [
    {
      summary: 'its volumes are block devices, with ext4 unless its class says otherwise',
      source: 'https://github.com/piraeusdatastore/linstor-csi/blob/master/pkg/driver/driver.go',
      versions: 'v1',
      read: '2026-11-29',
    },
  ],
  provisioners: [{ name: 'linstor.csi.linbit.com', blockDevice: true }],
});
