import type { k8s } from 'cdk8s-plus-28';
import type { AppChart, LabTypes } from '../../lab/app-chart';
import { ConfigurationError } from '../../manifest/configuration-error';

/** A taint that pods put up with. @see https://kubernetes.io/docs/concepts/scheduling-eviction/taint-and-toleration/ */
export interface Toleration {
  /** @default every key */
  readonly key?: string;
  /** @default any value */
  readonly value?: string;
  /** @default every effect */
  readonly effect?: 'NoSchedule' | 'PreferNoSchedule' | 'NoExecute';
}

/** Where pods may run. */
export interface PlacementProps<L extends LabTypes> {
  /** One node of the lab by name, or all nodes of a role. @default any node */
  readonly onNodes?: L['node'] | { readonly role: 'server' | 'agent' | 'control-plane' | 'worker' };
  /** Taints that the pods put up with. @default none */
  readonly tolerations?: readonly Toleration[];
}

const CONTROL_PLANE = 'node-role.kubernetes.io/control-plane';

/** The part of a pod's spec that says where it may run; `podSpec` has it already. @throws ConfigurationError if the lab has no such node or role */
export function placement<L extends LabTypes>(
  app: AppChart<L>,
  { onNodes, tolerations = [] }: PlacementProps<L>,
): Pick<k8s.PodSpec, 'nodeSelector' | 'tolerations'> & { readonly nodeAffinity?: k8s.NodeAffinity } {
  return {
    ...(typeof onNodes === 'string' ? { nodeSelector: { 'kubernetes.io/hostname': checkNode('onNodes', app, onNodes) } } : {}),
    ...(typeof onNodes === 'object' ? { nodeAffinity: ofRole(app, onNodes.role) } : {}),
    ...(tolerations.length > 0 ? { tolerations: tolerations.map(toleration) } : {}),
  };
}

/** The node's name. @throws ConfigurationError if the lab has no such node */
export function checkNode<L extends LabTypes>(what: string, { lab }: AppChart<L>, name: string): string {
  if (!lab.nodes.has(name)) {
    throw new ConfigurationError(
      `${what}: lab ${lab.labName} has no node '${name}'; there are ${[...lab.nodes.keys()].map((n) => `'${n}'`).join(', ')}`,
    );
  }
  return name;
}

/** By the label that every distribution sets on control planes: workers bear none that is common to all. */
function ofRole<L extends LabTypes>({ lab }: AppChart<L>, role: string): k8s.NodeAffinity {
  const { roles } = lab.distribution;
  const wanted = role === roles['control-plane'] ? 'control-plane' : role === roles.worker ? 'worker' : undefined;
  const count = (of: string) => [...lab.nodes.values()].filter((node) => node.role === of).length;
  if (wanted === undefined || count(wanted) === 0) {
    const there = (['control-plane', 'worker'] as const).map((of) => `'${roles[of]}' (${count(of)})`).join(' and ');
    throw new ConfigurationError(`onNodes: no node of lab ${lab.labName} has role '${role}'; there are ${there}`);
  }
  const operator = wanted === 'worker' ? 'DoesNotExist' : 'Exists';
  return {
    requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms: [{ matchExpressions: [{ key: CONTROL_PLANE, operator }] }] },
  };
}

function toleration({ key, value, effect }: Toleration): k8s.Toleration {
  return {
    ...(key === undefined ? {} : { key }),
    ...(value === undefined ? { operator: 'Exists' } : { operator: 'Equal', value }),
    ...(effect === undefined ? {} : { effect }),
  };
}
