import { refusal } from '../../lab/fixture';
import { manifests, traefikLab } from '../fixture';
import { Job } from './job';

test('a pod that runs to its end', () => {
  const app = traefikLab().app('jobs', { namespace: 'default' });
  new Job(app, 'job', {
    name: 'gpu-test',
    image: 'cuda:12',
    command: ['nvidia-smi'],
    labels: { app: 'test' },
    podLabels: { version: 'v1' },
    retries: 0,
    onNodes: 'two',
  });
  expect(manifests(app)).toEqual([
    {
      apiVersion: 'batch/v1',
      kind: 'Job',
      metadata: { name: 'gpu-test', namespace: 'default', labels: { 'app.kubernetes.io/name': 'gpu-test', app: 'test' } },
      spec: {
        backoffLimit: 0,
        template: {
          metadata: { labels: { 'app.kubernetes.io/name': 'gpu-test', app: 'test', version: 'v1' } },
          spec: {
            containers: [{ name: 'gpu-test', image: 'cuda:12', command: ['nvidia-smi'] }],
            nodeSelector: { 'kubernetes.io/hostname': 'two' },
            restartPolicy: 'Never',
          },
        },
      },
    },
  ]);
});

test.each([-1, 0.5])('%d retries', (retries) => {
  expect(refusal(() => new Job(traefikLab().app('jobs'), 'job', { name: 'job', image: 'a:1', retries }))).toBe(
    `job job: got retries ${retries}, expected a whole number`,
  );
});
