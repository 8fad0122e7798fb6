import { defineProduct } from '../define-product';
import { choosesFolder } from '../image-start';

const FOLDER = '/opt/couchdb/data';

/** CouchDB. */
export const couchdb = defineProduct({
  name: 'couchdb',
  title: 'CouchDB',
  facts: [
    {
      summary: 'the official image keeps its data in /opt/couchdb/data, where it declares a volume',
      source: 'https://github.com/docker-library/docs/blob/master/couchdb/content.md',
      versions: 'since 2',
      read: '2026-11-29',
    },
  ],
  dataImages: [
    {
      title: 'couchdb',
      images: ['couchdb'],
      database: true,
      places: ({ args }) => (choosesFolder(args, /couch_ini/) ? [] : [{ folder: FOLDER, ownVolume: FOLDER }]),
    },
  ],
});
