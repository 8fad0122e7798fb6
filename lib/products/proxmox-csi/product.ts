import { defineProduct } from '../define-product';

/** Proxmox CSI plugin. */
export const proxmoxCsi = defineProduct({
  name: 'proxmox-csi',
  title: 'Proxmox CSI plugin',
  facts: [
    {
      summary: 'its volumes are block devices, with ext4 unless its class says otherwise',
      source: 'https://github.com/sergelogvinov/proxmox-csi-plugin/blob/main/pkg/csi/node.go',
      versions: 'v0',
      read: '2026-11-29',
    },
  ],
  provisioners: [{ name: 'csi.proxmox.sinextra.dev', blockDevice: true }],
});
