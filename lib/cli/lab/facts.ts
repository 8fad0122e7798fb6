import type { Cluster } from '../../cluster/cluster';
import type { WrittenLab } from '../../lab/complete';
import type { Manifest } from '../../manifest/manifest';

/** A node as a lab has it, before what has a default is put in. */
export type WrittenNode = WrittenLab['nodes'][number];

/** Says what is not known for certain: on what, and what to add. */
export type Note = (message: string) => void;

/** What the user says; it counts more than what a cluster shows. */
export interface Given {
  readonly name?: string;
  readonly kubernetes?: string;
  /** Its name, and behind an `@` its version: `k3s@v1.36.1+k3s1`. */
  readonly distribution?: string;
  readonly lan?: string;
  readonly pods?: string;
  readonly services?: string;
  readonly ingress?: string;
  /** Nodes that the user describes. */
  readonly nodes: readonly GivenNode[];
}

/** A node that the user describes: whatever is left out is that of the cluster, or a guess. */
export interface GivenNode {
  readonly name: string;
  readonly address: string;
  readonly role?: WrittenNode['role'];
  readonly capacity: Readonly<Record<string, string>>;
}

/** What a lab is made of. */
export interface Facts {
  readonly given: Given;
  /** Objects of the cluster; none if the user describes it. */
  readonly cluster: Cluster;
  /** Its nodes. */
  readonly nodes: readonly Manifest[];
  /** Version that the API server says; undefined in dumps. */
  readonly version?: string | undefined;
  readonly note: Note;
}
