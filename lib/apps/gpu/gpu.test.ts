import { makeLab, NODES, refusal } from '../../lab/fixture';
import { Deployment } from '../deployment/deployment';
import { manifest, manifests, traefikLab } from '../fixture';
import { DevicePlugin } from './device-plugin';
import { GPU_TAINT, nvidiaGpu } from './nvidia';
import { RuntimeClass } from './runtime-class';

const CARD = { gpu: { model: 'T4', count: 4 }, taints: [GPU_TAINT] } as const;
const gpuLab = () =>
  makeLab({
    nodes: { ...NODES, three: { ...NODES.two, ...CARD, address: '10.0.0.4' }, four: { ...NODES.two, ...CARD, address: '10.0.0.5' } },
  });

test('the device plugin runs on nodes with graphics cards and on no other', () => {
  const app = gpuLab().app('plugin', { namespace: 'kube-system' });
  new DevicePlugin(app, 'plugin', {
    name: 'nvidia',
    image: 'nvcr.io/nvidia/k8s-device-plugin:v0.17.0',
    container: 'ctr',
    selector: { name: 'nvidia-ds' },
    labels: { part: 'of' },
  });
  expect(manifests(app)).toEqual([
    {
      apiVersion: 'apps/v1',
      kind: 'DaemonSet',
      metadata: { name: 'nvidia', namespace: 'kube-system', labels: { name: 'nvidia-ds', part: 'of' } },
      spec: {
        selector: { matchLabels: { name: 'nvidia-ds' } },
        template: {
          metadata: { labels: { name: 'nvidia-ds' } },
          spec: {
            affinity: {
              nodeAffinity: {
                requiredDuringSchedulingIgnoredDuringExecution: {
                  nodeSelectorTerms: [{ matchExpressions: [{ key: 'kubernetes.io/hostname', operator: 'In', values: ['three', 'four'] }] }],
                },
              },
            },
            priorityClassName: 'system-node-critical',
            runtimeClassName: 'nvidia',
            tolerations: [{ key: 'nvidia.com/gpu', operator: 'Exists', effect: 'NoSchedule' }],
            containers: [
              {
                name: 'ctr',
                image: 'nvcr.io/nvidia/k8s-device-plugin:v0.17.0',
                env: [{ name: 'FAIL_ON_INIT_ERROR', value: 'false' }],
                securityContext: { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] } },
                volumeMounts: [{ name: 'device-plugin', mountPath: '/var/lib/kubelet/device-plugins' }],
              },
            ],
            volumes: [{ name: 'device-plugin', hostPath: { path: '/var/lib/kubelet/device-plugins' } }],
          },
        },
      },
    },
  ]);
});

test('names and labels by default', () => {
  const app = gpuLab().app('plugin');
  new DevicePlugin(app, 'plugin', { name: 'nvidia', image: 'a:1' });
  expect(manifest(app, 'DaemonSet', 'nvidia')).toMatchObject({
    spec: { selector: { matchLabels: { 'app.kubernetes.io/name': 'nvidia' } }, template: { spec: { containers: [{ name: 'nvidia' }] } } },
  });
});

test('a lab without graphics cards has no use for it', () => {
  expect(refusal(() => new DevicePlugin(traefikLab().app('plugin'), 'plugin', { name: 'nvidia', image: 'a:1' }))).toBe(
    'nvidia: no node of lab halo has a graphics card, expected one with gpu',
  );
});

test('a pod that uses cards: limit, runtime class, toleration', () => {
  const app = gpuLab().app('web');
  new Deployment(app, 'web', { name: 'web', image: 'a:1', ...nvidiaGpu(2) });
  expect(manifest(app, 'Deployment', 'web')?.spec).toMatchObject({
    template: {
      spec: {
        runtimeClassName: 'nvidia',
        tolerations: [{ key: 'nvidia.com/gpu', operator: 'Exists', effect: 'NoSchedule' }],
        containers: [{ resources: { limits: { 'nvidia.com/gpu': '2' } } }],
      },
    },
  });
});

test('runtime class', () => {
  const app = makeLab().app('runtime');
  new RuntimeClass(app, 'a', { name: 'gvisor', handler: 'runsc' });
  new RuntimeClass(app, 'b', { name: 'kata' });
  expect(manifests(app)).toEqual([
    { apiVersion: 'node.k8s.io/v1', kind: 'RuntimeClass', metadata: { name: 'gvisor' }, handler: 'runsc' },
    { apiVersion: 'node.k8s.io/v1', kind: 'RuntimeClass', metadata: { name: 'kata' }, handler: 'kata' },
  ]);
});
