import nodePath from 'node:path';
import type { Manifest } from '../../manifest/manifest';
import { asks, node, object, pod, workload } from '../../schedule/fixture';
import { labOf } from '../../schedule/lab-of.fixture';
import { type LabFiles, readLab } from '../dist';

/** The labs of this repository. */
export const DIST = nodePath.join(__dirname, '../../../dist');

/** papers with so many generators at the same time. */
export function withGenerators(max: number): LabFiles {
  const { description, ...rest } = readLab('papers', DIST);
  const runTimePods = description.runTimePods.map((pods) => (pods.name === 'generator' ? { ...pods, max } : pods));
  return { ...rest, description: { ...description, runTimePods } };
}

/** Manifests of a lab with these nodes. */
function files(nodes: Parameters<typeof labOf>[0], manifests: readonly Manifest[]): LabFiles {
  return { name: 'random', description: labOf(nodes), manifests: manifests.map((manifest) => ({ file: 'x.yaml', folder: 'x', manifest })) };
}

/** Two nodes with little left, and pods of which something is to be said. */
export function crowded(): LabFiles {
  const only = (name: string, requests: object) => asks({ ...requests }, { nodeSelector: { 'kubernetes.io/hostname': name } });
  return files(
    [node('one'), node('two')],
    [
      workload('Deployment', 'tight', 1, only('one', { cpu: '1200m' })),
      workload('Deployment', 'kept', 1, asks()),
      object('policy/v1', 'PodDisruptionBudget', 'kept', { spec: { minAvailable: 1, selector: { matchLabels: { app: 'kept' } } } }),
      pod('bare', only('two', {})),
      workload('DaemonSet', 'agent', 0, only('two', { cpu: '1500m' }), {
        updateStrategy: { rollingUpdate: { maxSurge: 1, maxUnavailable: 0 } },
      }),
    ],
  );
}

/** Two pods that must be on different nodes, and a volume that can be on one. */
export function sharing(): LabFiles {
  const term = { topologyKey: 'kubernetes.io/hostname', labelSelector: { matchLabels: { app: 'web' } } };
  const affinity = { podAntiAffinity: { requiredDuringSchedulingIgnoredDuringExecution: [term] } };
  const volumes = [{ name: 'data', persistentVolumeClaim: { claimName: 'data' } }];
  return files(
    [node('one'), node('two')],
    [
      object('v1', 'PersistentVolume', 'data', {
        spec: { accessModes: ['ReadWriteOnce'], capacity: { storage: '1Gi' }, csi: { driver: 'driver.longhorn.io', volumeHandle: 'data' } },
      }),
      object('v1', 'PersistentVolumeClaim', 'data', {
        spec: { accessModes: ['ReadWriteOnce'], storageClassName: '', volumeName: 'data', resources: { requests: { storage: '1Gi' } } },
      }),
      workload('Deployment', 'web', 2, asks({}, { affinity, volumes }), { strategy: { type: 'Recreate' } }),
    ],
  );
}

/** So many nodes of two cores, and workloads of one pod. */
export function many(nodes: number, workloads: number, cpu: string): LabFiles {
  return files(
    Array.from({ length: nodes }, (_, i) => node(`n${i}`)),
    Array.from({ length: workloads }, (_, i) => workload('Deployment', `w${i}`, 1, asks({ cpu }))),
  );
}
