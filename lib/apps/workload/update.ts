import { k8s } from 'cdk8s-plus-28';
import { ConfigurationError } from '../../manifest/configuration-error';

/** A number of pods, or a part of them such as `'25%'`. */
export type Share = number | `${number}%`;

/** How a Deployment replaces its pods. @see https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#strategy */
export class Update {
  private constructor(public readonly strategy: k8s.DeploymentStrategy) {}

  /** New pods beside old ones. @param options `surge`: pods more than asked for; `unavailable`: pods fewer @throws ConfigurationError if both are 0 */
  public static rolling(options: { readonly surge: Share; readonly unavailable: Share }): Update {
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
  public static recreate(): Update {
    return new Update({ type: 'Recreate' });
  }
}

/** A number or percentage as level-1 objects want it. @throws ConfigurationError if it is neither */
export function intOrString(share: Share): k8s.IntOrString {
  const valid = typeof share === 'number' ? Number.isInteger(share) && share >= 0 : /^\d+%$/.test(share);
  if (!valid) throw new ConfigurationError(`got '${share}', expected a whole number of pods, or a share of them like '25%'`);
  return typeof share === 'number' ? k8s.IntOrString.fromNumber(share) : k8s.IntOrString.fromString(share);
}
