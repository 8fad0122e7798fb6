import { defineProduct } from '../define-product';
import { REFERENCES } from './references';

/** Longhorn. */
export const longhorn = defineProduct({
  name: 'longhorn',
  title: 'Longhorn',
  references: REFERENCES,
  facts: [
    {
      says: 'its volumes are made at once, can grow, and can be mounted by several nodes over NFS',
      source: 'https://longhorn.io/docs/1.9.0/nodes-and-volumes/volumes/rwx-volumes/',
      versions: 'v1.9',
    },
  ],
});
