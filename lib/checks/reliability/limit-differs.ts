import type { Cluster } from '../../cluster/cluster';
import type { Container, Pods } from '../../cluster/pods';
import { memoize } from '../../manifest/memoize';
import { readQuantity } from '../../manifest/quantity';
import { at, textAt } from '../../manifest/read';
import { definePodRule, type Report } from '../rule';

/** So many times less is no matter of load. */
const FAR = 4n;
/** Images for everybody's use, on Docker Hub. */
const OFFICIAL = /^(?:(?:docker\.io\/)?library\/)?[\w.-]+(?:[:@]|$)/;

/** The same program needs about the same memory to start. A guess: one may have less to do. */
export const limitDiffers = definePodRule({
  id: 'reliability/limit-differs',
  severity: 'warning',
  summary: 'a memory limit is not far below what the same program has elsewhere in the lab',
  check(pods, cluster) {
    const reports: Report[] = [];
    for (const container of pods.containers) {
      const limit = limitOf(container);
      if (limit === undefined) continue;
      const least = leastByProgram(cluster)
        .get(programOf(container))
        ?.find((use) => use.pods !== pods);
      if (least === undefined || limit * FAR > least.limit || limit >= least.floor) continue;
      reports.push({
        path: `${container.at}/resources/limits/memory`,
        message: `the memory limit ${limitAt(container)} is far below the ${least.written} that ${least.pods.object.kind} ${least.pods.object.name} gives to the same image`,
        hint: 'look which of them is right',
      });
    }
    return reports;
  },
});

interface Use {
  readonly pods: Pods;
  readonly limit: bigint;
  /** The same as it is written. */
  readonly written: unknown;
  /** What it is given for certain. */
  readonly floor: bigint;
}

/** The two pods that are given least, by program: who is one of them is compared with the other. */
const leastByProgram = memoize((cluster: Cluster): ReadonlyMap<string, readonly Use[]> => {
  const found = new Map<string, readonly Use[]>();
  for (const pods of cluster.pods) {
    for (const container of pods.containers) {
      const limit = limitOf(container);
      if (limit === undefined) continue;
      const floor = readQuantity(at(container.spec, 'resources', 'requests', 'memory'))?.nanos ?? limit;
      const use = { pods, limit, written: limitAt(container), floor };
      const program = programOf(container);
      const known = (found.get(program) ?? []).filter((other) => other.pods !== pods);
      found.set(program, [...known, use].sort((a, b) => (a.floor < b.floor ? -1 : 1)).slice(0, 2));
    }
  }
  return found;
});

/** Only of one's own programs: a Redis may be a cache of 64Mi here, and one of 4Gi there. */
function limitOf(container: Container): bigint | undefined {
  return OFFICIAL.test(textAt(container.spec, 'image') ?? '') ? undefined : readQuantity(limitAt(container))?.nanos;
}

function limitAt({ spec }: Container): unknown {
  return at(spec, 'resources', 'limits', 'memory');
}

/** The same image, of whatever tag, started in the same way. */
function programOf({ spec }: Container): string {
  const image = (textAt(spec, 'image') ?? '').replace(/@.*$/, '').replace(/:[\w.-]+$/, '');
  return JSON.stringify([image, spec.command, spec.args]);
}
