import type { Product } from '../../cluster/cluster';
import type { Fact } from '../../cluster/product';
import { defineProduct } from '../define-product';

/** An image of which only the folder of its data is known. */
interface Keeper {
  readonly name: string;
  readonly title: string;
  readonly images: readonly string[];
  readonly folder: string;
  /** Whether the image declares a volume right there. @default false */
  readonly declared?: boolean;
  /** A variable that chooses another folder. @default none */
  readonly chosenBy?: string;
  /** Whether the data is to stay even if the pods have no volume. @default false */
  readonly database?: boolean;
  readonly source: `https://${string}`;
  /** The day on which the source was read, and its version. @default unverified */
  readonly read?: NonNullable<Fact['read']>;
  readonly versions?: string;
}

const BITNAMI = 'https://github.com/bitnami/containers';
/** Bitnami's images, which have other folders than the official ones. */
const ofBitnami = (name: string, title: string, folder: string, more: Partial<Keeper> = {}): Keeper => ({
  name: `bitnami-${name}`,
  title: `Bitnami's ${title}`,
  images: ['bitnami', 'bitnamilegacy', 'bitnamisecure'].map((owner) => `${owner}/${name}`),
  folder,
  database: true,
  source: `${BITNAMI}/blob/main/bitnami/${name}/README.md`,
  ...more,
});
/** Its script says where, and takes no variable for it. */
const scriptOf = (name: string, version: string): Pick<Keeper, 'source' | 'versions' | 'read'> => ({
  source: `${BITNAMI}/blob/main/bitnami/${name}/${version}/debian-12/rootfs/opt/bitnami/scripts/${name}-env.sh`,
  versions: version,
  read: '2026-11-29',
});

const KEEPERS: readonly Keeper[] = [
  ofBitnami('postgresql', 'PostgreSQL', '/bitnami/postgresql/data', { chosenBy: 'POSTGRESQL_DATA_DIR' }),
  ofBitnami('mysql', 'MySQL', '/bitnami/mysql/data', scriptOf('mysql', '8.0')),
  ofBitnami('mariadb', 'MariaDB', '/bitnami/mariadb/data', scriptOf('mariadb', '11.4')),
  ofBitnami('mongodb', 'MongoDB', '/bitnami/mongodb/data/db'),
  ofBitnami('redis', 'Redis', '/bitnami/redis/data', { chosenBy: 'REDIS_DATA_DIR', database: false }),
  {
    name: 'linuxserver-mariadb',
    title: "linuxserver.io's MariaDB",
    images: ['lscr.io/linuxserver/mariadb', 'linuxserver/mariadb', 'ghcr.io/linuxserver/mariadb'],
    folder: '/config',
    database: true,
    source: 'https://docs.linuxserver.io/images/docker-mariadb/',
  },
  {
    name: 'rabbitmq',
    title: 'RabbitMQ',
    images: ['rabbitmq'],
    folder: '/var/lib/rabbitmq',
    declared: true,
    chosenBy: 'RABBITMQ_MNESIA_BASE',
    source: 'https://github.com/docker-library/docs/blob/master/rabbitmq/content.md',
  },
  {
    name: 'elasticsearch',
    title: 'Elasticsearch',
    images: ['elasticsearch', 'docker.elastic.co/elasticsearch/elasticsearch'],
    folder: '/usr/share/elasticsearch/data',
    chosenBy: 'path.data',
    source: 'https://www.elastic.co/docs/deploy-manage/deploy/self-managed/install-elasticsearch-docker-prod',
  },
  {
    name: 'opensearch',
    title: 'OpenSearch',
    images: ['opensearchproject/opensearch'],
    folder: '/usr/share/opensearch/data',
    chosenBy: 'path.data',
    source: 'https://docs.opensearch.org/latest/install-and-configure/install-opensearch/docker/',
  },
  {
    name: 'clickhouse',
    title: 'ClickHouse',
    images: ['clickhouse/clickhouse-server', 'clickhouse'],
    folder: '/var/lib/clickhouse',
    declared: true,
    source: 'https://github.com/docker-library/docs/blob/master/clickhouse/content.md',
    read: '2026-11-29',
  },
  {
    name: 'neo4j',
    title: 'Neo4j',
    images: ['neo4j'],
    folder: '/data',
    declared: true,
    chosenBy: 'NEO4J_server_directories_data',
    source: 'https://neo4j.com/docs/operations-manual/current/docker/mounting-volumes/',
  },
  {
    name: 'cassandra',
    title: 'Cassandra',
    images: ['cassandra'],
    folder: '/var/lib/cassandra',
    declared: true,
    source: 'https://github.com/docker-library/docs/blob/master/cassandra/content.md',
    read: '2026-11-29',
  },
  {
    name: 'meilisearch',
    title: 'Meilisearch',
    images: ['getmeili/meilisearch'],
    folder: '/meili_data',
    chosenBy: 'MEILI_DB_PATH',
    source: 'https://github.com/meilisearch/meilisearch/blob/main/Dockerfile',
    versions: 'v0.27 and newer',
    read: '2026-11-29',
  },
  {
    name: 'qdrant',
    title: 'Qdrant',
    images: ['qdrant/qdrant'],
    folder: '/qdrant/storage',
    chosenBy: 'QDRANT__STORAGE__STORAGE_PATH',
    source: 'https://qdrant.tech/documentation/guides/installation/',
  },
  {
    name: 'vaultwarden',
    title: 'Vaultwarden',
    images: ['vaultwarden/server', 'ghcr.io/dani-garcia/vaultwarden', 'quay.io/vaultwarden/server'],
    folder: '/data',
    chosenBy: 'DATA_FOLDER',
    source: 'https://github.com/dani-garcia/vaultwarden/blob/main/.env.template',
    read: '2026-11-29',
  },
];

/** Images that keep data, of which nothing else is known. */
export const DATA_IMAGES: readonly Product[] = KEEPERS.map(
  ({ name, title, images, folder, declared = false, chosenBy, database = false, source, read, versions = 'all' }) =>
    defineProduct({
      name,
      title,
      facts: [
        {
          summary: `its image keeps its data in ${folder}${chosenBy === undefined ? '' : `, unless ${chosenBy} is set`}`,
          source,
          versions,
          ...(read === undefined ? {} : { read }),
        },
      ],
      dataImages: [
        {
          title,
          images,
          database,
          // Arguments may name another folder, or a file that does.
          places: ({ args, env }) =>
            args.length > 0 || (chosenBy !== undefined && env(chosenBy) !== undefined)
              ? []
              : [{ folder, ...(declared ? { ownVolume: folder } : {}) }],
        },
      ],
    }),
);
