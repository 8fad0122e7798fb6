import type { Manifest } from '../../manifest/manifest';
import { at } from '../../manifest/read';
import { clusterOf } from '../../products/cluster-of';
import { Pods } from '../pods';
import { podReferences } from './read';

const POD: Manifest = {
  apiVersion: 'batch/v1',
  kind: 'CronJob',
  metadata: { name: 'web', namespace: 'demo' },
  spec: {
    jobTemplate: {
      spec: {
        template: {
          spec: {
            initContainers: [{ name: 'init', envFrom: [{ prefix: 'A_', secretRef: { name: 's1', optional: true } }] }],
            containers: [
              {
                name: 'web',
                envFrom: [{ configMapRef: { name: 'c1' } }],
                env: [
                  { name: 'A', valueFrom: { configMapKeyRef: { name: 'c2', key: 'k2' } } },
                  { name: 'B', valueFrom: { secretKeyRef: { name: 's2', key: 'k3', optional: true } } },
                  { name: 'C', valueFrom: { fieldRef: { fieldPath: 'spec.nodeName' } } },
                ],
              },
            ],
            volumes: [
              { name: 'a', configMap: { name: 'c3', items: [{ key: 'k4', path: 'x' }] } },
              { name: 'b', secret: { secretName: 's3' } },
              {
                name: 'c',
                projected: { sources: [{ secret: { name: 's4', items: [{ key: 'k5', path: 'x' }] } }, { configMap: { name: 'c4' } }] },
              },
              { name: 'd', emptyDir: {} },
            ],
          },
        },
      },
    },
  },
};

test('finds every place that names a ConfigMap or Secret, with pointers that lead to the name and the keys', () => {
  const pods = Pods.of(POD);
  const found = pods ? [...podReferences(clusterOf([POD]), pods)] : [];
  const printed = found.map(({ kind, name, keys, optional }) => [kind, name, keys.map(({ key }) => key).join(), optional].join(' '));
  expect(printed.sort()).toEqual([
    'ConfigMap c1  false',
    'ConfigMap c2 k2 false',
    'ConfigMap c3 k4 false',
    'ConfigMap c4  false',
    'Secret s1  true',
    'Secret s2 k3 true',
    'Secret s3  false',
    'Secret s4 k5 false',
  ]);
  const valueAt = (pointer: string) => at(POD, ...pointer.slice(1).split('/'));
  for (const reference of found) {
    expect(valueAt(reference.path)).toBe(reference.name);
    for (const { key, path: pointer } of reference.keys) expect(valueAt(pointer)).toBe(key);
  }
});
