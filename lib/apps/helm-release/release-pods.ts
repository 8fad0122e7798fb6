import type { RunTimePodsDescription } from '../../lab/description';
import { type Cpu, canonicalQuantity, type Memory } from '../../manifest/quantity';
import type { JsonObject } from './json';

/** What a container of a chart asks for. No limit of CPU: it would slow down what has CPU to spare. */
export interface Needs {
  readonly cpu: Cpu;
  readonly memory: Memory;
  /** @default the memory that it asks for */
  readonly memoryLimit?: Memory;
}

/** Pods that a Helm release makes. */
export interface ReleasePods {
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly count: number;
  /** By container. */
  readonly containers: Readonly<Record<string, Needs>>;
}

/** As Kubernetes, and so nearly every chart, writes it. */
export function resources({ cpu, memory, memoryLimit = memory }: Needs): JsonObject {
  return {
    requests: { cpu: canonicalQuantity(cpu), memory: canonicalQuantity(memory) },
    limits: { memory: canonicalQuantity(memoryLimit) },
  };
}

/** The pods as the lab's description lists them. */
export function podsDescription(app: string, namespace: string, { name, labels, count, containers }: ReleasePods): RunTimePodsDescription {
  return {
    app,
    namespace,
    name,
    labels,
    max: count,
    pod: { containers: Object.entries(containers).map(([container, needs]) => ({ name: container, resources: resources(needs) })) },
  };
}
