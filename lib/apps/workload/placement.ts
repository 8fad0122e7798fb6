import type { k8s } from 'cdk8s-plus-28';
import type { AppChart, LabTypes } from '../../lab/app-chart';
import type { AnyLabTypes, NodeWith } from '../../lab/compact';
import { ConfigurationError } from '../../manifest/configuration-error';

/** A taint that pods put up with. @see https://kubernetes.io/docs/concepts/scheduling-eviction/taint-and-toleration/ */
export interface Toleration {
  /** Key of the taint. @default every key */
  readonly key?: string;
  /** Value of the taint. @default any value */
  readonly value?: string;
  /** Effect of the taint. @default every effect */
  readonly effect?: 'NoSchedule' | 'PreferNoSchedule' | 'NoExecute';
  /** Seconds that a pod stays after a taint with effect `NoExecute` has come. @default it stays */
  readonly seconds?: number;
}

/** All nodes of a role. */
export interface NodesOfRole {
  /** Role of the nodes, as the distribution calls it. */
  readonly role: 'server' | 'agent' | 'control-plane' | 'worker';
}

/** All nodes that bear each of these labels. */
export interface NodesWithLabels {
  /** Labels that the nodes have, each with this value. */
  readonly labels: Readonly<Record<string, string>>;
}

/** Nodes of a lab: one or several by name, those of a role, or those with labels. @typeParam N names of the nodes */
export type Nodes<N extends string> = N | readonly N[] | NodesOfRole | NodesWithLabels;

/** Where pods may run. @typeParam D the devices that they use */
export interface PlacementProps<L extends AnyLabTypes, D extends string = never> {
  /** Nodes of the lab: one or several by name, all of a role (`{ role: 'agent' }`), or all with labels. @default any node; with `devices` those that have them */
  readonly onNodes?: Nodes<NodeWith<L, D>>;
  /**
   * Devices of the nodes (`devices` of a node): the main container gets each, and the pods run where they are. A file of the node is mounted, which only
   * a privileged container can open; an extended resource is asked for. @default none
   */
  readonly devices?: readonly D[];
  /** Taints that the pods put up with. @default none */
  readonly tolerations?: readonly Toleration[];
}

/** `onNodes` and `tolerations`, whatever the lab calls its nodes. */
export type AnyPlacement = Pick<PlacementProps<LabTypes, string>, 'onNodes' | 'tolerations'>;

const CONTROL_PLANE = 'node-role.kubernetes.io/control-plane';
const HOSTNAME = 'kubernetes.io/hostname';

type Placed = Pick<k8s.PodSpec, 'nodeSelector' | 'tolerations'> & { readonly nodeAffinity?: k8s.NodeAffinity };

/**
 * The part of a pod's spec that says where it may run; `podSpec` has it already.
 * @param only names of the nodes that have what the pods need, @default all
 * @throws ConfigurationError if the lab has no such node or role, or none is left
 */
export function placement(app: AppChart, { onNodes, tolerations = [] }: AnyPlacement, only?: readonly string[]): Placed {
  return {
    ...placed(app, onNodes, only),
    ...(tolerations.length > 0 ? { tolerations: tolerations.map(toleration) } : {}),
  };
}

function placed(app: AppChart, onNodes: Nodes<string> | undefined, only: readonly string[] | undefined): Placed {
  if (only === undefined) {
    if (onNodes === undefined) return {};
    if (typeof onNodes === 'object' && 'role' in onNodes) return { nodeAffinity: required([ofRole(app, onNodes.role)]) };
    if (typeof onNodes === 'object' && 'labels' in onNodes) return { nodeSelector: { ...checkLabels(app, onNodes.labels) } };
    return named(typeof onNodes === 'string' ? [checkNode('onNodes', app, onNodes)] : checkNodes(app, onNodes));
  }
  return named(only);
}

function named([first, ...more]: readonly string[]): Placed {
  if (first === undefined) return {};
  if (more.length === 0) return { nodeSelector: { [HOSTNAME]: first } };
  return { nodeAffinity: required([{ key: HOSTNAME, operator: 'In', values: [first, ...more] }]) };
}

/** The nodes that `onNodes` means. @throws ConfigurationError if the lab has no such node */
export function nodesMeant(app: AppChart, onNodes: Nodes<string> | undefined): readonly string[] {
  const all = [...app.lab.nodes.values()];
  if (onNodes === undefined) return all.map(({ name }) => name);
  if (typeof onNodes === 'string') return [checkNode('onNodes', app, onNodes)];
  if ('role' in onNodes) {
    const wanted = ofRole(app, onNodes.role).operator === 'Exists' ? 'control-plane' : 'worker';
    return all.filter(({ role }) => role === wanted).map(({ name }) => name);
  }
  if (!('labels' in onNodes)) return checkNodes(app, onNodes);
  const wanted = Object.entries(checkLabels(app, onNodes.labels));
  return all.filter(({ labels }) => wanted.every(([key, value]) => labels[key] === value)).map(({ name }) => name);
}

function required(matchExpressions: k8s.NodeSelectorRequirement[]): k8s.NodeAffinity {
  return { requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms: [{ matchExpressions }] } };
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

function checkNodes(app: AppChart, names: readonly string[]): readonly string[] {
  if (names.length === 0) throw new ConfigurationError('onNodes: got no node, expected at least one');
  const twice = names.find((name, i) => names.indexOf(name) !== i);
  if (twice !== undefined) throw new ConfigurationError(`onNodes: got node '${twice}' twice, expected each once`);
  return names.map((name) => checkNode('onNodes', app, name));
}

function checkLabels({ lab }: AppChart, labels: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const wanted = Object.entries(labels);
  if (wanted.length === 0) throw new ConfigurationError('onNodes: got no label, expected at least one');
  const matches = [...lab.nodes.values()].some((node) => wanted.every(([key, value]) => node.labels[key] === value));
  if (matches) return labels;
  const written = wanted.map(([key, value]) => `${key}=${value}`).join(', ');
  throw new ConfigurationError(
    `onNodes: no node of lab ${lab.labName} has ${wanted.length > 1 ? 'labels' : 'label'} ${written}; add it to 'labels' of a node`,
  );
}

/** By the label that every distribution sets on control planes: workers bear none that is common to all. */
function ofRole({ lab }: AppChart, role: string): k8s.NodeSelectorRequirement {
  const { roles } = lab.distribution;
  const wanted = role === roles['control-plane'] ? 'control-plane' : role === roles.worker ? 'worker' : undefined;
  const count = (of: string) => [...lab.nodes.values()].filter((node) => node.role === of).length;
  if (wanted === undefined || count(wanted) === 0) {
    const there = (['control-plane', 'worker'] as const).map((of) => `'${roles[of]}' (${count(of)})`).join(' and ');
    throw new ConfigurationError(`onNodes: no node of lab ${lab.labName} has role '${role}'; there are ${there}`);
  }
  return { key: CONTROL_PLANE, operator: wanted === 'worker' ? 'DoesNotExist' : 'Exists' };
}

function toleration({ key, value, effect, seconds }: Toleration): k8s.Toleration {
  if (seconds !== undefined && effect !== 'NoExecute')
    throw new ConfigurationError(
      `toleration: got seconds ${seconds} without effect 'NoExecute', expected both: no other taint sends pods away`,
    );
  return {
    ...(key === undefined ? {} : { key }),
    ...(value === undefined ? { operator: 'Exists' } : { operator: 'Equal', value }),
    ...(effect === undefined ? {} : { effect }),
    ...(seconds === undefined ? {} : { tolerationSeconds: seconds }),
  };
}
