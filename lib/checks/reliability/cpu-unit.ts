import type { LabDescription } from '../../lab/description';
import { POD_KINDS } from '../../manifest/pod-template';
import { readQuantity } from '../../manifest/quantity';
import { mapAt, mapsAt } from '../../manifest/read';
import { defineRule, type Report } from '../rule';

const CORE = 10n ** 9n;
/** Fewer cores than these may be meant, however small the nodes are. */
const MANY_CORES = 50n;

/** An amount of cpu, and where it stands. */
type Amount = readonly [path: string, cpu: unknown];

/** A guess: a limit above what any node has is accepted, and limits nothing. */
export const cpuUnit = defineRule({
  id: 'reliability/cpu-unit',
  severity: 'warning',
  summary: 'a number of cores without a unit is one that a node of the lab can have: 500 are as many cores, 500m half a one',
  requires: 'lab',
  kinds: [...POD_KINDS, 'LimitRange', 'ResourceQuota', 'autoscaling/HorizontalPodAutoscaler'],
  check(manifest, cluster) {
    const { lab } = cluster;
    if (!lab) return [];
    const pods = cluster.podsOf(manifest);
    if (pods) return pods.containers.flatMap(({ spec, at }) => reportsOf(ofContainer(mapAt(spec, 'resources'), at), largest(lab)));
    if (manifest.kind === 'LimitRange') return reportsOf(ofLimits(manifest.spec), largest(lab));
    if (manifest.kind === 'ResourceQuota') return reportsOf(ofQuota(mapAt(manifest, 'spec', 'hard')), all(lab));
    return reportsOf(ofMetrics(manifest.spec), largest(lab));
  },
});

/** What requests ask for, a limit without a request too, does not fit on any node: schedule/does-not-fit says so. */
function ofContainer(resources: object, at: string): readonly Amount[] {
  const [requests, limits] = [mapAt(resources, 'requests'), mapAt(resources, 'limits')];
  return requests.cpu === undefined ? [] : [[`${at}/resources/limits/cpu`, limits.cpu]];
}

function ofLimits(spec: unknown): readonly Amount[] {
  return mapsAt(spec, 'limits').flatMap((limit, i) =>
    ['default', 'defaultRequest', 'max', 'min'].map((key): Amount => [`/spec/limits/${i}/${key}/cpu`, mapAt(limit, key).cpu]),
  );
}

function ofQuota(hard: object): readonly Amount[] {
  const amounts: Readonly<Record<string, unknown>> = { ...hard };
  return ['cpu', 'requests.cpu', 'limits.cpu'].map((key): Amount => [`/spec/hard/${key}`, amounts[key]]);
}

function ofMetrics(spec: unknown): readonly Amount[] {
  return mapsAt(spec, 'metrics').flatMap((metric, i) =>
    ['resource', 'containerResource'].flatMap((type): readonly Amount[] => {
      const source = mapAt(metric, type);
      return source.name === 'cpu' ? [[`/spec/metrics/${i}/${type}/target/averageValue`, mapAt(source, 'target').averageValue]] : [];
    }),
  );
}

function reportsOf(amounts: readonly Amount[], most: bigint): readonly Report[] {
  return amounts.flatMap(([path, cpu]) => {
    const digits = /^\d+$/.exec(String(cpu))?.[0];
    const cores = digits === undefined ? 0n : BigInt(digits);
    if (cores < MANY_CORES || cores * CORE <= most) return [];
    return [{ path, message: `got ${digits} cores, more than the lab has`, hint: `did you mean ${digits}m, which is ${shown(cores)}?` }];
  });
}

function shown(thousandths: bigint): string {
  return thousandths === 1000n ? 'one core' : `${Number(thousandths) / 1000} cores`;
}

const cpuOf = ({ capacity }: LabDescription['nodes'][number]): bigint => readQuantity(capacity.cpu)?.nanos ?? 0n;

/** What the largest node has. */
const largest = ({ nodes }: LabDescription): bigint => nodes.map(cpuOf).reduce((most, one) => (one > most ? one : most), 0n);

/** What all nodes have. */
const all = ({ nodes }: LabDescription): bigint => nodes.map(cpuOf).reduce((sum, one) => sum + one, 0n);
