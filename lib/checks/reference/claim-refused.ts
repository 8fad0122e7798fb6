import type { Cluster } from '../../cluster/cluster';
import { writtenVolumesFor } from '../../cluster/static-volumes';
import { CLAIMING, claimsOf, classOfClaim, hasVolumesOf, type VolumeRequest } from '../../cluster/volumes';
import { at, textAt } from '../../manifest/read';
import { defineRule, type Report } from '../rule';

/** Every provisioner refuses a claim with a selector, and some refuse more: the claim stays pending, or gets something else. */
export const claimRefused = defineRule({
  id: 'reference/claim-refused',
  severity: 'error',
  summary: 'the provisioner of a claim can create the volume that the claim asks for',
  requires: 'lab',
  kinds: CLAIMING,
  check(manifest, cluster) {
    const reports: Report[] = [];
    for (const request of claimsOf(manifest, cluster)) for (const report of problemsOf(request, cluster)) reports.push(report);
    return reports;
  },
});

function problemsOf(request: VolumeRequest, cluster: Cluster): readonly Report[] {
  const { spec, at: pointer, storageClass } = request;
  const isPlain = at(spec, 'selector') === undefined && at(spec, 'volumeMode') === undefined && sourceOf(spec) === undefined;
  const known = isPlain ? undefined : classOfClaim(cluster, storageClass);
  // Volumes that are written by hand are of every kind.
  if (known === undefined || writtenVolumesFor(cluster, spec) !== undefined || hasVolumesOf(cluster, known.name)) return [];
  const provisioner = textAt(known.written, 'provisioner') ?? known.description?.provisioner;
  if (provisioner === undefined || provisioner === 'kubernetes.io/no-provisioner') return [];
  const reports: Report[] = [];
  const name = `StorageClass '${known.name}'`;
  if (at(spec, 'selector') !== undefined)
    reports.push({
      path: `${pointer}/selector`,
      message: `${name} makes no volume for a claim with a selector, which chooses among volumes that are there`,
      hint: "remove it; for a volume that is written by hand, write storageClassName: '' as well",
    });
  if (!makesEmptyFolders(cluster, provisioner)) return reports;
  if (textAt(spec, 'volumeMode') === 'Block')
    reports.push({
      path: `${pointer}/volumeMode`,
      message: `${name} makes folders, no raw devices`,
      hint: 'leave volumeMode out, or name a class of block devices',
    });
  const source = sourceOf(spec);
  if (source !== undefined)
    reports.push({
      path: `${pointer}/${source}`,
      message: `${name} makes an empty volume: it copies nothing`,
      hint: 'name a class whose driver can copy volumes, or copy the data by a Job',
    });
  return reports;
}

/** What drivers copy; volumes from other kinds are filled by a program of their own. */
const COPIED: readonly unknown[] = ['PersistentVolumeClaim', 'VolumeSnapshot'];

function sourceOf(spec: unknown): 'dataSource' | 'dataSourceRef' | undefined {
  return (['dataSource', 'dataSourceRef'] as const).find((field) => COPIED.includes(textAt(spec, field, 'kind')));
}

function makesEmptyFolders({ products: { all } }: Cluster, name: string): boolean {
  return all.some(({ provisioners = [] }) => provisioners.some((one) => one.name === name && one.emptyFoldersOnly === true));
}
