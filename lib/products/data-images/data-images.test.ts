import type { DataImage } from '../../cluster/data-image';
import { DATA_IMAGES } from './product';

const IMAGES: readonly DataImage[] = DATA_IMAGES.flatMap(({ dataImages = [] }) => dataImages);

/** The folders of an image's data, if these variables are set. */
function folders(name: string, ...variables: readonly string[]): readonly string[] | undefined {
  const image = IMAGES.find(({ images }) => images.includes(name));
  const env = (one: string): string | undefined => (variables.includes(one) ? '/elsewhere' : undefined);
  return image?.places({ tag: 'any', args: [], env }).map(({ folder }) => folder);
}

test.each([
  ['bitnami/postgresql', '/bitnami/postgresql/data'],
  ['bitnamilegacy/mongodb', '/bitnami/mongodb/data/db'],
  ['bitnami/redis', '/bitnami/redis/data'],
  ['rabbitmq', '/var/lib/rabbitmq'],
  ['qdrant/qdrant', '/qdrant/storage'],
])('%s has its data in %s', (name, folder) => expect(folders(name, 'OTHER')).toEqual([folder]));

test.each([
  ['bitnami/postgresql', 'POSTGRESQL_DATA_DIR'],
  ['bitnami/postgresql', 'POSTGRES_DATA_DIR'],
  ['bitnami/postgresql', 'PGDATA'],
  ['bitnami/postgresql', 'POSTGRESQL_VOLUME_DIR'],
  ['rabbitmq', 'RABBITMQ_MNESIA_BASE'],
  ['rabbitmq', 'RABBITMQ_MNESIA_DIR'],
])('of %s with %s nothing is known', (name, variable) => expect(folders(name, variable)).toEqual([]));
