import type { Cluster } from '../../cluster/cluster';
import { coverageOf, type Gap, type GapReason } from '../../cluster/coverage';
import { identityOf, objectKey } from '../../manifest/identity';
import type { Hop, Way } from '../../reach/way';
import { withoutSecrets } from '../../secrets/quote';
import type { TracedLab } from './labs';

/** A hop, and the file that decides it. */
export interface TracedHop extends Hop {
  /** As the user can open it; left out where no file of the lab decides. */
  readonly file?: string;
}

/** What `homelab trace` found: the shape of `--format json`. */
export interface Trace {
  /** Version of this shape: fields may be added, none is renamed or removed within one. */
  readonly format: 1;
  readonly lab: string;
  /** As it was asked. */
  readonly asked: string;
  readonly outcome: Way['outcome'];
  readonly hops: readonly TracedHop[];
  readonly arrivals: Way['arrivals'];
  /** What may decide as well and was not looked at. */
  readonly coverage: readonly Gap[];
}

/** Gaps that routes, policies and pods may be in. */
const RELEVANT: readonly GapReason[] = ['not-rendered', 'managed-elsewhere'];

/** What may decide about connections and was not looked at. @param namespaces those that a connection passes, @default all */
export function traceGaps(cluster: Cluster, namespaces?: ReadonlySet<string>): readonly Gap[] {
  const isNear = ({ namespaces: near = [] }: Gap) => namespaces === undefined || near.some((name) => name === '*' || namespaces.has(name));
  return coverageOf(cluster).filter((gap) => RELEVANT.includes(gap.reason) && isNear(gap));
}

/** A way with the files of its lab. */
export function traceOf({ files, description, cluster }: TracedLab, asked: string, { outcome, hops, arrivals }: Way): Trace {
  const byKey = new Map(files.manifests.map(({ file, manifest }) => [objectKey(identityOf(manifest)), file]));
  const fileOf = ({ by }: Hop): string | undefined =>
    by === undefined ? undefined : by === 'lab' ? description : byKey.get(objectKey(by));
  const placed = hops.map((hop): TracedHop => {
    const file = fileOf(hop);
    const shown = { ...hop, says: withoutSecrets(hop.says), ...(hop.hint === undefined ? {} : { hint: withoutSecrets(hop.hint) }) };
    return file === undefined ? shown : { ...shown, file };
  });
  return {
    format: 1,
    lab: files.name,
    asked: withoutSecrets(asked),
    outcome,
    hops: placed,
    arrivals: arrivals.map((arrival) => ({ ...arrival, says: withoutSecrets(arrival.says) })),
    coverage: traceGaps(cluster, new Set(hops.flatMap(({ by }) => (by === undefined || by === 'lab' ? [] : (by.namespace ?? []))))),
  };
}
