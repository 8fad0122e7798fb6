import { defineProduct } from '../define-product';
import { choosesFolder } from '../image-start';

const FOLDER = '/var/lib/mysql';

/** MariaDB. */
export const mariadb = defineProduct({
  name: 'mariadb',
  title: 'MariaDB',
  facts: [
    {
      summary: 'the official image keeps its data in /var/lib/mysql, where it declares a volume',
      source: 'https://github.com/docker-library/docs/blob/master/mariadb/content.md',
      versions: 'all',
      read: '2026-11-29',
    },
  ],
  dataImages: [
    {
      title: 'mariadb',
      images: ['mariadb'],
      database: true,
      places: ({ args }) => (choosesFolder(args, /datadir|defaults-/) ? [] : [{ folder: FOLDER, ownVolume: FOLDER }]),
    },
  ],
});
