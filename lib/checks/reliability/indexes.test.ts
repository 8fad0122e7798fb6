import type { Cluster } from '../../cluster/cluster';
import { completeLab } from '../../lab/complete';
import type { Manifest } from '../../manifest/manifest';
import { clusterOf } from '../../products/cluster-of';
import { PAGE_LAB } from '../page-lab';
import { nodesFor } from './nodes';
import { replicasOf } from './replicas';
import { accessOf } from './services';

function workload(kind: string, spec: object = {}, pod: object = {}): Manifest {
  const template = { metadata: { labels: { app: 'web' } }, spec: { containers: [{ name: 'web' }], ...pod } };
  return {
    apiVersion: kind === 'Job' ? 'batch/v1' : 'apps/v1',
    kind,
    metadata: { name: 'web', namespace: 'demo' },
    spec: { ...spec, template },
  };
}

function service(name: string, spec: object, port: object = { port: 80 }): Manifest {
  return {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name, namespace: 'demo' },
    spec: { selector: { app: 'web' }, ports: [port], ...spec },
  };
}

/** Asks about the pods of the first object. */
function ask<T>(question: (cluster: Cluster, pods: Cluster['pods'][number]) => T, ...manifests: readonly Manifest[]): T | undefined {
  const cluster = clusterOf(manifests, completeLab(PAGE_LAB));
  const [pods] = cluster.pods;
  return pods && question(cluster, pods);
}

test('replicas are written, one by default, or an autoscaler decides', () => {
  const scaler = (kind: string, spec: object): Manifest => ({
    apiVersion: 'autoscaling/v2',
    kind: 'HorizontalPodAutoscaler',
    metadata: { name: 'any', namespace: 'demo' },
    spec: { scaleTargetRef: { kind, name: 'web' }, ...spec },
  });
  expect(ask(replicasOf, workload('Deployment', { replicas: 3 }))).toEqual({ least: 3, most: 3 });
  expect(ask(replicasOf, workload('StatefulSet'))).toEqual({ least: 1, most: 1 });
  expect(ask(replicasOf, workload('Deployment'), scaler('Deployment', { minReplicas: 2, maxReplicas: 5 }))).toEqual({ least: 2, most: 5 });
  expect(ask(replicasOf, workload('Deployment'), scaler('Deployment', { maxReplicas: 5 }))).toEqual({ least: 1, most: 5 });
  expect(ask(replicasOf, workload('Deployment'), scaler('StatefulSet', { maxReplicas: 5 }))).toEqual({ least: 1, most: 1 });
  expect(ask(replicasOf, workload('DaemonSet'))).toBeUndefined();
  expect(ask(replicasOf, workload('Job', { parallelism: 3 }))).toBeUndefined();
});

test('nodes on which pods may run', () => {
  expect(ask(nodesFor, workload('Deployment'))).toBe(3);
  expect(ask(nodesFor, workload('Deployment', {}, { nodeSelector: { 'kubernetes.io/hostname': 'worker-1' } }))).toBe(1);
  const cluster = clusterOf([workload('Deployment')]);
  expect(cluster.pods.map((pods) => nodesFor(cluster, pods))).toEqual([0]);
});

test('how requests get to pods', () => {
  const ingress: Manifest = {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'Ingress',
    metadata: { name: 'entry', namespace: 'demo' },
    spec: { defaultBackend: { service: { name: 'a', port: { number: 80 } } } },
  };
  const web = workload('Deployment');
  expect(ask(accessOf, web)).toBeUndefined();
  expect(ask(accessOf, web, service('a', {}))).toEqual({ outside: undefined, service: 'Service a' });
  expect(ask(accessOf, web, service('a', {}), ingress)).toEqual({ outside: 'Ingress entry', service: 'Service a' });
  expect(ask(accessOf, web, service('a', {}), service('b', { type: 'LoadBalancer' }))).toEqual({
    outside: 'Service b',
    service: 'Service a',
  });
  expect(ask(accessOf, web, service('a', { clusterIP: 'None' }), ingress)?.outside).toBe('Ingress entry');
  expect(ask(accessOf, web, service('a', { clusterIP: 'None' }))).toBeUndefined();
  expect(ask(accessOf, web, service('a', {}, { name: 'http-metrics', port: 9090 }))).toBeUndefined();
  expect(ask(accessOf, web, service('a', { selector: { app: 'other' } }))).toBeUndefined();
});
