import { k8s } from 'cdk8s-plus-28';
import { ConfigurationError } from '../../manifest/configuration-error';

/** A number of pods, or a part of them such as `'25%'`. */
export type Share = number | `${number}%`;

/** Kinds whose pods are replaced when their template changes. */
export type UpdatedKind = 'Deployment' | 'StatefulSet' | 'DaemonSet';

/** As the API has it; each kind takes the fields that it knows. */
export interface UpdateStrategy {
  readonly type: 'RollingUpdate' | 'Recreate' | 'OnDelete';
  readonly rollingUpdate?: { readonly maxSurge?: k8s.IntOrString; readonly maxUnavailable?: k8s.IntOrString; readonly partition?: number };
}

/**
 * How pods are replaced when their template changes.
 * @see https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#strategy
 * @typeParam K kinds that can do it
 */
export class Update<K extends UpdatedKind = UpdatedKind> {
  /** For the compiler only. */
  declare protected readonly of: (kind: K) => void;

  private constructor(public readonly strategy: UpdateStrategy) {}

  /** New pods beside old ones. @param options `surge`: pods more than asked for; `unavailable`: pods fewer @throws ConfigurationError if both are 0 */
  public static rolling(options: { readonly surge: Share; readonly unavailable: Share }): Update<'Deployment' | 'DaemonSet'> {
    const zero = (share: Share) => share === 0 || share === '0%';
    if (zero(options.surge) && zero(options.unavailable)) {
      throw new ConfigurationError(
        'update: got surge 0 and unavailable 0, by which no pod could ever be replaced; expected one of them above 0',
      );
    }
    return new Update({
      type: 'RollingUpdate',
      rollingUpdate: { maxSurge: intOrString(options.surge), maxUnavailable: intOrString(options.unavailable) },
    });
  }

  /**
   * All old pods end before a new one starts: for what can't run twice, such as a database on one volume. A Deployment that runs as
   * RollingUpdate already refuses to be turned into this by server-side apply (`rollingUpdate` stays, kubernetes#24198): there,
   * `rolling({ surge: 0, unavailable: 1 })` comes nearest.
   */
  public static recreate(): Update<'Deployment'> {
    return new Update({ type: 'Recreate' });
  }

  /** Of a StatefulSet, the pods from this number on; those below stay as they are. @throws ConfigurationError unless it is a whole number */
  public static partition(from: number): Update<'StatefulSet'> {
    if (!(Number.isInteger(from) && from >= 0)) throw new ConfigurationError(`update: got partition ${from}, expected a whole number`);
    return new Update({ type: 'RollingUpdate', rollingUpdate: { partition: from } });
  }

  /** A pod is replaced when it is deleted. */
  public static onDelete(): Update<'StatefulSet' | 'DaemonSet'> {
    return new Update({ type: 'OnDelete' });
  }
}

/** A number or percentage as level-1 objects want it. @throws ConfigurationError if it is neither */
export function intOrString(share: Share): k8s.IntOrString {
  const valid = typeof share === 'number' ? Number.isInteger(share) && share >= 0 : /^\d+%$/.test(share);
  if (!valid) throw new ConfigurationError(`got '${share}', expected a whole number of pods, or a share of them like '25%'`);
  return typeof share === 'number' ? k8s.IntOrString.fromNumber(share) : k8s.IntOrString.fromString(share);
}
