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
  ['prom/prometheus', '/prometheus'],
  ['victoriametrics/victoria-metrics', '/victoria-metrics-data'],
])('%s has its data in %s', (name, folder) => expect(folders(name, 'OTHER')).toEqual([folder]));

test.each([
  ['bitnami/postgresql', 'POSTGRESQL_DATA_DIR'],
  ['bitnami/postgresql', 'POSTGRES_DATA_DIR'],
  ['bitnami/postgresql', 'PGDATA'],
  ['bitnami/postgresql', 'POSTGRESQL_VOLUME_DIR'],
  ['rabbitmq', 'RABBITMQ_MNESIA_BASE'],
  ['rabbitmq', 'RABBITMQ_MNESIA_DIR'],
])('of %s with %s nothing is known', (name, variable) => expect(folders(name, variable)).toEqual([]));

test.each([
  ['prom/prometheus', ['--config.file=/etc/prometheus/prometheus.yml'], ['/prometheus/data']],
  ['prom/prometheus', ['--storage.tsdb.path=/data'], []],
  ['prom/prometheus', ['--agent'], []],
  ['victoriametrics/victoria-metrics', ['-retentionPeriod=12'], ['/victoria-metrics-data']],
  ['victoriametrics/victoria-metrics', ['-storageDataPath=/storage'], []],
  ['qdrant/qdrant', ['--config-path=/etc/qdrant.yaml'], []],
])('%s with %j', (name, args, expected) => {
  const image = IMAGES.find(({ images }) => images.includes(name));
  expect(image?.places({ tag: 'any', args, env: () => undefined }).map(({ folder }) => folder)).toEqual(expected);
});
