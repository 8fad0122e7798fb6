import type { ImageRow } from './image-row';

/** Applications for people. */
export const APPLICATIONS: readonly ImageRow[] = [
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
    name: 'n8n',
    title: 'n8n',
    images: ['n8nio/n8n', 'docker.n8n.io/n8nio/n8n'],
    folder: '/home/node/.n8n',
    chosenBy: ['N8N_USER_FOLDER'],
    source: 'https://docs.n8n.io/hosting/installation/docker/',
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
    name: 'open-webui',
    title: 'Open WebUI',
    images: ['ghcr.io/open-webui/open-webui'],
    folder: '/app/backend/data',
    chosenBy: ['DATA_DIR'],
    source: 'https://docs.openwebui.com/getting-started/quick-start/',
  },
  ...(['gitea', 'forgejo'] as const).map(
    (name): ImageRow => ({
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
];
