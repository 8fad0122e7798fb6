import { defineProduct } from '../define-product';

/** TopoLVM. */
export const topolvm = defineProduct({
  name: 'topolvm',
  title: 'TopoLVM',
  facts: [
    {
      summary: 'its volumes are block devices, with ext4 unless its class says otherwise',
      source: 'https://github.com/topolvm/topolvm/blob/main/internal/driver/node.go',
      versions: 'v0',
      read: '2026-11-29',
    },
  ],
  provisioners: [{ name: 'topolvm.io', blockDevice: true, nodeLocal: true, accessModes: ['ReadWriteOnce', 'ReadWriteOncePod'] }],
});
