import { listAt, mapsAt, numberAt, type ReadMap, textAt } from '../manifest/read';
import { type Labels, readSelector, type Selector } from '../manifest/selector';
import { withOwnLabels } from './inter-pod';

/** What the scheduler says of a node in a domain that has enough of these pods. */
export const TOO_MANY = "node(s) didn't match pod topology spread constraints";
/** What it says of a node that is in no domain. */
export const NO_DOMAIN = `${TOO_MANY} (missing required label)`;

/** How evenly pods must stand over domains. */
export interface SpreadConstraint {
  readonly topologyKey: string;
  readonly maxSkew: number;
  /** Only a hard one keeps pods off a node. */
  readonly hard: boolean;
  readonly selector: Selector | undefined;
  readonly minDomains: number;
  /** Nodes that the pod's node affinity refuses are no domains. */
  readonly honorsAffinity: boolean;
  /** Nodes whose taints the pod does not tolerate are no domains. */
  readonly honorsTaints: boolean;
}

/** A pod's topology spread constraints. @param labels the pod's */
export function spreadOf(spec: ReadMap, labels: Labels): readonly SpreadConstraint[] {
  return mapsAt(spec, 'topologySpreadConstraints').map((item) => ({
    topologyKey: textAt(item, 'topologyKey') ?? '',
    maxSkew: numberAt(item, 'maxSkew') ?? 1,
    hard: textAt(item, 'whenUnsatisfiable') !== 'ScheduleAnyway',
    selector: withOwnLabels(readSelector(item.labelSelector), labels, listAt(item, 'matchLabelKeys'), 'In'),
    minDomains: numberAt(item, 'minDomains') ?? 1,
    honorsAffinity: textAt(item, 'nodeAffinityPolicy') !== 'Ignore',
    honorsTaints: textAt(item, 'nodeTaintsPolicy') === 'Honor',
  }));
}
