import { defineProduct } from '../define-product';
import { REFERENCES } from './references';

/** VolSync. */
export const volsync = defineProduct({
  name: 'volsync',
  title: 'VolSync',
  facts: [
    {
      summary: 'a ReplicationSource copies a claim of its own namespace, with the credentials of a Secret there',
      source: 'https://volsync.readthedocs.io/en/stable/usage/restic/index.html',
      versions: 'v0.9 and newer',
    },
  ],
  references: REFERENCES,
  // What it makes begins with its own name, and nobody refers to it.
  kinds: { passiveGroups: ['volsync.backube'] },
});
