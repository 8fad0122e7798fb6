import type { ApiObject } from 'cdk8s';
import type { ListeningPods, Peer } from '../../lab/declarations';
import type { PeerDescription } from '../../lab/description';

/** A port of a container and, where something asks for it by a Service, of that Service. */
export interface Port {
  /** Name on the container and on the Service, for example `http`. */
  readonly name?: string;
  readonly containerPort: number;
  readonly protocol: 'TCP' | 'UDP' | 'SCTP';
  /** Port of the Service. */
  readonly servicePort?: number;
  /** Port of the node. */
  readonly hostPort?: number;
}

/** Pods that run all the time and how others reach them: what routes, flows and metrics need to know. */
export interface Workload extends ListeningPods {
  readonly name: string;
  readonly namespace: string;
  readonly selector: Readonly<Record<string, string>>;
  /** Labels of every object of the workload. */
  readonly labels: Readonly<Record<string, string>>;
  readonly ports: readonly Port[];
  /** Absent if nothing asks for it. */
  readonly service?: ApiObject;
}

/** The peer that a group of pods is. */
export function podsPeer(namespace: string, labels: Readonly<Record<string, string>>): Peer['peer'] {
  return { namespace, labels } satisfies PeerDescription;
}
