import { defineProduct } from '../define-product';
import { postgresPlaces } from './data-folder';

/** PostgreSQL, and images that are made of its official one. */
export const postgresql = defineProduct({
  name: 'postgresql',
  title: 'PostgreSQL',
  facts: [
    {
      summary:
        'PGDATA is /var/lib/postgresql/data, where the image declares a volume; a mount at /var/lib/postgresql does not keep the data',
      source: 'https://github.com/docker-library/docs/blob/master/postgres/content.md',
      versions: 'up to 17',
      read: '2026-11-29',
    },
    {
      summary:
        'PGDATA is /var/lib/postgresql/<version>/docker, the image declares a volume at /var/lib/postgresql, and does not start with a mount at /var/lib/postgresql/data',
      source: 'https://github.com/docker-library/postgres/pull/1259',
      versions: 'since 18',
      read: '2026-11-29',
    },
    {
      summary: 'initdb refuses a folder that has lost+found in it',
      source: 'https://github.com/postgres/postgres/blob/master/src/bin/initdb/initdb.c',
      versions: 'all',
      read: '2026-11-29',
    },
  ],
  dataImages: [
    {
      title: 'postgres',
      images: [
        'postgres',
        'pgvector/pgvector',
        'postgis/postgis',
        'timescale/timescaledb',
        'ghcr.io/immich-app/postgres',
        'tensorchord/pgvecto-rs',
      ],
      database: true,
      places: postgresPlaces,
    },
  ],
});
