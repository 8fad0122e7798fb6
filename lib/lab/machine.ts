import type { CidrPeer } from './description';

/** A machine of the lab's network that is no node: a NAS, a router. */
export interface MachineOfLab {
  readonly name: string;
  readonly address: string;
  /** What pods connect to: its address, since the cluster's DNS may not know its name. Where it stands in the env of a workload, the connection is asserted. */
  readonly host: string;
  /** The machine as the other end of a connection, for policies. */
  readonly peer: CidrPeer;
}
