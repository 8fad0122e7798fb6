import { defineProduct } from '../define-product';
import { choosesFolder, leadingMajor } from '../image-start';

const FOLDER = '/var/lib/mysql';
/** Before it, a folder with lost+found is refused unless --ignore-db-dir names it. */
const FIRST_THAT_IGNORES = 8;

/** MySQL. */
export const mysql = defineProduct({
  name: 'mysql',
  title: 'MySQL',
  facts: [
    {
      summary: 'the official image keeps its data in /var/lib/mysql, where it declares a volume',
      source: 'https://github.com/docker-library/docs/blob/master/mysql/content.md',
      versions: 'all',
      read: '2026-11-29',
    },
    {
      summary: 'mysqld --initialize refuses a folder with lost+found in it, unless --ignore-db-dir names it',
      source: 'https://dev.mysql.com/doc/refman/5.7/en/data-directory-initialization.html',
      versions: '5.7',
    },
  ],
  dataImages: [
    {
      title: 'mysql',
      images: ['mysql'],
      database: true,
      places({ tag, args }) {
        if (choosesFolder(args, /datadir|defaults-/)) return [];
        const wantsEmpty = (leadingMajor(tag) ?? FIRST_THAT_IGNORES) < FIRST_THAT_IGNORES && !choosesFolder(args, /ignore-db-dir/);
        return [{ folder: FOLDER, ownVolume: FOLDER, wantsEmpty }];
      },
    },
  ],
});
