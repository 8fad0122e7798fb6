import type { ApiObject } from 'cdk8s';
import type { ListeningPods, Peer } from '../../lab/declarations';
import type { PeerDescription } from '../../lab/description';

/** A port of a container and, where something asks for it by a Service, of that Service. */
export interface Port {
  /** Name on the container and on the Service, for example `http`. @default none */
  readonly name?: string;
  /** Port of the container, 1 to 65535. */
  readonly containerPort: number;
  /** Protocol of the port. */
  readonly protocol: 'TCP' | 'UDP' | 'SCTP';
  /** Port of the Service. @default it is on no Service */
  readonly servicePort?: number;
  /** Port of the node. @default none */
  readonly hostPort?: number;
}

/** Pods that run all the time and how others reach them: what routes, flows and metrics need to know. */
export interface Workload extends ListeningPods {
  /** Name of the workload and of its Service. */
  readonly name: string;
  /** Namespace of its pods. */
  readonly namespace: string;
  /** Labels by which its pods are found. */
  readonly selector: Readonly<Record<string, string>>;
  /** Labels of every object of the workload. */
  readonly labels: Readonly<Record<string, string>>;
  /** Ports of its pods and of its Service. */
  readonly ports: readonly Port[];
  /** Its Service; absent if nothing asks for one. Absent if nothing asks for it. @default none */
  readonly service?: ApiObject;
}

/** The peer that a group of pods is. */
export function podsPeer(namespace: string, labels: Readonly<Record<string, string>>): Peer['peer'] {
  return { namespace, labels } satisfies PeerDescription;
}
