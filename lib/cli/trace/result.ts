import type { Cluster } from '../../cluster/cluster';
import { coverageOf, type Gap, type GapReason } from '../../cluster/coverage';
import { identityOf, objectKey } from '../../manifest/identity';
import type { Hop, Trace } from '../../reach/trace';
import { withoutSecrets } from '../../secrets/quote';
import type { TracedLab } from './labs';

/** A hop, and the file that decides it. */
export interface TracedHop extends Hop {
  /** As the user can open it; left out where no file of the lab decides. */
  readonly file?: string;
}

/** What `homelab trace` found: the shape of `--format json`. */
export interface TraceResult {
  /** Version of this shape: fields may be added, none is renamed or removed within one. */
  readonly format: 1;
  readonly lab: string;
  /** As it was asked. */
  readonly request: string;
  readonly outcome: Trace['outcome'];
  readonly hops: readonly TracedHop[];
  readonly destinations: Trace['destinations'];
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
export function traceResult(
  { files, description, cluster }: TracedLab,
  asked: string,
  { outcome, hops, destinations }: Trace,
): TraceResult {
  const byKey = new Map(files.manifests.map(({ file, manifest }) => [objectKey(identityOf(manifest)), file]));
  const fileOf = ({ by }: Hop): string | undefined =>
    by === undefined ? undefined : by === 'lab' ? description : byKey.get(objectKey(by));
  const placed = hops.map((hop): TracedHop => {
    const file = fileOf(hop);
    const shown = { ...hop, message: withoutSecrets(hop.message), ...(hop.hint === undefined ? {} : { hint: withoutSecrets(hop.hint) }) };
    return file === undefined ? shown : { ...shown, file };
  });
  return {
    format: 1,
    lab: files.name,
    request: withoutSecrets(asked),
    outcome,
    hops: placed,
    destinations: destinations.map((destination) => ({ ...destination, message: withoutSecrets(destination.message) })),
    coverage: [...traceGaps(cluster, namespacesOf(hops)), ...(files.gaps ?? [])],
  };
}

/** The namespaces that a way passes; undefined where no object decided: the route that is missing may be in any. */
function namespacesOf(hops: readonly Hop[]): ReadonlySet<string> | undefined {
  const objects = hops.flatMap(({ by }) => (by === undefined || by === 'lab' ? [] : by));
  return objects.length === 0 ? undefined : new Set(objects.flatMap(({ namespace }) => namespace ?? []));
}
