import { routerOf } from '../../../cluster/routing/router';
import type { Manifest } from '../../../manifest/manifest';
import { clusterOf } from '../../cluster-of';
import { ingress, labOn, serviceAndPod, traefikObject, traefikValues } from '../../routes.fixture';

const VALUES = traefikValues(`ports:
  mqtt: { port: 1883, expose: { default: true } }
  syslog: { port: 5514, protocol: UDP, expose: { default: true } }
additionalArguments: ["--entryPoints.game.address=:7777/udp"]
`);
const services = [{ name: 'web', port: 80 }];
const udp = (name: string) => traefikObject('IngressRouteUDP', 'r', { entryPoints: [name], routes: [{ services }] });
const tcp = (name: string) => traefikObject('IngressRouteTCP', 'r', { entryPoints: [name], routes: [{ match: 'HostSNI(`*`)', services }] });
const http = (name: string) =>
  traefikObject('IngressRoute', 'r', { entryPoints: [name], routes: [{ match: 'Host(`a.lab`)', kind: 'Rule', services }] });
const annotated = (name: string): Manifest => {
  const route = ingress('r', 'a.lab', { '/': 'web' });
  return { ...route, metadata: { ...route.metadata, annotations: { 'traefik.ingress.kubernetes.io/router.entrypoints': name } } };
};

function faults(route: Manifest, values: readonly Manifest[] = [VALUES]): readonly string[] {
  const found = routerOf(clusterOf([...serviceAndPod('web'), ...values, route], labOn('traefik'))).faults?.() ?? [];
  return found.filter(({ code }) => code === 'entry-point').map(({ reason, hint }) => `${reason}; ${hint}`);
}

const UDP = 'name one for UDP: syslog, game';
const TCP = 'name one for TCP: web, websecure, mqtt';

test.each([
  ['UDP by TCP', udp('mqtt'), `entry point 'mqtt' is for TCP, and an IngressRouteUDP needs one for UDP; ${UDP}`],
  ["UDP by the chart's own", udp('websecure'), `entry point 'websecure' is for TCP, and an IngressRouteUDP needs one for UDP; ${UDP}`],
  ['TCP by UDP of an argument', tcp('game'), `entry point 'game' is for UDP, and an IngressRouteTCP needs one for TCP; ${TCP}`],
  ['HTTP by UDP', http('syslog'), `entry point 'syslog' is for UDP, and an IngressRoute needs one for TCP; ${TCP}`],
  ['an Ingress by UDP', annotated('syslog'), `entry point 'syslog' is for UDP, and an Ingress needs one for TCP; ${TCP}`],
])('Traefik finds no entry point of the other protocol: %s', (_, route, expected) => {
  expect(faults(route)).toEqual([expected]);
});

test.each([
  ['UDP', udp('syslog')],
  ['UDP of an argument', udp('game')],
  ['TCP', tcp('mqtt')],
  ['HTTP', http('web')],
  ['of which nothing is known', udp('wireguard')],
])('a route names an entry point of its protocol: %s', (_, route) => {
  expect(faults(route)).toEqual([]);
});

test('without any for UDP one is to be opened', () => {
  expect(faults(udp('web'), [])).toEqual([
    "entry point 'web' is for TCP, and an IngressRouteUDP needs one for UDP; open one in Traefik's values: a port with protocol: UDP",
  ]);
});
