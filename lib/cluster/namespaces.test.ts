import { PAGE_LAB } from '../checks/page-lab';
import { completeLab } from '../lab/complete';
import type { Manifest } from '../manifest/manifest';
import { clusterOf } from '../products/cluster-of';
import { labelsOfNamespace } from './namespaces';

const OWN = 'kubernetes.io/metadata.name';

function namespace(name: string, labels: Readonly<Record<string, string>>): Manifest {
  return { apiVersion: 'v1', kind: 'Namespace', metadata: { name, labels } };
}

test('labels are those of the manifest, of the lab, and its own name, which nobody can change', () => {
  const externals = [
    { kind: 'Namespace', name: 'both', labels: { team: 'a', [OWN]: 'x' } },
    { kind: 'Namespace', name: 'bare' },
  ] as const;
  const cluster = clusterOf([namespace('both', { stage: 'test' })], completeLab({ ...PAGE_LAB, externals }));
  expect(labelsOfNamespace(cluster, 'both')).toEqual({ labels: { team: 'a', stage: 'test', [OWN]: 'both' }, complete: true });
  expect(labelsOfNamespace(cluster, 'bare')).toEqual({ labels: { [OWN]: 'bare' }, complete: false });
  expect(labelsOfNamespace(cluster, 'unknown')).toEqual({ labels: { [OWN]: 'unknown' }, complete: false });
});
