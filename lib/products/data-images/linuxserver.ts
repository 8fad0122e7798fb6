import type { ImageRow } from './image-row';

const APPLICATIONS = [
  ...['bazarr', 'bookstack', 'calibre-web', 'code-server', 'deluge', 'duplicati', 'freshrss', 'heimdall', 'jackett', 'jellyfin', 'lidarr'],
  ...['nzbget', 'overseerr', 'plex', 'prowlarr', 'qbittorrent', 'radarr', 'readarr', 'sabnzbd', 'sonarr', 'syncthing', 'tautulli'],
  'transmission',
];

/** All of linuxserver.io's images keep their data in one folder. */
const ofLinuxserver = (name: string, title: string, more: Partial<ImageRow> = {}): ImageRow => ({
  name: `linuxserver-${name}`,
  title: `linuxserver.io's ${title}`,
  images: ['lscr.io/', '', 'ghcr.io/'].map((host) => `${host}linuxserver/${name}`),
  folder: '/config',
  source: `https://docs.linuxserver.io/images/docker-${name}/`,
  ...more,
});

/** Images of linuxserver.io. */
export const LINUXSERVER_IMAGES: readonly ImageRow[] = [
  ...APPLICATIONS.map((name) => ofLinuxserver(name, name)),
  ofLinuxserver('mariadb', 'MariaDB', {
    database: true,
    source: 'https://github.com/linuxserver/docker-mariadb/blob/master/README.md',
    read: '2026-11-29',
  }),
];
