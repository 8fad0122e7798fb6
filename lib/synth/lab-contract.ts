import type { Chart } from 'cdk8s';
import type { Construct, IConstruct } from 'constructs';

/** A file that is no manifest, kept below `dist/<lab>/nodes/`. Its first line must bear GENERATED_MARKER. */
export interface SynthNodeFile {
  /** Below `nodes/`, for example `hosts` or `k3s-master/registries.yaml`. */
  readonly path: string;
  /** Written byte for byte. */
  readonly content: string;
}

/** What synthesis asks of a lab. `lib/lab` has the class; synthesis knows it by its shape only. */
export interface SynthLab extends Construct {
  /** Name of its folder below `dist/`. */
  readonly labName: string;
  /** Makes the last constructs, such as Argo CD's Applications. Called once, before objects are collected. */
  finalize(): void;
  /** Hosts that lead to its ingress controller by routes that its own constructs have not declared. Called once, after `finalize`. */
  addHosts(hosts: readonly string[]): void;
  /** The lab as plain JSON, for `lab.json` and the checks. */
  describe(): object;
  nodeFiles(): readonly SynthNodeFile[];
}

/** What synthesis asks of a chart. */
export interface SynthChart extends Chart {
  /** Folder below `dist/<lab>/`, for example `demo-app`, `apps`, `bootstrap`. */
  readonly folder: string;
  /** Namespace of what is included without one. @default none */
  readonly appNamespace?: string;
}

/** Text that is written in place of an object, byte for byte below the mark, if the object has one: encrypted files must not be written anew. */
export function verbatimOf(object: IConstruct): string | undefined {
  const text: unknown = Reflect.get(object, 'verbatim');
  return typeof text === 'string' ? text : undefined;
}

/** Whether a construct has the shape of a lab. */
export function isLab(construct: IConstruct): construct is SynthLab {
  const methods = ['finalize', 'addHosts', 'describe', 'nodeFiles'];
  return (
    typeof Reflect.get(construct, 'labName') === 'string' && methods.every((name) => typeof Reflect.get(construct, name) === 'function')
  );
}

/** Whether a chart says which folder it is for. */
export function isSynthChart(chart: Chart): chart is SynthChart {
  return typeof Reflect.get(chart, 'folder') === 'string';
}
