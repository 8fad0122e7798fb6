import type { Product } from '../../cluster/cluster';
import type { Fact } from '../../cluster/product';
import { defineProduct } from '../define-product';
import { choosesFolder } from '../image-start';

/** An image of which only the folder of its data is known. */
interface Keeper {
  readonly name: string;
  readonly title: string;
  readonly images: readonly string[];
  readonly folder: string;
  /** Folder of the images whose tag says that they don't run as root. @default the same */
  readonly rootless?: string;
  /** Whether the image declares a volume right there. @default false */
  readonly declared?: boolean;
  /** Variables, each of which chooses another folder. @default none */
  readonly chosenBy?: readonly string[];
  /** Arguments that choose another folder, and the folder with any others. @default any argument may choose one */
  readonly started?: { readonly chosenBy: RegExp; readonly folder: string };
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
/** Its script says where. */
const scriptOf = (name: string, version: string): Pick<Keeper, 'source' | 'versions' | 'read'> => ({
  source: `${BITNAMI}/blob/main/bitnami/${name}/${version}/debian-12/rootfs/opt/bitnami/scripts/${name}-env.sh`,
  versions: version,
  read: '2026-11-29',
});

const KEEPERS: readonly Keeper[] = [
  ofBitnami('postgresql', 'PostgreSQL', '/bitnami/postgresql/data', {
    chosenBy: ['POSTGRESQL_DATA_DIR', 'POSTGRES_DATA_DIR', 'PGDATA', 'POSTGRESQL_VOLUME_DIR'],
    ...scriptOf('postgresql', '17'),
  }),
  ofBitnami('mysql', 'MySQL', '/bitnami/mysql/data', scriptOf('mysql', '8.0')),
  ofBitnami('mariadb', 'MariaDB', '/bitnami/mariadb/data', scriptOf('mariadb', '11.4')),
  ofBitnami('mongodb', 'MongoDB', '/bitnami/mongodb/data/db', scriptOf('mongodb', '8.0')),
  ofBitnami('redis', 'Redis', '/bitnami/redis/data', { chosenBy: ['REDIS_DATA_DIR'], database: false, ...scriptOf('redis', '7.4') }),
  {
    name: 'linuxserver-mariadb',
    title: "linuxserver.io's MariaDB",
    images: ['lscr.io/linuxserver/mariadb', 'linuxserver/mariadb', 'ghcr.io/linuxserver/mariadb'],
    folder: '/config',
    database: true,
    source: 'https://github.com/linuxserver/docker-mariadb/blob/master/README.md',
    read: '2026-11-29',
  },
  {
    name: 'prometheus-image',
    title: 'Prometheus',
    images: ['prom/prometheus', 'quay.io/prometheus/prometheus'],
    folder: '/prometheus',
    declared: true,
    // The image's own arguments say /prometheus; the program itself says data, below its working directory.
    started: { chosenBy: /storage\.(?:tsdb|agent)\.path|agent/, folder: '/prometheus/data' },
    source: 'https://github.com/prometheus/prometheus/blob/main/Dockerfile',
    read: '2026-11-29',
  },
  {
    name: 'victoria-metrics',
    title: 'VictoriaMetrics',
    images: ['victoriametrics/victoria-metrics', 'quay.io/victoriametrics/victoria-metrics'],
    folder: '/victoria-metrics-data',
    started: { chosenBy: /storageDataPath|envflag/, folder: '/victoria-metrics-data' },
    source: 'https://docs.victoriametrics.com/victoriametrics/single-server-victoriametrics/',
    read: '2026-11-29',
  },
  {
    name: 'rabbitmq',
    title: 'RabbitMQ',
    images: ['rabbitmq'],
    folder: '/var/lib/rabbitmq',
    declared: true,
    chosenBy: ['RABBITMQ_MNESIA_BASE', 'RABBITMQ_MNESIA_DIR'],
    source: 'https://github.com/docker-library/docs/blob/master/rabbitmq/content.md',
    read: '2026-11-29',
  },
  {
    name: 'elasticsearch',
    title: 'Elasticsearch',
    images: ['elasticsearch', 'docker.elastic.co/elasticsearch/elasticsearch'],
    folder: '/usr/share/elasticsearch/data',
    chosenBy: ['path.data'],
    source: 'https://www.elastic.co/docs/deploy-manage/deploy/self-managed/install-elasticsearch-docker-prod',
    read: '2026-11-29',
  },
  {
    name: 'opensearch',
    title: 'OpenSearch',
    images: ['opensearchproject/opensearch'],
    folder: '/usr/share/opensearch/data',
    chosenBy: ['path.data'],
    source: 'https://docs.opensearch.org/latest/install-and-configure/install-opensearch/docker/',
    read: '2026-11-29',
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
    chosenBy: ['NEO4J_server_directories_data'],
    source: 'https://neo4j.com/docs/operations-manual/current/docker/mounting-volumes/',
    read: '2026-11-29',
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
    chosenBy: ['MEILI_DB_PATH'],
    source: 'https://github.com/meilisearch/meilisearch/blob/main/Dockerfile',
    versions: 'v0.27 and newer',
    read: '2026-11-29',
  },
  {
    name: 'qdrant',
    title: 'Qdrant',
    images: ['qdrant/qdrant'],
    folder: '/qdrant/storage',
    chosenBy: ['QDRANT__STORAGE__STORAGE_PATH'],
    source: 'https://github.com/qdrant/qdrant/blob/master/docs/QUICK_START.md',
    read: '2026-11-29',
  },
  {
    name: 'vaultwarden',
    title: 'Vaultwarden',
    images: ['vaultwarden/server', 'ghcr.io/dani-garcia/vaultwarden', 'quay.io/vaultwarden/server'],
    folder: '/data',
    chosenBy: ['DATA_FOLDER'],
    source: 'https://github.com/dani-garcia/vaultwarden/blob/main/.env.template',
    read: '2026-11-29',
  },
  {
    name: 'grafana',
    title: 'Grafana',
    images: ['grafana/grafana', 'grafana/grafana-oss', 'grafana/grafana-enterprise'],
    folder: '/var/lib/grafana',
    chosenBy: ['GF_PATHS_DATA'],
    source: 'https://grafana.com/docs/grafana/latest/setup-grafana/configure-docker/',
  },
  {
    name: 'home-assistant',
    title: 'Home Assistant',
    images: ['ghcr.io/home-assistant/home-assistant', 'homeassistant/home-assistant'],
    folder: '/config',
    source: 'https://www.home-assistant.io/installation/linux#docker-compose',
  },
  {
    name: 'uptime-kuma',
    title: 'Uptime Kuma',
    images: ['louislam/uptime-kuma', 'ghcr.io/louislam/uptime-kuma'],
    folder: '/app/data',
    chosenBy: ['DATA_DIR'],
    source: 'https://github.com/louislam/uptime-kuma#readme',
  },
  {
    name: 'n8n',
    title: 'n8n',
    images: ['n8nio/n8n', 'docker.n8n.io/n8nio/n8n'],
    folder: '/home/node/.n8n',
    chosenBy: ['N8N_USER_FOLDER'],
    source: 'https://docs.n8n.io/hosting/installation/docker/',
  },
  {
    name: 'pihole',
    title: 'Pi-hole',
    images: ['pihole/pihole', 'ghcr.io/pi-hole/pihole'],
    folder: '/etc/pihole',
    source: 'https://github.com/pi-hole/docker-pi-hole#readme',
  },
  {
    name: 'mealie',
    title: 'Mealie',
    images: ['ghcr.io/mealie-recipes/mealie', 'hkotel/mealie'],
    folder: '/app/data',
    chosenBy: ['DATA_DIR'],
    source: 'https://docs.mealie.io/documentation/getting-started/installation/sqlite/',
  },
  {
    name: 'paperless-ngx',
    title: 'Paperless-ngx',
    images: ['ghcr.io/paperless-ngx/paperless-ngx', 'paperlessngx/paperless-ngx'],
    folder: '/usr/src/paperless/data',
    chosenBy: ['PAPERLESS_DATA_DIR'],
    source: 'https://docs.paperless-ngx.com/configuration/#paths-and-folders',
  },
  ...(['gitea', 'forgejo'] as const).map(
    (name): Keeper => ({
      name,
      title: name === 'gitea' ? 'Gitea' : 'Forgejo',
      images:
        name === 'gitea' ? ['gitea/gitea', 'docker.gitea.com/gitea'] : ['codeberg.org/forgejo/forgejo', 'code.forgejo.org/forgejo/forgejo'],
      folder: '/data',
      rootless: '/var/lib/gitea',
      chosenBy: ['GITEA_WORK_DIR'],
      source:
        name === 'gitea'
          ? 'https://docs.gitea.com/installation/install-with-docker'
          : 'https://forgejo.org/docs/latest/admin/installation/docker/',
    }),
  ),
  {
    name: 'node-red',
    title: 'Node-RED',
    images: ['nodered/node-red'],
    folder: '/data',
    source: 'https://nodered.org/docs/getting-started/docker',
  },
  {
    name: 'zigbee2mqtt',
    title: 'Zigbee2MQTT',
    images: ['koenkk/zigbee2mqtt', 'ghcr.io/koenkk/zigbee2mqtt'],
    folder: '/app/data',
    chosenBy: ['ZIGBEE2MQTT_DATA'],
    source: 'https://www.zigbee2mqtt.io/guide/installation/02_docker.html',
  },
  {
    name: 'jellyfin',
    title: 'Jellyfin',
    images: ['jellyfin/jellyfin', 'ghcr.io/jellyfin/jellyfin'],
    folder: '/config',
    chosenBy: ['JELLYFIN_DATA_DIR'],
    source: 'https://jellyfin.org/docs/general/installation/container/',
  },
  {
    name: 'actual',
    title: 'Actual Budget',
    images: ['actualbudget/actual-server', 'ghcr.io/actualbudget/actual-server'],
    folder: '/data',
    chosenBy: ['ACTUAL_DATA_DIR'],
    source: 'https://actualbudget.org/docs/install/docker',
  },
  {
    name: 'linkding',
    title: 'linkding',
    images: ['sissbruecker/linkding'],
    folder: '/etc/linkding/data',
    source: 'https://linkding.link/installation/',
  },
  {
    name: 'navidrome',
    title: 'Navidrome',
    images: ['deluan/navidrome', 'ghcr.io/navidrome/navidrome'],
    folder: '/data',
    chosenBy: ['ND_DATAFOLDER'],
    source: 'https://www.navidrome.org/docs/installation/docker/',
  },
  {
    name: 'changedetection',
    title: 'changedetection.io',
    images: ['ghcr.io/dgtlmoon/changedetection.io', 'dgtlmoon/changedetection.io'],
    folder: '/datastore',
    chosenBy: ['DATASTORE_PATH'],
    source: 'https://github.com/dgtlmoon/changedetection.io#docker',
  },
  {
    name: 'open-webui',
    title: 'Open WebUI',
    images: ['ghcr.io/open-webui/open-webui'],
    folder: '/app/backend/data',
    chosenBy: ['DATA_DIR'],
    source: 'https://docs.openwebui.com/getting-started/quick-start/',
  },
  ...[
    ...[
      'bazarr',
      'bookstack',
      'calibre-web',
      'code-server',
      'deluge',
      'duplicati',
      'freshrss',
      'heimdall',
      'jackett',
      'jellyfin',
      'lidarr',
    ],
    ...[
      'nzbget',
      'overseerr',
      'plex',
      'prowlarr',
      'qbittorrent',
      'radarr',
      'readarr',
      'sabnzbd',
      'sonarr',
      'syncthing',
      'tautulli',
      'transmission',
    ],
  ].map(
    (name): Keeper => ({
      name: `linuxserver-${name}`,
      title: `linuxserver.io's ${name}`,
      images: [`lscr.io/linuxserver/${name}`, `linuxserver/${name}`, `ghcr.io/linuxserver/${name}`],
      folder: '/config',
      source: `https://docs.linuxserver.io/images/docker-${name}/`,
    }),
  ),
];

/** Images that keep data, of which nothing else is known. */
export const DATA_IMAGES: readonly Product[] = KEEPERS.map(
  ({
    name,
    title,
    images,
    folder,
    rootless = folder,
    declared = false,
    chosenBy = [],
    started,
    database = false,
    source,
    read,
    versions = 'all',
  }) =>
    defineProduct({
      name,
      title,
      facts: [
        {
          summary: `its image keeps its data in ${folder}${rootless === folder ? '' : `, or ${rootless} if it is rootless`}${chosenBy.length === 0 ? '' : `, unless ${chosenBy.join(' or ')} is set`}`,
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
          places({ args, env, tag }) {
            const chosen = chosenBy.some((name) => env(name) !== undefined) || choosesFolder(args, started?.chosenBy ?? /^/);
            if (chosen) return [];
            const own = tag?.includes('rootless') ? rootless : folder;
            return [{ folder: args.length > 0 ? (started?.folder ?? own) : own, ...(declared ? { ownVolume: folder } : {}) }];
          },
        },
      ],
    }),
);
