import type { k8s } from 'cdk8s-plus-28';
import { ConfigurationError } from '../../manifest/configuration-error';

const NODE = 'kubernetes.io/hostname';

type Rendered = Pick<k8s.PodSpec, 'topologySpreadConstraints'> & { readonly podAntiAffinity?: k8s.PodAntiAffinity };

/** How pods of one workload keep apart. @see https://kubernetes.io/docs/concepts/scheduling-eviction/topology-spread-constraints/ */
export class Spread {
  private constructor(
    /** Two of the same kind say the same thing twice. */
    public readonly kind: string,
    /** The part of a pod spec, given the labels that select the workload's pods. */
    public readonly render: (selector: Record<string, string>) => Rendered,
  ) {}

  /** Preferred anti-affinity: another node if there is one. @param weight 1 to 100, @default 100 */
  public static preferOtherNode(weight = 100): Spread {
    if (!(Number.isInteger(weight) && weight >= 1 && weight <= 100))
      throw new ConfigurationError(`spread: got weight ${weight}, expected a whole number from 1 to 100`);
    return new Spread('preferOtherNode', (matchLabels) => ({
      podAntiAffinity: {
        preferredDuringSchedulingIgnoredDuringExecution: [
          { weight, podAffinityTerm: { labelSelector: { matchLabels }, topologyKey: NODE } },
        ],
      },
    }));
  }

  /** Required anti-affinity: never two on one node, so never more pods than nodes. */
  public static requireOtherNode(): Spread {
    return new Spread('requireOtherNode', (matchLabels) => ({
      podAntiAffinity: { requiredDuringSchedulingIgnoredDuringExecution: [{ labelSelector: { matchLabels }, topologyKey: NODE }] },
    }));
  }

  /**
   * As many on each node, give or take `maxSkew`. A drained node is not counted (`nodeTaintsPolicy: Honor`): its pods may go to the others. Each
   * rollout is spread by itself (`matchLabelKeys`), not against the pods that it replaces.
   * @param options `maxSkew` @default 1
   */
  public static evenly(options: { readonly maxSkew?: number } = {}): Spread {
    return Spread.constraint('evenly', options.maxSkew ?? 1, {
      whenUnsatisfiable: 'DoNotSchedule',
      nodeTaintsPolicy: 'Honor',
      matchLabelKeys: ['pod-template-hash'],
    });
  }

  /** Like `evenly`, but a pod that finds no such node runs anyway. @param options `maxSkew` @default 1 */
  public static preferEvenly(options: { readonly maxSkew?: number } = {}): Spread {
    return Spread.constraint('preferEvenly', options.maxSkew ?? 1, { whenUnsatisfiable: 'ScheduleAnyway' });
  }

  private static constraint(
    kind: string,
    maxSkew: number,
    rest: Pick<k8s.TopologySpreadConstraint, 'whenUnsatisfiable' | 'nodeTaintsPolicy' | 'matchLabelKeys'>,
  ): Spread {
    if (!(Number.isInteger(maxSkew) && maxSkew >= 1))
      throw new ConfigurationError(`spread: got maxSkew ${maxSkew}, expected a whole number above 0`);
    return new Spread(kind, (matchLabels) => ({
      topologySpreadConstraints: [{ maxSkew, topologyKey: NODE, labelSelector: { matchLabels }, ...rest }],
    }));
  }
}

/** Several ways of keeping apart in one pod spec. @throws ConfigurationError if one is given twice */
export function spreadAll(spreads: readonly Spread[], selector: Readonly<Record<string, string>>): Rendered {
  const kinds = spreads.map(({ kind }) => kind);
  const twice = kinds.find((kind, i) => kinds.indexOf(kind) !== i);
  if (twice) throw new ConfigurationError(`spread: got ${twice} twice, expected each once`);
  const rendered = spreads.map((spread) => spread.render({ ...selector }));
  const constraints = rendered.flatMap((one) => one.topologySpreadConstraints ?? []);
  const podAntiAffinity = Object.assign({}, ...rendered.map((one) => one.podAntiAffinity ?? {}));
  return {
    ...(constraints.length > 0 ? { topologySpreadConstraints: constraints } : {}),
    ...(Object.keys(podAntiAffinity).length > 0 ? { podAntiAffinity } : {}),
  };
}
