import type { Cluster } from './cluster';
import type { PodGroup } from './pod-group';

/** Pods that came and went for a question, so that all is as before when it is answered. */
export class Changes {
  readonly #done: (() => void)[] = [];

  constructor(private readonly cluster: Cluster) {}

  add(group: PodGroup, node: number): void {
    this.cluster.add(group, node);
    this.#done.push(() => this.cluster.undo(group, node));
  }

  /** The pod goes, its volumes stay. */
  evict(group: PodGroup, node: number): void {
    this.cluster.evict(group, node);
    this.#done.push(() => this.cluster.unevict(group, node));
  }

  undo(): void {
    for (let undo = this.#done.pop(); undo; undo = this.#done.pop()) undo();
  }
}
