import { push } from '../../cluster/by-label';
import type { Cluster } from '../../cluster/cluster';
import { kindKey } from '../../manifest/identity';
import { memoize } from '../../manifest/memoize';
import { POD_KINDS } from '../../manifest/pod-template';
import { readQuantity } from '../../manifest/quantity';
import { mapAt, mapsAt } from '../../manifest/read';
import { mergePaths, pointer, visit } from '../../manifest/tree';
import { defineRule, NOTHING, type Report } from '../rule';

const BYTE = 10n ** 9n;
const MEBIBYTE = BYTE * 1024n ** 2n;

/** `5` is so many bytes, and `500m` half a byte. Provisioners make something else of it, or nothing. */
export const storageUnit = defineRule({
  id: 'reliability/storage-unit',
  severity: 'warning',
  summary: 'a size of storage is at least a mebibyte',
  kinds: (cluster) => ['PersistentVolumeClaim', 'PersistentVolume', ...POD_KINDS, ...sizesOfProducts(cluster).keys()],
  check(manifest, cluster) {
    const sizes: [path: string, size: unknown, unit: string][] = [];
    const add = (path: string, size: unknown, unit: string) => {
      if (size !== undefined) sizes.push([path, size, unit]);
    };
    const claim = (spec: unknown, at: string) =>
      add(`${at}/resources/requests/storage`, mapAt(spec, 'resources', 'requests').storage, 'Gi');
    if (manifest.kind === 'PersistentVolumeClaim') claim(manifest.spec, '/spec');
    if (manifest.kind === 'PersistentVolume') add('/spec/capacity/storage', mapAt(manifest, 'spec', 'capacity').storage, 'Gi');
    if (manifest.kind === 'StatefulSet')
      for (const [i, one] of mapsAt(manifest, 'spec', 'volumeClaimTemplates').entries())
        claim(one.spec, `/spec/volumeClaimTemplates/${i}/spec`);
    const pods = cluster.podsOf(manifest);
    for (const [i, volume] of mapsAt(pods?.spec, 'volumes').entries()) {
      const at = `${pods?.at}/spec/volumes/${i}`;
      add(`${at}/emptyDir/sizeLimit`, mapAt(volume, 'emptyDir').sizeLimit, 'Mi');
      claim(mapAt(volume, 'ephemeral', 'volumeClaimTemplate', 'spec'), `${at}/ephemeral/volumeClaimTemplate/spec`);
    }
    for (const { spec, at } of pods?.containers ?? [])
      for (const key of ['requests', 'limits']) {
        const size = mapAt(spec, 'resources', key)['ephemeral-storage'];
        if (size !== undefined) add(`${at}/resources/${key}/ephemeral-storage`, size, 'Mi');
      }
    visit(manifest, sizesOfProducts(cluster).get(kindKey(manifest)) ?? NO_PATHS, (holder, key, keys) =>
      add(pointer(keys), holder[key], 'Gi'),
    );
    if (sizes.length === 0) return NOTHING;
    return sizes.flatMap(([path, size, unit]) => reportOf(path, size, unit));
  },
});

const sizesOfProducts = memoize(({ products: { all } }: Cluster) => {
  const paths = new Map<string, string[]>();
  for (const { kind, path } of all.flatMap(({ volumeSizes = [] }) => volumeSizes)) push(paths, kind, path);
  return new Map([...paths].map(([kind, own]) => [kind, mergePaths(own.map((path) => [path, true] as const))]));
});

const NO_PATHS = mergePaths<true>([]);

function reportOf(path: string, size: unknown, unit: string): readonly Report[] {
  const amount = readQuantity(size)?.nanos ?? 0n;
  // None at all is written as 0, or refused by another rule; a part of a byte is schema/fractional-bytes', but for the size of an emptyDir.
  if (amount <= 0n || amount >= MEBIBYTE || (amount % BYTE !== 0n && !path.endsWith('sizeLimit'))) return [];
  const digits = /^\d+/.exec(String(size))?.[0] ?? '';
  const what = amount < BYTE ? 'less than a byte' : amount === BYTE ? 'one byte' : `${amount / BYTE} bytes`;
  return [
    {
      path,
      message: `the size '${size}' is ${what}`,
      hint: `did you mean '${digits}${/m$/.test(String(size)) || digits.length > 3 ? 'Mi' : unit}'?`,
    },
  ];
}
