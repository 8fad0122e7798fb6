import { defineProduct } from '../define-product';

/** TopoLVM. */
export const topolvm = defineProduct({
  name: 'topolvm',
  title: 'TopoLVM',
  facts: [
    {
      summary: 'its volumes are block devices, with ext4 unless its class says otherwise',
      source: 'https://github.com/topolvm/topolvm',
      versions: 'v0',
    },
  ],
  provisioners: [{ name: 'topolvm.io', blockDevice: true, nodeLocal: true, accessModes: ['ReadWriteOnce', 'ReadWriteOncePod'] }],
});
