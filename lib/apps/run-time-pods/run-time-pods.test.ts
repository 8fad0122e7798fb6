import { refusal } from '../../lab/fixture';
import { manifests, traefikLab } from '../fixture';
import { Volume } from '../volume/volume';
import { RunTimePods } from './run-time-pods';

const PROPS = { name: 'learners', labels: { app: 'sandbox', mode: 'learner' }, max: 20, image: 'sandbox:1' } as const;

test('recorded in the lab, and nothing emitted', () => {
  const app = traefikLab().app('terminal', { namespace: 'claude' });
  const pods = new RunTimePods(app, 'learners', {
    ...PROPS,
    container: 'sandbox',
    restart: 'Never',
    automountToken: false,
    requests: { cpu: '250m', memory: '512Mi' },
    limits: { cpu: '2', memory: '4Gi' },
    mounts: { '/home': Volume.hostPath('home', '/data/users') },
    init: [{ name: 'fix', image: 'busybox:1.36', securityContext: { runAsUser: 0 } }],
    onNodes: 'one',
  });
  expect(manifests(app)).toEqual([]);
  expect(pods.peer).toEqual({ namespace: 'claude', labels: PROPS.labels });
  expect(app.lab.describe().runTimePods).toEqual([
    {
      app: 'terminal',
      namespace: 'claude',
      name: 'learners',
      labels: PROPS.labels,
      max: 20,
      pod: {
        automountServiceAccountToken: false,
        containers: [
          {
            name: 'sandbox',
            image: 'sandbox:1',
            resources: { requests: { cpu: '250m', memory: '512Mi' }, limits: { cpu: '2', memory: '4Gi' } },
            volumeMounts: [{ name: 'home', mountPath: '/home' }],
          },
        ],
        initContainers: [{ name: 'fix', image: 'busybox:1.36', securityContext: { runAsUser: 0 } }],
        nodeSelector: { 'kubernetes.io/hostname': 'one' },
        restartPolicy: 'Never',
        volumes: [{ name: 'home', hostPath: { path: '/data/users' } }],
      },
    },
  ]);
});

test.each<[string, object, string]>([
  ['none', { max: 0 }, 'run-time pods learners: got max 0, expected a whole number above 0'],
  ['half a one', { max: 1.5 }, 'run-time pods learners: got max 1.5, expected a whole number above 0'],
  ['every pod of the namespace', { labels: {} }, 'run-time pods learners: got no labels, expected at least one that they all bear'],
])('%s', (_, props, message) => {
  const app = traefikLab().app('terminal');
  expect(refusal(() => new RunTimePods(app, 'learners', { ...PROPS, ...props }))).toBe(message);
  expect(app.lab.describe().runTimePods).toEqual([]);
});
