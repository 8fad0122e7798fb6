import { defineProduct } from '../define-product';
import { REFERENCES } from './references';

/** VolSync. */
export const volsync = defineProduct({
  name: 'volsync',
  title: 'VolSync',
  facts: [
    {
      summary: 'a ReplicationSource copies a claim of its own namespace, with the credentials of a Secret there',
      source: 'https://github.com/backube/volsync/blob/main/internal/controller/mover/restic/mover.go',
      versions: 'v0.9 and newer',
      read: '2026-11-29',
    },
  ],
  references: REFERENCES,
  // What it makes begins with its own name, and nobody refers to it.
  kinds: { passiveGroups: ['volsync.backube'] },
});
