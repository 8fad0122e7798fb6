import type { ImageRow } from './image-row';

const BITNAMI = 'https://github.com/bitnami/containers';
/** Bitnami's images, which have other folders than the official ones. */
const ofBitnami = (name: string, title: string, folder: string, more: Partial<ImageRow> = {}): ImageRow => ({
  name: `bitnami-${name}`,
  title: `Bitnami's ${title}`,
  images: ['bitnami', 'bitnamilegacy', 'bitnamisecure'].map((owner) => `${owner}/${name}`),
  folder,
  database: true,
  source: `${BITNAMI}/blob/main/bitnami/${name}/README.md`,
  ...more,
});
/** Its script says where. */
const scriptOf = (name: string, version: string): Pick<ImageRow, 'source' | 'versions' | 'read'> => ({
  source: `${BITNAMI}/blob/main/bitnami/${name}/${version}/debian-12/rootfs/opt/bitnami/scripts/${name}-env.sh`,
  versions: version,
  read: '2026-11-29',
});

/** Databases as Bitnami packs them. */
export const BITNAMI_IMAGES: readonly ImageRow[] = [
  ofBitnami('postgresql', 'PostgreSQL', '/bitnami/postgresql/data', {
    chosenBy: ['POSTGRESQL_DATA_DIR', 'POSTGRES_DATA_DIR', 'PGDATA', 'POSTGRESQL_VOLUME_DIR'],
    ...scriptOf('postgresql', '17'),
  }),
  ofBitnami('mysql', 'MySQL', '/bitnami/mysql/data', scriptOf('mysql', '8.0')),
  ofBitnami('mariadb', 'MariaDB', '/bitnami/mariadb/data', scriptOf('mariadb', '11.4')),
  ofBitnami('mongodb', 'MongoDB', '/bitnami/mongodb/data/db', scriptOf('mongodb', '8.0')),
  ofBitnami('redis', 'Redis', '/bitnami/redis/data', { chosenBy: ['REDIS_DATA_DIR'], database: false, ...scriptOf('redis', '7.4') }),
];
