import { defineProduct } from '../define-product';
import { CLASS } from './class';

/** The local-path provisioner of Rancher. */
export const localPath = defineProduct({
  name: 'local-path',
  facts: [
    {
      summary: 'its volumes are folders of one node, made when a pod needs them; they do not grow, and their size is not enforced',
      source: 'https://github.com/rancher/local-path-provisioner#readme',
      versions: 'v0.0.30 and newer',
      read: '2026-11-29',
    },
    {
      summary: 'it makes empty folders: a claim of a raw device gets none, and one with a dataSource gets an empty one',
      source: 'https://github.com/rancher/local-path-provisioner/blob/master/provisioner.go',
      versions: 'v0.0.30 and newer',
    },
  ],
  provisioners: [
    {
      name: CLASS.provisioner,
      blockDevice: false,
      mountsWithLabels: false,
      nodeLocal: CLASS.nodeLocal,
      accessModes: CLASS.accessModes,
      emptyFoldersOnly: true,
    },
  ],
});
