import type { RunTimePodsDescription } from '../../lab/description';
import { type Cpu, canonicalQuantity, type Memory } from '../../manifest/quantity';
import type { JsonObject } from './json';
import { resourcesIn } from './values';

/** What a container of a chart asks for. No limit of CPU: it would slow down what has CPU to spare. */
export interface Needs {
  /** What the scheduler keeps for it. @default nothing */
  readonly cpu?: Cpu;
  /** The same. @default nothing */
  readonly memory?: Memory;
  /** The most memory that a pod may use. @default the memory that it asks for */
  readonly memoryLimit?: Memory;
}

/** Where the values of a chart say what a container may use. */
export interface NeedsInValues {
  /** Path to what has `resources`: `['webhook']`; `[]` is the top. */
  readonly at: readonly string[];
}

/** Pods that a Helm release makes. */
export interface ReleasePods {
  /** What they are called in findings and plans. */
  readonly name: string;
  /** Labels that they all bear. */
  readonly labels: Readonly<Record<string, string>>;
  /** How many there are at most. */
  readonly count: number;
  /** By container: what it asks for, or where the values of the release say so. */
  readonly containers: Readonly<Record<string, Needs | NeedsInValues>>;
  /** There is one on every node that can take it, as of a DaemonSet. @default false: the scheduler chooses */
  readonly everyNode?: boolean;
  /** Name of the only node that they are on. @default any */
  readonly onNode?: string;
}

/** As Kubernetes, and so nearly every chart, writes it. */
export function resources({ cpu, memory, memoryLimit = memory }: Needs): JsonObject {
  const requests = {
    ...(cpu === undefined ? {} : { cpu: canonicalQuantity(cpu) }),
    ...(memory === undefined ? {} : { memory: canonicalQuantity(memory) }),
  };
  return {
    ...(Object.keys(requests).length > 0 ? { requests } : {}),
    ...(memoryLimit === undefined ? {} : { limits: { memory: canonicalQuantity(memoryLimit) } }),
  };
}

/** The pods as the lab's description lists them. @param values of the release */
export function podsDescription(app: string, namespace: string, pods: ReleasePods, values: JsonObject = {}): RunTimePodsDescription {
  const { name, labels, count, containers, everyNode, onNode } = pods;
  const resourcesOf = (needs: Needs | NeedsInValues) => ('at' in needs ? resourcesIn(values, ...needs.at) : resources(needs));
  const specs = Object.entries(containers).map(([container, needs]) => {
    const written = resourcesOf(needs);
    return { name: container, ...(Object.keys(written).length > 0 ? { resources: written } : {}) };
  });
  return {
    app,
    namespace,
    name,
    labels,
    max: count,
    ...(everyNode ? { everyNode } : {}),
    pod: { ...(onNode === undefined ? {} : { nodeSelector: { 'kubernetes.io/hostname': onNode } }), containers: specs },
  };
}
