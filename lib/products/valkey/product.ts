import { defineProduct } from '../define-product';
import { choosesFolder } from '../image-start';

const FOLDER = '/data';

/** Valkey. */
export const valkey = defineProduct({
  name: 'valkey',
  title: 'Valkey',
  facts: [
    {
      summary: 'the official image keeps its data in /data, where it declares a volume',
      source: 'https://github.com/valkey-io/valkey-container',
      versions: 'all',
      read: '2026-11-29',
    },
  ],
  dataImages: [
    {
      title: 'valkey',
      images: ['valkey/valkey'],
      database: false,
      places: ({ args }) => (choosesFolder(args, /^--dir|[.]conf$/) ? [] : [{ folder: FOLDER, ownVolume: FOLDER }]),
    },
  ],
});
