/** Mistakes in a lab: as its constructor is given them, and in a lab.json that somebody wrote by hand. */
import { ExistingSecret, External, IngressNginx, LocalPath, Registry, RunTimePods } from '.';
import { PAGE_LAB } from './checks/page-lab';
import type { Place } from './options-place.fixture';
import type { LabMistake } from './typed-and-read.fixture';

const [FIRST, SECOND, ...NODES] = PAGE_LAB.nodes;
const STORAGE = PAGE_LAB.storageClasses ?? [];
const SERVER = { role: 'server', address: '10.0.0.2', cpu: '4', memory: '8Gi' } as const;
const AGENT = { ...SERVER, role: 'agent', address: '10.0.0.3' } as const;

const IPV6 = { lan: 'fd00:10::/64', pods: 'fd00:42::/56', services: 'fd00:43::/112' } as const;

/** A lab whose only node is described so. */
const node = (props: object) => (place: Place) => place.lab({ nodes: { one: { ...SERVER, ...props } } });
const written = (props: object) => ({ nodes: [FIRST, { ...SECOND, ...props }, ...NODES] });
const network = (props: object) => ({ network: { ...PAGE_LAB.network, ...props } });
const pods = (props: object) => ({
  runTimePods: [{ app: 'a', namespace: 'demo', name: 'a', labels: { a: 'b' }, max: 1, pod: {}, ...props }],
});
const secret = (props: object) => ({ outside: [{ kind: 'Secret', namespace: 'demo', name: 'a', why: 'login', keys: {}, ...props }] });

