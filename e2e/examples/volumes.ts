import type { Manifest } from '../../lib/manifest/manifest';
import type { Api } from '../support/api';
import { listAt, mapAt } from '../support/workloads';

/** The only class whose volumes are made here. */
const MADE = 'rancher.io/local-path';

/** Volumes that Longhorn would make: one for each claim of such a class, those of StatefulSets too. */
export async function standInForProvisioners(api: Api, manifests: readonly Manifest[], classes: readonly Class[]): Promise<void> {
  const elsewhere = new Set(classes.filter(({ provisioner }) => provisioner !== MADE).map(({ name }) => name));
  for (const { namespace, name, spec } of manifests.flatMap(claimsOf)) {
    const { storageClassName, accessModes, resources } = mapAt(spec);
    if (typeof storageClassName !== 'string' || !elsewhere.has(storageClassName)) continue;
    const { ok, message } = await api.apply(
      {
        apiVersion: 'v1',
        kind: 'PersistentVolume',
        metadata: { name: `e2e-${namespace}-${name}` },
        spec: {
          accessModes,
          capacity: mapAt(mapAt(resources).requests),
          persistentVolumeReclaimPolicy: 'Retain',
          storageClassName,
          claimRef: { apiVersion: 'v1', kind: 'PersistentVolumeClaim', namespace, name },
          hostPath: { path: `/e2e/${namespace}/${name}` },
        },
      },
      { fieldManager: 'elsewhere' },
    );
    if (!ok) throw new Error(`volume of ${namespace}/${name}: ${message}`);
  }
}

interface Class {
  readonly name: string;
  readonly provisioner: string;
}

function claimsOf({ kind, metadata: { name, namespace = '' }, spec }: Manifest) {
  if (kind === 'PersistentVolumeClaim') return [{ namespace, name, spec }];
  if (kind !== 'StatefulSet') return [];
  const { volumeClaimTemplates, replicas } = mapAt(spec);
  const pods = Array.from({ length: Number(replicas) }, (_, i) => `${name}-${i}`);
  return listAt(volumeClaimTemplates).flatMap((claim) => {
    const template = String(mapAt(claim.metadata).name);
    return pods.map((pod) => ({ namespace, name: `${template}-${pod}`, spec: claim.spec }));
  });
}
