import { PAGE_LAB } from '../checks/page-lab';
import { completeLab } from '../lab/complete';
import type { Manifest } from '../manifest/manifest';
import { clusterOf } from '../products/cluster-of';
import type { Cluster } from './cluster';
import { isReadByPrometheus, maySelectUnmanaged, servicesOfMonitor } from './monitors';

const LAB = completeLab({ ...PAGE_LAB, externals: [] });

function monitor(labels: Readonly<Record<string, string>>, spec: object = {}): Manifest {
  return { apiVersion: 'monitoring.coreos.com/v1', kind: 'ServiceMonitor', metadata: { name: 'web', namespace: 'demo', labels }, spec };
}

function service(namespace: string): Manifest {
  return { apiVersion: 'v1', kind: 'Service', metadata: { name: 'web', namespace, labels: { app: 'web' } }, spec: {} };
}

test("a monitor is read by the lab's Prometheus, or by one that the manifests make", () => {
  const other: Manifest = {
    apiVersion: 'monitoring.coreos.com/v1',
    kind: 'Prometheus',
    metadata: { name: 'own', namespace: 'demo' },
    spec: { serviceMonitorSelector: { matchLabels: { team: 'web' } } },
  };
  const [ofLab, ofOther] = [monitor({ release: 'prometheus' }), monitor({ team: 'web' })];
  const read = (cluster: Cluster) => [ofLab, ofOther].map((one) => isReadByPrometheus(cluster, one));
  expect(read(clusterOf([], LAB))).toEqual([true, false]);
  expect(read(clusterOf([other], LAB))).toEqual([true, true]);
});

test('it looks in its own namespace, in those that it names, or in all, of which not all is known', () => {
  const cluster = clusterOf([service('demo'), service('other')], LAB);
  const selector = { matchLabels: { app: 'web' } };
  const look = (namespaceSelector?: object) => {
    const one = monitor({}, { selector, ...(namespaceSelector ? { namespaceSelector } : {}) });
    return [servicesOfMonitor(cluster, one).map(({ metadata }) => metadata.namespace), maySelectUnmanaged(cluster, one)];
  };
  expect(look()).toEqual([['demo'], false]);
  expect(look({ matchNames: ['other'] })).toEqual([['other'], false]);
  expect(look({ any: true })).toEqual([['demo', 'other'], true]);
});