export const LAB_MISTAKES: readonly LabMistake[] = [
  {
    message: 'featureGates: *',
    typed: (place) => place.lab({ featureGates: { ImageVolumes: true } }),
    read: { featureGates: { ImageVolumes: true } },
    says: "/featureGates/ImageVolumes: got feature gate 'ImageVolumes', which no API server has: did you mean 'ImageVolume'?",
  },
  {
    message: "*: got address *, which is *'s already",
    typed: (place) => place.lab({ nodes: { one: SERVER, two: { ...AGENT, address: SERVER.address } } }),
    read: written({ address: '10.0.0.2' }),
    says: "/nodes: node worker-1: got address 10.0.0.2, which is node server's already",
  },
  {
    message: "*: got '*', expected an IPv4 address like 10.0.0.2",
    typed: node({ address: '10.0.0' }),
    read: written({ address: '10.0.0' }),
    says: "/nodes/1/address: got '10.0.0', expected an IPv4 address like 10.0.0.2",
  },
  {
    message: "*: got '*', expected the network's own address, */*",
    typed: (place) => place.lab({ network: { lan: '10.0.0.1/24' } }),
    read: network({ lan: '10.0.0.1/24' }),
    says: "/network/lan: got '10.0.0.1/24', expected the network's own address, 10.0.0.0/24",
  },
  {
    message: 'node *: got address *, expected one in the LAN *',
    typed: node({ address: '10.0.1.2' }),
    read: written({ address: '10.0.1.2' }),
    says: '/nodes: node worker-1: got address 10.0.1.2, expected one in the LAN 10.0.0.0/24',
  },
  {
    message: 'route to *: got router *, expected an address in the LAN *',
    typed: (place) => place.lab({ network: { lan: '10.0.0.0/24', routes: [{ to: '10.9.0.0/24', via: '10.9.0.1' }] } }),
    read: network({ routes: [{ to: '10.9.0.0/24', via: '10.9.0.1' }] }),
    says: '/network: route to 10.9.0.0/24: got router 10.9.0.1, expected an address in the LAN 10.0.0.0/24',
  },
  {
    message: "node *: got address *, the LAN's * address; expected a host's",
    typed: node({ address: '10.0.0.255' }),
    read: written({ address: '10.0.0.255' }),
    says: "/nodes: node worker-1: got address 10.0.0.255, the LAN's broadcast address; expected a host's",
  },
  {
    message: 'network: got * * and * *, which overlap; expected networks apart',
    typed: (place) => place.lab({ network: { lan: '10.0.0.0/24', pods: '10.0.0.128/25' } }),
    read: network({ pods: '10.0.0.128/25' }),
    says: '/network: network: got lan 10.0.0.0/24 and pods 10.0.0.128/25, which overlap; expected networks apart',
  },
  {
    message: "registries: got host '*' twice, expected each once",
    typed: (place) => place.lab({ registries: [1, 2].map(() => Registry.https('reg.lab')) }),
    read: { registries: [1, 2].map(() => ({ host: 'reg.lab', endpoint: 'http://10.0.0.9:5000' })) },
    says: "/registries/1/host: got 'reg.lab', which is the host of /registries/0 already",
  },
  {
    message: "registry: got '*', expected host or host:port without a scheme",
    typed: () => Registry.https('https://reg.lab'),
    read: { registries: [{ host: 'https://reg.lab', endpoint: 'http://10.0.0.9:5000' }] },
    says: "/registries/0/host: got 'https://reg.lab', expected host or host:port without a scheme",
  },
  {
    message: 'registry *: got a * that is no name of a placeholder, expected one like REGISTRY_USER, never a value',
    typed: () => Registry.https('reg.lab', { login: { user: 'REGISTRY_USER', password: 'swordfish' } }),
    read: { registries: [{ host: 'reg.lab', endpoint: 'http://10.0.0.9:5000', login: { user: 'REGISTRY_USER', password: 'swordfish' } }] },
    says: "/registries/0/login/password: got text of 9 characters, expected text like 'REGISTRY_PASSWORD'",
  },
  {
    message: 'storage: got default classes *, expected at most one',
    typed: (place) => place.lab({ storage: [LocalPath.default(), LocalPath.default()] }),
    read: { storageClasses: [...STORAGE, ...STORAGE.map((one) => ({ ...one, name: 'b' }))] },
    says: '/storageClasses/1/default: got true, expected one default class at most: /storageClasses/0 is it already',
  },
  {
    message: "storage: got class '*' twice, expected each once",
    typed: (place) => place.lab({ storage: [LocalPath.default(), LocalPath.present()] }),
    read: { storageClasses: [...STORAGE, ...STORAGE.map((one) => ({ ...one, default: false }))] },
    says: "/storageClasses/1/name: got 'local-path', which is the name of /storageClasses/0 already",
  },
  {
    message: 'node: *',
    typed: (place) => place.lab({ nodes: { Node_1: SERVER } }),
    read: written({ name: 'Node_1' }),
    says: "/nodes/1/name: *'Node_1'*",
  },
  {
    message: "node *: got role '*', expected '*' or '*' on *",
    typed: node({ role: 'worker' }),
    read: written({ role: 'agent' }),
    says: "/nodes/1/role: got 'agent', expected one of control-plane, worker",
  },
  {
    message: 'node *: got * *, expected a whole number above 0',
    typed: node({ pods: 0 }),
    read: written({ capacity: { cpu: '4', memory: '8Gi', pods: '1.5' } }),
    says: '/nodes/1/capacity/pods: got 1500m, expected a whole number',
  },
  {
    message: 'node *: got * of * reserved, expected less than its *',
    typed: node({ reserved: { cpu: '4' } }),
    read: written({ reserved: { cpu: '4' } }),
    says: '/nodes/1/reserved/cpu: got 4, expected less than its capacity of 4',
  },
  {
    message: "node *: got version '*', expected one like 'v1.33.3'",
    typed: node({ kubernetes: '1.33' }),
    read: written({ kubernetes: '1.33' }),
    says: "/nodes/1/kubernetes: got '1.33', expected text like 'v1.33.3'",
  },
  {
    message: 'node *, label: *',
    typed: node({ labels: { 'a b': 'c' } }),
    read: written({ labels: { 'a b': 'c' } }),
    says: "/nodes/1/labels/a b: *'a b'*",
  },
  {
    message: "node *: got label *=*, expected the node's name",
    typed: node({ labels: { 'kubernetes.io/hostname': 'other' } }),
    read: written({ labels: { 'a/b': '-' } }),
    says: "/nodes/1/labels/a~1b: *'-'*",
  },
  {
    message: 'node *, taint: *',
    typed: node({ taints: [{ key: 'a b', effect: 'NoSchedule' }] }),
    read: written({ taints: [{ key: 'a b', effect: 'NoSchedule' }] }),
    says: "/nodes/1/taints/0: *'a b'*",
  },
  {
    message: "ingress: no node is named '*'; there are *",
    typed: (place) => place.nginxLab(IngressNginx.onHostNetwork<string>({ on: ['four'] })),
    read: { ingress: { ...PAGE_LAB.ingress, nodes: ['four'] } },
    says: "/ingress/nodes/0: got 'four', expected a node: server, worker-1, worker-2",
  },
  {
    message: 'run-time pods *: got max *, expected a whole number above 0',
    typed: (place) => new RunTimePods(place.app(), 'mine', { name: 'mine', image: 'a:1', labels: { a: 'b' }, max: 0 }),
    read: pods({ max: 0 }),
    says: '/runTimePods/0/max: got 0, expected *',
  },
  {
    message: 'run-time pods *: got no labels, expected at least one that they all bear',
    typed: (place) => new RunTimePods(place.app(), 'mine', { name: 'mine', image: 'a:1', labels: {}, max: 1 }),
    read: pods({ labels: {} }),
    says: '/runTimePods/0/labels: got no labels, expected at least one that they all bear',
  },
  {
    message: "secret *: got no reason, expected 'why': what it is for",
    typed: (place) => new ExistingSecret(place.app(), 'mine', { name: 'mine', keys: { a: {} }, why: '' }),
    read: secret({ why: undefined }),
    says: "/outside/0: required field 'why' is missing",
  },
  {
    message: 'secret *: got a value for key * that looks like a secret, expected none: whoever makes the Secret chooses it',
    typed: (place) => new ExistingSecret(place.app(), 'mine', { name: 'mine', keys: { password: { value: 'swordfish' } }, why: 'login' }),
    read: secret({ keys: { password: { value: 'swordfish' } } }),
    says: '/outside/0/keys/password/value: got a value that looks like a secret, expected none: whoever makes the Secret chooses it',
  },
  {
    message: "external service: got '*', expected '<namespace>/<name>'",
    typed: () => External.service('web/', [{ port: 80 }]),
    read: { externals: [{ kind: 'Service', name: 'web', ports: [{ port: 80 }] }] },
    says: "/externals/0: required field 'namespace' is missing",
  },
  {
    message: "*: got '*', expected an IPv6 address like fd00:10::2",
    typed: node({ ipv6: '10.0.0.9' }),
    read: { ...written({ ipv6: '10.0.0.9' }), ...network({ ipv6: IPV6 }) },
    says: "/nodes: node worker-1: got '10.0.0.9', expected an IPv6 address like fd00:10::2",
  },
  {
    message: "*: got '*', expected an IPv6 network like fd00:10::/64",
    read: network({ ipv6: { ...IPV6, lan: 'fd00:10::' } }),
    says: "/network: network.ipv6.lan: got 'fd00:10::', expected an IPv6 network like fd00:10::/64",
  },
  {
    message: 'node *: got IPv6 address *, but the lab has IPv4 only; expected network.ipv6: { lan, pods, services }',
    typed: (place) => place.lab({ network: { lan: '10.0.0.0/24' }, nodes: { one: { ...SERVER, ipv6: 'fd00:10::2' } } }),
    read: written({ ipv6: 'fd00:10::2' }),
    says: '/nodes: node worker-1: got IPv6 address fd00:10::2, but the lab has IPv4 only; expected network.ipv6: { lan, pods, services }',
  },
  {
    message: 'node *: got IPv6 address *, expected one in the LAN *',
    typed: node({ ipv6: 'fd00:11::2' }),
    read: { ...written({ ipv6: 'fd00:11::2' }), ...network({ ipv6: IPV6 }) },
    says: '/nodes: node worker-1: got IPv6 address fd00:11::2, expected one in the LAN fd00:10::/64',
  },
];
