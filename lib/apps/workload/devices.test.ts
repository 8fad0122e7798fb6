import { App } from 'cdk8s';
import type { NodeDevice } from '../../lab/device';
import { refusal } from '../../lab/fixture';
import { Lab } from '../../lab/lab';
import { K3s } from '../../products/k3s/k3s';
import { LocalPath } from '../../products/local-path/local-path';
import { Traefik } from '../../products/traefik/traefik-of-k3s';
import { DaemonSet } from '../daemon-set/daemon-set';
import { Deployment } from '../deployment/deployment';
import { manifest, traefikLab } from '../fixture';

const STICK = '/dev/serial/by-id/usb-ITEAD_Sonoff-if00';
const NODE = { role: 'agent', cpu: '4', memory: '8Gi' } as const;
const COMMON = {
  distribution: K3s.version('v1.33.6+k3s1'),
  network: { lan: '10.0.0.0/24' },
  storage: [LocalPath.default()],
  ingress: Traefik.ofK3s(),
  gitops: { describe: () => ({ engine: 'none' }) },
} as const;
const plugged = () =>
  new Lab(new App(), 'home', {
    ...COMMON,
    nodes: {
      one: {
        ...NODE,
        role: 'server',
        address: '10.0.0.2',
        devices: { zigbee: { path: STICK, mountPath: '/dev/zigbee' }, igpu: '/dev/dri' },
      },
      two: { ...NODE, address: '10.0.0.3', devices: { igpu: '/dev/dri', card: { resource: 'gpu.intel.com/i915', count: 2 } } },
      three: { ...NODE, address: '10.0.0.4', devices: { ups: '/dev/ttyUSB0' } },
      four: { ...NODE, address: '10.0.0.5', devices: { ups: '/dev/ttyUSB1' } },
    },
  });
const BASE = { name: 'app', image: 'app:1' } as const;
const spec = (of: object | undefined) => (of as { spec: { template: { spec: object } } }).spec.template.spec;

test('a device file: mounted, to be opened, on its node', () => {
  const app = plugged().app('app');
  new Deployment(app, 'app', { ...BASE, devices: ['zigbee'], securityContext: { runAsUser: 0 } });
  expect(spec(manifest(app, 'Deployment', 'app'))).toEqual({
    containers: [
      {
        name: 'app',
        image: 'app:1',
        securityContext: { privileged: true, runAsUser: 0 },
        volumeMounts: [{ name: 'device-zigbee', mountPath: '/dev/zigbee' }],
      },
    ],
    nodeSelector: { 'kubernetes.io/hostname': 'one' },
    volumes: [{ name: 'device-zigbee', hostPath: { path: STICK, type: 'CharDevice' } }],
  });
});

test('a folder of devices that several nodes have: on any of them, or on one', () => {
  const app = plugged().app('app');
  new DaemonSet(app, 'all', { ...BASE, name: 'all', devices: ['igpu'] });
  new Deployment(app, 'one', { ...BASE, name: 'one', devices: ['igpu'], onNodes: { role: 'agent' } });
  const expression = { key: 'kubernetes.io/hostname', operator: 'In', values: ['one', 'two'] };
  expect(spec(manifest(app, 'DaemonSet', 'all'))).toMatchObject({
    affinity: {
      nodeAffinity: { requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms: [{ matchExpressions: [expression] }] } },
    },
    volumes: [{ hostPath: { path: '/dev/dri', type: 'Directory' } }],
  });
  expect(spec(manifest(app, 'Deployment', 'one'))).toMatchObject({ nodeSelector: { 'kubernetes.io/hostname': 'two' } });
});

test('an extended resource: asked for, wherever the scheduler finds it; no more rights', () => {
  const lab = plugged();
  const app = lab.app('app');
  new Deployment(app, 'app', { ...BASE, devices: ['card'], limits: { memory: '1Gi' } });
  expect(spec(manifest(app, 'Deployment', 'app'))).toEqual({
    containers: [{ name: 'app', image: 'app:1', resources: { limits: { memory: '1Gi', 'gpu.intel.com/i915': '1' } } }],
  });
  expect(lab.describe().nodes[1]).toMatchObject({
    capacity: { 'gpu.intel.com/i915': '2' },
    devices: { igpu: { path: '/dev/dri', type: 'Directory' }, card: { resource: 'gpu.intel.com/i915' } },
  });
});

