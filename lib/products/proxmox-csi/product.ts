import { defineProduct } from '../define-product';

/** Proxmox CSI plugin. */
export const proxmoxCsi = defineProduct({
  name: 'proxmox-csi',
  title: 'Proxmox CSI plugin',
  facts: [
    {
      summary: 'its volumes are block devices, with ext4 unless its class says otherwise',
      source: 'https://github.com/sergelogvinov/proxmox-csi-plugin',
      versions: 'v0',
    },
  ],
  provisioners: [{ name: 'csi.proxmox.sinextra.dev', blockDevice: true }],
});
