import { POD_KINDS } from '../../manifest/pod-template';
import { readQuantity } from '../../manifest/quantity';
import { mapAt, type ReadMap } from '../../manifest/read';
import { defineRule, type Report } from '../rule';

const NANO = 10n ** 9n;

/** `m` is a thousandth: 128m of memory are an eighth of a byte. The API server takes it with a warning. */
export const fractionalBytes = defineRule({
  id: 'schema/fractional-bytes',
  severity: 'warning',
  summary: 'memory and storage are whole numbers of bytes',
  kinds: [...POD_KINDS, 'PersistentVolumeClaim'],
  check(manifest, cluster) {
    const reports: Report[] = [];
    if (manifest.kind === 'PersistentVolumeClaim') storage(mapAt(manifest, 'spec'), '/spec', reports);
    const pods = cluster.podsOf(manifest);
    if (pods === undefined) return reports;
    amounts(mapAt(pods.spec, 'overhead'), `${pods.at}/spec/overhead`, ['memory', 'ephemeral-storage'], reports);
    for (const { spec, at } of pods.containers) {
      for (const key of ['requests', 'limits'])
        amounts(mapAt(spec, 'resources', key), `${at}/resources/${key}`, ['memory', 'ephemeral-storage'], reports);
    }
    for (const [i, volume] of listOf(pods.spec.volumes).entries())
      storage(
        mapAt(volume, 'ephemeral', 'volumeClaimTemplate', 'spec'),
        `${pods.at}/spec/volumes/${i}/ephemeral/volumeClaimTemplate/spec`,
        reports,
      );
    return reports;
  },
});

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function storage(claim: ReadMap, at: string, reports: Report[]): void {
  amounts(mapAt(claim, 'resources', 'requests'), `${at}/resources/requests`, ['storage'], reports);
}

function amounts(all: ReadMap, at: string, keys: readonly string[], reports: Report[]): void {
  for (const key of keys) {
    const nanos = readQuantity(all[key])?.nanos;
    if (nanos === undefined || nanos % NANO === 0n) continue;
    reports.push({
      path: `${at}/${key}`,
      message: `got ${key} ${String(all[key])}, which is no whole number of bytes`,
      hint: 'a unit of m is a thousandth: M is a million, and Mi is 1024 times 1024',
    });
  }
}
