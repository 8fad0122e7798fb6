import { defineProduct } from '../define-product';

/** LINSTOR. */
export const linstor = defineProduct({
  name: 'linstor',
  title: 'LINSTOR',
  facts: [
    {
      summary: 'its volumes are block devices, with ext4 unless its class says otherwise',
      source: 'https://linbit.com/drbd-user-guide/linstor-guide-1_0-en/',
      versions: 'v1',
    },
  ],
  provisioners: [{ name: 'linstor.csi.linbit.com', blockDevice: true }],
});