test('the wrong device and the wrong node do not compile', () => {
  const app = plugged().app('app');
  // @ts-expect-error
  expect(refusal(() => new Deployment(app, 'a', { ...BASE, devices: ['zigbe'] }))).toBe(
    "app: got device 'zigbe', which no node of lab home has; expected 'card' or 'igpu' or 'ups' or 'zigbee'",
  );
  // @ts-expect-error
  expect(refusal(() => new Deployment(app, 'b', { ...BASE, devices: ['zigbee'], onNodes: 'two' }))).toBe(
    'app: got onNodes two, where its devices are not; zigbee is on one. Leave onNodes out',
  );
  // @ts-expect-error
  expect(refusal(() => new Deployment(app, 'c', { ...BASE, devices: ['igpu'], onNodes: ['three'] }))).toBe(
    'app: got onNodes three, where its devices are not; igpu is on one, two. Leave onNodes out',
  );
  // @ts-expect-error
  expect(refusal(() => new Deployment(traefikLab().app('a'), 'd', { ...BASE, devices: ['zigbee'] }))).toBe(
    "app: got device 'zigbee', which no node of lab halo has; they have none; say it in 'devices' of a node",
  );
});

test.each<[string, () => unknown, string]>([
  [
    'twice',
    () => new Deployment(plugged().app('a'), 'a', { ...BASE, devices: ['igpu', 'igpu'] }),
    "app: got device 'igpu' twice, expected each once",
  ],
  [
    'on no node together',
    () => new Deployment(plugged().app('a'), 'a', { ...BASE, devices: ['zigbee', 'ups'] }),
    'app: no node has all of its devices: zigbee is on one; ups is on three, four',
  ],
  [
    'of another role',
    () => new Deployment(plugged().app('a'), 'a', { ...BASE, devices: ['zigbee'], onNodes: { role: 'agent' } }),
    'app: got onNodes two, three, four, where its devices are not; zigbee is on one. Leave onNodes out',
  ],
  [
    'at other paths',
    () => new Deployment(plugged().app('a'), 'a', { ...BASE, devices: ['ups'] }),
    "app: device 'ups' is /dev/ttyUSB0 on three and /dev/ttyUSB1 on four; expected onNodes with one of them, or a name each",
  ],
])('a device %s', (_, make, message) => {
  expect(refusal(make)).toBe(message);
});

test.each<[string, Record<string, NodeDevice>, string]>([
  [
    'not below /dev',
    { a: '/mnt/stick' as '/dev/a' },
    "node one, device a: got path '/mnt/stick', expected one below /dev like /dev/serial/by-id/usb-… or /dev/dri",
  ],
  [
    'out of /dev',
    { a: '/dev/../etc' },
    "node one, device a: got path '/dev/../etc', expected one below /dev like /dev/serial/by-id/usb-… or /dev/dri",
  ],
  [
    'with a colon',
    { a: '/dev/serial/by-path/pci-0:1' },
    "node one, device a: got path '/dev/serial/by-path/pci-0:1', which no container can have it at; expected mountPath, a path without ':' like /dev/a",
  ],
  [
    'of a bad name',
    { Stick: '/dev/ttyUSB0' },
    "node one, device: got name 'Stick', expected lower case letters, digits and '-', first and last no '-'",
  ],
  [
    'of no domain',
    { a: { resource: 'i915' as 'a/b', count: 1 } },
    "node one, device a: got resource 'i915', expected one with a domain like gpu.intel.com/i915",
  ],
  ['of no number', { a: { resource: 'gpu.intel.com/i915', count: 0 } }, 'node one, device a: got count 0, expected a whole number above 0'],
  [
    'twice the same',
    { a: { resource: 'a.b/c', count: 1 }, b: { resource: 'a.b/c', count: 1 } },
    'node one: got resource a.b/c of two devices, expected one with the count of both',
  ],
])('a device of a node %s', (_, devices, message) => {
  const nodes = { one: { ...NODE, role: 'server', address: '10.0.0.2', devices } } as const;
  expect(refusal(() => new Lab(new App(), 'home', { ...COMMON, nodes }))).toBe(message);
});
