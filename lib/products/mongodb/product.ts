import { defineProduct } from '../define-product';
import { choosesFolder } from '../image-start';

const FOLDER = '/data/db';

/** MongoDB. */
export const mongodb = defineProduct({
  name: 'mongodb',
  title: 'MongoDB',
  facts: [
    {
      summary: 'the official image keeps its data in /data/db, where it declares a volume',
      source: 'https://github.com/docker-library/docs/blob/master/mongo/content.md',
      versions: 'all',
      read: '2026-11-29',
    },
  ],
  dataImages: [
    {
      title: 'mongo',
      images: ['mongo'],
      database: true,
      places: ({ args }) => (choosesFolder(args, /dbpath|^--config|^-f/) ? [] : [{ folder: FOLDER, ownVolume: FOLDER }]),
    },
  ],
});
