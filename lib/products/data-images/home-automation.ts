import type { ImageRow } from './image-row';

/** What runs the house and its network. */
export const HOME_AUTOMATION: readonly ImageRow[] = [
  {
    name: 'home-assistant',
    title: 'Home Assistant',
    images: ['ghcr.io/home-assistant/home-assistant', 'homeassistant/home-assistant'],
    folder: '/config',
    source: 'https://www.home-assistant.io/installation/linux#docker-compose',
  },
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
    name: 'pihole',
    title: 'Pi-hole',
    images: ['pihole/pihole', 'ghcr.io/pi-hole/pihole'],
    folder: '/etc/pihole',
    source: 'https://github.com/pi-hole/docker-pi-hole#readme',
  },
];
