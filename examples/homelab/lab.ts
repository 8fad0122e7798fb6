import type { LabApp } from 'cdk8s-homelab';
import { actual } from './apps/actual';
import { authelia } from './apps/authelia';
import { backup } from './apps/backup';
import { certificates } from './apps/certificates';
import { forgejo } from './apps/forgejo';
import { freshrss } from './apps/freshrss';
import { homeAssistant } from './apps/home-assistant';
import { homepage } from './apps/homepage';
import { immich } from './apps/immich';
import { jellyfin } from './apps/jellyfin';
import { mealie } from './apps/mealie';
import { media } from './apps/media';
import { mosquitto } from './apps/mosquitto';
import { nextcloud } from './apps/nextcloud';
import { ntfy } from './apps/ntfy';
import { pages } from './apps/pages';
import { paperless } from './apps/paperless';
import { pihole } from './apps/pihole';
import { prowlarr } from './apps/prowlarr';
import { qbittorrent } from './apps/qbittorrent';
import { radarr } from './apps/radarr';
import { sonarr } from './apps/sonarr';
import { syncthing } from './apps/syncthing';
import { uptimeKuma } from './apps/uptime-kuma';
import { vaultwarden } from './apps/vaultwarden';
import { zigbee2mqtt } from './apps/zigbee2mqtt';
import { cluster } from './cluster';

/** The homelab: the cluster, and an app a line. */
export function home(app: LabApp) {
  const lab = cluster(app);
  certificates(lab);
  const sso = authelia(lab);

  const broker = mosquitto(lab);
  zigbee2mqtt(lab, broker, sso);
  homeAssistant(lab);

  const library = media(lab);
  jellyfin(lab, library);
  sonarr(lab, library, sso);
  radarr(lab, library, sso);
  prowlarr(lab, sso);
  qbittorrent(lab, library, sso);

  immich(lab);
  paperless(lab);
  nextcloud(lab);
  forgejo(lab);
  vaultwarden(lab);
  actual(lab);
  mealie(lab);
  freshrss(lab);
  syncthing(lab, sso);
  ntfy(lab);
  uptimeKuma(lab);
  homepage(lab, sso);
  pihole(lab);

  pages(lab, sso);
  backup(lab);
  return lab;
}
