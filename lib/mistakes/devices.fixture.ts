import type { Mistake } from './mistake.fixture';

export const DEVICES: readonly Mistake[] = [
  ["new Deployment(app, 'x', { ...BASE, devices: ['zigbe'] });", 'compiler', 'Did you mean \'"zigbee"\'?'],
  ["new Deployment(app, 'x', { ...BASE, devices: 'zigbee' });", 'compiler', "Type 'string' is not assignable to type 'readonly never[]'."],
  ["new Deployment(app, 'x', { ...BASE, device: ['zigbee'] });", 'compiler', "Did you mean to write 'devices'?"],
  [
    "new Deployment(app, 'x', { ...BASE, devices: ['zigbee'], onNodes: 'two' });",
    'compiler',
    'Type \'"two"\' is not assignable to type \'Nodes<"one">\'.',
  ],
  [
    "new Deployment(app, 'x', { ...BASE, devices: ['zigbee'], onNodes: ['one', 'two'] });",
    'compiler',
    'Type \'"two"\' is not assignable to type \'"one"\'.',
  ],
  [
    "new Deployment(app, 'x', { ...BASE, devices: ['zigbee', 'coral'] });",
    'refused',
    'x: no node has all of its devices: zigbee is on one; coral is on two',
  ],
  ["new Deployment(app, 'x', { ...BASE, devices: ['zigbee', 'zigbee'] });", 'refused', "x: got device 'zigbee' twice, expected each once"],
  [
    "new Deployment(app, 'x', { ...BASE, devices: ['zigbee'], onNodes: { role: 'agent' } });",
    'refused',
    'x: got onNodes two, three, where its devices are not; zigbee is on one. Leave onNodes out',
  ],
  [
    "new Deployment(app, 'x', { ...BASE, devices: ['zigbee'], onNodes: { labels: { disk: 'ssd' } } });",
    'refused',
    'x: got onNodes two, where its devices are not; zigbee is on one. Leave onNodes out',
  ],
  [
    "new Deployment(app, 'x', { ...BASE, devices: ['igpu'], onNodes: 'three' });",
    'compiler',
    'Type \'"three"\' is not assignable to type \'Nodes<"one" | "two">\'.',
  ],
  [
    "new Deployment(app, 'x', { ...BASE, onNodes: 'two', mounts: { '/dev/ttyUSB0': Volume.hostPath('z', '/dev/ttyUSB0', 'CharDevice') } });",
    'reference/device',
    "let them run on 'one', or write the device into the lab's description of the node that has",
  ],
  [
    "new Deployment(app, 'x', { ...BASE, onNodes: 'one', mounts: { '/dev/ttyUSB0': Volume.hostPath('z', '/dev/ttyUSB0', 'CharDevice') } });",
    'reliability/device-access',
    'set privileged: true, or let a device plugin hand out the device instead of the mount',
  ],
  ["new Deployment(app, 'x', { ...BASE, limits: { 'google.com/tpu': '1' } });", 'compiler', "'' does not exist in type 'Amounts'."],
  ["new Deployment(app, 'x', { ...BASE, gpus: 1 });", 'reference/device-runtime', 'set runtimeClassName: nvidia'],
  [
    "new Deployment(app, 'x', { ...BASE, replicas: 2, devices: ['coral'] });",
    'schedule/does-not-fit',
    'what would make it fit: 1 fewer; lower requests; workers with 1 times 50m cpu, 64Mi memory',
  ],
  [
    "new Deployment(app, 'x', { ...BASE, devices: ['coral'] }); new Deployment(app, 'y', { ...BASE, name: 'y', devices: ['coral'] });",
    'schedule/rollout-stuck',
    'what would make it fit: maxUnavailable: 1; strategy Recreate; lower requests; workers with',
  ],
  [
    "new DaemonSet(app, 'x', { ...BASE, devices: ['zigbee'], onNodes: 'three' });",
    'compiler',
    'Type \'"three"\' is not assignable to type \'Nodes<"one">\'.',
  ],
  [
    "new Lab(root, 'b', { ...LAB, nodes: { one: { role: 'server', address: '10.0.0.2', cpu: '4', memory: '8Gi', devices: { zigbee: 'ttyUSB0' } } } });",
    'compiler',
    "Type '\"ttyUSB0\"' is not assignable to type 'NodeDevice'.",
  ],
  [
    "new Lab(root, 'b', { ...LAB, nodes: { one: { role: 'server', address: '10.0.0.2', cpu: '4', memory: '8Gi', devices: { zigbee: { path: '/dev/ttyUSB0', mount: '/dev/x' } } } } });",
    'compiler',
    "'mount' does not exist in type 'DeviceFileProps | DeviceResourceProps'.",
  ],
  [
    "new Lab(root, 'b', { ...LAB, nodes: { one: { role: 'server', address: '10.0.0.2', cpu: '4', memory: '8Gi', devices: { tpu: { resource: 'tpu', count: 1 } } } } });",
    'compiler',
    "Type '\"tpu\"' is not assignable to type '",
  ],
  [
    "new Lab(root, 'b', { ...LAB, nodes: { one: { role: 'server', address: '10.0.0.2', cpu: '4', memory: '8Gi', devices: { tpu: { resource: 'google.com/tpu', count: 0 } } } } });",
    'refused',
    'node one, device tpu: got count 0, expected a whole number above 0',
  ],
  [
    "new Lab(root, 'b', { ...LAB, nodes: { one: { role: 'server', address: '10.0.0.2', cpu: '4', memory: '8Gi', devices: { zigbee: '/dev/serial/by-path/pci-0000:00' } } } });",
    'refused',
    "expected mountPath, a path without ':' like /dev/zigbee",
  ],
];
