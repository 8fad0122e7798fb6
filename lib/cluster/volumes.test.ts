import type { Manifest } from '../manifest/manifest';
import { clusterOf } from '../products/cluster-of';
import { exists } from './existence';

function set(spec: object): Manifest {
  const volumeClaimTemplates = [{ metadata: { name: 'data' } }];
  return {
    apiVersion: 'apps/v1',
    kind: 'StatefulSet',
    metadata: { name: 'db', namespace: 'demo' },
    spec: { volumeClaimTemplates, ...spec },
  };
}

test.each([
  [{ replicas: 2 }, 'data-db-1', 'made'],
  [{ replicas: 2 }, 'data-db-2', 'unknown'],
  [{}, 'data-db-0', 'made'],
  [{ replicas: 1, ordinals: { start: 3 } }, 'data-db-3', 'made'],
  [{ replicas: 2 }, 'data-db', 'unknown'],
  [{ replicas: 2 }, 'logs-db-0', 'unknown'],
])('a StatefulSet %j: claim %s is %s', (spec, name, state) => {
  expect(exists(clusterOf([set(spec)]), { kind: 'PersistentVolumeClaim', name, namespace: 'demo' }).state).toBe(state);
});
