import { defineProduct } from '../define-product';
import { choosesFolder } from '../image-start';

const FOLDER = '/data';

/** Redis. */
export const redis = defineProduct({
  name: 'redis',
  title: 'Redis',
  facts: [
    {
      summary: 'the official image keeps its data in /data, where it declares a volume',
      source: 'https://github.com/docker-library/docs/blob/master/redis/content.md',
      versions: 'all',
      read: '2026-11-29',
    },
  ],
  dataImages: [
    {
      title: 'redis',
      images: ['redis', 'redis/redis-stack-server'],
      database: false,
      places: ({ args }) => (choosesFolder(args, /^--dir|[.]conf$/) ? [] : [{ folder: FOLDER, ownVolume: FOLDER }]),
    },
  ],
});
